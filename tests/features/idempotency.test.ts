import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { sealingWith } from '../../src/access/sealing.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { createApp } from '../../src/web/app.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { until } from '../db/embedded-support.ts';
import { expectProblem, rowCounts } from './expect-problem.ts';
import { flagOf, runJob, tellStory } from './flag-story.ts';

const app = useApp();
let ann: TestPerson;
let api: Api;
let bea: Api;
let caseId: string;
let incidents: string;
const NOWHERE = '01900000-0000-7000-8000-000000000000';

/** Somebody who works on the same case. */
async function colleague(role: 'caseworker' | 'lawyer'): Promise<TestPerson> {
  const person = await app.person(role);
  await app.share(caseId, person);
  return person;
}

beforeAll(async () => {
  ann = await app.person('caseworker');
  api = apiOf(app, ann);
  caseId = (await api.post('/cases')).body.id;
  bea = apiOf(app, await colleague('lawyer'));
  incidents = `/cases/${caseId}/incidents`;
});

let keys = 0;
const newKey = () => `key ${(keys += 1)}`;
const call = { kind: 'call' };
const post = (key: string, path: string, body: object, by = api) =>
  by.call('post', path, body, { 'idempotency-key': key });
const recorded = async (by = api) => (await by.get(`${incidents}?limit=200`)).body.items.length as number;

