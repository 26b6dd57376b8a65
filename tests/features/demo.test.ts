import { expect, test } from '@jest/globals';
import { seedDemo } from '../../seeds/demo.ts';
import { prepareFirstStart } from '../../src/first-start.ts';
import { apiOf, useApp } from '../support/app.ts';

const app = useApp();
const clock = () => app.clock.now;

const leads = () =>
  app
    .owner('case_members as member')
    .join('accounts as account', 'account.id', 'member.account_id')
    .orderBy('account.email')
    .select<{ email: string; role: string }[]>('account.email', 'member.role');

test('the case of H is recorded once, open to all staff, led by the demo caseworker and lawyer', async () => {
  const H_IS_LED = [
    { email: 'caseworker@demo.invalid', role: 'lead' },
    { email: 'lawyer@demo.invalid', role: 'lead' },
  ];
  // As `knex seed:run` on a database without people: nobody can lead it yet.
  await seedDemo(app.db, clock);
  expect(await leads()).toEqual([]);
  await prepareFirstStart(app.db, clock, { demo: true, embedded: true });
  expect(await leads()).toEqual(H_IS_LED);
  await seedDemo(app.db, clock);
  await prepareFirstStart(app.db, clock, { demo: true, embedded: true });
  expect(await leads()).toEqual(H_IS_LED);
  const { items } = (await apiOf(app, await app.person('lawyer')).get('/cases')).body;
  expect(items).toMatchObject([{ person: { pseudonym: 'H' }, audience: 'staff', myRole: null, version: 2 }]);
});

test('a lead who left it stays away from it', async () => {
  await app.owner.transaction(async (tx) => {
    const { id } = await tx('accounts').where({ email: 'lawyer@demo.invalid' }).first<{ id: string }>('id');
    await tx.raw(`select set_config('article3.account', ?, true), set_config('article3.at', ?, true)`, [
      id,
      clock().toISOString(),
    ]);
    await tx('case_members').where({ account_id: id }).delete();
  });
  await prepareFirstStart(app.db, clock, { demo: true, embedded: true });
  expect(await leads()).toEqual([{ email: 'caseworker@demo.invalid', role: 'lead' }]);
});
