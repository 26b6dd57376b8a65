import { createHash } from 'node:crypto';
import { apart, type Db } from '../db/transaction.ts';
import {
  admits,
  FORGOTTEN_MS,
  failuresCounted,
  MANY,
  underPressure,
  type Failures,
} from './throttle-rules.ts';

/** What somebody tries to prove: that they are whoever has an address, or a code of their account. */
export type Tried = `address ${string}` | `code ${string}` | `password ${string}`;

const keyOf = (tried: Tried): Buffer => createHash('sha256').update(tried).digest();

/**
 * Lets an attempt begin or not. It counts as failed from now on, so that many at once are as slow as one after the
 * other; `forgetFailures` takes it back. An attempt that is not let in counts for nothing. Which it was must not
 * show: the caller does the same work for both.
 */
export async function admitAttempt(db: Db, tried: Tried, at: Date): Promise<boolean> {
  return apart(db, async (tx) => {
    const key = keyOf(tried);
    // Whether there was a row or not, there is one now and nobody else has it.
    const [row] = await tx('sign_in_failures')
      .insert({ key, failures: 0, last_at: at })
      .onConflict('key')
      .merge(['key'])
      .returning<{ failures: number; last_at: Date }[]>(['failures', 'last_at']);
    const before: Failures = { count: row!.failures, lastAt: row!.last_at };
    const admitted = admits(before, at, underPressure(await failingNow(tx, at)));
    // Written in either case, so that both take as long.
    const after = admitted ? { failures: failuresCounted(before, at) + 1, last_at: at } : row!;
    await tx('sign_in_failures').where({ key }).update(after);
    return admitted;
  });
}

/** After a success: the next failure is the first again. */
export async function forgetFailures(db: Db, tried: Tried): Promise<void> {
  await db('sign_in_failures')
    .where({ key: keyOf(tried) })
    .update({ failures: 0 });
}

/**
 * Deletes what counts no longer, at most `most` rows of it, and tells how many there were. A row that an attempt has
 * in hand counts again.
 */
export async function deleteForgotten(db: Db, at: Date, most: number): Promise<number> {
  const forgotten = db('sign_in_failures')
    .where('last_at', '<', new Date(at.getTime() - FORGOTTEN_MS))
    .orderBy('last_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .select('key');
  return db('sign_in_failures').whereIn('key', forgotten).delete();
}

/** How many addresses and codes have failed within the last minutes, as far as it makes a difference. */
async function failingNow(db: Db, at: Date): Promise<number> {
  const failing = db('sign_in_failures')
    .where('last_at', '>', new Date(at.getTime() - PRESSURE_WINDOW_MS))
    .where('failures', '>', 0)
    .limit(MANY)
    .select('key');
  const [row] = await db(db.raw('? as failing', [failing])).count<{ count: number }[]>('* as count');
  return row!.count;
}

const PRESSURE_WINDOW_MS = 10 * 60_000;