describe('the same request under the same key', () => {
  test('creates once, and is answered alike', async () => {
    const [key, before] = [newKey(), await recorded()];
    const first = await post(key, incidents, call);
    const second = await post(key, incidents, call);
    expect(first.status).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    for (const name of ['location', 'etag', 'content-type'])
      expect([name, second.headers[name]]).toEqual([name, first.headers[name]]);
    expect({ status: second.status, body: second.body }).toEqual({ status: 201, body: first.body });
    expect(await recorded()).toBe(before + 1);
  });

  test('changes once, also at the address where a part was recorded', async () => {
    const notice = (await api.post(`/cases/${caseId}/notices`, { instrument: 'red_notice' })).body.id;
    const { id } = (await api.post(`/notices/${notice}/events`, { kind: 'published' })).body;
    for (const path of [`/notice-events/${id}`, `/notices/${notice}/events/${id}`]) {
      const { version } = (await api.get(path)).body;
      const headers = { 'if-match': `"${version}"`, 'idempotency-key': newKey() };
      const [first, second] = [
        await api.call('patch', path, { note: path }, headers),
        await api.call('patch', path, { note: path }, headers),
      ];
      expect(first).toMatchObject({ status: 200, body: { version: version + 1, note: path } });
      expect(second).toMatchObject({
        status: 200,
        body: first.body,
        headers: { etag: `"${version + 1}"`, 'idempotency-replayed': 'true' },
      });
    }
  });

  test('retracts once', async () => {
    const { id } = (await api.post(incidents, call)).body;
    const headers = { 'if-match': '"1"', 'idempotency-key': newKey() };
    const retract = () => api.call('delete', `/incidents/${id}`, { reason: 'a duplicate' }, headers);
    expect([await retract(), await retract()]).toMatchObject([
      { status: 204, headers: {} },
      { status: 204, headers: { 'idempotency-replayed': 'true' } },
    ]);
  });

  test('decides on a flag once', async () => {
    const story = await tellStory(api);
    await runJob(api);
    const { id } = await flagOf(api, story.caseId, 'R01');
    const [key, decision] = [newKey(), { decision: 'confirmed', reason: 'as the ruling says' }];
    const first = await post(key, `/flags/${id}/review`, decision);
    const counts = await rowCounts(app);
    const second = await post(key, `/flags/${id}/review`, decision);
    expect(await rowCounts(app)).toEqual(counts);
    expect(first).toMatchObject({ status: 200, headers: { 'content-location': `/api/v1/flags/${id}` } });
    expect(second).toMatchObject({
      status: 200,
      body: first.body,
      headers: { 'content-location': `/api/v1/flags/${id}`, 'idempotency-replayed': 'true' },
    });
  });

  test('is answered with the record as it is by then', async () => {
    const key = newKey();
    const { id } = (await post(key, incidents, call)).body;
    await bea.patch(`/incidents/${id}`, 1, { note: 'Heard since.' });
    expect(await post(key, incidents, call)).toMatchObject({
      status: 201,
      body: { id, version: 2, note: 'Heard since.' },
      headers: { etag: '"2"' },
    });
  });

  test('tells no more of what is gone than of what never was', async () => {
    const key = newKey();
    const { id } = (await post(key, incidents, call)).body;
    await bea.delete(`/incidents/${id}`, 1, 'not so');
    const [gone, never] = [await post(key, incidents, call), await api.get(`/incidents/${NOWHERE}`)];
    expectProblem(gone, 404);
    expect(gone.body).toEqual(never.body);
    expect(gone.headers['idempotency-replayed']).toBeUndefined();
  });

  test('from somebody who lost the right since is answered as if nothing were there', async () => {
    const cai = await colleague('caseworker');
    const [key, theirs] = [newKey(), apiOf(app, cai)];
    expect((await post(key, incidents, call, theirs)).status).toBe(201);
    await app.owner('accounts').where({ id: cai.accountId }).update({ role: 'advocate' });
    expectProblem(await post(key, incidents, call, theirs), 404);
  });

  test('from somebody from whom the case was taken since tells them nothing', async () => {
    const dee = await colleague('caseworker');
    const [key, theirs] = [newKey(), apiOf(app, dee)];
    const { id } = (await post(key, incidents, call, theirs)).body;
    const change = { 'if-match': '"1"', 'idempotency-key': newKey() };
    const patch = () => theirs.call('patch', `/incidents/${id}`, { note: 'Theirs.' }, change);
    expect((await patch()).status).toBe(200);
    await app.asSystem((tx) => tx('case_members').where({ account_id: dee.accountId }).delete());
    const never = await theirs.get(`/incidents/${NOWHERE}`);
    for (const { status, body, headers } of [await post(key, incidents, call, theirs), await patch()]) {
      expect({ status, body }).toEqual({ status: 404, body: never.body });
      expect(Object.keys(headers)).toEqual(Object.keys(never.headers));
    }
  });

  test('from another person is another request', async () => {
    const key = newKey();
    const [hers, theirs] = [await post(key, incidents, call), await post(key, incidents, call, bea)];
    expect(theirs.status).toBe(201);
    expect(theirs.headers['idempotency-replayed']).toBeUndefined();
    expect(theirs.body.id).not.toBe(hers.body.id);
  });

  test('a day later is a new request, and the old keys are forgotten', async () => {
    const { now } = app.clock;
    const key = newKey();
    const first = (await post(key, incidents, call)).body.id;
    app.clock.now = new Date(now.getTime() + 24 * 3_600_000 - 1);
    expect((await post(key, incidents, call)).body.id).toBe(first);
    app.clock.now = new Date(now.getTime() + 24 * 3_600_000);
    const second = await post(key, incidents, call);
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first);
    expect(await app.owner('idempotency_keys').where({ account_id: ann.accountId })).toHaveLength(1);
    app.clock.now = now;
  });
});

describe('another request under the same key', () => {
  let key: string;
  let id: string;
  beforeAll(async () => {
    id = (await api.post(incidents, call)).body.id;
    key = newKey();
    await api.call('patch', `/incidents/${id}`, { note: 'First.' }, headers('"1"'));
  });
  const headers = (version: string) => ({ 'if-match': version, 'idempotency-key': key });

  test.each([
    ['body', () => api.call('patch', `/incidents/${id}`, { note: 'Second.' }, headers('"1"'))],
    ['version', () => api.call('patch', `/incidents/${id}`, { note: 'First.' }, headers('"2"'))],
    ['address', () => api.call('patch', `/incidents/${id}?a=b`, { note: 'First.' }, headers('"1"'))],
    ['method', () => api.call('delete', `/incidents/${id}`, { note: 'First.' }, headers('"1"'))],
    ['record', () => post(key, incidents, call)],
  ])('is refused and does nothing: another %s', async (_, send) => {
    const before = await rowCounts(app);
    expectProblem(await send(), 422);
    expect(await rowCounts(app)).toEqual(before);
  });
});

