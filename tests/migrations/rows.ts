/**
 * What is in the database when the next migration comes. A new migration adds an entry here under its file's name:
 * a row for every table it creates, and what it does to rows that were there already.
 */
export interface Step {
  /** SQL that leaves a row in every table this migration created. It runs as the owner, in a context that may record. */
  rows?: string;
  /** By table: what the migration makes of a row that was there. Rows of tables not named here must stay as they are. */
  turns?: Readonly<Record<string, (row: Row) => Row>>;
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
};

/** The moment at which the rows are recorded. */
export const RECORDED_AT = NOW;
