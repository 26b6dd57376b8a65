import { createHash } from 'node:crypto';
import { Conflict } from '../lib/errors.ts';
import { runPrepared } from './prepared.ts';
import type { Acting } from './transaction.ts';

/** A request that may come again. */
export interface Sending {
  /** What its sender calls it. It counts for their account alone, and for a day. */
  key: string;
  /** A digest of all that it asks, which nobody can make who has the database alone. */
  digest: Buffer;
}

/** What became of a request: the status it was answered with, and where that can be seen. */
export interface Done {
  status: number;
  place: string | null;
}

const KEPT_MS = 24 * 3_600_000;

/**
 * What was done under a request's key; undefined if nothing was. From here to the end of the transaction the key is
 * this request's own: another that comes under it waits for the end, or is refused with Conflict. `same` tells
 * whether it was this request, or another under the same key.
 */
export async function findDone(
  { tx, account, at }: Acting,
  sending: Sending,
  whileUnderWay: 'wait' | 'refuse',
): Promise<(Done & { same: boolean }) | undefined> {
  const hash = keyHash(account, sending);
  // Two statements, sent together: the second must see what the last holder of the lock left.
  const [[lock], [row]] = await Promise.all([
    runPrepared<{ held: boolean }>(tx, whileUnderWay === 'wait' ? WAIT : TRY, [
      hash.readBigInt64BE().toString(),
    ]),
    runPrepared<Done & { request_hash: Buffer }>(tx, FIND, [account, hash, oldest(at)]),
  ]);
  if (lock?.held !== true) throw new Conflict('key_in_use');
  if (row === undefined) return undefined;
  const { status, place, request_hash } = row;
  return { status, place, same: request_hash.equals(sending.digest) };
}

/** Keeps what was done under a key, in the transaction that did it, and forgets the account's keys of before a day. */
export async function keepDone({ tx, account, at }: Acting, sending: Sending, done: Done): Promise<void> {
  await Promise.all([
    runPrepared(tx, FORGET, [account, oldest(at)]),
    runPrepared(tx, KEEP, [keyHash(account, sending), sending.digest, done.status, done.place]),
  ]);
}

const oldest = (at: Date): Date => new Date(at.getTime() - KEPT_MS);

const keyHash = (account: string, { key }: Sending): Buffer =>
  createHash('sha256').update(`${account} ${key}`).digest();

const TRY = { name: 'try key', text: 'select pg_try_advisory_xact_lock($1::bigint) as held' };
const WAIT = { name: 'wait for key', text: 'select true as held from pg_advisory_xact_lock($1::bigint)' };
const FIND = {
  name: 'what was done',
  text: `select status, place, request_hash from idempotency_keys
         where account_id = $1 and key_hash = $2 and answered_at > $3`,
};
const FORGET = {
  name: 'forget keys',
  text: 'delete from idempotency_keys where account_id = $1 and answered_at <= $2',
};
const KEEP = {
  name: 'keep what was done',
  text: 'insert into idempotency_keys (key_hash, request_hash, status, place) values ($1, $2, $3, $4)',
};
