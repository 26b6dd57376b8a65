-- The record. Every table has the same first columns; every date is EDTF with its range of days beside it,
-- which sorts and compares; every foreign key carries the case, so nothing can refer to another case's record.

-- One person's story: all other records hang on it.
create table cases (
  id uuid primary key,
  case_id uuid not null generated always as (id) stored,
  version integer not null default 1 constraint case_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint case_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint case_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint case_citations check (jsonb_typeof(citations) = 'array'),
  reference text not null,
  title text,
  summary text,
  basis text not null constraint case_basis check (basis in ('public_record', 'confidential')),
  status text not null constraint case_status check (status in ('open', 'closed')),
  person_pseudonym text not null,
  person_nationalities state_code[] not null default '{}',
  person_profiles text[] not null default '{}' constraint case_person_profiles check (person_profiles <@ array[
      'political_opponent', 'journalist', 'human_rights_defender', 'lawyer', 'business_person', 'former_official', 'religious_minority', 'ethnic_minority', 'activist', 'academic', 'witness', 'relative_of_target', 'refugee', 'dissident', 'other'
    ]),
  constraint case_reference_once unique (reference)
);
create trigger cases_keep_revision after insert or update or delete on cases
  for each row execute function keep_revision('case');
create trigger cases_cite_own_sources after insert or update of citations on cases
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- Where a fact comes from.
create table sources (
  id uuid primary key,
  case_id uuid not null references cases (id) on delete cascade,
  version integer not null default 1 constraint source_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint source_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint source_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint source_citations check (jsonb_typeof(citations) = 'array'),
  kind text not null constraint source_kind check (kind in (
      'press_report', 'court_ruling', 'court_filing', 'official_document', 'interpol_document',
      'testimony', 'recording', 'ngo_report', 'academic', 'website', 'other'
    )),
  title text not null,
  publisher text,
  published_on edtf,
  published_on_range daterange generated always as (edtf_range(published_on)) stored,
  url text,
  language language_tag,
  reliability text not null constraint source_reliability check (reliability in ('reliable', 'usually_reliable', 'fairly_reliable', 'doubtful', 'unreliable', 'not_judged')),
  sha256 text constraint source_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint source_of_case unique (case_id, id)
);
create trigger sources_keep_revision after insert or update or delete on sources
  for each row execute function keep_revision('source', 'published_on_range');
create trigger sources_cite_own_sources after insert or update of citations on sources
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- A red notice, a diffusion or another alert, as asked for by one state or authority.
create table notices (
  id uuid primary key,
  case_id uuid not null references cases (id) on delete cascade,
  version integer not null default 1 constraint notice_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint notice_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint notice_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint notice_citations check (jsonb_typeof(citations) = 'array'),
  instrument text not null constraint notice_instrument check (instrument in (
      'red_notice', 'diffusion_wanted', 'unknown_interpol_alert', 'blue_notice', 'green_notice',
      'yellow_notice', 'black_notice', 'orange_notice', 'purple_notice', 'silver_notice',
      'un_special_notice', 'art_notice', 'diffusion_other', 'sltd_entry', 'message_i247'
    )),
  requesting_state state_code,
  requesting_authority text,
  control_number text,
  public_id text,
  purpose text constraint notice_purpose check (purpose in ('prosecution', 'enforcement')),
  warrant_issued_on edtf,
  warrant_issued_on_range daterange generated always as (edtf_range(warrant_issued_on)) stored,
  warrant_issued_by text,
  warrant_reference text,
  charges jsonb not null default '[]' constraint notice_charges check (jsonb_typeof(charges) = 'array'),
  reissue_of_id uuid,
  constraint notice_of_case unique (case_id, id),
  constraint notice_reissue_of foreign key (case_id, reissue_of_id) references notices (case_id, id),
  constraint notice_reissues_another check (reissue_of_id <> id)
);
-- Serves: notices by requesting state, newest first.
create index notices_by_requesting_state on notices (requesting_state, id);
create trigger notices_keep_revision after insert or update or delete on notices
  for each row execute function keep_revision('notice', 'warrant_issued_on_range');
