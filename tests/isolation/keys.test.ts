import { expect, test } from '@jest/globals';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();

/**
 * Why a key that must be unique tells nobody of a row they may not see: it is made by us and cannot be chosen, or it
 * holds the case or the account, and so collides only where its reader may look.
 */
const WHY = {
  made: 'a UUID, a hash of a secret or a number that we draw',
  case: 'within one case',
  account: 'within one account',
  operation: 'not about a case',
} as const;

const KEYS: Readonly<Record<string, readonly [why: keyof typeof WHY, columns: string]>> = {
  account_email_once: ['operation', 'accounts(email)'],
  accounts_pkey: ['made', 'accounts(id)'],
  api_token_once: ['made', 'api_tokens(token_hash)'],
  api_tokens_pkey: ['made', 'api_tokens(id)'],
  audit_entries_pkey: ['made', 'audit_entries(id)'],
  case_access_pkey: ['account', 'case_access(account_id, case_id)'],
  case_keys_pkey: ['made', 'case_keys(case_id)'],
  case_member_once: ['case', 'case_members(case_id, account_id)'],
  case_members_pkey: ['made', 'case_members(id)'],
  case_reference_once: ['made', 'cases(reference)'],
  case_verification_once: ['made', 'case_verifications(request_id)'],
  case_verifications_pkey: ['made', 'case_verifications(id)'],
  cases_pkey: ['made', 'cases(id)'],
  daily_limit_told_once: ['account', "audit_entries(account_id, ((at AT TIME ZONE 'UTC'::text)::date))"],
  demo_cases_pkey: ['made', 'demo_cases(case_id)'],
  enrolment_link_once: ['made', 'enrolment_links(token_hash)'],
  enrolment_links_pkey: ['made', 'enrolment_links(id)'],
  extradition_request_of_case: ['case', 'extradition_requests(case_id, id)'],
  extradition_requests_pkey: ['made', 'extradition_requests(id)'],
  findings_pkey: ['made', 'findings(id)'],
  flag_once: ['case', 'flags(case_id, rule, subject_id)'],
  flags_pkey: ['made', 'flags(id)'],
  idempotency_keys_pkey: ['account', 'idempotency_keys(account_id, key_hash)'],
  identity_versions_pkey: ['made', 'identity_versions(identity_id, version)'],
  incidents_pkey: ['made', 'incidents(id)'],
  job_runs_pkey: ['made', 'job_runs(id)'],
  job_slot_once: ['operation', 'job_runs(job, slot)'],
  measures_pkey: ['made', 'measures(id)'],
  named_reader_once: ['made', 'named_readers(record_id, account_id)'],
  named_readers_pkey: ['made', 'named_readers(id)'],
  notice_events_pkey: ['made', 'notice_events(id)'],
  notice_of_case: ['case', 'notices(case_id, id)'],
  notices_pkey: ['made', 'notices(id)'],
  record_access_pkey: ['made', 'record_access(record_id)'],
  recovery_codes_pkey: ['account', 'recovery_codes(account_id, code_hash)'],
  request_events_pkey: ['made', 'request_events(id)'],
  revision_version_once: ['made', 'revisions(record_id, version)'],
  revisions_pkey: ['made', 'revisions(id)'],
  ruling_of_case: ['case', 'rulings(case_id, id)'],
  ruling_of_request: ['made', 'rulings(extradition_request_id, id)'],
  ruling_readings_pkey: ['made', 'ruling_readings(ruling_id)'],
  rulings_pkey: ['made', 'rulings(id)'],
  second_factor_in_use_once: ['account', 'second_factors(account_id)'],
  second_factor_under_way_once: ['account', 'second_factors(account_id)'],
  second_factors_pkey: ['made', 'second_factors(id)'],
  second_person_asked_once: ['made', 'second_person_requests(deed, subject_id)'],
  second_person_requests_pkey: ['made', 'second_person_requests(id)'],
  sessions_pkey: ['made', 'sessions(id)'],
  session_token_once: ['made', 'sessions(token_hash)'],
  sign_in_failures_pkey: ['operation', 'sign_in_failures(key)'],
  source_of_case: ['case', 'sources(case_id, id)'],
  sources_pkey: ['made', 'sources(id)'],
  withdrawals_pkey: ['made', 'withdrawals(id)'],
};

interface Key {
  name: string;
  table: string;
  columns: string[];
  types: string[];
}

async function keys(): Promise<Key[]> {
  const { rows } = await database.owner.raw<{ rows: Key[] }>(
    `select i.relname as name, t.relname as "table",
            array_agg(coalesce(a.attname::text, pg_get_indexdef(x.indexrelid, k.place::int, true)) order by k.place) as columns,
            array_agg(coalesce(format_type(a.atttypid, null), 'expression') order by k.place) as types
     from pg_index x
     join pg_class i on i.oid = x.indexrelid
     join pg_class t on t.oid = x.indrelid and t.relnamespace = 'public'::regnamespace
     cross join lateral unnest(x.indkey) with ordinality as k (attnum, place)
     left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum and k.attnum > 0
     where x.indisunique and t.relname not like 'knex\\_%'
     group by 1, 2 order by 1`,
  );
  return rows;
}

test('every key that must be unique is here with the reason why it tells nothing', async () => {
  const found = (await keys()).map(({ name, table, columns }) => [name, `${table}(${columns.join(', ')})`]);
  const named = Object.entries(KEYS).map(([name, [, columns]]) => [name, columns]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(named));
});

test('and the reason is borne out by what the key is made of', async () => {
  const isBorneOut = ({ name, columns, types }: Key): boolean => {
    switch (KEYS[name]?.[0]) {
      case 'case':
        return columns.includes('case_id');
      case 'account':
        return columns.includes('account_id');
      case 'made':
        // A reference is text, and given by a trigger whatever is asked for.
        return name === 'case_reference_once' || types.some((type) => /^(?:uuid|bytea|bigint)$/.test(type));
      default:
        return KEYS[name] !== undefined;
    }
  };
  expect((await keys()).filter((key) => !isBorneOut(key))).toEqual([]);
});

test('a reference is given by the database whatever is asked for', async () => {
  const { rows } = await database.owner.raw<{ rows: { definition: string }[] }>(
    `select pg_get_triggerdef(oid) as definition from pg_trigger
     where tgrelid = 'cases'::regclass and tgfoid = 'assign_case_reference'::regproc`,
  );
  expect(rows).toEqual([
    { definition: expect.stringMatching(/BEFORE INSERT ON public\.cases FOR EACH ROW/) },
  ]);
});
