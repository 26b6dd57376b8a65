import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { expectProblem } from './expect-problem.ts';
import { flagOf, flagsOf, POLITICAL, record, runJob, tellStory, type Story } from './flag-story.ts';

const app = useApp();
let api: Api;
let person: TestPerson;
let story: Story;
let flagId: string;

beforeAll(async () => {
  person = await app.person('lawyer');
  api = apiOf(app, person);
});
beforeEach(async () => {
  story = await tellStory(api);
  await runJob(api);
  flagId = (await flagOf(api, story.caseId, 'R01')).id;
});

const review = (decision: unknown, reason: unknown = 'as the ruling says') =>
  api.post(`/flags/${flagId}/review`, { decision, reason });
const flag = async () => (await api.get(`/flags/${flagId}`)).body;
const NOTHING = { raised: 0, reopened: 0, updated: 0, resolved: 0 };

describe('a person’s decision', () => {
  test.each([
    ['confirmed', 'confirmed'],
    ['dismissed', 'dismissed'],
    ['needs_information', 'open'],
  ])('%s leaves the flag %s, with who, when and why', async (decision, state) => {
    const answer = await review(decision);
    const decided = {
      state,
      review: {
        decision,
        reason: 'as the ruling says',
        by: person.accountId,
        at: app.clock.now.toISOString(),
      },
    };
    expect(answer).toMatchObject({ status: 200, body: decided });
    expect(await flag()).toEqual(answer.body);
    expect((await api.get(`/flags?caseId=${story.caseId}&state=${state}`)).body.items).toEqual([answer.body]);
  });

  test.each(['confirmed', 'dismissed', 'needs_information'])(
    '%s is respected by a later run',
    async (decision) => {
      const { body } = await review(decision);
      expect(await runJob(api)).toMatchObject(NOTHING);
      expect(await flag()).toEqual(body);
    },
  );

  test('may be changed by a later one', async () => {
    await review('dismissed', 'misread');
    await review('confirmed', 'read again');
    expect(await flag()).toMatchObject({
      state: 'confirmed',
      review: { decision: 'confirmed', reason: 'read again' },
    });
  });

  test.each<[string, object, string[]]>([
    ['without reason', { decision: 'confirmed' }, ['reason']],
    ['with an empty reason', { decision: 'confirmed', reason: ' ' }, ['reason']],
    ['with NUL', { decision: 'confirmed', reason: 'a\0' }, ['reason']],
    ['of another kind', { decision: 'resolved', reason: 'x' }, ['decision']],
    ['with everything wrong', { reason: 7, by: 'me' }, ['decision', 'reason', 'by']],
  ])('%s is refused', async (_, body, paths) => {
    const before = await flag();
    expectProblem(await api.post(`/flags/${flagId}/review`, body), 422, paths);
    expect(await flag()).toEqual(before);
  });

  test('on a flag that has resolved itself, or on none, is refused', async () => {
    await api.delete(`/rulings/${story.rulingId}`, 1, 'a mistake');
    const before = await flag();
    expect(before).toMatchObject({ state: 'resolved', resolution: { why: 'retracted' } });
    expectProblem(await review('confirmed'), 409);
    expect(await flag()).toEqual(before);
    for (const id of [story.caseId, 'x']) {
      expectProblem(await api.post(`/flags/${id}/review`, { decision: 'confirmed', reason: 'x' }), 404);
      expectProblem(await api.get(`/flags/${id}`), 404);
    }
  });
});

