import type { z } from 'zod';
import type { Kind } from '../../src/record/kind.ts';
import type { RecordSet } from '../../src/record/record-set.ts';
import type { Recorded, RecordType } from '../../src/record/recorded.ts';

/** A record for a test of rules: as its kind would store it, under an id and a parent of the test's own. */
export interface Told {
  type: RecordType;
  record: Recorded;
}

export const CASE_ID = 'case';
/** Everything is recorded at this moment unless told. */
export const RECORDED_AT = '2026-11-01T12:00:00.000Z';

/** A record of a kind, its fields filled up with what the kind takes for granted. */
export function told<F extends z.ZodObject>(
  kind: Pick<Kind<F>, 'type' | 'fields'>,
  id: string,
  parentId: string,
  input: z.input<F>,
  recordedAt = RECORDED_AT,
): Told {
  const known = { id, caseId: CASE_ID, parentId, version: 1, recordedAt, recordedBy: 'somebody' };
  return { type: kind.type, record: { ...(kind.fields.parse(input) as object), ...known } };
}

/** The records as a case has them. */
export function setOf(all: readonly Told[]): RecordSet {
  const set = new Map<RecordType, Recorded[]>();
  for (const { type, record } of all) set.set(type, [...(set.get(type) ?? []), record]);
  return set;
}
