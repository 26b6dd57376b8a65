import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseEdtf, rangeOf, sortKey, type Edtf } from '../../src/lib/edtf.ts';
import { anyEdtf } from '../lib/edtf-arbitrary.ts';
import { edtfSamples } from '../lib/edtf-samples.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();
const samples = edtfSamples();

/** The range Postgres makes of each text, as its first and last day; null where it sees no date. */
async function rangesOf(texts: readonly string[]): Promise<({ from: string; until: string } | null)[]> {
  const { rows } = await database.db.raw<{ rows: { from: string | null; until: string | null }[] }>(
    `select lower(range)::text as "from", (upper(range) - 1)::text as until
     from unnest(?::text[]) with ordinality as t (written, place), edtf_range(written) as range order by place`,
    [[...texts]],
  );
  return rows.map(({ from, until }) => (from === null || until === null ? null : { from, until }));
}

test('the function sees in every sample the date, and the days, that the program sees', async () => {
  const ranges = await rangesOf(samples);
  const expected = samples.map((text) => {
    const date = parseEdtf(text);
    return date === undefined ? null : rangeOf(date);
  });
  expect(
    samples.filter(
      (_, index) =>
        ranges[index]?.from !== expected[index]?.from || ranges[index]?.until !== expected[index]?.until,
    ),
  ).toEqual([]);
  expect(ranges.filter((range) => range !== null).length).toBeGreaterThan(1000);
});

test('and in any date there is', async () => {
  const dates = fc.sample(anyEdtf(), { numRuns: 2000, seed: 3 });
  expect(await rangesOf(dates)).toEqual(dates.map(rangeOf));
});

test('the column takes what the program takes and nothing else', async () => {
  const { rows } = await database.owner.transaction(async (tx) => {
    await tx.raw(
      `create function pg_temp.takes(written text) returns boolean language plpgsql as
       $$ begin perform written::edtf; return true; exception when check_violation then return false; end $$`,
    );
    return tx.raw<{ rows: { written: string; taken: boolean }[] }>(
      `select written, pg_temp.takes(written) as taken from unnest(?::text[]) as written`,
      [samples],
    );
  });
  expect(rows).toHaveLength(samples.length);
  expect(rows.filter(({ written, taken }) => taken !== (parseEdtf(written) !== undefined))).toEqual([]);
});

test('dates sort in the database as they sort in the program', async () => {
  const dates = samples.filter((text): text is Edtf => parseEdtf(text) !== undefined);
  const { rows } = await database.db.raw<{ rows: { written: string | null }[] }>(
    `select written from unnest(?::text[]) as written, edtf_range(written) as range
     order by lower(range), upper(range) desc nulls last, written collate "C"`,
    [[...dates, null] as string[]],
  );
  const key = (date: string | null) => sortKey(date as Edtf | null);
  expect(rows.map(({ written }) => written)).toEqual(
    [...dates, null].toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  );
});
