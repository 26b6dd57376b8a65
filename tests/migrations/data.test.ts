import { describe, expect, test } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { sqlMigrations } from '../../src/db/migrate.ts';
import { inTransaction, type Pool } from '../../src/db/transaction.ts';
import { useEmptyDatabase } from './database.ts';
import { ACCOUNT, RECORDED_AT, STEPS, type Row, type Step } from './rows.ts';

type Contents = ReadonlyMap<string, readonly Row[]>;

const names = await sqlMigrations.getMigrations([]);

/** Every row of every table of ours, by table. */
async function everything(db: Pool): Promise<Contents> {
  const tables = await db('information_schema.tables')
    .where({ table_schema: 'public', table_type: 'BASE TABLE' })
    .whereNot('table_name', 'like', 'knex%')
    .orderBy('table_name')
    .pluck<string[]>('table_name');
  const contents = new Map<string, Row[]>();
  for (const table of tables) {
    const rows = await db(table).select<{ row: Row }[]>(db.raw('to_jsonb(??.*) as row', [table]));
    contents.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return contents;
}

/** The tables whose rows of before are not all there after, as a migration was to leave them. New columns are no loss. */
function changed(before: Contents, after: Contents, turns: Step['turns'] = {}): string[] {
  return [...before].flatMap(([table, rows]) => {
    const expected = rows.map((row) => turns[table]?.(row) ?? row);
    const columns = new Set(expected.flatMap((row) => Object.keys(row)));
    const found = (after.get(table) ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => columns.has(column))),
    );
    return isDeepStrictEqual(inOrder(found), inOrder(expected)) ? [] : [table];
  });
}

function inOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

test('every migration says what is in the database when the next one comes', () => {
  expect(Object.keys(STEPS)).toEqual(names);
});

describe('rows recorded before a migration', () => {
  const database = useEmptyDatabase();

  test.each(names)('%s keeps them', async (name) => {
    const { owner } = database;
    const { rows, turns, gone = [] } = STEPS[name]!;
    const before = new Map([...(await everything(owner))].filter(([table]) => !gone.includes(table)));
    const upToHere = names.slice(0, names.indexOf(name) + 1);
    await owner.migrate.latest({
      migrationSource: { ...sqlMigrations, getMigrations: () => Promise.resolve(upToHere) },
    });
    expect(changed(before, await everything(owner), turns)).toEqual([]);

    if (rows !== undefined) {
      const context = { account: ACCOUNT, at: new Date(RECORDED_AT) };
      await inTransaction(owner, context, ({ tx }) => tx.raw(rows.replaceAll('?', String.raw`\?`)));
    }
    const empty = [...(await everything(owner))].filter(([, found]) => found.length === 0);
    expect(empty.map(([table]) => table)).toEqual([]);
  });
});

test.each<[string, Row[], Step['turns'], boolean]>([
  ['as it was', [{ id: 1, name: 'a' }], undefined, true],
  ['with a new column', [{ id: 1, name: 'a', added: null }], undefined, true],
  ['with a column less', [{ id: 1 }], undefined, false],
  ['with another value', [{ id: 1, name: 'A' }], undefined, false],
  ['with another value, as told', [{ id: 1, name: 'A' }], { t: (row) => ({ ...row, name: 'A' }) }, true],
  ['gone', [], undefined, false],
  [
    'twice',
    [
      { id: 1, name: 'a' },
      { id: 1, name: 'a' },
    ],
    undefined,
    false,
  ],
])('a row that is there afterwards %s', (_, after, turns, kept) => {
  const before = new Map([['t', [{ id: 1, name: 'a' }]]]);
  expect(changed(before, new Map([['t', after]]), turns)).toEqual(kept ? [] : ['t']);
});
