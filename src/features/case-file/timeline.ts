import { sortKey, type Edtf } from '../../lib/edtf.ts';
import type { FieldName } from '../../messages/en/messages.ts';
import type { AnyRecord } from '../../record/kind.ts';
import type { RecordType } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import type { NoticeEvent } from '../notices/kind.ts';

export type Lane = 'validity' | 'visibility' | 'proceedings' | 'protection' | 'pressure';

/** One thing that happened: a dated field of a record, or a record that has no date. */
export interface Happening {
  on: Edtf | null;
  lane: Lane;
  type: RecordType;
  record: AnyRecord;
  /** Which of the record's dates this is; null for a record without any. */
  field: FieldName | null;
}

/** The dates of each kind that are events of their own, the main one first. */
const DATED: Partial<Record<RecordType, readonly (readonly string[])[]>> = {
  notice: [['warrant', 'issuedOn']],
  notice_event: [['happenedOn']],
  withdrawal: [['decidedOn'], ['executedOn'], ['notifiedOn'], ['reportedOn']],
  extradition_request: [['requestedOn'], ['receivedOn'], ['provisionalArrestOn']],
  request_event: [['happenedOn']],
  ruling: [['decidedOn'], ['publishedOn'], ['notifiedOn']],
  measure: [['startedOn'], ['endedOn']],
  incident: [['happenedOn']],
};

/**
 * A case in order of time: each dated field of a record is an entry of its own, a record without a date is one of
 * unknown date, and those come last. A warrant belongs to its notice, so a notice without one has no entry.
 */
export function happeningsIn(set: RecordSet): Happening[] {
  const happenings = Object.entries(DATED).flatMap(([type, paths]) =>
    ((set.get(type as RecordType) ?? []) as AnyRecord[]).flatMap((record) =>
      happeningsOf(type as RecordType, record, paths),
    ),
  );
  const key = ({ on, record }: Happening) => `${sortKey(on)} ${record.id}`;
  return happenings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function happeningsOf(
  type: RecordType,
  record: AnyRecord,
  paths: readonly (readonly string[])[],
): Happening[] {
  const lane = laneOf(type, record);
  const dated = paths.flatMap((path): Happening[] => {
    const on = valueAt(record, path);
    return on === null ? [] : [{ on, lane, type, record, field: path.at(-1) as FieldName }];
  });
  if (dated.length > 0) return dated;
  const isEvent = type !== 'notice' || valueAt(record, ['warrant']) !== null;
  return isEvent ? [{ on: null, lane, type, record, field: type === 'notice' ? 'issuedOn' : null }] : [];
}

function valueAt(record: AnyRecord, path: readonly string[]): Edtf | null {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | null)?.[name] ?? null,
    record,
  ) as Edtf | null;
}

function laneOf(type: RecordType, record: AnyRecord): Lane {
  switch (type) {
    case 'notice_event':
      return (record as unknown as NoticeEvent).kind.startsWith('public_extract') ? 'visibility' : 'validity';
    case 'withdrawal':
      return 'validity';
    case 'incident':
      return 'pressure';
    default:
      return 'proceedings';
  }
}
