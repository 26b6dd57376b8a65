import type { Db } from '../../db/transaction.ts';
import { NotFound } from '../../lib/errors.ts';
import type { Recorded, RecordType } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { fromRow } from '../../record/row.ts';
import { loadCaseSet, withSeenLinks } from '../../record/store.ts';
import { KINDS } from '../kinds.ts';

/** A case's records as they are believed now. Throws NotFound. */
export async function getCaseSet(db: Db, caseId: string): Promise<RecordSet> {
  const set = await loadCaseSet(db, KINDS, caseId);
  if (!set.has('case')) throw new NotFound();
  return set;
}

/**
 * A case's records as they were known at a moment, put together from the history: of each record the last version
 * recorded by then, unless that was its retraction. Throws NotFound when nothing was known of the case by then.
 */
export async function getCaseSetKnownAt(db: Db, caseId: string, at: Date): Promise<RecordSet> {
  const { rows } = await db.raw<{
    rows: { record_type: RecordType; after: Record<string, unknown> | null }[];
  }>(
    `select distinct on (record_id) record_type, after from revisions
     where case_id = ? and recorded_at <= ? order by record_id, version desc`,
    [caseId, at],
  );
  const set = new Map<RecordType, Recorded[]>();
  for (const { record_type, after } of rows) {
    const kind = KINDS.find(({ type }) => type === record_type);
    if (kind !== undefined && after !== null)
      set.set(record_type, [...(set.get(record_type) ?? []), fromRow(kind, after)]);
  }
  if (!set.has('case')) throw new NotFound();
  return withSeenLinks(KINDS, set);
}
