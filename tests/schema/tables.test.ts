import { beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS } from '../../src/features/kinds.ts';
import { RECORD_TYPES } from '../../src/record/recorded.ts';
import { columnsOf } from '../../src/record/row.ts';
import { useDatabase } from '../support/database.ts';
import { columnsIn, constraintsOf, type Column, type Constraint } from './catalogue.ts';

const database = useDatabase();
let columns: Column[];
let constraints: Constraint[];
let triggers: {
  table: string;
  name: string;
  function: string;
  args: string[];
  enabled: string;
  type: number;
}[];

beforeAll(async () => {
  columns = await columnsIn(database.owner);
  constraints = await constraintsOf(database.owner);
  const { rows } = await database.owner.raw<{ rows: typeof triggers }>(
    `select c.relname as "table", t.tgname as name, p.proname as function, t.tgenabled as enabled, t.tgtype as type,
            array_remove(string_to_array(encode(t.tgargs, 'escape'), '\\000'), '') as args
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal order by 1, 2`,
  );
  triggers = rows;
});

/** What the store reads and writes of every record by itself. */
const KEPT_BY_ITSELF = ['id', 'case_id', 'version', 'recorded_at', 'recorded_by'];

const of = (table: string) => columns.filter((column) => column.table === table);

test('there is a kind for every type of record, and a table for every kind', () => {
  expect(KINDS.map(({ type }) => type)).toEqual(RECORD_TYPES);
  expect(KINDS.filter(({ table }) => of(table).length === 0)).toEqual([]);
});

describe.each(KINDS.map((kind) => [kind.table, kind] as const))('%s', (table, kind) => {
  const fields = columnsOf(kind);

  test('has a column for every field and no other', () => {
    const others = [
      ...KEPT_BY_ITSELF,
      ...(kind.type === 'case' ? ['reference', 'audience'] : []),
      ...(kind.parent === undefined ? [] : [kind.parent.column]),
      ...(kind.inherited ?? []),
    ];
    const written = of(table).filter(({ name, generated }) => generated === 'NEVER' || name === 'case_id');
    expect(written.map(({ name }) => name).toSorted()).toEqual(
      [...new Set([...others, ...fields.map(({ name }) => name)])].toSorted(),
    );
  });

  test('has beside every date the days it may mean', () => {
    const dates = of(table).filter(({ type }) => type === 'edtf');
    const ranges = of(table).filter(({ type }) => type === 'daterange');
    expect(ranges.map(({ name }) => name)).toEqual(dates.map(({ name }) => `${name}_range`));
    expect(ranges.filter(({ generated }) => generated !== 'ALWAYS')).toEqual([]);
  });

  test('keeps lists of objects as JSON, and nothing else so', () => {
    const json = of(table).filter(({ type }) => type === 'jsonb');
    expect(json.map(({ name }) => name).toSorted()).toEqual(
      fields
        .filter((column) => column.json)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('is derived within a group that it has a column for', () => {
    expect(of(table).map(({ name }) => name)).toContain(kind.groupColumn);
  });

  test('refers to nothing but in its own case or request', () => {
    const links = constraints.filter((each) => each.table === table && each.type === 'f');
    const within = links.filter(({ leadsTo }) => leadsTo !== 'accounts');
    expect(within.length > 0).toBe(kind.type !== 'case');
    const loose = within.filter(({ leadsTo, columns: by }) =>
      leadsTo === 'cases'
        ? by.join() !== 'case_id'
        : by.length !== 2 || !['case_id', 'extradition_request_id'].includes(by[0]!),
    );
    expect(loose).toEqual([]);
  });

  test('cannot change without a revision that names the type and leaves out what follows from the dates', () => {
    const [keeper, ...others] = triggers.filter(
      (each) => each.table === table && each.function === 'keep_revision',
    );
    expect(others).toEqual([]);
    const FOR_EACH_ROW_AFTER_ALL_THREE = 1 + 4 + 8 + 16;
    expect(keeper).toMatchObject({ enabled: 'O', type: FOR_EACH_ROW_AFTER_ALL_THREE });
    const ranges = of(table).filter(({ type }) => type === 'daterange');
    expect(keeper?.args).toEqual([kind.type, ...ranges.map(({ name }) => name)]);
  });

  test('cites sources of its own case only', () => {
    const checks = triggers.filter(
      (each) => each.table === table && each.function === 'cited_sources_belong_to_case',
    );
    expect(checks).toHaveLength(1);
    expect(checks[0]?.enabled).toBe('O');
  });
});

test('flags are kept in the history like records', () => {
  const keeper = triggers.find((each) => each.table === 'flags' && each.function === 'keep_revision');
  expect(keeper).toMatchObject({ enabled: 'O', args: ['flag'] });
});

test('every check and every uniqueness has a name of ours, since faults are told by it', () => {
  const named = constraints.filter(({ type }) => type === 'c' || type === 'u');
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter(({ name }) => /_(?:check|key)\d*$/.test(name))).toEqual([]);
});

test('primary keys and simple references have the names that Postgres gives them', () => {
  const odd = constraints.filter(
    ({ type, name, table, columns: by }) =>
      (type === 'p' && name !== `${table}_pkey`) ||
      (type === 'f' && by.length === 1 && name !== `${table}_${by[0]}_fkey`),
  );
  expect(odd).toEqual([]);
});

test('every reference can be followed from its other end: there is an index that begins with its columns', async () => {
  const { rows } = await database.owner.raw<{ rows: { table: string; columns: string[] }[] }>(
    `select c.relname as "table", array(
              select a.attname::text from unnest(i.indkey) with ordinality as k (attnum, place)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum order by k.place
            ) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace`,
  );
  const lonely = constraints
    .filter(({ type, leadsTo }) => type === 'f' && leadsTo !== 'accounts')
    .filter(
      ({ table, columns: by }) =>
        !rows.some((index) => index.table === table && by.includes(index.columns[0]!)),
    )
    .map(({ table, name }) => `${table}.${name}`);
  expect(lonely).toEqual([]);
});
