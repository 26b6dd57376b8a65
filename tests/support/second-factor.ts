import { confirmEnrolment, beginEnrolment, secretUnderWay } from '../../src/access/second-factor.ts';
import type { Sealing } from '../../src/access/sealing.ts';
import { codeAt } from '../../src/access/totp.ts';
import { inTransaction, type Db } from '../../src/db/transaction.ts';

/** Enrols an account with an authenticator app; the answer is the secret it makes codes of. */
export async function enrolledFactor(
  db: Db,
  sealing: Sealing,
  accountId: string,
  now: Date,
): Promise<string> {
  // Long before, so that the code of today is still to be used.
  const at = new Date(now.getTime() - 86_400_000);
  return inTransaction(db, { account: accountId, at }, async (acting) => {
    await beginEnrolment(acting.tx, sealing, accountId, at);
    const secret = (await secretUnderWay(acting.tx, sealing, accountId, at))!;
    await confirmEnrolment(acting, sealing, accountId, codeAt(secret, at));
    return secret;
  });
}
