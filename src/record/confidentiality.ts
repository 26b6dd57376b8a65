import type { CONFIDENTIALITIES } from '../domain/codes.ts';
import type { RecordSet } from './record-set.ts';

interface Guarded {
  confidentiality: (typeof CONFIDENTIALITIES)[number];
}

/** Whether a change would show a record to people who may not see it today. */
export function lowersConfidentiality(before: Guarded, after: Guarded): boolean {
  return before.confidentiality === 'restricted' && after.confidentiality === 'team';
}

/**
 * The ids of a case's records that are kept from some who see the case: the restricted ones, and whatever is part of
 * one. Of a case that is restricted itself its own confidentiality tells.
 */
export function restrictedIn(set: RecordSet): ReadonlySet<string> {
  const records = [...set].flatMap(([type, all]) => (type === 'case' ? [] : all));
  const found = new Set<string>();
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const record of records) {
      const { confidentiality } = record as Partial<Guarded>;
      if (confidentiality === 'restricted' || found.has(record.parentId)) found.add(record.id);
    }
  }
  return found;
}
