import type { AuditAction } from '../domain/audit-codes.ts';
import { runPrepared } from './prepared.ts';
import type { Acting } from './transaction.ts';

/** An entry of the audit trail. Who and when come from the transaction; nothing in it says what a record contains. */
export interface AuditEntry {
  action: AuditAction;
  caseId?: string;
  /** What it was done to: a record, an account, a request. */
  subject?: { type: string; id: string };
  reason?: string;
}

/** Leaves a trace of what somebody does in the transaction in which they do it: neither is without the other. */
export async function leaveTrace({ tx }: Acting, entry: AuditEntry): Promise<void> {
  const { action, caseId, subject, reason } = entry;
  await runPrepared(tx, TRACE, [
    action,
    caseId ?? null,
    subject?.type ?? null,
    subject?.id ?? null,
    reason ?? null,
  ]);
}

const TRACE = {
  name: 'trace',
  text: `insert into audit_entries (action, case_id, subject_type, subject_id, reason) values ($1, $2, $3, $4, $5)`,
};
