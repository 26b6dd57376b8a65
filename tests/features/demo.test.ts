import { expect, test } from '@jest/globals';
import { seedDemo } from '../../seeds/demo.ts';
import { prepareFirstStart } from '../../src/first-start.ts';
import { apiOf, useApp } from '../support/app.ts';
import { enrolledFactor } from '../support/second-factor.ts';

const app = useApp();
const clock = () => app.clock.now;

const BOTH_LEAD = [
  { email: 'caseworker@demo.invalid', role: 'lead' },
  { email: 'lawyer@demo.invalid', role: 'lead' },
];

const leads = (basis = 'public_record') =>
  app
    .owner('case_members as member')
    .join('accounts as account', 'account.id', 'member.account_id')
    .join('cases', 'cases.id', 'member.case_id')
    .where({ basis })
    .orderBy('account.email')
    .select<{ email: string; role: string }[]>('account.email', 'member.role');

test('the case of H is recorded once, open to all staff, led by the demo caseworker and lawyer', async () => {
  // As `knex seed:run` on a database without people: nobody can lead it yet.
  await seedDemo(app.db, clock);
  expect(await leads()).toEqual([]);
  await prepareFirstStart(app.db, clock, app.deps.keys, { demo: true, embedded: true });
  expect(await leads()).toEqual(BOTH_LEAD);
  await seedDemo(app.db, clock);
  await prepareFirstStart(app.db, clock, app.deps.keys, { demo: true, embedded: true });
  expect(await leads()).toEqual(BOTH_LEAD);
  const { items } = (await apiOf(app, await app.person('lawyer')).get('/cases')).body;
  expect(items).toMatchObject([{ person: { pseudonym: 'H' }, audience: 'staff', myRole: null, version: 2 }]);
});

test('the invented case is recorded once, with members, a restricted record, a sealed identity and a waiting request', async () => {
  expect(await leads('confidential')).toEqual(BOTH_LEAD);
  const { id: accountId } = await app
    .db('accounts')
    .where({ email: 'caseworker@demo.invalid' })
    .first<{ id: string }>('id');
  const secret = await enrolledFactor(app.db, app.sealing, accountId, clock());
  const api = apiOf(app, await app.anew({ accountId, token: '', session: '', secret }));
  const { items } = (await api.get('/cases')).body;
  const [{ id }] = items.filter(({ basis }: { basis: string }) => basis === 'confidential');
  expect(items).toHaveLength(2);
  expect((await api.get(`/cases/${id}/identities`)).body.items).toMatchObject([
    { role: 'person', version: 1 },
  ]);
  expect((await api.get(`/cases/${id}/file`)).body.incidents).toMatchObject([
    { confidentiality: 'restricted' },
  ]);
  const [request] = (await api.get('/second-person-requests?state=open')).body.items;
  expect(request).toMatchObject({ deed: 'verify_case', caseId: id, mayDecide: true });

  app.fresh.add(accountId);
  const reason = 'To see how it is done.';
  const opened = await api.post(`/cases/${id}/identities/openings`, { reason });
  expect(opened.body.items).toMatchObject([{ names: [{ text: 'Robin Example' }, { text: 'روبن مثال' }] }]);
  const agreed = await api.post(`/second-person-requests/${request.id}/decision`, {
    decision: 'agreed',
    reason,
  });
  expect(agreed.body.state).toBe('agreed');
});

test('whoever has no part in the invented case sees nothing of it', async () => {
  const { items } = (await apiOf(app, await app.person('caseworker')).get('/cases')).body;
  expect(items).toHaveLength(1);
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
  await prepareFirstStart(app.db, clock, app.deps.keys, { demo: true, embedded: true });
  expect(await leads()).toEqual([{ email: 'caseworker@demo.invalid', role: 'lead' }]);
});
