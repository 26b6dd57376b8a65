import { runPrepared } from '../../db/prepared.ts';
import type { Acting } from '../../db/transaction.ts';
import { newId } from '../../lib/ids.ts';

/** Whoever records a new case leads it, and is alone with it until they share it. Jobs and seeds see all anyway. */
export async function becomeLead({ tx, account, role, at }: Acting, caseId: string): Promise<void> {
  if (role === 'system') return;
  await runPrepared(tx, FIRST_LEAD, [newId(at), caseId, account]);
}

const FIRST_LEAD = {
  name: 'first lead',
  text: `insert into case_members (id, case_id, account_id, role) values ($1, $2, $3, 'lead')`,
};
