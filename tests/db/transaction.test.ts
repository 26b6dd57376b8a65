import { beforeAll, describe, expect, test } from '@jest/globals';
import { runPrepared } from '../../src/db/prepared.ts';
import { apart, inTransaction, seeingAll, type Acting, type Tx } from '../../src/db/transaction.ts';
import { SYSTEM_ACCOUNT } from '../../src/features/accounts/accounts.ts';
import { gate } from '../support/gate.ts';
import { useApp, type TestPerson } from '../support/app.ts';

const app = useApp();
let person: TestPerson;

beforeAll(async () => {
  person = await app.person('caseworker');
  await app.owner.raw('create table notes (said text primary key)');
  await app.owner.raw('grant select, insert on notes to public');
});

const acting = <T>(work: (acting: Acting) => Promise<T>, readOnly = false) =>
  inTransaction(app.db, { account: person.accountId, role: 'caseworker', at: app.clock.now, readOnly }, work);
const say = (tx: Tx, said: string) => tx('notes').insert({ said });
const said = async () => (await app.owner('notes').pluck<string[]>('said')).toSorted();
const who = `select current_setting('article3.account') as account, current_setting('article3.role') as role`;
/** Who acts as each way of running a statement sees it. */
const everyWay = async (tx: Tx) => [
  ...(await tx.raw<{ rows: object[] }>(who)).rows,
  ...(await runPrepared(tx, { name: 'who', text: who }, [])),
  ...(await tx(tx.raw('(?) as who', [tx.raw(who)])).select<object[]>('*')),
];

describe('a transaction', () => {
  test('knows who acts in every statement, and leaves nothing of it to the next', async () => {
    const me = { account: person.accountId, role: 'caseworker' };
    expect(await acting(({ tx }) => everyWay(tx))).toEqual([me, me, me]);
    expect(await acting(({ tx }) => everyWay(tx), true)).toEqual([me, me, me]);
    const after = `select coalesce(current_setting('article3.account', true), '') as account`;
    for (let round = 0; round < 20; round += 1)
      expect((await app.db.raw<{ rows: object[] }>(after)).rows).toEqual([{ account: '' }]);
  });

  test('keeps all or nothing', async () => {
    await acting(({ tx }) => say(tx, 'kept'));
    const failing = acting(async ({ tx }) => {
      await say(tx, 'lost');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await said()).toEqual(['kept']);
  });

  test('does not pass for kept when a statement in it failed and nobody told', async () => {
    const swallowing = acting(async ({ tx }) => {
      await say(tx, 'never');
      await tx.raw('select 1 / 0').catch(() => {});
    });
    await expect(swallowing).rejects.toThrow('undone');
    expect(await said()).not.toContain('never');
  });

  test('keeps the rest when a part of it fails', async () => {
    await acting(async ({ tx }) => {
      await say(tx, 'before');
      const part = tx.transaction(async (inner) => {
        await say(inner, 'within');
        await say(inner, 'within');
      });
      await expect(part).rejects.toThrow(/duplicate/);
      await inTransaction(tx, { account: person.accountId, at: app.clock.now }, (inner) =>
        say(inner.tx, 'after'),
      );
    });
    expect(await said()).toEqual(expect.arrayContaining(['before', 'after']));
    expect(await said()).not.toContain('within');
  });

  test('is its own again after a part of it in which somebody else acted, or that failed', async () => {
    const settings = `select current_setting('article3.account') as account, current_setting('article3.role') as role,
      current_setting('article3.at') as at, current_setting('article3.reason') as reason`;
    const context = { account: person.accountId, role: 'caseworker', at: app.clock.now } as const;
    const own = { ...context, at: app.clock.now.toISOString(), reason: 'mine' };
    await inTransaction(app.db, { ...context, reason: 'mine' }, async (outer) => {
      const now = async () => (await outer.tx.raw<{ rows: object[] }>(settings)).rows;
      const other = { account: SYSTEM_ACCOUNT, role: 'system', at: new Date(0), reason: 'theirs' } as const;
      await inTransaction(outer.tx, other, async () =>
        expect(await now()).toEqual([{ ...other, at: new Date(0).toISOString() }]),
      );
      expect(await now()).toEqual([own]);
      const failing = inTransaction(outer.tx, other, ({ tx }) => tx.raw('select 1 / 0'));
      await expect(failing).rejects.toThrow(/division by zero/);
      expect(await now()).toEqual([own]);
      await seeingAll(outer, async () =>
        expect(await now()).toEqual([{ ...own, role: 'system', reason: '' }]),
      );
      expect(await now()).toEqual([own]);
    });
    await expect(
      acting(({ tx }) => inTransaction(tx, { ...context, readOnly: true }, async () => {})),
    ).rejects.toThrow('no part of a transaction');
  });

  test('lets nothing happen after it has failed, however late its work comes to it', async () => {
    const [failed, tried] = [gate(), gate()];
    let late: unknown;
    const failing = apart(app.db, async (tx) => {
      const slow = failed.reached
        .then(() => say(tx, 'late'))
        .catch((error: unknown) => (late = error))
        .then(() => tried.open());
      await Promise.all([tx.raw('select 1 / 0'), slow]);
    });
    await expect(failing).rejects.toThrow(/division by zero/);
    failed.open();
    await tried.reached;
    expect(String(late)).toContain('the transaction is over');
    expect(await said()).not.toContain('late');
  });
});

describe('a look', () => {
  test('changes nothing', async () => {
    await expect(acting(({ tx }) => say(tx, 'looked'), true)).rejects.toThrow(/read-only transaction/);
    await expect(
      acting(({ tx }) => tx.raw(`insert into notes values ('looked') returning said`), true),
    ).rejects.toThrow(/read-only transaction/);
    expect(await said()).not.toContain('looked');
  });

  test('goes on after a statement of it that failed', async () => {
    const looked = await acting(async ({ tx }) => {
      await expect(tx.raw('select 1 / 0')).rejects.toThrow(/division by zero/);
      return tx('notes').pluck<string[]>('said');
    }, true);
    expect(looked.toSorted()).toEqual(await said());
  });

  test('and many others at once tell everybody their own', async () => {
    const others = await Promise.all([app.person('lawyer'), app.person('advocate'), app.person('admin')]);
    const asked = Array.from({ length: 300 }, (_, index) => others[index % others.length]!);
    const told = await Promise.all(
      asked.map(({ accountId }, index) =>
        inTransaction(app.db, { account: accountId, at: app.clock.now, readOnly: true }, async ({ tx }) => {
          if (index % 7 === 0) await expect(tx.raw('select 1 / 0')).rejects.toThrow(/division/);
          return (await tx.raw<{ rows: { account: string }[] }>(who)).rows[0]!.account;
        }),
      ),
    );
    expect(told).toEqual(asked.map(({ accountId }) => accountId));
  });
});