describe('a key', () => {
  test('is not used up by what is refused', async () => {
    const key = newKey();
    expectProblem(await post(key, incidents, { kind: 'no such kind' }), 422, ['kind']);
    const before = await rowCounts(app);
    expectProblem(await post(key, `/cases/${NOWHERE}/incidents`, call), 404);
    expect(await rowCounts(app)).toEqual(before);
    expect((await post(key, incidents, call)).status).toBe(201);
  });

  test.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['not ASCII', 'clé'],
    ['with a tab in it', 'a\tb'],
  ])('that is %s is refused', async (_, key) => {
    const before = await rowCounts(app);
    expectProblem(await post(key, incidents, call), 400);
    expect(await rowCounts(app)).toEqual(before);
  });

  test.each(['k', 'k'.repeat(255), '"8e03978e-40d5-43dd-bc93-6894a57f9324"', ' ~'])(
    'may be anything else: %s',
    async (key) => {
      expect((await post(key, incidents, call)).status).toBe(201);
    },
  );

  test('means nothing where nothing is changed', async () => {
    const read = await api.call('get', `/cases/${caseId}`, undefined, { 'idempotency-key': 'clé' });
    expect(read.status).toBe(200);
  });

  test('is not stored, and neither is what was sent', async () => {
    const [key, words] = ['a key to be looked for', 'Words to be looked for'];
    await post(key, incidents, { ...call, description: words });
    const rows = await app.owner('idempotency_keys').select<object[]>(
      app.owner.raw(`to_jsonb(idempotency_keys) || jsonb_build_object(
        'key', encode(key_hash, 'escape'), 'request', encode(request_hash, 'escape'))`),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${key}|${words}`));
  });

  test('tells nobody what was sent who has the rows and another key file', async () => {
    const key = newKey();
    expect((await post(key, incidents, call)).status).toBe(201);
    const elsewhere = await createApp({ ...app.deps, sealing: sealingWith(randomBytes(32)) });
    const tried = await request(elsewhere)
      .post(`/api/v1${incidents}`)
      .set({ authorization: `Bearer ${ann.token}`, 'idempotency-key': key })
      .send(call);
    expectProblem(tried, 422);
    expect((await post(key, incidents, call)).headers['idempotency-replayed']).toBe('true');
  });

  test('and what was done under it can be looked up by its own sender alone', async () => {
    const seenBy = (account: string) =>
      inTransaction(app.db, { account, at: app.clock.now }, ({ tx }) =>
        tx('idempotency_keys').distinct().pluck<string[]>('account_id'),
      );
    expect(await seenBy(ann.accountId)).toEqual([ann.accountId]);
    expect(await seenBy((await app.person('admin')).accountId)).toEqual([]);
    expect(await app.db('idempotency_keys')).toEqual([]);
  });

  test('is in the description of all that changes something', async () => {
    const { paths } = (await api.get('/openapi.json')).body as {
      paths: Record<string, Record<string, { parameters: { name: string }[] }>>;
    };
    const without = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { parameters }]) => !parameters.some(({ name }) => name === 'Idempotency-Key'))
        .map(([method]) => `${method} ${path}`),
    );
    // Both have transactions of their own: a run of a job repeats nothing anyway, and no opened identity is ever kept.
    expect(without.filter((operation) => !operation.startsWith('get '))).toEqual([
      'post /cases/{id}/identities/openings',
      'post /jobs/{name}/runs',
    ]);
  });
});

describe('at the same time', () => {
  test('twenty with the same key have one effect', async () => {
    const [key, before] = [newKey(), await recorded()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(key, incidents, call)));
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ body }) => body.id as string)).size).toBe(1);
    expect(done.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    for (const refused of answers.filter((answer) => !done.includes(answer))) expectProblem(refused, 409);
    expect(await recorded()).toBe(before + 1);
  });

  test('the second is refused while the first is under way, and answered like it afterwards', async () => {
    const key = newKey();
    const waiting = async () => (await app.owner('pg_locks').where({ granted: false })).length > 0;
    const first = await app.owner.transaction(async (tx) => {
      await tx.raw('lock table incidents in share mode');
      const sent = post(key, incidents, call);
      await until('it waits', waiting);
      expectProblem(await post(key, incidents, call), 409);
      return { sent };
    });
    const { status, body } = await first.sent;
    expect(status).toBe(201);
    expect(await post(key, incidents, call)).toMatchObject({ status: 201, body });
  });
});
