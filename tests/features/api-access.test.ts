import { beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import type { Role } from '../../src/domain/codes.ts';
import type { Db } from '../../src/db/transaction.ts';
import { newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import { apiRoutes, pageRoutes } from '../../src/web/app.ts';
import { makeLog } from '../../src/web/log.ts';
import { apiOf, useApp, type TestPerson } from '../support/app.ts';
import { SAMPLES, recordOneOfEach, type Ids } from './sample-records.ts';

type Reader = Role | 'nobody';
const READERS: readonly Reader[] = ['nobody', 'admin', 'caseworker', 'lawyer', 'advocate'];
const CASEWORK: readonly Reader[] = ['caseworker', 'lawyer'];
const STAFF: readonly Reader[] = ['admin', 'caseworker', 'lawyer'];

/** Who may do what, one address a line with its methods: written by hand, so that a change of rights shows here. */
const API = new Map([
  ...each(
    CASEWORK,
    `get post /cases
     get patch delete /cases/:id
     get /cases/:id/file
     get /cases/:id/timeline
     get /cases/:id/changes
     get post /cases/:id/sources
     get patch delete /sources/:id
     get post /cases/:id/notices
     get /notices
     get patch delete /notices/:id
     get post /notices/:id/events
     get patch delete /notices/:parentId/events/:id
     get patch delete /notice-events/:id
     get post /notices/:id/withdrawals
     get patch delete /withdrawals/:id
     get post /cases/:id/extradition-requests
     get patch delete /extradition-requests/:id
     get post /extradition-requests/:id/events
     get patch delete /extradition-requests/:parentId/events/:id
     get patch delete /request-events/:id
     get post /extradition-requests/:id/rulings
     get patch delete /rulings/:id
     get post /rulings/:id/findings
     get patch delete /findings/:id
     get post /cases/:id/measures
     get patch delete /measures/:id
     get post /cases/:id/incidents
     get patch delete /incidents/:id
     get /flags
     get /flags/:id
     post /flags/:id/review`,
  ),
  ...each(STAFF, `get /jobs\nget post /jobs/:name/runs`),
]);

const PAGES = new Map([
  ...each(
    READERS,
    `get /
     get post /sign-in
     post /sign-out
     post /language
     get post /enrol/:secret
     get /api/docs`,
  ),
  ...each(
    CASEWORK,
    `get /cases
     get post /cases/new
     get /cases/:reference
     get post /cases/:reference/add/:kind
     get post /cases/:reference/add/:kind/:parentId
     get post /cases/:reference/edit/:kind/:id
     get post /cases/:reference/retract/:kind/:id
     post /cases/:reference/findings/:id/decide
     get post /flags/:id`,
  ),
  ...each(STAFF, `get /jobs\npost /jobs/:name/runs`),
  ...each(['admin'], 'get post /admin'),
]);

function each(readers: readonly Reader[], lines: string): [string, readonly Reader[]][] {
  return lines.split('\n').flatMap((line) => {
    const [path, ...methods] = line.trim().split(' ').toReversed();
    return methods.map((method): [string, readonly Reader[]] => [`${method} ${path}`, readers]);
  });
}

/** The routes' table needs no database until one of them is asked for. */
const deps = {
  db: undefined as unknown as Db,
  clock: () => new Date(0),
  jobs: timetable(undefined as unknown as Db),
  log: makeLog('error'),
};
const apiTable = apiRoutes(deps).map(({ method, path }) => `${method} ${path}`);
const pageTable = pageRoutes(deps).map(({ method, path }) => `${method} ${path}`);

const app = useApp();
const people = new Map<Reader, TestPerson>();
let ids: Ids;
let flag: string;
let reference: string;

beforeAll(async () => {
  for (const reader of READERS) if (reader !== 'nobody') people.set(reader, await app.person(reader));
  const api = apiOf(app, people.get('caseworker')!);
  ids = await recordOneOfEach(api);
  reference = (await api.get(`/cases/${ids.case}`)).body.reference;
  await api.post(`/rulings/${ids.ruling}/findings`, {
    ground: 'ART18',
    stance: 'finding',
    target: 'request',
  });
  await api.post('/jobs/flag-cases/runs?wait=1');
  flag = (await api.get(`/flags?caseId=${ids.case}`)).body.items[0].id;
});

/** The address of something that is there: whoever may do it reaches it. */
async function filled(path: string): Promise<string> {
  const idAfter = (segment: string) =>
    Object.entries(SAMPLES).find(([, { own }]) => own === `/${segment}`)?.[0] as keyof Ids | undefined;
  const secret = path.includes(':secret')
    ? await newEnrolmentLink(app.db, (await app.person('lawyer')).accountId, app.clock.now)
    : '';
  const [first = ''] = path.split('/').slice(1);
  const part = first === 'notices' ? ids.notice_event : ids.request_event;
  const own = path.startsWith('/cases/:reference')
    ? ids.finding
    : first === 'flags'
      ? flag
      : ids[idAfter(first)!];
  return path
    .replace(':parentId/events/:id', `${ids[idAfter(first)!]}/events/${part}`)
    .replace(':parentId', ids.ruling)
    .replace(':reference', reference)
    .replace(/add\/:kind$/, 'add/measures')
    .replace(':kind', 'findings')
    .replace(':secret', secret)
    .replace(':name', 'flag-cases')
    .replace(':id', own);
}

async function callApi(route: string, path: string, token: string | undefined) {
  const method = route.split(' ')[0] as 'get' | 'post' | 'patch' | 'delete';
  const call = request(app.app)[method](
    `/api/v1${path}${method === 'post' && path.startsWith('/jobs') ? '?wait=1' : ''}`,
  );
  if (token !== undefined) void call.set('authorization', `Bearer ${token}`);
  return method === 'get' ? call : call.send({});
}

async function callPage(route: string, path: string, session: string | undefined) {
  const method = route.split(' ')[0] as 'get' | 'post';
  const call = request(app.app)[method](path).redirects(0);
  if (session !== undefined) void call.set('cookie', `__Host-session=${session}`);
  if (method === 'get') return call;
  return call
    .type('form')
    .set('sec-fetch-site', 'same-origin')
    .send({ csrf: csrfToken(session ?? '') });
}

/** All that could tell two answers apart, without the time and the address that was asked for. */
const seen = ({ status, text, headers }: request.Response, path: string) => ({
  status,
  text: text.replaceAll(path, ''),
  headers: { ...headers, date: null, 'content-length': null },
});

test('every route of the program is in the tables here, and no other', () => {
  expect(apiTable.toSorted()).toEqual([...API.keys()].toSorted());
  expect(pageTable.toSorted()).toEqual([...PAGES.keys()].toSorted());
});

describe.each(READERS)('%s', (reader) => {
  test.each(apiTable)('%s', async (route) => {
    const path = await filled(route.split(' ')[1]!);
    const token = people.get(reader)?.token;
    const answer = await callApi(route, path, token);
    if (reader === 'nobody')
      expect([answer.status, answer.body.type]).toEqual([401, '/problems/unauthenticated']);
    else if (API.get(route)!.includes(reader))
      expect([200, 201, 204, 409, 422, 428]).toContain(answer.status);
    else expect(seen(answer, path)).toEqual(seen(await callApi(route, '/nowhere', token), '/nowhere'));
  });

  test.each(pageTable)('the page %s', async (route) => {
    const path = await filled(route.split(' ')[1]!);
    const readers = PAGES.get(route)!;
    // Whoever may reach a page open to all also signs out there, so that session is a new one.
    const person =
      readers.includes('nobody') && reader !== 'nobody' ? await app.person(reader) : people.get(reader);
    const answer = await callPage(route, path, person?.session);
    if (readers.includes(reader)) expect([200, 303, 409, 412, 422]).toContain(answer.status);
    else if (reader !== 'nobody')
      expect(seen(answer, path)).toEqual(
        seen(await callPage(route, '/nowhere', person?.session), '/nowhere'),
      );
    else if (route.startsWith('get')) {
      expect(answer.status).toBe(303);
      expect(answer.headers['location']).toBe(`/sign-in?back=${encodeURIComponent(path)}`);
    } else expect(answer.status).toBe(401);
  });
});

test('nothing of all that was an error of ours', () => {
  expect(app.logged).toEqual([]);
});

describe('what was good is refused on the next request', () => {
  const MINUTE = 60_000;
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * MINUTE);
  };
  const withToken = async ({ token }: TestPerson) => (await callApi('get', '/cases', token)).status;
  const withSession = async ({ session }: TestPerson) => (await callPage('get', '/cases', session)).status;
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
    expect((await callPage('post', '/sign-out', person.session)).status).toBe(303);
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
        .set({ cookie: `__Host-session=${session}`, ...headers })
        .send({});
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await send({ origin: 'https://evil.invalid' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });

  test('a form without the token of its session', async () => {
    const [{ session }, other] = [await app.person('lawyer'), await app.person('lawyer')];
    const send = (fields: object, site = 'same-origin') =>
      request(app.app)
        .post('/cases/new')
        .type('form')
        .set({ cookie: `__Host-session=${session}`, 'sec-fetch-site': site })
        .send(fields);
    expect((await send({})).status).toBe(403);
    expect((await send({ csrf: csrfToken(other.session) })).status).toBe(403);
    expect((await send({ csrf: csrfToken(session) }, 'cross-site')).status).toBe(403);
    expect((await send({ csrf: csrfToken(session) })).status).not.toBe(403);
  });
});