create trigger notices_cite_own_sources after insert or update of citations on notices
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- What happened to a notice. Its state on a day is derived from these and its withdrawals.
create table notice_events (
  id uuid primary key,
  case_id uuid not null,
  version integer not null default 1 constraint notice_event_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint notice_event_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint notice_event_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint notice_event_citations check (jsonb_typeof(citations) = 'array'),
  notice_id uuid not null,
  kind text not null constraint notice_event_kind check (kind in (
      'requested', 'refused_prepublication', 'published', 'circulated', 'public_extract_on',
      'public_extract_off', 'suspended', 'blocked', 'reinstated', 'addendum', 'caveat', 'updated',
      'withdrawn', 'cancelled', 'deleted', 'expired', 'reissued', 'replaced_by_diffusion',
      'national_copy_stale'
    )),
  happened_on edtf,
  happened_on_range daterange generated always as (edtf_range(happened_on)) stored,
  actor text,
  learned_on edtf,
  learned_on_range daterange generated always as (edtf_range(learned_on)) stored,
  constraint notice_event_of foreign key (case_id, notice_id) references notices (case_id, id) on delete cascade
);
-- Serves: the file of a case.
create index notice_events_of_case on notice_events (case_id);
-- Serves: reading one notice with its events.
create index notice_events_of_notice on notice_events (notice_id);
create trigger notice_events_keep_revision after insert or update or delete on notice_events
  for each row execute function keep_revision('notice_event', 'happened_on_range', 'learned_on_range');
create trigger notice_events_cite_own_sources after insert or update of citations on notice_events
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- The end of a notice, with the four dates on which it may be said to have happened.
create table withdrawals (
  id uuid primary key,
  case_id uuid not null,
  version integer not null default 1 constraint withdrawal_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint withdrawal_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint withdrawal_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint withdrawal_citations check (jsonb_typeof(citations) = 'array'),
  notice_id uuid not null,
  kind text not null constraint withdrawal_kind check (kind in ('withdrawn', 'cancelled', 'deleted', 'expired')),
  decided_by text not null constraint withdrawal_decided_by check (decided_by in ('ncb', 'general_secretariat', 'ccf', 'system', 'unknown')),
  decided_on edtf,
  decided_on_range daterange generated always as (edtf_range(decided_on)) stored,
  executed_on edtf,
  executed_on_range daterange generated always as (edtf_range(executed_on)) stored,
  notified_on edtf,
  notified_on_range daterange generated always as (edtf_range(notified_on)) stored,
  reported_on edtf,
  reported_on_range daterange generated always as (edtf_range(reported_on)) stored,
  reason_given text,
  constraint withdrawal_of foreign key (case_id, notice_id) references notices (case_id, id) on delete cascade
);
-- Serves: the file of a case.
create index withdrawals_of_case on withdrawals (case_id);
-- Serves: reading one notice with its end.
create index withdrawals_of_notice on withdrawals (notice_id);
create trigger withdrawals_keep_revision after insert or update or delete on withdrawals
  for each row execute function keep_revision('withdrawal', 'decided_on_range', 'executed_on_range', 'notified_on_range', 'reported_on_range');
create trigger withdrawals_cite_own_sources after insert or update of citations on withdrawals
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- One requester, one requested state. A person may have many.
create table extradition_requests (
  id uuid primary key,
  case_id uuid not null references cases (id) on delete cascade,
  version integer not null default 1 constraint extradition_request_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint extradition_request_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint extradition_request_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint extradition_request_citations check (jsonb_typeof(citations) = 'array'),
  requesting_state state_code,
  requested_state state_code,
  requested_territory text,
  requested_on edtf,
  requested_on_range daterange generated always as (edtf_range(requested_on)) stored,
  received_on edtf,
  received_on_range daterange generated always as (edtf_range(received_on)) stored,
  provisional_arrest_on edtf,
  provisional_arrest_on_range daterange generated always as (edtf_range(provisional_arrest_on)) stored,
  time_limit_days integer constraint extradition_request_time_limit check (time_limit_days between 1 and 3650),
  legal_basis text,
  charges jsonb not null default '[]' constraint extradition_request_charges check (jsonb_typeof(charges) = 'array'),
  notice_id uuid,
  constraint extradition_request_of_case unique (case_id, id),
  constraint extradition_request_notice foreign key (case_id, notice_id) references notices (case_id, id)
);
create trigger extradition_requests_keep_revision after insert or update or delete on extradition_requests
  for each row execute function keep_revision('extradition_request', 'requested_on_range', 'received_on_range', 'provisional_arrest_on_range');
create trigger extradition_requests_cite_own_sources after insert or update of citations on extradition_requests
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- Stages and ends of a proceeding that are not rulings.
create table request_events (
  id uuid primary key,
  case_id uuid not null,
  version integer not null default 1 constraint request_event_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint request_event_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint request_event_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint request_event_citations check (jsonb_typeof(citations) = 'array'),
  extradition_request_id uuid not null,
  kind text not null constraint request_event_kind check (kind in (
      'located', 'provisional_arrest', 'bail', 'formal_request_received', 'authority_to_proceed',
      'interim_measure', 'released_time_limit', 'withdrawn_by_requesting_state', 'discharged',
      'surrendered', 'surrendered_in_breach_of_interim_measure', 'person_left', 'death'
    )),
  happened_on edtf,
  happened_on_range daterange generated always as (edtf_range(happened_on)) stored,
  constraint request_event_of foreign key (case_id, extradition_request_id) references extradition_requests (case_id, id) on delete cascade
);
-- Serves: the file of a case.
create index request_events_of_case on request_events (case_id);
-- Serves: reading one extradition request with its events.
create index request_events_of_request on request_events (extradition_request_id);
create trigger request_events_keep_revision after insert or update or delete on request_events
  for each row execute function keep_revision('request_event', 'happened_on_range');
