import type { CONFIDENTIALITIES } from '../domain/codes.ts';

interface Guarded {
  confidentiality: (typeof CONFIDENTIALITIES)[number];
}

/** Whether a change would show a record to people who may not see it today. */
export function lowersConfidentiality(before: Guarded, after: Guarded): boolean {
  return before.confidentiality === 'restricted' && after.confidentiality === 'team';
}