describe('after a decision', () => {
  const appeal = () =>
    record(api, `/extradition-requests/${story.requestId}/rulings`, {
      decidedOn: '2022',
      appealOf: { rulingId: story.rulingId, effect: 'overturned' },
    });

  test('a dismissed flag comes back only with evidence that nobody had seen', async () => {
    await review('dismissed');
    const [{ id: seen }] = (await api.get(`/rulings/${story.rulingId}`)).body.findings;
    await api.patch(`/findings/${seen}`, 1, { quote: 'the same, in other words' });
    expect(await runJob(api)).toMatchObject(NOTHING);
    const unseen = await record(api, `/rulings/${story.rulingId}/findings`, {
      ...POLITICAL,
      quote: 'something new',
    });
    expect(await flag()).toMatchObject({ state: 'dismissed' });
    expect(await runJob(api)).toMatchObject({ ...NOTHING, reopened: 1 });
    expect(await flag()).toMatchObject({
      state: 'open',
      review: null,
      evidence: [{ id: seen }, { id: unseen }],
    });
  });

  test('a dismissed flag whose ruling falls and stands again stays dismissed', async () => {
    await review('dismissed');
    const overturning = await appeal();
    expect(await flag()).toMatchObject({ state: 'dismissed' });
    await api.delete(`/rulings/${overturning}`, 1, 'a mistake');
    expect(await runJob(api)).toMatchObject(NOTHING);
    expect(await flag()).toMatchObject({ state: 'dismissed' });
  });

  test('a confirmed flag resolves with an appeal and is open again when the appeal is retracted', async () => {
    await review('confirmed');
    const overturning = await appeal();
    expect(await flag()).toMatchObject({ state: 'resolved', resolution: { why: 'set_aside' } });
    await api.delete(`/rulings/${overturning}`, 1, 'of another case');
    expect(await flag()).toMatchObject({ state: 'resolved' });
    app.clock.now = new Date(app.clock.now.getTime() + 3_600_000);
    expect(await runJob(api)).toMatchObject({ ...NOTHING, reopened: 1 });
    expect(await flag()).toMatchObject({
      state: 'open',
      review: null,
      resolution: null,
      firedAt: app.clock.now.toISOString(),
    });
  });

  test('a change to a field that no rule looks at changes no flag', async () => {
    const before = await flag();
    const revisions = () =>
      app.asSystem((tx) => tx('revisions').where({ record_id: flagId }).pluck('version'));
    for (const [path, patch] of [
      [`/rulings/${story.rulingId}`, { note: 'x', publishedOn: '2022' }],
      [`/notices/${story.noticeId}`, { controlNumber: 'x' }],
      [`/cases/${story.caseId}`, { title: 'x' }],
    ] as const)
      expect((await api.patch(path, 1, patch)).status).toBe(200);
    expect(await runJob(api)).toMatchObject(NOTHING);
    expect(await flag()).toEqual(before);
    expect(await revisions()).toEqual([1]);
  });

  test('what the rule looks at is brought up to date at once and keeps the decision', async () => {
    const { body } = await review('confirmed');
    await api.patch(`/rulings/${story.rulingId}`, 1, { decidedOn: '2021-08' });
    expect(await flag()).toEqual({ ...body, explanation: expect.stringContaining('August 2021') });
  });

  test('the history holds every step of the flag, with the person’s reason', async () => {
    await review('dismissed', 'it was another person');
    await record(api, `/rulings/${story.rulingId}/findings`, POLITICAL);
    await runJob(api);
    await appeal();
    const { items } = (await api.get(`/cases/${story.caseId}/changes`)).body;
    const ofFlag = (
      items as {
        record: object;
        reason: string;
        recordedBy: string;
        fields: { field: string; after: unknown }[];
      }[]
    )
      .filter(({ record: of }) => JSON.stringify(of) === JSON.stringify({ type: 'flag', id: flagId }))
      .map(({ reason, recordedBy, fields }) => [
        fields.find(({ field }) => field === 'state')?.after,
        recordedBy === person.accountId,
        reason,
      ]);
    expect(ofFlag).toEqual([
      ['open', false, 'flag-cases'],
      ['dismissed', true, 'it was another person'],
      ['open', false, 'flag-cases'],
      ['resolved', true, null],
    ]);
  });
});

test('flags are listed newest first, page by page, by rule, state and case', async () => {
  const all: string[] = [];
  for (let cursor = ''; ;) {
    const { items, nextCursor } = (await api.get(`/flags?limit=3${cursor}`)).body;
    expect(items.length).toBeLessThanOrEqual(3);
    all.push(...(items as { id: string }[]).map(({ id }) => id));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(all[0]).toBe(flagId);
  expect(all).toEqual([...new Set(all)].toSorted().toReversed());
  expect(all).toHaveLength(
    await app.asSystem((tx) => tx('flags').pluck<string[]>('id')).then(({ length }) => length),
  );
  expect(await flagsOf(api, story.caseId, 'R03')).toEqual([]);
  expect((await api.get(`/cases/${story.caseId}`)).body.openFlags).toBe(1);
});
