import { runPrepared, type Statement } from '../db/prepared.ts';
import type { Db } from '../db/transaction.ts';
import type { Role } from '../domain/codes.ts';
import { hashSecret, newId, newSecret } from '../lib/ids.ts';
import type { Actor } from './actor.ts';

/** A session ends after 30 minutes without a request, and after 12 hours in any case. */
const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 12 * 3_600_000;
/** How old "last seen" may be before it is written again, so that reading a page is not a write. */
const SEEN_EVERY_MS = 60_000;

/** Opens a session; the answer is the secret for the cookie, of which only a hash is stored. */
export async function openSession(db: Db, accountId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await db('sessions').insert({
    id: newId(now),
    account_id: accountId,
    token_hash: hashSecret(secret),
    created_at: now,
    last_seen_at: now,
  });
  return secret;
}

/** Ends a session at once, wherever its cookie is. */
export async function endSession(db: Db, secret: string, now: Date): Promise<void> {
  await db('sessions')
    .where({ token_hash: hashSecret(secret) })
    .whereNull('ended_at')
    .update({ ended_at: now });
}

interface Found {
  account_id: string;
  name: string;
  role: Role;
  session_id?: string;
  last_seen_at?: Date;
}

const ACTOR_OF_SESSION: Statement = {
  name: 'actor of session',
  text: `select account.id as account_id, account.name, account.role, session.id as session_id, session.last_seen_at
         from sessions as session join accounts as account on account.id = session.account_id
         where session.token_hash = $1 and session.ended_at is null and account.deactivated_at is null
           and session.last_seen_at > $2 and session.created_at > $3`,
};

const ACTOR_OF_TOKEN: Statement = {
  name: 'actor of token',
  text: `select account.id as account_id, account.name, account.role
         from api_tokens as token join accounts as account on account.id = token.account_id
         where token.token_hash = $1 and token.revoked_at is null and account.deactivated_at is null
           and (token.expires_at is null or token.expires_at > $2)`,
};

/** Who a session's secret stands for, if it is still good. */
export async function actorOfSession(db: Db, secret: string, now: Date): Promise<Actor | undefined> {
  const [found] = await runPrepared<Found>(db, ACTOR_OF_SESSION, [
    hashSecret(secret),
    new Date(now.getTime() - IDLE_MS),
    new Date(now.getTime() - LONGEST_MS),
  ]);
  if (found === undefined) return undefined;
  if (now.getTime() - found.last_seen_at!.getTime() > SEEN_EVERY_MS) {
    await db('sessions').where({ id: found.session_id }).update({ last_seen_at: now });
  }
  return toActor(found);
}

/** Who an API token stands for, if it is still good. */
export async function actorOfToken(db: Db, token: string, now: Date): Promise<Actor | undefined> {
  const [found] = await runPrepared<Found>(db, ACTOR_OF_TOKEN, [hashSecret(token), now]);
  return found && toActor(found);
}

/** Issues an API token, good for `days` days; the answer is shown once and stored only as a hash. */
export async function issueToken(
  db: Db,
  accountId: string,
  name: string,
  days: number,
  now: Date,
): Promise<string> {
  const token = newSecret('a3_');
  await db('api_tokens').insert({
    id: newId(now),
    account_id: accountId,
    name,
    token_hash: hashSecret(token),
    created_at: now,
    expires_at: new Date(now.getTime() + days * 86_400_000),
  });
  return token;
}

function toActor({ account_id, name, role }: Found): Actor {
  return { accountId: account_id, name, role };
}
