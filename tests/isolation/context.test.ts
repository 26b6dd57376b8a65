import { beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction, type Context, type Tx } from '../../src/db/transaction.ts';
import { connect } from '../../src/db/connect.ts';
import { testServer } from '../support/database.ts';
import { useApp } from '../support/app.ts';
import { tellWorld, type World } from './world.ts';

const app = useApp();
let world: World;
let kept: string[];

beforeAll(async () => {
  world = await tellWorld(app);
  kept = await app
    .owner('pg_class')
    .where({ relforcerowsecurity: true })
    .orderBy('relname')
    .pluck<string[]>('relname');
});

/** How many rows of every table somebody sees. */
async function rowsSeen(tx: Tx): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of kept)
    counts[table] = Number((await tx(table).count<{ count: string }[]>('* as count'))[0]!.count);
  return counts;
}

const none = () => Object.fromEntries(kept.map((table) => [table, 0]));
const ofLead = (): Context => ({ account: world.lead.accountId, role: 'caseworker', at: app.clock.now });

test('there is something to see in every table of a case', async () => {
  const seen = await app.asSystem(rowsSeen);
  const empty = Object.keys(seen).filter((table) => seen[table] === 0);
  // What concerns one account or the demonstration alone; `record_access` is the owner’s.
  expect(empty.toSorted()).toEqual([
    'case_access',
    'case_verifications',
    'demo_cases',
    'idempotency_keys',
    'record_access',
  ]);
});

describe('without somebody who acts', () => {
  const SETTINGS = ['article3.account', 'article3.role', 'article3.at', 'article3.reason'];
  const withSettings = (value: string | undefined, role: string | undefined) =>
    app.db.transaction(async (tx) => {
      if (value !== undefined)
        for (const name of SETTINGS) await tx.raw('select set_config(?, ?, true)', [name, value]);
      if (role !== undefined) await tx.raw(`select set_config('article3.role', ?, true)`, [role]);
      return rowsSeen(tx);
    });

  test.each([
    ['unset', undefined, undefined],
    ['empty', '', ''],
    ['a role alone', undefined, 'caseworker'],
    ['a role nobody has', '', 'owner'],
    ['an administrator', '', 'admin'],
  ])('nothing is seen, and nothing fails: %s', async (_, value, role) => {
    expect(await withSettings(value, role)).toEqual(none());
  });

  test('outside every transaction too', async () => {
    expect(await app.db('cases').select('id')).toEqual([]);
    for (const table of ['revisions', 'case_access']) expect(await app.db(table).select('*')).toEqual([]);
  });

  test('nothing can be recorded', async () => {
    const row = { id: world.flag, kind: 'arrest', certainty: 'stated', case_id: world.ids.case };
    await expect(app.db('measures').insert(row)).rejects.toThrow(/row-level security|violates|denied/);
    expect(await app.db('measures').where({ case_id: world.ids.case }).update({ note: 'x' })).toBe(0);
    expect(await app.db('measures').where({ case_id: world.ids.case }).delete()).toBe(0);
  });
});

test.each(['admin', 'advocate', 'caseworker', 'lawyer'] as const)(
  'a stranger sees nothing of it: %s',
  async (role) => {
    const { accountId } = await app.person(role);
    const seen = await inTransaction(app.db, { account: accountId, role, at: app.clock.now }, ({ tx }) =>
      rowsSeen(tx),
    );
    expect(seen).toEqual(none());
  },
);

describe('on one connection', () => {
  const one = () => connect({ ...testServer().app, database: app.name }, { most: 1 });

  test.each([
    ['committed', (work: Promise<unknown>) => work],
    ['rolled back', (work: Promise<unknown>) => work.catch(() => undefined)],
  ])('nothing remains of who acted before, when it was %s', async (how, settled) => {
    const db = one();
    try {
      await settled(
        inTransaction(db, ofLead(), async ({ tx }) => {
          expect((await rowsSeen(tx))['cases']).toBe(1);
          if (how === 'rolled back') throw new Error('undone');
        }),
      );
      expect(await db.transaction(rowsSeen)).toEqual(none());
      const { rows } = await db.raw<{ rows: object[] }>(
        `select coalesce(current_setting('article3.account', true), '') as account,
                coalesce(current_setting('article3.role', true), '') as role`,
      );
      expect(rows).toEqual([{ account: '', role: '' }]);
    } finally {
      await db.destroy();
    }
  });

  test('nothing remains after a statement that failed, nor after one that was cut off', async () => {
    const db = one();
    try {
      for (const broken of ['select 1 / 0', `set local statement_timeout = '20ms'; select pg_sleep(5)`]) {
        await expect(inTransaction(db, ofLead(), ({ tx }) => tx.raw(broken))).rejects.toThrow(
          /division by zero|statement timeout/,
        );
        expect(await db.transaction(rowsSeen)).toEqual(none());
      }
    } finally {
      await db.destroy();
    }
  });
});
