import type { z } from 'zod';
import type { Recorded, RecordType } from './recorded.ts';

/** Records of one case, or of one group of it, as known at one time. All rules work over such a set. */
export type RecordSet = ReadonlyMap<RecordType, readonly Recorded[]>;

/** What finding the records of a kind needs to know of it. */
interface Sought<F extends z.ZodObject> {
  type: RecordType;
  fields: F;
}

/** The records of one kind, in the order in which they were recorded. */
export function allOf<F extends z.ZodObject>(set: RecordSet, kind: Sought<F>): (Recorded & z.output<F>)[] {
  return (set.get(kind.type) ?? []) as (Recorded & z.output<F>)[];
}

/** One record by its id. */
export function oneOf<F extends z.ZodObject>(set: RecordSet, kind: Sought<F>, id: string | null) {
  return allOf(set, kind).find((record) => record.id === id);
}

/** The records of one kind that are part of another record. */
export function partsOf<F extends z.ZodObject>(set: RecordSet, kind: Sought<F>, parentId: string) {
  return allOf(set, kind).filter((record) => record.parentId === parentId);
}
