import { beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS } from '../../src/features/kinds.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { LEAST_ANSWERS } from './least-answers.ts';
import { collectionOf, type Ids, recordOneOfEach, SAMPLES } from './sample-records.ts';

const app = useApp();
let person: TestPerson;
let api: Api;
let ids: Ids;

beforeAll(async () => {
  person = await app.person('caseworker');
  api = apiOf(app, person);
  ids = await recordOneOfEach(api);
});

const NOWHERE = '01900000-0000-7000-8000-000000000000';
const everyKind = KINDS.map(({ type }) => [type] as const);
const idsIn = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map(({ id }) => id);

async function recorded(type: RecordType, body: object = SAMPLES[type].least) {
  const answer = await api.post(collectionOf(type, ids), body);
  expect(answer.status).toBe(201);
  return answer.body as { id: string; version: number; caseId: string; [field: string]: unknown };
}

describe.each(everyKind)('a record of the kind %s', (type) => {
  const sample = SAMPLES[type];
  const own = (id: string) => `${sample.own}/${id}`;
  /** Events are also found where they were recorded, since their own address has another name there. */
  const nested = (id: string) =>
    sample.collection.endsWith('/events') ? `${collectionOf(type, ids)}/${id}` : own(id);

  test('is recorded with the least, and what was not said stays unknown', async () => {
    const answer = await api.post(collectionOf(type, ids), sample.least);
    const { id } = answer.body;
    expect(answer).toMatchObject({
      status: 201,
      headers: { location: `/api/v1${own(id)}`, etag: '"1"' },
    });
    const parent = KINDS.find((kind) => kind.type === type)?.parent?.type;
    const isPart = parent !== undefined && parent !== 'case';
    expect(answer.body).toEqual({
      ...LEAST_ANSWERS[type],
      ...(isPart
        ? { [parent.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) + 'Id']: ids[parent] }
        : {}),
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      caseId: type === 'case' ? id : ids.case,
      version: 1,
      recordedAt: '2026-11-23T12:00:00.000Z',
      recordedBy: person.accountId,
    });
  });

  test('keeps everything that can be said', async () => {
    const full = sample.full(ids);
    const { shape } = KINDS.find((kind) => kind.type === type)!.fields;
    expect(Object.keys(full)).toEqual(expect.arrayContaining(Object.keys(shape)));
    const created = await recorded(type, full);
    expect(created).toMatchObject(full);
    for (const path of [own(created.id), nested(created.id)]) {
      const read = await api.get(path);
      expect(read).toMatchObject({ status: 200, headers: { etag: '"1"' } });
      expect(read.body).toEqual(created);
    }
  });

  test('is listed under its parent, page by page', async () => {
    const parent = await recordOneOfEach(api);
    const collection = collectionOf(type, parent);
    const [second, third] = [
      await api.post(collection, sample.least),
      await api.post(collection, sample.least),
    ];
    const inOrder = [parent[type], second.body.id, third.body.id];
    // Cases are listed newest first; what is part of something, in the order in which it was recorded.
    if (type === 'case') inOrder.reverse();
    const first = await api.get(`${collection}?limit=2`);
    expect(idsIn(first)).toEqual(inOrder.slice(0, 2));
    expect(first.body.items[0]).toEqual((await api.get(own(inOrder[0]))).body);
    const next = await api.get(`${collection}?limit=1&cursor=${first.body.nextCursor}`);
    expect(idsIn(next)).toEqual(inOrder.slice(2));
    expect(next.body.nextCursor === null).toBe(type !== 'case');
  });

  test('changes only from the version that was read, one version at a time', async () => {
    const before = await recorded(type, sample.full(ids));
    const change = { note: 'changed', reason: 'it was wrong' };
    expect(await api.call('patch', own(before.id), change)).toMatchObject({ status: 428 });
    const changed = await api.patch(own(before.id), 1, change);
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    expect(changed.body).toEqual({ ...before, note: 'changed', version: 2 });
    expect(await api.patch(own(before.id), 1, { note: 'late' })).toMatchObject({ status: 412 });
    const cleared = await api.patch(nested(before.id), 2, { note: null });
    expect(cleared.body).toEqual({ ...before, note: null, version: 3 });
    expect((await api.get(own(before.id))).body).toEqual(cleared.body);
  });

  test('is retracted with a reason, its parts with it, and the history keeps it', async () => {
    const parts = await recordOneOfEach(api);
    const id = parts[type];
    const path = own(id);
    expect((await api.call('delete', path, {}, { 'if-match': '"1"' })).body.errors).toMatchObject([
      { path: 'reason' },
    ]);
    expect(await api.call('delete', path, { reason: 'a mistake' })).toMatchObject({ status: 428 });
    expect(await api.delete(path, 2, 'a mistake')).toMatchObject({ status: 412 });
    const gone = await api.delete(path, 1, 'a mistake');
    expect([gone.status, gone.body]).toEqual([204, {}]);
    expect(await api.get(path)).toMatchObject({ status: 404 });
    expect(await api.patch(path, 1, { note: 'late' })).toMatchObject({ status: 404 });
    expect(await api.delete(path, 1, 'again')).toMatchObject({ status: 404 });

    const partsOf = (of: RecordType): RecordType[] =>
      KINDS.filter((kind) => kind.parent?.type === of).flatMap((kind) => [kind.type, ...partsOf(kind.type)]);
    const retracted = [type, ...partsOf(type)];
    for (const each of KINDS)
      expect([each.type, (await api.get(`${SAMPLES[each.type].own}/${parts[each.type]}`)).status]).toEqual([
        each.type,
        retracted.includes(each.type) ? 404 : 200,
      ]);
    const changes = await api.get(`/cases/${parts.case}/changes`);
    const kept = changes.body.items.filter(
      (change: { operation: string }) => change.operation === 'retracted',
    );
    expect(kept.map(({ record, reason }: { record: object; reason: string }) => [record, reason])).toEqual(
      expect.arrayContaining(retracted.map((each) => [{ type: each, id: parts[each] }, 'a mistake'])),
    );
    expect(kept).toHaveLength(retracted.length);
  });

  test('is not there under any other address', async () => {
    const other = type === 'incident' ? ids.source : ids.incident;
    const strange = [
      NOWHERE,
      other,
      'x',
      '%00',
      '%ff',
      '%ED%A0%80',
      `${ids[type]}%20`,
      ids[type].toUpperCase(),
    ];
    const elsewhere = sample.collection.includes(':')
      ? [NOWHERE, 'x', other].map((parent) => sample.collection.replace(/:\w+/, parent))
      : [];
    const statuses = async (path: string) => [
      path,
      (await api.get(path)).status,
      (await api.patch(path, 1, { note: 'x' })).status,
      (await api.delete(path, 1, 'x')).status,
    ];
    for (const path of strange.map(own)) expect([path, (await api.get(path)).status]).toEqual([path, 404]);
    for (const path of [own(NOWHERE), own('x'), ...elsewhere.map((parent) => `${parent}/${ids[type]}`)])
      expect(await statuses(path)).toEqual([path, 404, 404, 404]);
    for (const path of elsewhere) {
      expect([path, (await api.get(path)).status]).toEqual([path, 404]);
      expect([path, (await api.post(path, sample.least)).status]).toEqual([path, 404]);
    }
  });
});

