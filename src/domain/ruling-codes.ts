/** The vocabularies of courts: what they decide, on what grounds, and how they speak of it. */

export const RULING_KINDS = [
  'extradition',
  'extradition_opinion',
  'detention',
  'asylum',
  'constitutional',
  'international',
  'other',
] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

export const COURT_LEVELS = [
  'first_instance',
  'appeal',
  'supreme',
  'constitutional',
  'international',
] as const;

export const RULING_OUTCOMES = [
  'refused',
  'allowed',
  'allowed_in_part',
  'inadmissible',
  'discharged_procedural',
  'remitted',
  'quashed',
  'adjourned',
  'further_information_ordered',
  'detention_refused',
  'bail',
] as const;
export type RulingOutcome = (typeof RULING_OUTCOMES)[number];

/** What a later ruling did to an earlier one. */
export const APPEAL_EFFECTS = [
  'affirmed',
  'affirmed_on_other_grounds',
  'overturned',
  'quashed_and_remitted',
  'varied',
  'dismissed_inadmissible',
  'set_aside_by_constitutional_court',
  'annulled_executive_act',
] as const;
export type AppealEffect = (typeof APPEAL_EFFECTS)[number];

export const CITATION_SCHEMES = [
  'ecli',
  'neutral_citation',
  'file_number',
  'application_number',
  'reporter',
  'other',
] as const;

/** Grounds on which a court decides. */
export const GROUNDS = [
  'POL_PURPOSE',
  'POL_PREJUDICE',
  'POL_OFFENCE',
  'ART18',
  'DISCRIM_OTHER',
  'ABUSE_PROCESS',
  'REFUGEE',
  'TORTURE',
  'FAIR_TRIAL',
  'SYSTEMIC_COUNTRY',
  'IN_ABSENTIA',
  'DEATH',
  'LIFE',
  'ASSURANCES_INSUFFICIENT',
  'DUAL_CRIM',
  'NE_BIS',
  'LIMITATION',
  'AMNESTY',
  'NATIONALITY',
  'MILITARY',
  'FISCAL',
  'HEALTH',
  'AGE',
  'FAMILY_LIFE',
  'PROPORTIONALITY',
  'PROCEDURAL',
  'INSUFF_EVIDENCE',
  'NO_INQUIRY',
  'EXEC_POLICY',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** The grounds that count as "a court cited political motivation"; all others are countable apart. */
export const STRICT_GROUNDS: readonly Ground[] = ['POL_PURPOSE', 'POL_PREJUDICE', 'POL_OFFENCE', 'ART18'];

/** What the court does with the point: only `finding` is the court's own word for it. */
export const STANCES = [
  'finding',
  'rejected',
  'attributed_party',
  'attributed_lower_court',
  'attributed_other_state_or_body',
  'statutory_recital',
  'obiter',
  'declined_to_consider',
  'hypothetical',
  'unclear',
] as const;
export type Stance = (typeof STANCES)[number];

/** What the words are about. `prosecution` is the criminal case at home. */
export const TARGETS = ['request', 'prosecution', 'offence', 'notice', 'other_case', 'unclear'] as const;
export type Target = (typeof TARGETS)[number];

export const FINDING_ORIGINS = ['person', 'reader'] as const;
export const FINDING_STATES = ['candidate', 'confirmed', 'dismissed'] as const;
export type FindingStateCode = (typeof FINDING_STATES)[number];
/** Whether a quote is the ruling's own words, or a report's words about the ruling. */
export const QUOTE_SOURCES = ['ruling', 'report'] as const;
