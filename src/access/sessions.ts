import { runPrepared, type Statement } from '../db/prepared.ts';
import type { Db } from '../db/transaction.ts';
import type { Role } from '../domain/codes.ts';
import type { Awaits } from '../domain/session-codes.ts';
import { hashSecret, newId, newSecret } from '../lib/ids.ts';
import type { Actor } from './actor.ts';
import { mayDoWithoutFactor, situationOf } from './demonstration.ts';

/** A session ends after 30 minutes without a request, and after 12 hours in any case. */
export const IDLE_MS = 30 * 60_000;
export const LONGEST_MS = 12 * 3_600_000;
/** How old "last seen" may be before it is written again, so that reading a page is not a write. */
const SEEN_EVERY_MS = 60_000;
/** How long somebody whose password was right has for the rest. */
const AWAITED_MS = 15 * 60_000;

/** Opens a session; the answer is the secret for the cookie, of which only a hash is stored. */
export async function openSession(
  db: Db,
  accountId: string,
  now: Date,
  { awaits, factorAt }: { awaits?: Awaits | undefined; factorAt?: Date } = {},
): Promise<string> {
  const secret = newSecret();
  await db('sessions').insert({
    id: newId(now),
    account_id: accountId,
    token_hash: hashSecret(secret),
    created_at: now,
    last_seen_at: now,
    awaits: awaits ?? null,
    factor_at: factorAt ?? null,
  });
  return secret;
}

/**
 * After somebody proved who they are: the session goes on under a new secret, and the old one is worth nothing. One
 * that waited begins now. Unless told otherwise, what was proved is the second factor. Undefined when the session was
 * ended or renewed meanwhile.
 */
export async function renewSession(
  db: Db,
  secret: string,
  now: Date,
  { proved = true } = {},
): Promise<string | undefined> {
  const renewed = newSecret();
  const [row] = await db('sessions')
    .where({ token_hash: hashSecret(secret), ended_at: null })
    .update({
      token_hash: hashSecret(renewed),
      last_seen_at: now,
      awaits: null,
      ...(proved ? { factor_at: now } : {}),
      created_at: db.raw('case when awaits is null then created_at else ? end', [now]),
    })
    .returning<{ id: string }[]>('id');
  return row && renewed;
}

/** Ends a session at once, wherever its cookie is. */
export async function endSession(db: Db, secret: string, now: Date): Promise<void> {
  await db('sessions')
    .where({ token_hash: hashSecret(secret) })
    .whereNull('ended_at')
    .update({ ended_at: now });
}

/** Whose session waits for this, if it is still good. */
export async function accountAwaiting(
  db: Db,
  secret: string | undefined,
  awaits: Awaits,
  now: Date,
): Promise<string | undefined> {
  if (secret === undefined) return undefined;
  const found = await db('sessions as session')
    .join('accounts as account', 'account.id', 'session.account_id')
    .where({ 'session.token_hash': hashSecret(secret), 'session.awaits': awaits })
    .whereNull('session.ended_at')
    .whereNull('account.deactivated_at')
    .where('session.created_at', '>', new Date(now.getTime() - AWAITED_MS))
    .first<{ id: string } | undefined>('account.id');
  return found?.id;
}

interface Found {
  account_id: string;
  name: string;
  role: Role;
  /** An account of the demonstration without a second factor. */
  bare: boolean;
  session_id?: string;
  last_seen_at?: Date;
  factor_at?: Date | null;
}

const ACTOR_OF_SESSION: Statement = {
  name: 'actor of session',
  text: `select account.id as account_id, account.name, account.role, session.id as session_id, session.last_seen_at,
           session.factor_at,
           account.demo and not exists (
             select from second_factors as factor
             where factor.account_id = account.id and factor.confirmed_at is not null and factor.ended_at is null
           ) as bare
         from sessions as session join accounts as account on account.id = session.account_id
         where session.token_hash = $1 and session.ended_at is null and account.deactivated_at is null
           and session.awaits is null and session.last_seen_at > $2 and session.created_at > $3`,
};

const ACTOR_OF_TOKEN: Statement = {
  name: 'actor of token',
  text: `select account.id as account_id, account.name, account.role,
           account.demo and not exists (
             select from second_factors as factor
             where factor.account_id = account.id and factor.confirmed_at is not null and factor.ended_at is null
           ) as bare
         from api_tokens as token join accounts as account on account.id = token.account_id
         where token.token_hash = $1 and token.revoked_at is null and account.deactivated_at is null
           and (token.expires_at is null or token.expires_at > $2)`,
};

/** Who a session's secret stands for, if it is still good. `loopback` is whether the server listens for itself alone. */
export async function actorOfSession(
  db: Db,
  secret: string,
  now: Date,
  loopback: boolean,
): Promise<Actor | undefined> {
  const [found] = await runPrepared<Found>(db, ACTOR_OF_SESSION, [
    hashSecret(secret),
    new Date(now.getTime() - IDLE_MS),
    new Date(now.getTime() - LONGEST_MS),
  ]);
  if (found === undefined) return undefined;
  if (now.getTime() - found.last_seen_at!.getTime() > SEEN_EVERY_MS) {
    await db('sessions').where({ id: found.session_id }).update({ last_seen_at: now });
  }
  return toActor(db, found, now, loopback);
}

/** Who an API token stands for, if it is still good. */
export async function actorOfToken(
  db: Db,
  token: string,
  now: Date,
  loopback: boolean,
): Promise<Actor | undefined> {
  const [found] = await runPrepared<Found>(db, ACTOR_OF_TOKEN, [hashSecret(token), now]);
  return found && toActor(db, found, now, loopback);
}

/** Nobody, where an account of the demonstration has no factor and the installation has become more than that. */
async function toActor(db: Db, found: Found, now: Date, loopback: boolean): Promise<Actor | undefined> {
  const { account_id, name, role, factor_at, bare } = found;
  if (bare && !mayDoWithoutFactor({ demo: true }, await situationOf(db, now, loopback))) return undefined;
  return {
    accountId: account_id,
    name,
    role,
    ...(factor_at === undefined || factor_at === null ? {} : { factorAt: factor_at }),
    ...(bare ? { withoutFactor: true } : {}),
  };
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
