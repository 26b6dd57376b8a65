/**
 * What is in the database when the next migration comes. A new migration adds an entry here under its file's name:
 * a row for every table it creates, and what it does to rows that were there already.
 */
export interface Step {
  /** SQL that leaves a row in every table this migration created. It runs as the owner, in a context that may record. */
  rows?: string;
  /** By table: what the migration makes of a row that was there. Rows of tables not named here must stay as they are. */
  turns?: Readonly<Record<string, (row: Row) => Row>>;
  /** Tables that it takes away, since nothing needs what they held. */
  gone?: readonly string[];
}

export type Row = Record<string, unknown>;

/** The account in whose name the rows are recorded. */
export const ACCOUNT = '00000000-0000-7000-8000-0000000000a1';

const id = (digits: string) => `00000000-0000-7000-8000-${digits.padStart(12, '0')}`;
const NOW = '2026-11-23T12:00:00Z';
const CASE = id('c1');
const SOURCE = id('50');
const NOTICE = id('a0');
const REQUEST = id('e0');
const RULING = id('d0');
const FINDING = id('f0');

export const STEPS: Readonly<Record<string, Step>> = {
  '0001_dates_and_states.sql': {},
  '0002_accounts.sql': {
    rows: `
      insert into accounts (id, email, name, role, password_hash, created_at)
      values ('${ACCOUNT}', 'worker@example.invalid', 'A caseworker', 'caseworker', '$argon2id$v=19$m=8$x$y', '${NOW}');
      insert into sessions (id, account_id, token_hash, created_at, last_seen_at)
      values ('${id('5e')}', '${ACCOUNT}', '\\x01', '${NOW}', '${NOW}');
      insert into api_tokens (id, account_id, name, token_hash, created_at, expires_at)
      values ('${id('70')}', '${ACCOUNT}', 'a script', '\\x02', '${NOW}', null);
      insert into enrolment_links (id, account_id, token_hash, created_at, expires_at)
      values ('${id('11')}', '${ACCOUNT}', '\\x03', '${NOW}', '${NOW}');`,
  },
  '0003_revisions.sql': {
    rows: `
      insert into revisions (recorded_at, recorded_by, case_id, record_type, record_id, version, operation, after)
      values ('${NOW}', '${ACCOUNT}', '${id('c0')}', 'case', '${id('c0')}', 1, 'recorded', '{"title": "An older case"}');`,
  },
  '0004_record.sql': {
    rows: `
      insert into cases (id, basis, status, person_pseudonym, person_nationalities, person_profiles)
      values ('${CASE}', 'confidential', 'open', 'Quiet Heron', '{XA,XB}', '{journalist,lawyer}');
      insert into sources (id, case_id, kind, title, published_on, url, language, reliability, sha256)
      values ('${SOURCE}', '${CASE}', 'press_report', 'A report', '2021-07', 'https://example.invalid/', 'zh-Hant',
              'reliable', repeat('0', 64));
      insert into notices (id, case_id, instrument, requesting_state, warrant_issued_on, charges, citations)
      values ('${NOTICE}', '${CASE}', 'red_notice', 'XA', '2019?', '[{"text": "Fraud", "language": null, "translation": null}]',
              '[{"sourceId": "${SOURCE}", "locator": "p. 1", "quote": null, "claims": {"publicId": "2019/1"}}]');
      insert into notice_events (id, case_id, notice_id, kind, happened_on)
      values ('${id('a1')}', '${CASE}', '${NOTICE}', 'published', '2020-02-29');
      insert into withdrawals (id, case_id, notice_id, kind, decided_by, executed_on)
      values ('${id('a2')}', '${CASE}', '${NOTICE}', 'deleted', 'ccf', null);
      insert into extradition_requests (id, case_id, requesting_state, requested_state, requested_on, time_limit_days, notice_id)
      values ('${REQUEST}', '${CASE}', 'XA', 'XB', '2020~', 40, '${NOTICE}');
      insert into request_events (id, case_id, extradition_request_id, kind, happened_on)
      values ('${id('e1')}', '${CASE}', '${REQUEST}', 'located', '2020-05-01');
      insert into rulings (id, case_id, extradition_request_id, kind, decided_on, outcome, text, language)
      values ('${RULING}', '${CASE}', '${REQUEST}', 'extradition', '2021-03-04', 'refused', 'The request is political.', 'en');
      insert into rulings (id, case_id, extradition_request_id, kind, appeal_of_ruling_id, appeal_of_effect)
      values ('${id('d1')}', '${CASE}', '${REQUEST}', 'extradition', '${RULING}', 'affirmed');
      insert into ruling_readings (ruling_id, reader) values ('${RULING}', '1');
      insert into findings (id, case_id, extradition_request_id, ruling_id, ground, stance, target, quote, quote_from, origin, state)
      values ('${FINDING}', '${CASE}', '${REQUEST}', '${RULING}', 'POL_PURPOSE', 'finding', 'request',
              'The request is political.', 'ruling', 'reader', 'candidate');
      insert into measures (id, case_id, kind, state, started_on, ended_on, notice_id)
      values ('${id('3a')}', '${CASE}', 'arrest', 'XB', '2020-05', '2020-06', '${NOTICE}');
      insert into incidents (id, case_id, kind, happened_on, actor_role, against)
      values ('${id('1c')}', '${CASE}', 'relative_detained', null, 'official', 'relative');
      update incidents set description = 'A sister was held', version = version + 1;
      delete from measures;
      insert into measures (id, case_id, kind) values ('${id('3b')}', '${CASE}', 'detention');`,
  },
  '0005_flags_and_jobs.sql': {
    rows: `
      insert into flags (id, case_id, rule, rule_version, subject_type, subject_id, state, facts, evidence, fired_at)
      values ('${id('f1')}', '${CASE}', 'R02', 1, 'ruling', '${RULING}', 'open', '{"candidates": 1}',
              '[{"type": "finding", "id": "${FINDING}", "quote": null}]', '${NOW}');
      insert into job_runs (id, job, slot, started_at, started_by, ended_at, counts)
      values ('${id('10')}', 'flag-cases', '${NOW}', '${NOW}', '${ACCOUNT}', '${NOW}', '{"raised": 1}');
      insert into demo_cases (case_id) values ('${CASE}');`,
  },
  '0006_guards.sql': {},
  '0007_audit.sql': {
    rows: `
      insert into audit_entries (action, case_id, subject_type, subject_id, reason)
      values ('case_shared', '${CASE}', 'account', '${ACCOUNT}', 'a colleague');`,
  },
  '0008_access.sql': {
    gone: ['case_counters'],
    rows: `
      update notices set confidentiality = 'restricted', version = version + 1;
      update cases set basis = 'public_record', audience = 'staff', version = version + 1;
      insert into named_readers (id, case_id, record_id, account_id)
      values ('${id('9a')}', '${CASE}', '${NOTICE}', '${ACCOUNT}');`,
  },
  '0009_vault.sql': {
    rows: `
      insert into case_keys (case_id, wrapped_key, key_id) values ('${CASE}', sha256('a') || substr(sha256('b'), 1, 28), '0123456789abcdef');
      insert into identity_versions (identity_id, version, case_id, role, ciphertext, nonce)
      values ('${id('7a')}', 1, '${CASE}', 'relative', sha256('c'), substr(sha256('d'), 1, 12)),
             ('${id('7a')}', 2, '${CASE}', 'relative', null, null);`,
  },
  '0010_second_factor.sql': {
    rows: `
      insert into second_factors (id, account_id, sealed_secret, created_at)
      values ('${id('5f')}', '${ACCOUNT}', sha256('e'), '${NOW}');
      insert into recovery_codes (account_id, code_hash, created_at) values ('${ACCOUNT}', sha256('f'), '${NOW}');
      insert into sign_in_failures (key, failures, last_at) values (sha256('g'), 3, '${NOW}');`,
  },
  '0011_idempotency.sql': {
    rows: `
      insert into idempotency_keys (account_id, key_hash, request_hash, answered_at, status, place)
      values ('${ACCOUNT}', sha256('a'), sha256('b'), '${NOW}', 201, '/api/v1/cases/${CASE}');`,
  },
  '0012_second_person.sql': {
    rows: `
      insert into second_person_requests (id, deed, case_id, subject_type, subject_id, details, reason)
      values ('${id('2a')}', 'verify_case', '${CASE}', 'case', '${CASE}', '{"seen": "1"}', 'complete');
      insert into case_verifications (id, case_id, request_id, asked_by, up_to_revision)
      values ('${id('2b')}', '${CASE}', '${id('2a')}', '${ACCOUNT}', 1);`,
  },
  '0013_reset_for_two.sql': {
    rows: `
      insert into second_person_requests (id, deed, subject_type, subject_id, details, reason)
      values ('${id('2c')}', 'reset_factor', 'account', '${ACCOUNT}', '{"seen": "none"}', 'lost');`,
  },
};

/** The moment at which the rows are recorded. */
export const RECORDED_AT = NOW;
