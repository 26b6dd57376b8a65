import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import { useApp, type TestPerson } from '../support/app.ts';

const app = useApp();
const cookieOf = (session: string) => ({ cookie: `__Host-session=${session}` });

describe('what was good is refused on the next request', () => {
  const MINUTE = 60_000;
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * MINUTE);
  };
  const withToken = async ({ token }: TestPerson) =>
    (
      await request(app.app)
        .get('/api/v1/cases')
        .set({ authorization: `Bearer ${token}` })
    ).status;
  const withSession = async ({ session }: TestPerson) =>
    (await request(app.app).get('/cases').set(cookieOf(session)).redirects(0)).status;
  const bothStatuses = async (person: TestPerson) => [await withToken(person), await withSession(person)];

  test('once the account is deactivated', async () => {
    const person = await app.person('lawyer');
    expect(await bothStatuses(person)).toEqual([200, 200]);
    await app.db('accounts').where({ id: person.accountId }).update({ deactivated_at: app.clock.now });
    expect(await bothStatuses(person)).toEqual([401, 303]);
  });

  test('once the token is revoked, and only that one', async () => {
    const [person, colleague] = [await app.person('lawyer'), await app.person('lawyer')];
    await app.db('api_tokens').where({ account_id: person.accountId }).update({ revoked_at: app.clock.now });
    expect(await bothStatuses(person)).toEqual([401, 200]);
    expect(await bothStatuses(colleague)).toEqual([200, 200]);
  });

  test('once the token has expired', async () => {
    const person = await app.person('lawyer');
    later(30 * 24 * 60 - 1);
    expect(await withToken(person)).toBe(200);
    later(1);
    expect(await withToken(person)).toBe(401);
  });

  test('once the session was idle for half an hour', async () => {
    const person = await app.person('lawyer');
    for (const _ of [1, 2, 3]) {
      later(29);
      expect(await withSession(person)).toBe(200);
    }
    later(30);
    expect(await withSession(person)).toBe(303);
  });

  test('once the session is twelve hours old, however busy', async () => {
    const person = await app.person('lawyer');
    for (let minutes = 20; minutes < 720; minutes += 20) {
      later(20);
      expect(await withSession(person)).toBe(200);
    }
    later(20);
    expect(await withSession(person)).toBe(303);
  });

  test('once somebody signs out', async () => {
    const person = await app.person('lawyer');
    const signOut = (csrf: string) =>
      request(app.app)
        .post('/sign-out')
        .type('form')
        .set({ ...cookieOf(person.session), 'sec-fetch-site': 'same-origin' })
        .send({ csrf });
    expect((await signOut('')).status).toBe(403);
    expect(await bothStatuses(person)).toEqual([200, 200]);
    expect((await signOut(csrfToken(person.session))).status).toBe(303);
    expect(await bothStatuses(person)).toEqual([200, 303]);
  });

  test('once the role is another', async () => {
    const person = await app.person('lawyer');
    await app.db('accounts').where({ id: person.accountId }).update({ role: 'advocate' });
    expect(await bothStatuses(person)).toEqual([404, 404]);
  });
});

describe('what proves nothing', () => {
  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Basic eDp5',
    'Bearer a3_\u00ff',
    `Bearer ${'a'.repeat(5000)}`,
  ])('authorization: %s', async (authorization) => {
    const answer = await request(app.app).get('/api/v1/cases').set({ authorization });
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  test('a session’s cookie on a request that another site made', async () => {
    const { session } = await app.person('lawyer');
    const send = (headers: Record<string, string>) =>
      request(app.app)
        .post('/api/v1/cases')
        .set({ ...cookieOf(session), ...headers })
        .send({});
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await send({ origin: 'https://evil.invalid' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(403);
    const own = { 'x-csrf-token': csrfToken(session) };
    expect((await send(own)).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site', ...own })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'same-origin', ...own })).status).toBe(201);
  });

  test('a form without the token of its session', async () => {
    const [{ session }, other] = [await app.person('lawyer'), await app.person('lawyer')];
    const send = (fields: object, site = 'same-origin') =>
      request(app.app)
        .post('/cases/new')
        .type('form')
        .set({ ...cookieOf(session), 'sec-fetch-site': site })
        .send(fields);
    expect((await send({})).status).toBe(403);
    expect((await send({ csrf: csrfToken(other.session) })).status).toBe(403);
    expect((await send({ csrf: csrfToken(session) }, 'cross-site')).status).toBe(403);
    expect((await send({ csrf: csrfToken(session) })).status).not.toBe(403);
  });
});
