import type { Db } from '../../db/transaction.ts';
import { NotFound } from '../../lib/errors.ts';
import type { RecordType } from '../../record/recorded.ts';
import { fromRow } from '../../record/row.ts';
import { withoutUnseen } from '../../record/unseen.ts';
import { KINDS } from '../kinds.ts';

/** What was recorded, changed or retracted: one revision, field by field. Times are RFC 3339 in UTC. */
export interface ChangeEntry {
  recordedAt: string;
  recordedBy: string;
  operation: 'recorded' | 'changed' | 'retracted';
  record: { type: string; id: string };
  version: number;
  reason: string | null;
  fields: { field: string; before: unknown; after: unknown }[];
}

interface Row {
  recorded_at: Date;
  recorded_by: string;
  operation: ChangeEntry['operation'];
  record_type: string;
  record_id: string;
  version: number;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * The revisions of a case between two moments (both inclusive), in the order in which they were made; of a
 * retracted case too. Throws NotFound when there never was such a case.
 */
export async function listChanges(db: Db, caseId: string, from: Date, to: Date): Promise<ChangeEntry[]> {
  const seen = new Set(
    await db('revisions').where({ case_id: caseId }).distinct().pluck<string[]>('record_id'),
  );
  if (seen.size === 0) throw new NotFound();
  const toFields = (type: string, image: Record<string, unknown> | null) => fieldsOf(type, image, seen);
  const rows = await db('revisions')
    .where({ case_id: caseId })
    .whereNotIn('record_type', NOT_OF_THE_RECORD)
    .where('recorded_at', '>=', from)
    .where('recorded_at', '<=', to)
    .orderBy('id')
    .select<Row[]>('*');
  const entries = rows.map((row) => ({
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    operation: row.operation,
    record: { type: row.record_type, id: row.record_id },
    version: row.version,
    reason: row.reason,
    fields: differences(toFields(row.record_type, row.before), toFields(row.record_type, row.after)),
  }));
  // Where nothing is left of a change, it was one of links to what is kept from the reader.
  return entries.filter(({ operation, fields }) => operation !== 'changed' || fields.length > 0);
}

/** Who may see a case has a history too, which is told where people are let in. */
const NOT_OF_THE_RECORD = ['case_member', 'named_reader'];

/** What the system fills in by itself is not a change somebody made. */
const BY_ITSELF = [
  'id',
  'caseId',
  'parentId',
  'version',
  'recordedAt',
  'recordedBy',
  'case_id',
  'recorded_at',
  'recorded_by',
];

/** What a revision's image says to somebody who sees, or saw, the records of these ids. */
function fieldsOf(
  type: string,
  image: Record<string, unknown> | null,
  seen: ReadonlySet<string>,
): Record<string, unknown> {
  const kind = KINDS.find((each) => each.type === (type as RecordType));
  if (image === null || kind === undefined) return image ?? {};
  return { ...withoutUnseen(kind, fromRow(kind, image), (id) => seen.has(id)) };
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>): ChangeEntry['fields'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !BY_ITSELF.includes(field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
}
