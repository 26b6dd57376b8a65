import { inTransaction } from '../../src/db/transaction.ts';
import { newId } from '../../src/lib/ids.ts';
import type { TestApp, TestPerson } from './app.ts';

/** Makes somebody a member of a case, past every rule about who may. */
export async function addMember(
  { owner, clock }: TestApp,
  caseId: string,
  person: TestPerson,
  role: 'lead' | 'member' | 'reader' = 'member',
): Promise<void> {
  const context = { account: person.accountId, role: 'system' as const, at: clock.now };
  await inTransaction(owner, context, async ({ tx }) => {
    await tx('case_members').insert({
      id: newId(clock.now),
      case_id: caseId,
      account_id: person.accountId,
      role,
    });
  });
}

/** Takes a case away from somebody. */
export async function removeMember(
  { owner, clock }: TestApp,
  caseId: string,
  person: TestPerson,
): Promise<void> {
  const context = { account: person.accountId, role: 'system' as const, at: clock.now };
  await inTransaction(owner, context, async ({ tx }) => {
    await tx('case_members').where({ case_id: caseId, account_id: person.accountId }).delete();
  });
}
