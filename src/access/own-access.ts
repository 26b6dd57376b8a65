import type { Db, Tx } from '../db/transaction.ts';
import { hashSecret } from '../lib/ids.ts';
import { IDLE_MS, LONGEST_MS } from './sessions.ts';

/** A session as its owner sees it. */
export interface ListedSession {
  id: string;
  startedAt: Date;
  seenAt: Date;
  current: boolean;
}

/** An API token as its owner sees it: never the token. */
export interface ListedToken {
  id: string;
  name: string;
  issuedAt: Date;
  expiresAt: Date | null;
}

interface SessionRow {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  token_hash: Buffer;
}

/** An account's sessions that are still good, the newest first; `secret` tells which of them is looking. */
export async function listSessions(
  db: Db,
  accountId: string,
  secret: string | undefined,
  now: Date,
): Promise<ListedSession[]> {
  const rows = await db('sessions')
    .where({ account_id: accountId, ended_at: null, awaits: null })
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .where('created_at', '>', new Date(now.getTime() - LONGEST_MS))
    .orderBy('created_at', 'desc')
    .select<SessionRow[]>('id', 'created_at', 'last_seen_at', 'token_hash');
  const hash = secret === undefined ? undefined : hashSecret(secret);
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at,
    seenAt: row.last_seen_at,
    current: hash !== undefined && row.token_hash.equals(hash),
  }));
}

/** Ends one session of an account; false when it has none of that id that is open. */
export async function endOneSession(tx: Tx, accountId: string, id: string, now: Date): Promise<boolean> {
  const ended = await tx('sessions')
    .where({ id, account_id: accountId, ended_at: null })
    .update({ ended_at: now });
  return ended === 1;
}

/** Ends every session of an account, but for the one of `keep`. */
export async function endSessions(tx: Tx, accountId: string, now: Date, keep?: string): Promise<void> {
  const open = tx('sessions').where({ account_id: accountId, ended_at: null });
  if (keep !== undefined) void open.whereNot({ token_hash: hashSecret(keep) });
  await open.update({ ended_at: now });
}

/** An account's API tokens that are still good. */
export async function listTokens(db: Db, accountId: string, now: Date): Promise<ListedToken[]> {
  const rows = await db('api_tokens')
    .where({ account_id: accountId, revoked_at: null })
    .whereRaw('(expires_at is null or expires_at > ?)', [now])
    .orderBy('created_at', 'desc')
    .select<{ id: string; name: string; created_at: Date; expires_at: Date | null }[]>('*');
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    issuedAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** Revokes one token of an account; false when it has none of that id that is good. */
export async function revokeToken(tx: Tx, accountId: string, id: string, now: Date): Promise<boolean> {
  const revoked = await tx('api_tokens')
    .where({ id, account_id: accountId, revoked_at: null })
    .update({ revoked_at: now });
  return revoked === 1;
}

/** Revokes every token of an account. */
export async function revokeTokens(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx('api_tokens').where({ account_id: accountId, revoked_at: null }).update({ revoked_at: now });
}
