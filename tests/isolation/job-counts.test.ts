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
