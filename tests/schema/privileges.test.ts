import { describe, expect, test } from '@jest/globals';
import { KINDS } from '../../src/features/kinds.ts';
import { testServer, useDatabase } from '../support/database.ts';

const database = useDatabase();
const login = testServer().app.user;

const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
const KEPT = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
/** Nobody is deleted: what they recorded names them. */
const NEVER_DELETED = ['SELECT', 'INSERT', 'UPDATE'];
const ONLY_READ = ['SELECT'];

/** What the application may do with each table. A new table is named here or the test fails. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(KINDS.map(({ table }) => [table, KEPT])),
  flags: KEPT,
  ruling_readings: KEPT,
  demo_cases: KEPT,
  case_members: KEPT,
  named_readers: KEPT,
  accounts: NEVER_DELETED,
  sessions: NEVER_DELETED,
  api_tokens: NEVER_DELETED,
  enrolment_links: NEVER_DELETED,
  second_factors: NEVER_DELETED,
  recovery_codes: NEVER_DELETED,
  sign_in_failures: KEPT,
  job_runs: NEVER_DELETED,
  audit_entries: ['SELECT', 'INSERT'],
  idempotency_keys: ['SELECT', 'INSERT', 'DELETE'],
  // A case's key may be wrapped anew or destroyed, column by column; an identity only gets further versions.
  case_keys: ['SELECT', 'INSERT'],
  identity_versions: ['SELECT', 'INSERT'],
  case_verifications: ['SELECT', 'INSERT'],
  // Of a request only the columns of its decision change.
  second_person_requests: ['SELECT', 'INSERT'],
  // Written by triggers alone.
  revisions: ONLY_READ,
  record_access: ONLY_READ,
  case_access: ONLY_READ,
  knex_migrations: ONLY_READ,
  knex_migrations_lock: ONLY_READ,
};

describe('the application’s login', () => {
  test('may do with every table what it needs and no more', async () => {
    const { rows } = await database.owner.raw<{ rows: { table: string; privileges: string[] }[] }>(
      `select c.relname as "table", array(
                select p from unnest(?::text[]) as p where has_table_privilege(?, c.oid, p)
              ) as privileges
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
      [ALL, login],
    );
    expect(Object.fromEntries(rows.map(({ table, privileges }) => [table, privileges]))).toEqual(MAY);
  });

  test('has no power over the server, belongs to no group and owns nothing', async () => {
    const { rows } = await database.owner.raw<{ rows: object[] }>(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
              (select count(*)::int from pg_auth_members where member = r.oid) as groups,
              (select count(*)::int from pg_shdepend where refobjid = r.oid and deptype = 'o') as owns
       from pg_roles r where rolname = ?`,
      [login],
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
        groups: 0,
        owns: 0,
      },
    ]);
  });

  test('may create nothing beside the tables, nor call what runs with their owner’s rights', async () => {
    const { rows } = await database.owner.raw<{ rows: object[] }>(
      `select has_schema_privilege(:login, 'public', 'CREATE') as creates,
              has_function_privilege(:login, 'keep_revision()', 'EXECUTE') as keeps,
              has_function_privilege(:login, 'assign_case_reference()', 'EXECUTE') as numbers`,
      { login },
    );
    expect(rows).toEqual([{ creates: false, keeps: false, numbers: false }]);
  });

  test.each([
    ['switch the triggers off for itself', `set session_replication_role = replica`],
    ['switch one off', 'alter table cases disable trigger cases_keep_revision'],
    ['write history', `insert into revisions (recorded_at) values (now())`],
    ['change history', `update revisions set reason = 'another'`],
    ['take history away', 'delete from revisions'],
    ['empty it', 'truncate revisions'],
    ['say who may see the history of what', 'update record_access set restricted = false'],
  ])('cannot %s', async (_, statement) => {
    await expect(database.db.raw(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('history', () => {
  test.each(['update revisions set reason = null', 'delete from revisions', 'truncate revisions'])(
    'is kept even from its owner: %s',
    async (statement) => {
      await database.owner.raw(
        `insert into revisions (recorded_at, recorded_by, case_id, record_type, record_id, version, operation, after)
         select now(), id, id, 'case', gen_random_uuid(), 1, 'recorded', '{}' from accounts limit 1`,
      );
      await expect(database.owner.raw(statement)).rejects.toThrow('append-only');
    },
  );
});

describe('what runs with its owner’s rights', () => {
  test('finds no name in a place where others may put things', async () => {
    const { rows } = await database.owner.raw<{ rows: { name: string; settings: string[] | null }[] }>(
      `select proname as name, proconfig as settings from pg_proc
       where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    );
    expect(rows).toEqual(
      [
        'assign_case_reference',
        'cited_sources_belong_to_case',
        'give_access',
        'is_case_of_mine',
        'is_new_case',
        'is_open_to_staff',
        'keep_case_access',
        'keep_revision',
        'leads_case',
        'may_see_all',
        'may_see_flag',
        'may_see_grounds',
        'may_see_record',
        'sees',
        'writes_case',
      ].map((name) => ({
        name,
        // What is asked of every row names everything whole instead, which costs less.
        settings: /^(?:sees|writes_case)$/.test(name) ? null : ['search_path=pg_catalog, public, pg_temp'],
      })),
    );
  });

  test('is not fooled by a type of the same name in the session’s own corner', async () => {
    const taken = await database.db.transaction(async (tx) => {
      await tx.raw('create temp table seen (who text)');
      await tx.raw('grant insert on seen to public');
      await tx.raw(
        `create function pg_temp.tell() returns boolean language plpgsql as $$
         begin insert into pg_temp.seen values (current_user); return true; end $$`,
      );
      await tx.raw('create domain pg_temp.uuid as pg_catalog.uuid check (pg_temp.tell())');
      await tx.raw(
        `select set_config('article3.account', (select id::text from accounts limit 1), true),
                set_config('article3.role', 'system', true), set_config('article3.at', '2026-11-23T12:00:00Z', true)`,
      );
      await tx.raw(
        `insert into public.cases (id, basis, status, person_pseudonym)
         values (pg_catalog.gen_random_uuid(), 'confidential', 'open', 'Grey Owl')`,
      );
      return tx('seen').pluck<string[]>('who');
    });
    expect(taken.filter((who) => who !== login)).toEqual([]);
  });
});