create trigger request_events_cite_own_sources after insert or update of citations on request_events
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- A court's decision.
create table rulings (
  id uuid primary key,
  case_id uuid not null,
  version integer not null default 1 constraint ruling_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint ruling_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint ruling_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint ruling_citations check (jsonb_typeof(citations) = 'array'),
  extradition_request_id uuid not null,
  court_name text,
  court_state state_code,
  court_level text constraint ruling_court_level check (court_level in ('first_instance', 'appeal', 'supreme', 'constitutional', 'international')),
  kind text not null constraint ruling_kind check (kind in (
      'extradition', 'extradition_opinion', 'detention', 'asylum', 'constitutional', 'international',
      'other'
    )),
  decided_on edtf,
  decided_on_range daterange generated always as (edtf_range(decided_on)) stored,
  published_on edtf,
  published_on_range daterange generated always as (edtf_range(published_on)) stored,
  notified_on edtf,
  notified_on_range daterange generated always as (edtf_range(notified_on)) stored,
  outcome text constraint ruling_outcome check (outcome in (
      'refused', 'allowed', 'allowed_in_part', 'inadmissible', 'discharged_procedural', 'remitted',
      'quashed', 'adjourned', 'further_information_ordered', 'detention_refused', 'bail'
    )),
  citations_as jsonb not null default '[]' constraint ruling_citations_as check (jsonb_typeof(citations_as) = 'array'),
  appeal_of_ruling_id uuid,
  appeal_of_effect text constraint ruling_appeal_of_effect check (appeal_of_effect in (
      'affirmed', 'affirmed_on_other_grounds', 'overturned', 'quashed_and_remitted', 'varied',
      'dismissed_inadmissible', 'set_aside_by_constitutional_court', 'annulled_executive_act'
    )),
  text text,
  language language_tag,
  constraint ruling_of_case unique (case_id, id),
  constraint ruling_of_request unique (extradition_request_id, id),
  constraint ruling_of foreign key (case_id, extradition_request_id) references extradition_requests (case_id, id) on delete cascade,
  constraint ruling_appeal_of foreign key (extradition_request_id, appeal_of_ruling_id) references rulings (extradition_request_id, id),
  constraint ruling_appeals_another check (appeal_of_ruling_id <> id),
  constraint ruling_appeal_has_effect check ((appeal_of_ruling_id is null) = (appeal_of_effect is null))
);
create trigger rulings_keep_revision after insert or update or delete on rulings
  for each row execute function keep_revision('ruling', 'decided_on_range', 'published_on_range', 'notified_on_range');
create trigger rulings_cite_own_sources after insert or update of citations on rulings
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- Which version of the reader last looked at a ruling's text. Not part of the record: reading changes no fact.
create table ruling_readings (
  ruling_id uuid primary key references rulings (id) on delete cascade,
  reader text not null
);

-- What a ruling says on one ground: a person's finding, or a reader's candidate until a person decides.
create table findings (
  id uuid primary key,
  case_id uuid not null,
  version integer not null default 1 constraint finding_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint finding_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint finding_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint finding_citations check (jsonb_typeof(citations) = 'array'),
  ruling_id uuid not null,
  extradition_request_id uuid not null,
  ground text not null constraint finding_ground check (ground in (
      'POL_PURPOSE', 'POL_PREJUDICE', 'POL_OFFENCE', 'ART18', 'DISCRIM_OTHER', 'ABUSE_PROCESS',
      'REFUGEE', 'TORTURE', 'FAIR_TRIAL', 'SYSTEMIC_COUNTRY', 'IN_ABSENTIA', 'DEATH', 'LIFE',
      'ASSURANCES_INSUFFICIENT', 'DUAL_CRIM', 'NE_BIS', 'LIMITATION', 'AMNESTY', 'NATIONALITY',
      'MILITARY', 'FISCAL', 'HEALTH', 'AGE', 'FAMILY_LIFE', 'PROPORTIONALITY', 'PROCEDURAL',
      'INSUFF_EVIDENCE', 'NO_INQUIRY', 'EXEC_POLICY'
    )),
  stance text not null constraint finding_stance check (stance in (
      'finding', 'rejected', 'attributed_party', 'attributed_lower_court',
      'attributed_other_state_or_body', 'statutory_recital', 'obiter', 'declined_to_consider',
      'hypothetical', 'unclear'
    )),
  target text not null constraint finding_target check (target in ('request', 'prosecution', 'offence', 'notice', 'other_case', 'unclear')),
  quote text,
  quote_from text not null constraint finding_quote_from check (quote_from in ('ruling', 'report')),
  paragraph text,
  translation text,
  origin text not null constraint finding_origin check (origin in ('person', 'reader')),
  state text not null constraint finding_state check (state in ('candidate', 'confirmed', 'dismissed')),
  constraint finding_of_request foreign key (case_id, extradition_request_id) references extradition_requests (case_id, id) on delete cascade,
  constraint finding_of foreign key (extradition_request_id, ruling_id) references rulings (extradition_request_id, id) on delete cascade,
  constraint finding_by_person_is_no_candidate check (origin = 'reader' or state <> 'candidate')
);
-- Serves: the file of a case.
create index findings_of_case on findings (case_id);
-- Serves: reading one extradition request with its rulings and their findings.
create index findings_of_request on findings (extradition_request_id);
create trigger findings_keep_revision after insert or update or delete on findings
  for each row execute function keep_revision('finding');
