import type { AuditAction } from '../domain/audit-codes.ts';
import { Untraced } from '../lib/errors.ts';
import { runPrepared, type Statement } from './prepared.ts';
import type { Acting, Tx } from './transaction.ts';

/** An entry of the audit trail. Who and when come from the transaction; nothing in it says what a record contains. */
export interface AuditEntry {
  action: AuditAction;
  caseId?: string;
  /** What it was done to: a record, an account, a request. */
  subject?: { type: string; id: string };
  reason?: string;
}

/** Leaves a trace of what somebody does in the transaction in which they do it: neither is without the other. Throws Untraced. */
export async function leaveTrace({ tx }: Acting, entry: AuditEntry): Promise<void> {
  const { action, caseId, subject, reason } = entry;
  const { type = null, id = null } = subject ?? {};
  await write(tx, TRACE, [action, caseId ?? null, type, id, reason ?? null]);
}

const TRACE = {
  name: 'trace',
  text: `insert into audit_entries (action, case_id, subject_type, subject_id, reason) values ($1, $2, $3, $4, $5)`,
};

/**
 * Leaves a trace that somebody wanted to open more than a day allows: the first time in a day. It names no case and no
 * reason, so that those who look after accounts may see it.
 */
export async function traceDailyLimit({ tx }: Acting): Promise<void> {
  await write(tx, DAILY_LIMIT, ['daily_limit_reached' satisfies AuditAction]);
}

const DAILY_LIMIT = {
  name: 'daily limit',
  text: `insert into audit_entries (action) values ($1)
         on conflict (account_id, ((at at time zone 'UTC')::date)) where action = 'daily_limit_reached' do nothing`,
};

async function write(tx: Tx, statement: Statement, values: unknown[]): Promise<void> {
  try {
    await runPrepared(tx, statement, values);
  } catch (error) {
    throw new Untraced(error as { code?: string });
  }
}
