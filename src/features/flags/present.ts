import { messagesFor } from '../../messages/catalogue.ts';
import { explainFlag, explainResolution } from './explain.ts';
import type { Flag } from './queries.ts';

/** A flag as the API sends it; its explanation is in English there. */
export function presentFlag(flag: Flag, day: string) {
  const t = messagesFor('en');
  const { subjectType, subjectId, resolution, caseReference, facts: _, restsOn: _ids, ...rest } = flag;
  return {
    ...rest,
    caseReference,
    subject: { type: subjectType, id: subjectId },
    explanation: explainFlag(t, 'en', flag, day),
    resolution:
      resolution === null
        ? null
        : { why: resolution.why, explanation: explainResolution(t, 'en', resolution) },
  };
}
