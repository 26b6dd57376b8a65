import { beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import type { Db } from '../../src/db/transaction.ts';
import { newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import { apiRoutes, pageRoutes } from '../../src/web/app.ts';
import { makeLog } from '../../src/web/log.ts';
import { apiOf, KEYLESS, useApp, type TestPerson } from '../support/app.ts';
import { API, PAGES, READERS, type Reader } from './access-tables.ts';
import { type Ids, recordOneOfEach, SAMPLES } from './sample-records.ts';

/** The routes' table needs no database until one of them is asked for. */
const deps = {
  db: undefined as unknown as Db,
  clock: () => new Date(0),
  jobs: timetable(undefined as unknown as Db),
  log: makeLog('error'),
  ...KEYLESS,
};
const apiTable = apiRoutes(deps).map(({ method, path }) => `${method} ${path}`);
const pageTable = pageRoutes(deps).map(({ method, path }) => `${method} ${path}`);

const app = useApp();
const people = new Map<Reader, TestPerson>();
let ids: Ids;
let flag: string;
let identity: string;
let reference: string;
/** Under which it is kept that somebody was named. */
let naming: string;
/** What was asked of a second person: about an account by the administrator, about the case by the caseworker. */
const asked = new Map<'admin' | 'casework', { path: string; id: string }>();

beforeAll(async () => {
  for (const reader of READERS) if (reader !== 'nobody') people.set(reader, await app.person(reader));
  const api = apiOf(app, people.get('caseworker')!);
  ids = await recordOneOfEach(api);
  await app.share(ids.case, people.get('lawyer')!);
  reference = (await api.get(`/cases/${ids.case}`)).body.reference;
  const { id: recordId } = (
    await api.post(`/cases/${ids.case}/measures`, { kind: 'arrest', confidentiality: 'restricted' })
  ).body;
  const accountId = people.get('lawyer')!.accountId;
  naming = (await api.post(`/cases/${ids.case}/readers`, { recordId, accountId })).body.id;
  await api.post(`/rulings/${ids.ruling}/findings`, {
    ground: 'ART18',
    stance: 'finding',
    target: 'request',
  });
  await api.post('/jobs/flag-cases/runs?wait=1');
  identity = (await api.post(`/cases/${ids.case}/identities`, { role: 'relative' })).body.id;
  const newcomer = await app.person('advocate');
  for (const [by, asker, deed, subjectId] of [
    ['admin', 'admin', 'grant_administrator', newcomer.accountId],
    ['casework', 'caseworker', 'verify_case', ids.case],
  ] as const) {
    const body = { deed, subjectId, reason: 'as agreed' };
    const { id } = (await apiOf(app, people.get(asker)!).post('/second-person-requests', body)).body;
    asked.set(by, { path: `/requests/new?deed=${deed}&subject=${subjectId}`, id });
  }
  flag = (await api.get(`/flags?caseId=${ids.case}`)).body.items[0].id;
});

/** The address of something that is there: whoever may do it reaches it. */
async function filled(path: string, reader: Reader): Promise<string> {
  const ownRequest = asked.get(reader === 'admin' ? 'admin' : 'casework')!;
  if (path === '/requests/new') return ownRequest.path;
  if (/^\/(?:second-person-)?requests\/:id/.test(path)) return path.replace(':id', ownRequest.id);
  const idAfter = (segment: string) =>
    Object.entries(SAMPLES).find(([, { own }]) => own === `/${segment}`)?.[0] as keyof Ids | undefined;
  const secret = path.includes(':secret')
    ? await newEnrolmentLink(app.db, (await app.person('lawyer')).accountId, app.clock.now)
    : '';
  const [first = ''] = path.split('/').slice(1);
  const part = first === 'notices' ? ids.notice_event : ids.request_event;
  const own = path.includes('/identities/:id')
    ? identity
    : path.startsWith('/cases/:reference')
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
    .replace(':accountId', people.get('caseworker')!.accountId)
    .replace(':readerId', naming)
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
  text: text.replaceAll('&amp;', '&').replaceAll(path, ''),
  headers: { ...headers, date: null, 'content-length': null },
});

test('every route of the program is in the tables here, and no other', () => {
  expect(apiTable.toSorted()).toEqual([...API.keys()].toSorted());
  expect(pageTable.toSorted()).toEqual([...PAGES.keys()].toSorted());
});

describe.each(READERS)('%s', (reader) => {
  test.each(apiTable)('%s', async (route) => {
    const path = await filled(route.split(' ')[1]!, reader);
    const token = people.get(reader)?.token;
    const answer = await callApi(route, path, token);
    if (reader === 'nobody')
      expect([answer.status, answer.body.type]).toEqual([401, '/problems/unauthenticated']);
    else if (API.get(route)!.includes(reader))
      expect([200, 201, 204, 409, 422, 428]).toContain(answer.status);
    else expect(seen(answer, path)).toEqual(seen(await callApi(route, '/nowhere', token), '/nowhere'));
  });

  test.each(pageTable)('the page %s', async (route) => {
    const path = await filled(route.split(' ')[1]!, reader);
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
