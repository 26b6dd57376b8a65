import { leaveTrace } from '../db/audit.ts';
import { inTransaction, type Acting, type Db } from '../db/transaction.ts';
import type { Sealing } from './sealing.ts';
import { spendCode } from './second-factor.ts';
import { admitAttempt, forgetFailures } from './throttle.ts';

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
  await forgetFailures(db, tried, at);
  return done.result;
}
