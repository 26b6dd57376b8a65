import { afterEach, expect, test } from '@jest/globals';
import { isolationFaults } from '../../src/db/isolation.ts';
import { apiOf, useApp } from '../support/app.ts';
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
    'The function all_of_it runs with its owner’s rights.',
    'create function all_of_it() returns bigint language sql security definer return (select count(*) from cases)',
    'drop function all_of_it()',
  ],
])('%s', async (says, plant, undo) => {
  await app.owner.raw(plant);
  mend = undo;
  expect((await isolationFaults(app.db)).join(' ')).toBe(says);
});

test('a login with powers of its own is told', async () => {
  const faults = await isolationFaults(app.owner);
  expect(faults.some((fault) => /^The application’s login owns \d+ objects\.$/.test(fault))).toBe(true);
});
