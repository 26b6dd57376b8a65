import type { Locale } from '../lib/languages.ts';

/**
 * The vocabularies of the field, as codes. They are the only values stored and sent; what a reader sees of
 * them is in `messages`. Order is the order in which a form offers them.
 */

/** What circulates about a person. "INTERPOL alert" in a newspaper may be any of them: hence `unknown_interpol_alert`. */
export const INSTRUMENTS = [
  'red_notice',
  'diffusion_wanted',
  'unknown_interpol_alert',
  'blue_notice',
  'green_notice',
  'yellow_notice',
  'black_notice',
  'orange_notice',
  'purple_notice',
  'silver_notice',
  'un_special_notice',
  'art_notice',
  'diffusion_other',
  'sltd_entry',
  'message_i247',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

export const NOTICE_PURPOSES = ['prosecution', 'enforcement'] as const;

/** What can happen to a notice. `reinstated` ends a suspension, which the rules call reversible. */
export const NOTICE_EVENTS = [
  'requested',
  'refused_prepublication',
  'published',
  'circulated',
  'public_extract_on',
  'public_extract_off',
  'suspended',
  'blocked',
  'reinstated',
  'addendum',
  'caveat',
  'updated',
  'withdrawn',
  'cancelled',
  'deleted',
  'expired',
  'reissued',
  'replaced_by_diffusion',
  'national_copy_stale',
] as const;
export type NoticeEventKind = (typeof NOTICE_EVENTS)[number];

export const WITHDRAWALS = ['withdrawn', 'cancelled', 'deleted', 'expired'] as const;
export const WITHDRAWAL_DECIDERS = ['ncb', 'general_secretariat', 'ccf', 'system', 'unknown'] as const;

export const VALIDITIES = ['requested', 'refused', 'live', 'suspended', 'ended', 'unknown'] as const;
export type Validity = (typeof VALIDITIES)[number];
export const VISIBILITIES = ['public', 'not_public', 'unknown'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Stages and ends of an extradition proceeding that are not a court's ruling. */
export const REQUEST_EVENTS = [
  'located',
  'provisional_arrest',
  'bail',
  'formal_request_received',
  'authority_to_proceed',
  'interim_measure',
  'released_time_limit',
  'withdrawn_by_requesting_state',
  'discharged',
  'surrendered',
  'surrendered_in_breach_of_interim_measure',
  'person_left',
  'death',
] as const;
export type RequestEventKind = (typeof REQUEST_EVENTS)[number];

export const REQUEST_STATUSES = [
  'pending',
  'allowed',
  'allowed_in_part',
  'refused',
  'discharged',
  'remitted',
  'withdrawn',
  'surrendered',
  'ended',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const MEASURES = [
  'arrest',
  'detention',
  'immigration_detention',
  'bail',
  'house_arrest',
  'travel_ban',
  'exit_denied',
  'entry_denied',
  'passport_seized',
  'visa_refused',
  'residence_refused',
  'account_closed',
  'assets_frozen',
  'removal',
  'other',
] as const;
export type MeasureKind = (typeof MEASURES)[number];

export const INCIDENTS = [
  'call',
  'message',
  'visit',
  'threat',
  'promise',
  'relative_detained',
  'relative_exit_ban',
  'relative_dismissed',
  'relative_interrogated',
  'relative_made_to_call',
  'surveillance',
  'assault',
  'abduction_attempt',
  'smear',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENTS)[number];
export const ACTOR_ROLES = ['official', 'intermediary', 'unknown'] as const;
export const INCIDENT_TARGETS = ['person', 'relative', 'associate'] as const;

export const SOURCE_KINDS = [
  'press_report',
  'court_ruling',
  'court_filing',
  'official_document',
  'interpol_document',
  'testimony',
  'recording',
  'ngo_report',
  'academic',
  'website',
  'other',
] as const;
/** How far a source is trusted, after the Admiralty scale's first letter. */
export const RELIABILITIES = [
  'reliable',
  'usually_reliable',
  'fairly_reliable',
  'doubtful',
  'unreliable',
  'not_judged',
] as const;

export const CASE_BASES = ['public_record', 'confidential'] as const;
export const CASE_STATUSES = ['open', 'closed'] as const;
export const CONFIDENTIALITIES = ['team', 'restricted'] as const;
export const PROFILES = [
  'political_opponent',
  'journalist',
  'human_rights_defender',
  'lawyer',
  'business_person',
  'former_official',
  'religious_minority',
  'ethnic_minority',
  'activist',
  'academic',
  'witness',
  'relative_of_target',
  'refugee',
  'dissident',
  'other',
] as const;

/** What somebody whose identity is kept is in the case. */
export const IDENTITY_ROLES = ['person', 'relative', 'associate', 'witness', 'other'] as const;
export type IdentityRole = (typeof IDENTITY_ROLES)[number];
export const DOCUMENT_KINDS = [
  'passport',
  'identity_card',
  'residence_permit',
  'refugee_document',
  'birth_record',
  'other',
] as const;

export const FLAG_RULES = ['R01', 'R02', 'R03', 'R10'] as const;
export type FlagRule = (typeof FLAG_RULES)[number];
export const FLAG_STATES = ['open', 'confirmed', 'dismissed', 'resolved'] as const;
export type FlagState = (typeof FLAG_STATES)[number];
export const REVIEW_DECISIONS = ['confirmed', 'dismissed', 'needs_information'] as const;

export const ROLES = ['admin', 'caseworker', 'lawyer', 'advocate'] as const;
export type Role = (typeof ROLES)[number];

export const LOCALES = ['en', 'fr', 'es', 'ar'] as const satisfies readonly Locale[];
export type { Locale };

/** How sure the record is of itself: as stated by its source, alleged there, or disputed by somebody named in the note. */
export const CERTAINTIES = ['stated', 'alleged', 'disputed'] as const;
