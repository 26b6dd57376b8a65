import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KINDS } from '../../src/features/kinds.ts';
import { creationSchema } from '../../src/record/actions.ts';
import { apiOf, useApp, type Api } from '../support/app.ts';
import { bodiesNear } from './near-schema.ts';
import { collectionOf, type Ids, recordOneOfEach, SAMPLES } from './sample-records.ts';

const app = useApp();
let api: Api;
let other: Ids;
const stories: Ids[] = [];

beforeAll(async () => {
  api = apiOf(app, await app.person('caseworker'));
  other = await recordOneOfEach(api);
});

const RUNS_FOR_EACH = 20;
const answered: number[] = [];

test.each(KINDS.map((kind) => [kind.type, kind] as const))(
  'whatever is sent for a %s is stored as it can be read, or refused',
  async (type, kind) => {
    const ids = await recordOneOfEach(api);
    stories.push(ids);
    const refersTo = {
      sourceId: ids.source,
      noticeId: ids.notice,
      reissueOfId: ids.notice,
      rulingId: ids.ruling,
      elsewhere: other.source,
    };
    await fc.assert(
      fc.asyncProperty(bodiesNear(creationSchema(KINDS, kind), refersTo), async (sent) => {
        const body = { ...SAMPLES[type].least, ...sent };
        const created = await api.post(collectionOf(type, ids), body);
        expect([201, 422]).toContain(created.status);
        answered.push(created.status);
        const path = `${SAMPLES[type].own}/${created.status === 201 ? created.body.id : ids[type]}`;
        const before = (await api.get(path)).body;
        if (created.status === 201) expect(before).toEqual(created.body);
        // What was accepted once is accepted again: a person can always correct another field.
        const note = before.note === 'Corrected.' ? null : 'Corrected.';
        expect((await api.patch(path, before.version, { note })).status).toBe(200);
        const patched = await api.patch(path, before.version + 1, sent);
        // Nobody opens a restricted record to the team alone.
        expect([200, 409, 422]).toContain(patched.status);
        const after = (await api.get(path)).body;
        if (patched.status === 200) expect(after).toEqual(patched.body);
        else expect(after).toEqual({ ...before, note, version: before.version + 1 });
      }),
      { numRuns: RUNS_FOR_EACH },
    );
    expect(app.logged).toEqual([]);
  },
);

test('after all that, every case can be read as a whole and its flags be worked out', async () => {
  for (const { case: caseId } of stories)
    for (const path of ['file', 'timeline', 'changes'])
      expect((await api.get(`/cases/${caseId}/${path}`)).status).toBe(200);
  expect((await api.post('/jobs/flag-cases/runs?wait=1')).body.error).toBeNull();
  // The bodies were near enough to what is accepted that both ways were taken.
  for (const status of [201, 422])
    expect(answered.filter((each) => each === status).length).toBeGreaterThan(answered.length / 10);
  expect(app.logged).toEqual([]);
});