describe('groups of fields', () => {
  test.each([
    [
      'case',
      { person: { profiles: ['lawyer'] } },
      { person: { pseudonym: 'K', nationalities: ['XA', 'XB'], profiles: ['lawyer'] } },
    ],
    [
      'notice',
      { warrant: { issuedBy: null } },
      { warrant: { issuedOn: '2020~', issuedBy: null, reference: 'W 1' } },
    ],
    ['notice', { warrant: null }, { warrant: null }],
    ['notice', { warrant: { issuedOn: null, issuedBy: null, reference: null } }, { warrant: null }],
    ['notice', { charges: [] }, { charges: [] }],
    [
      'ruling',
      { court: { level: 'supreme' } },
      { court: { name: 'Court of Appeal', state: 'XC', level: 'supreme' } },
    ],
    ['ruling', { appealOf: { effect: 'varied' } }, { appealOf: { effect: 'varied' } }],
    ['ruling', { appealOf: null, court: null }, { appealOf: null, court: null }],
    ['measure', { endedOn: null }, { endedOn: null }],
  ] as const)('%s patched with %j', async (type, patch, expected) => {
    const before = await recorded(type, SAMPLES[type].full(ids));
    const { body } = await api.patch(`${SAMPLES[type].own}/${before.id}`, 1, patch);
    const { version: _, ...rest } = before;
    expect(body).toMatchObject({ ...rest, ...expected, version: 2 });
  });

  test('a group that was unknown is filled in by naming one member', async () => {
    const { id } = await recorded('ruling');
    const { body } = await api.patch(`/rulings/${id}`, 1, { court: { state: 'XC' } });
    expect(body.court).toEqual({ name: null, state: 'XC', level: null });
  });
});

