import { mayDoWithoutFactor, situationOf } from '../../access/demonstration.ts';
import type { Sealing } from '../../access/sealing.ts';
import { beginEnrolment, hasFactor } from '../../access/second-factor.ts';
import { openSession } from '../../access/sessions.ts';
import { leaveTrace } from '../../db/audit.ts';
import { inTransaction, type Acting, type Db } from '../../db/transaction.ts';
import type { Awaits } from '../../domain/session-codes.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Account } from '../accounts/accounts.ts';

export interface SignInDeps {
  db: Db;
  clock: Clock;
  sealing: Sealing;
  /** Whether the server listens for its own machine alone. */
  loopback: boolean;
}

/** A session that was just opened: its secret, and what it waits for before it opens anything. */
export interface Begun {
  secret: string;
  awaits: Awaits | undefined;
}

/**
 * After somebody showed that they know their password, or were given a link: opens a session that waits for a code
 * of their second factor; for its enrolment where they have none; for nothing where they need none. `first` is done
 * in the same transaction.
 */
export async function beginSession(
  { db, clock, sealing, loopback }: SignInDeps,
  account: Account,
  first: (acting: Acting) => Promise<void> = () => Promise.resolve(),
): Promise<Begun> {
  const at = clock();
  const awaits = await awaited(db, account, at, loopback);
  return inTransaction(db, { account: account.id, at }, async (acting) => {
    const { tx } = acting;
    await first(acting);
    if (awaits === 'enrolment') await beginEnrolment(tx, sealing, account.id, at);
    const secret = await openSession(tx, account.id, at, { awaits });
    if (awaits === undefined) await leaveTrace(acting, { action: 'signed_in' });
    return { secret, awaits };
  });
}

async function awaited(db: Db, account: Account, at: Date, loopback: boolean): Promise<Awaits | undefined> {
  if (await hasFactor(db, account.id)) return 'code';
  return mayDoWithoutFactor(account, await situationOf(db, at, loopback)) ? undefined : 'enrolment';
}
