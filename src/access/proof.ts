import { leaveTrace } from '../db/audit.ts';
import { inTransaction, type Acting, type Db } from '../db/transaction.ts';
import { isPassword, whenPasswordsAreChecked } from './password.ts';
import type { Sealing } from './sealing.ts';
import { spendCode } from './second-factor.ts';
import { admitAttempt, forgetFailures, type Tried } from './throttle.ts';

/** What a proof is checked with. */
export interface Checking {
  db: Db;
  sealing: Sealing;
}

/**
 * Checks a code of an account's second factor, at most as often as the throttle lets it. If it is right, `then` is
 * done in the transaction in which it is spent; else the answer is undefined, and nothing tells why.
 */
export async function proveFactor<Result>(
  { db, sealing }: Checking,
  accountId: string,
  typed: string,
  at: Date,
  then: (acting: Acting) => Promise<Result>,
): Promise<Result | undefined> {
  const tried = `code ${accountId}` as const;
  if (!(await admitAttempt(db, tried, at))) return undefined;
  const done = await inTransaction(db, { account: accountId, at }, async (acting) => {
    const proof = await spendCode(acting.tx, sealing, accountId, typed, at);
    if (proof === undefined) return undefined;
    if (proof === 'recovery_code') await leaveTrace(acting, { action: 'recovery_code_used' });
    return { result: await then(acting) };
  });
  if (done === undefined) return undefined;
  await forgetFailures(db, tried);
  return done.result;
}

/**
 * What `find` finds, if it has this password and not too many attempts failed; else the answer is undefined. Whatever
 * the reason, the same statements and one hash are worked through, so that the time does not tell it. Throws
 * Overloaded, before anything is asked of the database.
 */
export function provePassword<Found extends { passwordHash: string | null }>(
  db: Db,
  tried: Tried,
  typed: string,
  at: Date,
  find: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  return whenPasswordsAreChecked(async () => {
    const admitted = await admitAttempt(db, tried, at);
    const found = await find();
    const right = await isPassword(found?.passwordHash, typed);
    if (!admitted || !right) return undefined;
    await forgetFailures(db, tried);
    return found;
  });
}