describe('what others refer to cannot be retracted', () => {
  test.each<[RecordType, RecordType, (id: string) => object, string]>([
    ['source', 'incident', (id) => ({ kind: 'call', citations: [{ sourceId: id }] }), 'still-cited'],
    ['ruling', 'ruling', (id) => ({ appealOf: { rulingId: id, effect: 'varied' } }), 'still-referred-to'],
    ['notice', 'extradition_request', (id) => ({ noticeId: id }), 'still-referred-to'],
    ['notice', 'measure', (id) => ({ kind: 'arrest', noticeId: id }), 'still-referred-to'],
    ['notice', 'notice', (id) => ({ instrument: 'red_notice', reissueOfId: id }), 'still-referred-to'],
  ])('a %s while a %s refers to it', async (type, by, body, problem) => {
    const { id } = await recorded(type);
    const referring = await recorded(by, body(id));
    const path = `${SAMPLES[type].own}/${id}`;
    expect(await api.delete(path, 1, 'a mistake')).toMatchObject({
      status: 409,
      body: { type: `/problems/${problem}`, errors: [] },
    });
    expect(await api.get(path)).toMatchObject({ status: 200, body: { version: 1 } });
    await api.delete(`${SAMPLES[by].own}/${referring.id}`, 1, 'first this');
    expect(await api.delete(path, 1, 'a mistake')).toMatchObject({ status: 204 });
  });

  test('a whole case goes, however its records refer to each other', async () => {
    const story = await recordOneOfEach(api);
    for (const type of Object.keys(SAMPLES) as RecordType[]) {
      if (type === 'case') continue;
      expect((await api.post(collectionOf(type, story), SAMPLES[type].full(story))).status).toBe(201);
    }
    await api.post('/jobs/flag-cases/runs?wait=1');
    expect((await api.get(`/flags?caseId=${story.case}`)).body.items).not.toEqual([]);
    expect(await api.delete(`/cases/${story.case}`, 1, 'the person asked for it')).toMatchObject({
      status: 204,
    });
    expect((await api.get(`/flags?caseId=${story.case}`)).body.items).toEqual([]);
  });
});

test('notices are listed across cases by requesting state, newest first', async () => {
  const asked = async () =>
    (await recorded('notice', { instrument: 'red_notice', requestingState: 'QM' })).id;
  const [first, second, third] = [await asked(), await asked(), await asked()];
  await recorded('notice', { instrument: 'red_notice', requestingState: 'QN' });
  const page = await api.get('/notices?requestingState=QM&limit=2');
  expect(idsIn(page)).toEqual([third, second]);
  const next = await api.get(`/notices?requestingState=QM&cursor=${page.body.nextCursor}`);
  expect(idsIn(next)).toEqual([first]);
  expect(next.body).toMatchObject({ items: [{ validity: 'unknown' }], nextCursor: null });
  expect((await api.get('/notices')).body.errors).toMatchObject([{ path: 'requestingState' }]);
});
