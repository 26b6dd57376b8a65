/** What one person asks for and another decides: nobody does it alone. */
export const DEEDS = [
  'grant_administrator',
  'reset_factor',
  'hand_over_cases',
  'verify_case',
  'lower_confidentiality',
  'open_to_staff',
  'erase_identities',
] as const;
export type DeedCode = (typeof DEEDS)[number];

/** Where such a request stands. One that failed was agreed to when it could no longer be carried out. */
export const SECOND_PERSON_STATES = ['open', 'agreed', 'declined', 'withdrawn', 'expired', 'failed'] as const;
export type SecondPersonState = (typeof SECOND_PERSON_STATES)[number];

/** What may be decided: the last by whoever asked, the others by somebody else. */
export const SECOND_PERSON_DECISIONS = ['agreed', 'declined', 'withdrawn'] as const;
export type SecondPersonDecision = (typeof SECOND_PERSON_DECISIONS)[number];

/** Why what was agreed to could not be carried out. */
export const SECOND_PERSON_FAILURES = ['asker_lost_right', 'subject_changed'] as const;
export type SecondPersonFailure = (typeof SECOND_PERSON_FAILURES)[number];
