import { expect, test } from '@jest/globals';
import { apiOf, useApp } from '../support/app.ts';
import { ask } from './same-answer.ts';
import { endMembership, openToStaff, tellWorld } from './world.ts';

const app = useApp();

test.each(['admin', 'advocate'])(
  'a member who is now %s sees nothing of the case, nor what a second person was asked about it',
  async (role) => {
    const world = await tellWorld(app);
    const person = await app.person('caseworker');
    await app.share(world.ids.case, person, 'lead');
    const before = await apiOf(app, person).get('/second-person-requests');
    expect(before.body.items.map(({ id }: { id: string }) => id)).toContain(world.request);
    await app.owner('accounts').where({ id: person.accountId }).update({ role });
    const api = apiOf(app, person);
    expect(JSON.stringify((await api.get('/second-person-requests')).body)).not.toContain(world.ids.case);
    for (const path of [`/second-person-requests/${world.request}`, `/cases/${world.ids.case}`])
      expect((await api.get(path)).status).toBe(404);
    for (const path of [`/requests/${world.request}`, `/cases/${world.reference}`])
      expect((await ask(app, person, 'get', path)).status).toBe(404);
    await app.owner('accounts').where({ id: person.accountId }).update({ role: 'lawyer' });
    expect((await api.get(`/cases/${world.ids.case}`)).status).toBe(200);
  },
);

test('whoever is let go loses what they wrote with the rest, also where the case is open to staff', async () => {
  const world = await tellWorld(app, { story: { basis: 'public_record' } });
  const person = await app.person('lawyer');
  await app.share(world.ids.case, person, 'member');
  const api = apiOf(app, person);
  const own = await api.post(`/cases/${world.ids.case}/measures`, {
    kind: 'arrest',
    confidentiality: 'restricted',
  });
  expect((await api.get(`/measures/${own.body.id}`)).status).toBe(200);
  await openToStaff(app, world.ids.case);
  await endMembership(app, world.ids.case, person);
  expect((await api.get(`/cases/${world.ids.case}`)).status).toBe(200);
  expect((await api.get(`/measures/${own.body.id}`)).status).toBe(404);
});

test('a case that is for its leads keeps its members and identities from the others', async () => {
  const world = await tellWorld(app);
  const person = await app.person('caseworker');
  await app.share(world.ids.case, person, 'member');
  const api = apiOf(app, person);
  const version = (await world.api.get(`/cases/${world.ids.case}`)).body.version;
  await world.api.patch(`/cases/${world.ids.case}`, version, { confidentiality: 'restricted' });
  for (const path of ['', '/members', '/identities'])
    expect((await api.get(`/cases/${world.ids.case}${path}`)).status).toBe(404);
  expect((await api.get(`/identities/${world.identity}`)).status).toBe(404);
});

test('many who sign in at once keep nobody from their work', async () => {
  const person = await app.person('advocate');
  const worker = await app.person('caseworker');
  const attempts = Array.from({ length: 12 }, () =>
    ask(app, person, 'post', '/sign-in', { body: { email: 'nobody@example.org', password: 'guessed it' } }),
  );
  expect((await apiOf(app, worker).post('/cases')).status).toBe(201);
  for (const { status } of await Promise.all(attempts)) expect([422, 503]).toContain(status);
});