create trigger findings_cite_own_sources after insert or update of citations on findings
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- What was done to the person: arrest, detention, a border that stayed shut.
create table measures (
  id uuid primary key,
  case_id uuid not null references cases (id) on delete cascade,
  version integer not null default 1 constraint measure_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint measure_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint measure_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint measure_citations check (jsonb_typeof(citations) = 'array'),
  kind text not null constraint measure_kind check (kind in (
      'arrest', 'detention', 'immigration_detention', 'bail', 'house_arrest', 'travel_ban',
      'exit_denied', 'entry_denied', 'passport_seized', 'visa_refused', 'residence_refused',
      'account_closed', 'assets_frozen', 'removal', 'other'
    )),
  state state_code,
  started_on edtf,
  started_on_range daterange generated always as (edtf_range(started_on)) stored,
  ended_on edtf,
  ended_on_range daterange generated always as (edtf_range(ended_on)) stored,
  notice_id uuid,
  constraint measure_notice foreign key (case_id, notice_id) references notices (case_id, id),
  constraint measure_ends_after_start check (upper(ended_on_range) > lower(started_on_range))
);
-- Serves: the file of a case.
create index measures_of_case on measures (case_id);
create trigger measures_keep_revision after insert or update or delete on measures
  for each row execute function keep_revision('measure', 'started_on_range', 'ended_on_range');
create trigger measures_cite_own_sources after insert or update of citations on measures
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- Pressure on the person, a relative or an associate.
create table incidents (
  id uuid primary key,
  case_id uuid not null references cases (id) on delete cascade,
  version integer not null default 1 constraint incident_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  confidentiality text not null default 'team' constraint incident_confidentiality check (confidentiality in ('team', 'restricted')),
  certainty text not null default 'stated' constraint incident_certainty check (certainty in ('stated', 'alleged', 'disputed')),
  note text,
  citations jsonb not null default '[]' constraint incident_citations check (jsonb_typeof(citations) = 'array'),
  kind text not null constraint incident_kind check (kind in (
      'call', 'message', 'visit', 'threat', 'promise', 'relative_detained', 'relative_exit_ban',
      'relative_dismissed', 'relative_interrogated', 'relative_made_to_call', 'surveillance',
      'assault', 'abduction_attempt', 'smear', 'other'
    )),
  happened_on edtf,
  happened_on_range daterange generated always as (edtf_range(happened_on)) stored,
  actor text,
  actor_role text not null constraint incident_actor_role check (actor_role in ('official', 'intermediary', 'unknown')),
  against text not null constraint incident_against check (against in ('person', 'relative', 'associate')),
  description text
);
-- Serves: the file of a case.
create index incidents_of_case on incidents (case_id);
create trigger incidents_keep_revision after insert or update or delete on incidents
  for each row execute function keep_revision('incident', 'happened_on_range');
create trigger incidents_cite_own_sources after insert or update of citations on incidents
  for each row when (new.citations <> '[]') execute function cited_sources_belong_to_case();

-- Gives a new case its reference, counted anew each year. The application may not touch the counters itself.
create table case_counters (
  year integer primary key,
  last integer not null
);

create function assign_case_reference() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  this_year integer := extract(year from recording_time() at time zone 'UTC');
  number integer;
begin
  insert into public.case_counters (year, last) values (this_year, 1)
  on conflict (year) do update set last = case_counters.last + 1
  returning last into number;
  new.reference := 'A3-' || this_year || '-' || lpad(number::text, greatest(4, length(number::text)), '0');
  return new;
end $$;
revoke execute on function assign_case_reference() from public;
create trigger cases_assign_reference before insert on cases
  for each row execute function assign_case_reference();
