import type { z } from 'zod';
import type { Kind } from '../../src/record/kind.ts';
import type { RecordSet } from '../../src/record/record-set.ts';
import type { Recorded, RecordType } from '../../src/record/recorded.ts';

/** A record for a test of rules: as its kind would store it, with ids made of names. */
export interface Told {
  type: RecordType;
  record: Recorded;
}

/** The id of what a test calls by a short name. */
export function idOf(name: string): string {
  return `00000000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`;
}

/** The name of the case in every test. */
export const CASE = 'case';
/** Everything is recorded at this moment unless told. */
export const RECORDED_AT = '2026-11-01T12:00:00.000Z';

/** A record of a kind under a short name, as part of another, its fields filled up with what the kind takes for granted. */
export function told<F extends z.ZodObject>(
  kind: Pick<Kind<F>, 'type' | 'fields'>,
  name: string,
  parent: string,
  input: z.input<F>,
  recordedAt = RECORDED_AT,
): Told {
  const known = {
    id: idOf(name),
    caseId: idOf(CASE),
    parentId: idOf(parent),
    version: 1,
    recordedAt,
    recordedBy: 'me',
  };
  return { type: kind.type, record: { ...(kind.fields.parse(input) as object), ...known } };
}

/** The records as a case has them. */
export function setOf(all: readonly Told[]): RecordSet {
  const set = new Map<RecordType, Recorded[]>();
  for (const { type, record } of all) set.set(type, [...(set.get(type) ?? []), record]);
  return set;
}
