import { inTransaction, type Db } from '../db/transaction.ts';

/** Whose account a new installation begins with. Until they enrol, nobody real has one. */
export const FIRST_ADMINISTRATOR_EMAIL = 'admin@article3.invalid';

/** What is stored, as far as it decides whether this is a mere demonstration. */
interface Stored {
  /** Whether a case is stored besides the demonstration's. */
  realCases: boolean;
  /** Whether real people have accounts: besides the demonstration's, and the first administrator's until they enrol. */
  realAccounts: boolean;
}

/** What is stored and how it is reached. */
export interface Situation extends Stored {
  /** Whether the server can be reached from its own machine alone. */
  loopback: boolean;
}

/** Whether nothing but demonstration data is stored, and nobody real has an account. */
export function isMereDemonstration({ realCases, realAccounts }: Stored): boolean {
  return !realCases && !realAccounts;
}

/**
 * Whether somebody may sign in without a second factor: only an account of the demonstration, only while nothing
 * but demonstration data is stored, and only from the machine itself.
 */
export function mayDoWithoutFactor(account: { demo: boolean }, situation: Situation): boolean {
  return account.demo && situation.loopback && isMereDemonstration(situation);
}

/** The situation as the database has it. Not for use within another transaction. */
export async function situationOf(db: Db, at: Date, loopback: boolean): Promise<Situation> {
  return { ...(await storedIn(db, at)), loopback };
}

/**
 * What is stored as the database has it. Cases are counted by the history, where retracted ones are still stored, and
 * whoever may see them: for this the database is asked as jobs ask it. Not for use within another transaction.
 */
export async function storedIn(db: Db, at: Date): Promise<Stored> {
  const nobody = { account: '', role: 'system', at, readOnly: true } as const;
  return inTransaction(db, nobody, async ({ tx }) => {
    const { rows } = await tx.raw<{ rows: Stored[] }>(
      `select exists (
                select from revisions
                where record_type = 'case' and case_id not in (select case_id from demo_cases)
              ) as "realCases",
              exists (
                select from accounts as account
                where not demo and role <> 'system'
                  and not (email = ? and password_hash is null and not exists (
                    select from second_factors as factor where factor.account_id = account.id))
              ) as "realAccounts"`,
      [FIRST_ADMINISTRATOR_EMAIL],
    );
    return rows[0]!;
  });
}

/** Whether a host to listen on is this machine's own and no other's. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
