import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { measureKind } from '../../src/features/measures/kind.ts';
import type { Edtf } from '../../src/lib/edtf.ts';
import { inOrder } from '../../src/record/order.ts';
import { edtf } from '../lib/edtf-arbitrary.ts';
import { someDate } from '../rules/dated.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();

test('an end before its start is refused by the table exactly when the program refuses it', async () => {
  const telling = [
    '2020',
    '2021',
    '2020-12',
    '2021-01',
    '2020-12-31',
    '2021-01-01',
    '2020-12-30',
    '2021-01-02',
  ].flatMap((date) => ['', '?', '~', '%'].map((mark) => edtf(date + mark)));
  const pairs: [Edtf | null, Edtf | null][] = [
    ...telling.flatMap((start) => telling.map((end): [Edtf, Edtf] => [start, end])),
    ...fc.sample(fc.tuple(someDate, someDate), { numRuns: 500, seed: 1 }),
  ];
  const refused = await database.owner.transaction(async (tx) => {
    await tx.raw(
      'create temp table spans (like measures including generated including constraints including defaults)',
    );
    await tx.raw(`alter table spans alter id set default gen_random_uuid()`);
    await tx.raw(
      `create function pg_temp.refuses(starts text, ends text) returns boolean language plpgsql as $$
       begin
         insert into spans (case_id, kind, recorded_at, recorded_by, started_on, ended_on)
         values (gen_random_uuid(), 'arrest', now(), gen_random_uuid(), starts, ends);
         return false;
       exception when check_violation then return true;
       end $$`,
    );
    const { rows } = await tx.raw<{ rows: { refuses: boolean }[] }>(
      `select pg_temp.refuses(starts, ends) as refuses
       from unnest(?::text[], ?::text[]) with ordinality as t (starts, ends, place) order by place`,
      [pairs.map(([start]) => start as string), pairs.map(([, end]) => end as string)],
    );
    return rows.map(({ refuses }) => refuses);
  });
  const expected = pairs.map(
    ([startedOn, endedOn]) =>
      inOrder(measureKind.fields.parse({ kind: 'arrest', startedOn, endedOn }), ['startedOn', 'endedOn'])
        .length > 0,
  );
  expect(pairs.filter((_, index) => refused[index] !== expected[index])).toEqual([]);
  expect(new Set(refused).size).toBe(2);
});
