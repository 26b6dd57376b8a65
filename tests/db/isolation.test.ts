import { afterEach, expect, test } from '@jest/globals';
import { connect } from '../../src/db/connect.ts';
import { isolationFaults } from '../../src/db/isolation.ts';
import { apiOf, useApp } from '../support/app.ts';
import { testServer } from '../support/database.ts';
import { recordOneOfEach } from '../features/sample-records.ts';

const app = useApp();
let mend: string | undefined;
afterEach(async () => {
  if (mend !== undefined) await app.owner.raw(mend);
  mend = undefined;
});

test('the schema as it is has no fault, empty and with records', async () => {
  expect(await isolationFaults(app.db)).toEqual([]);
  await recordOneOfEach(apiOf(app, await app.person('caseworker')));
  expect(await isolationFaults(app.db)).toEqual([]);
});

test.each<[string, string, string]>([
  [
    'Row-level security of notices is off.',
    'alter table notices disable row level security',
    'alter table notices enable row level security',
  ],
  [
    'Row-level security of findings is not forced.',
    'alter table findings no force row level security',
    'alter table findings force row level security',
  ],
  [
    'Policy seen of incidents lets everybody pass.',
    'alter policy seen on incidents using (true)',
    `alter policy seen on incidents using (
       acting_role() = 'system' or exists (select from cases where cases.id = incidents.case_id))`,
  ],
  [
    'Rows of measures are shown to nobody. Rows of measures are shown to a stranger.',
    'create policy lax on measures for select using (id is not null)',
    'drop policy lax on measures',
  ],
  [
    'Rows of measures are shown to a stranger.',
    `create policy lax on measures for select using (acting_role() is not null)`,
    'drop policy lax on measures',
  ],
  [
    'The application’s login may create objects of its own.',
    'grant create on schema public to public',
    'revoke create on schema public from public',
  ],
  [
    'Row-level security of sheets is off. Row-level security of sheets is not forced. sheets has no policy.',
    'create table sheets (case_id uuid)',
    'drop table sheets',
  ],
  [
    'The view everything runs with its owner’s rights.',
    'create view everything as select * from cases',
    'drop view everything',
  ],
  [
    'The materialised view everything runs with its owner’s rights.',
    'create materialized view everything as select 1',
    'drop materialized view everything',
  ],
  [
    'The function all_of_it() runs with its owner’s rights.',
    'create function all_of_it() returns bigint language sql security definer return (select count(*) from cases)',
    'drop function all_of_it()',
  ],
  [
    'The function sees(uuid) runs with its owner’s rights.',
    'create function sees(wanted uuid) returns boolean language sql security definer return true',
    'drop function sees(uuid)',
  ],
  [
    'The function give_access(uuid,uuid,boolean) may be called by the application’s login.',
    'grant execute on function give_access(uuid, uuid, boolean) to public',
    'revoke execute on function give_access(uuid, uuid, boolean) from public',
  ],
  [
    'The trigger notices_keep_revision of notices is off.',
    'alter table notices disable trigger notices_keep_revision',
    'alter table notices enable trigger notices_keep_revision',
  ],
  [
    'The trigger revisions_are_append_only of revisions is off.',
    'alter table revisions enable replica trigger revisions_are_append_only',
    'alter table revisions enable trigger revisions_are_append_only',
  ],
  [
    'The trigger audit_entries_are_append_only is not there.',
    'drop trigger audit_entries_are_append_only on audit_entries',
    `create trigger audit_entries_are_append_only before update or delete on audit_entries
       for each row execute function refuse_change()`,
  ],
  [
    'The trigger case_keys_are_never_deleted of case_keys is not as it was reviewed.',
    `create or replace trigger case_keys_are_never_deleted before delete on case_keys
       for each row when (old.destroyed_at is null) execute function refuse_change()`,
    `create or replace trigger case_keys_are_never_deleted before delete on case_keys
       for each row execute function refuse_change()`,
  ],
  [
    'The trigger besides of cases is not as it was reviewed.',
    'create trigger besides after insert on cases for each row execute function refuse_change()',
    'drop trigger besides on cases',
  ],
  [
    'The application’s login may delete revisions.',
    'grant delete on revisions to public',
    'revoke delete on revisions from public',
  ],
  [
    'The application’s login may update reason of second_person_requests.',
    'grant update (reason) on second_person_requests to public',
    'revoke update (reason) on second_person_requests from public',
  ],
  [
    'The application’s login may truncate sessions.',
    `grant truncate on sessions to ${testServer().app.user}`,
    `revoke truncate on sessions from ${testServer().app.user}`,
  ],
  [
    'The application’s login may set revisions_id_seq.',
    'grant update on sequence revisions_id_seq to public',
    'revoke update on sequence revisions_id_seq from public',
  ],
])('%s', async (says, plant, undo) => {
  await app.owner.raw(plant);
  mend = undo;
  expect((await isolationFaults(app.db)).join(' ')).toBe(says);
});

test.each([
  [
    'leads_case(uuid)',
    `create or replace function leads_case(wanted uuid) returns boolean language sql stable security definer
       set search_path = pg_catalog, public, pg_temp return acting_role() = 'lawyer'`,
  ],
  ['may_see_flag(uuid)', `alter function may_see_flag(uuid) set search_path = pg_temp, public`],
  [
    'refuse_change()',
    `create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$`,
  ],
  [
    'casework_account()',
    'create or replace function casework_account() returns uuid language sql stable return recording_account()',
  ],
])('the function %s is not what was read', async (signature, plant) => {
  const { rows } = await app.owner.raw<{ rows: { definition: string }[] }>(
    'select pg_get_functiondef(?::regprocedure) as definition',
    [signature],
  );
  mend = rows[0]!.definition;
  await app.owner.raw(plant);
  expect(await isolationFaults(app.db)).toEqual([
    expect.stringMatching(/ is not as it was reviewed: [0-9a-f]{64}\.$/),
  ]);
});

test('what a login has set for itself changes nothing', async () => {
  const { app: login } = testServer();
  const elsewhere = connect({ ...login, database: app.name }, { most: 1 });
  await elsewhere.raw(`set search_path = pg_catalog`);
  expect(await isolationFaults(elsewhere)).toEqual([]);
  await elsewhere.destroy();
});

test('a login with powers of its own is told', async () => {
  const faults = await isolationFaults(app.owner);
  expect(faults.some((fault) => /^The application’s login owns \d+ objects\.$/.test(fault))).toBe(true);
});
