import { beforeAll, expect, test } from '@jest/globals';
import { apiOf, useApp, type TestPerson } from '../support/app.ts';
import { recordNew, RULING_TEXT, tellWorld, type World } from './world.ts';

const app = useApp();
let world: World;
let stranger: TestPerson;
let admin: TestPerson;

beforeAll(async () => {
  stranger = await app.person('caseworker');
  admin = await app.person('admin');
  // What is in the database before is nobody's in this test.
  await apiOf(app, stranger).post('/jobs/flag-cases/runs?wait=1');
  later();
  world = await tellWorld(app);
});

/** So that the next run is later than those before. */
function later(): void {
  app.clock.now = new Date(app.clock.now.getTime() + 60_000);
}

const lastRun = async (person: TestPerson) =>
  (await apiOf(app, person).get('/jobs/flag-cases/runs?limit=1')).body.items[0].counts;

test('a run tells everybody of the flags that they may see, and nobody of how many cases there are', async () => {
  const nothing = { raised: 0, reopened: 0, updated: 0, resolved: 0 };
  const raised = (await world.api.get(`/flags?caseId=${world.ids.case}`)).body.items.length;
  expect(raised).toBeGreaterThan(1);
  expect(await lastRun(world.lead)).toEqual({ ...nothing, raised });
  expect(await lastRun(stranger)).toEqual(nothing);
  expect(await lastRun(admin)).toMatchObject({ raised, cases: 1 });
  const timetable = (await apiOf(app, stranger).get('/jobs')).body.items;
  expect(timetable).toMatchObject([
    { name: 'flag-cases', lastRun: { counts: nothing } },
    { name: 'forget-failures', lastRun: null },
  ]);
});

test('whoever starts a run is told no more', async () => {
  await recordNew(world.api, world.ids, 'ruling', false, { text: RULING_TEXT, language: 'en' });
  later();
  const { status, body } = await apiOf(app, stranger).post('/jobs/flag-cases/runs?wait=1');
  expect(status).toBe(200);
  expect(body).toMatchObject({ error: null, counts: { raised: 0, reopened: 0, updated: 0, resolved: 0 } });
  expect(Object.keys(body)).not.toContain('made');
  expect(await lastRun(world.lead)).toMatchObject({ raised: 1 });
});

test('how long a run took tells staff nothing, and an administrator all', async () => {
  const [startedAt, endedAt] = ['2026-11-23T14:00:07.000Z', '2026-11-23T14:00:58.200Z'];
  await app.owner('job_runs').insert({
    id: '01900000-0000-7000-8000-00000000000b',
    job: 'flag-cases',
    started_at: startedAt,
    started_by: admin.accountId,
    ended_at: endedAt,
    counts: '{}',
  });
  const shownTo = async (person: TestPerson) => {
    const { body } = await apiOf(app, person).get('/jobs/flag-cases/runs?limit=1');
    const timetable = (await apiOf(app, person).get('/jobs')).body;
    expect(timetable.items[0].lastRun).toEqual(body.items[0]);
    return body.items[0];
  };
  expect(await shownTo(admin)).toMatchObject({ startedAt, endedAt });
  const minute = '2026-11-23T14:00:00.000Z';
  expect(await shownTo(stranger)).toMatchObject({ startedAt: minute, endedAt: minute, counts: {} });
});
