import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { csrfToken } from '../../src/access/csrf.ts';
import { connect } from '../../src/db/connect.ts';
import type { Pool } from '../../src/db/transaction.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import { createApp } from '../../src/web/app.ts';
import { useApp } from '../support/app.ts';
import { testServer } from '../support/database.ts';
import { recordNew, tellWorld, type World } from './world.ts';

const REQUESTS = 2000;
const AT_ONCE = 16;

const app = useApp();
let server: Server;
let four: Pool;
let worlds: [World, World];

beforeAll(async () => {
  four = connect({ ...testServer().app, database: app.name }, { most: 4 });
  const created = await createApp({
    ...app.deps,
    db: four,
    jobs: timetable(four),
  });
  await new Promise<void>((resolve) => {
    server = created.listen(0, '127.0.0.1', () => resolve());
  });
  worlds = [await tellWorld(app), await tellWorld(app)];
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await four.destroy();
});

/** One request of one of the two, and how it ends. */
interface Step {
  who: 0 | 1;
  what:
    'file' | 'list' | 'flags' | 'changes' | 'page' | 'home' | 'add' | 'refused' | 'stale' | 'theirs' | 'form';
  /** After how many milliseconds the caller hangs up; never when it is null. */
  hangsUp: number | null;
}

const steps = fc.array(
  fc.record<Step>({
    who: fc.constantFrom(0, 1),
    what: fc.constantFrom<Step['what'][]>(
      'file',
      'list',
      'flags',
      'changes',
      'page',
      'home',
      'add',
      'refused',
      'stale',
      'theirs',
      'form',
    ),
    hangsUp: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(12) }),
  }),
  { minLength: REQUESTS, maxLength: REQUESTS, size: 'max' },
);

interface Sent {
  method: string;
  path: string;
  body?: object;
  version?: number;
  status: number;
}

function sentFor({ who, what }: Step): Sent {
  const { ids, reference } = worlds[who];
  const other = worlds[1 - who]!;
  const api = (path: string, status = 200): Sent => ({ method: 'GET', path: `/api/v1${path}`, status });
  switch (what) {
    case 'file':
      return api(`/cases/${ids.case}/file`);
    case 'list':
      return api('/cases');
    case 'flags':
      return api('/flags');
    case 'changes':
      return api(`/cases/${ids.case}/changes`);
    case 'page':
      return { method: 'GET', path: `/cases/${reference}`, status: 200 };
    case 'home':
      return { method: 'GET', path: '/', status: 200 };
    case 'theirs':
      return api(`/cases/${other.ids.case}/file`, 404);
    case 'add':
      return { ...api(`/notices/${ids.notice}/events`, 201), method: 'POST', body: { kind: 'published' } };
    case 'refused':
      return {
        ...api(`/cases/${ids.case}/measures`, 422),
        method: 'POST',
        body: { kind: 'arrest', noticeId: other.ids.notice },
      };
    case 'stale':
      return { ...api(`/cases/${ids.case}`, 412), method: 'PATCH', body: { note: 'x' }, version: 999 };
    case 'form':
      return {
        method: 'POST',
        path: `/cases/${reference}/edit/cases/${ids.case}`,
        body: { version: '999' },
        status: 412,
      };
  }
}

/** What was answered, as far as it came; undefined when the caller hung up before. */
function send(
  { who, hangsUp }: Step,
  { method, path, body, version }: Sent,
): Promise<{ status: number; text: string } | undefined> {
  const { token, session } = worlds[who].lead;
  const isForm = !path.startsWith('/api/') && body !== undefined;
  const text = isForm
    ? new URLSearchParams({ csrf: csrfToken(session), ...body }).toString()
    : JSON.stringify(body);
  const headers = {
    ...(path.startsWith('/api/')
      ? { authorization: `Bearer ${token}` }
      : { cookie: `__Host-session=${session}` }),
    ...(body === undefined
      ? {}
      : { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    'sec-fetch-site': 'same-origin',
  };
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
      response.on('error', () => resolve(undefined));
    });
    sent.on('error', (error) => (hangsUp === null ? reject(error) : resolve(undefined)));
    if (hangsUp !== null) setTimeout(() => sent.destroy(), hangsUp);
    sent.end(body === undefined ? undefined : text);
  });
}

/** Everything by which the other's case could be recognised in an answer; what was asked for is not an answer. */
const marksOf = ({ ids, reference, flag, lead }: World) => [
  ...Object.values(ids),
  reference,
  flag,
  lead.accountId,
];

test(`${REQUESTS} requests of two people over four connections, some cut off, some undone: no foreign row, ever`, async () => {
  const all = fc.sample(steps, 1)[0]!;
  const answered = { whole: 0, cutOff: 0 };
  const next = all.values();
  const lane = async () => {
    for (const step of next) {
      const sent = sentFor(step);
      const answer = await send(step, sent);
      if (answer === undefined) {
        answered.cutOff += 1;
        continue;
      }
      answered.whole += 1;
      expect([step.what, answer.status]).toEqual([step.what, sent.status]);
      const text = answer.text.replaceAll(sent.path, '');
      expect(marksOf(worlds[1 - step.who]!).filter((mark) => text.includes(mark))).toEqual([]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  expect(answered.whole + answered.cutOff).toBe(REQUESTS);
  expect(answered.whole).toBeGreaterThan(REQUESTS / 2);
  expect(answered.cutOff).toBeGreaterThan(REQUESTS / 20);
  expect(app.logged).toEqual([]);
}, 300_000);

test('afterwards every row was recorded by the one whose case it is in', async () => {
  for (const { ids, lead, api } of worlds) {
    const { items } = (await api.get(`/cases/${ids.case}/changes`)).body;
    const people = items
      .filter(({ record }: { record: { type: string } }) => record.type === 'notice_event')
      .map((change: { recordedBy: string }) => change.recordedBy);
    expect(new Set(people)).toEqual(new Set([lead.accountId]));
    expect(await recordNew(api, ids, 'measure')).toMatch(/^[0-9a-f-]{36}$/);
  }
});
