import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connect } from '../../src/db/connect.ts';
import type { Job } from '../../src/features/jobs/job.ts';
import { listRuns, refuseWhileRunning, runSlot, slotOf } from '../../src/features/jobs/runs.ts';
import { startScheduler } from '../../src/jobs/scheduler.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import { apiOf, useApp, type Api } from '../support/app.ts';
import { testServer } from '../support/database.ts';
import { gate } from '../support/gate.ts';
import { expectProblem } from './expect-problem.ts';
import { tellStory } from './flag-story.ts';

const app = useApp();
const clock = () => app.clock.now;
const failures: [string, string][] = [];
let worked: string[];
let job: Job;
let number = 0;

beforeEach(() => {
  worked = [];
  failures.length = 0;
  number += 1;
  job = {
    name: `count-${number}`,
    cron: '*/15 * * * *',
    everyMinutes: 15,
    needs: 'run_any_job',
    seen: () => Promise.resolve({}),
    run: ({ asOf }) => {
      worked.push(asOf.toISOString().slice(11, 19));
      return Promise.resolve({ done: worked.length });
    },
  };
});
afterEach(() => at('12:00:00'));

const at = (time: string) => {
  app.clock.now = new Date(`2026-11-23T${time}Z`);
};
const slots = async () => (await listRuns(app.db, job.name, 50)).map(({ slot }) => slot?.slice(11, 16));

/** A server comes up, does what is due, and goes down again: the timetable itself never strikes in a test. */
async function startAndStop(db = app.db, jobs = [job]): Promise<void> {
  await startScheduler(db, jobs, clock, (name, error) => failures.push([name, String(error)])).stop();
}

describe('slots', () => {
  test('each is run once, by whatever way the clock goes', async () => {
    for (const [time, done] of [
      ['12:00:01', ['12:00']],
      ['12:00:01', ['12:00']],
      ['12:14:59', ['12:00']],
      ['12:15:00', ['12:15', '12:00']],
      ['12:00:30', ['12:15', '12:00']],
      ['12:29:59', ['12:15', '12:00']],
      ['14:59:00', ['14:45', '12:15', '12:00']],
    ] as const) {
      at(time);
      await startAndStop();
      expect([time, await slots()]).toEqual([time, done]);
    }
    expect(worked).toHaveLength(3);
    expect(failures).toEqual([]);
  });

  test('begin at whole multiples of their length, before the epoch and at midnight too', () => {
    const begin = (everyMinutes: number, time: string) =>
      slotOf({ ...job, everyMinutes }, new Date(time)).toISOString();
    expect(begin(15, '2026-11-23T23:59:59.999Z')).toBe('2026-11-23T23:45:00.000Z');
    expect(begin(60, '2026-11-24T00:00:00Z')).toBe('2026-11-24T00:00:00.000Z');
    expect(begin(1440, '1969-12-31T23:00:00Z')).toBe('1969-12-31T00:00:00.000Z');
  });

  test('the timetable’s cron expressions strike when its slots begin', () => {
    for (const { cron, everyMinutes } of timetable(app.db)) expect(cron).toBe(`*/${everyMinutes} * * * *`);
  });

  test('twenty servers that wake at once run it once', async () => {
    const servers = Array.from({ length: 4 }, () =>
      connect({ ...testServer().app, database: app.name }, { most: 3 }),
    );
    const runs = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        runSlot(servers[index % 4]!, job, slotOf(job, clock()), clock),
      ),
    );
    await Promise.all(servers.map((server) => startAndStop(server)));
    expect(worked).toHaveLength(1);
    expect(runs.filter((run) => run !== undefined)).toHaveLength(1);
    expect(await slots()).toEqual(['12:00']);
    await Promise.all(servers.map((server) => server.destroy()));
  });

  test('a run that died without an end is done again; one that ended is not', async () => {
    at('12:03:00');
    await app.db('job_runs').insert({
      id: '01900000-0000-7000-8000-000000000001',
      job: job.name,
      slot: slotOf(job, clock()),
      started_at: clock(),
      started_by: '00000000-0000-7000-8000-000000000001',
    });
    at('12:05:00');
    await startAndStop();
    await startAndStop();
    expect(worked).toHaveLength(1);
    expect(await listRuns(app.db, job.name, 5)).toMatchObject([
      {
        slot: '2026-11-23T12:00:00.000Z',
        startedAt: '2026-11-23T12:05:00.000Z',
        endedAt: '2026-11-23T12:05:00.000Z',
        counts: { done: 1 },
        error: null,
      },
    ]);
  });

  test('a job that fails is recorded by the kind of its error, told once, and not done again', async () => {
    const secret = 'the name of a person';
    job.run = () => Promise.reject(Object.assign(new TypeError(secret), { code: '23505', detail: secret }));
    await startAndStop();
    await startAndStop();
    expect(await listRuns(app.db, job.name, 5)).toMatchObject([{ counts: null, error: 'TypeError 23505' }]);
    expect(failures).toEqual([[job.name, 'Error: TypeError 23505']]);
  });

  test('one failing job keeps no other from its slot', async () => {
    const bad: Job = { ...job, name: `${job.name}-bad`, run: () => Promise.reject(new Error('x')) };
    await startAndStop(app.db, [bad, job]);
    expect([worked.length, failures.length]).toEqual([1, 1]);
  });

  test('whoever asks whether it is running keeps no slot from being run', async () => {
    await Promise.all([
      ...Array.from({ length: 5 }, () => refuseWhileRunning(app.db, job).catch(() => {})),
      runSlot(app.db, job, slotOf(job, clock()), clock),
      ...Array.from({ length: 5 }, () => refuseWhileRunning(app.db, job).catch(() => {})),
    ]);
    expect(await slots()).toEqual(['12:00']);
  });

  test('stopping waits for the run under way', async () => {
    const [started, finish] = [gate(), gate()];
    job.run = async () => {
      started.open();
      await finish.reached;
      return { done: 1 };
    };
    const scheduler = startScheduler(app.db, [job], clock, () => {});
    await started.reached;
    const stopped = scheduler.stop();
    expect(await listRuns(app.db, job.name, 5)).toMatchObject([{ endedAt: null }]);
    finish.open();
    await stopped;
    expect(await listRuns(app.db, job.name, 5)).toMatchObject([{ counts: { done: 1 } }]);
  });
});

describe('over the API', () => {
  const PATH = '/jobs/flag-cases/runs';
  let api: Api;
  beforeAll(async () => {
    at('12:00:00');
    api = apiOf(app, await app.person('caseworker'));
  });

  test('the timetable says what runs when, and how it last went', async () => {
    at('12:07:00');
    const before = (await api.get('/jobs')).body;
    expect(before).toEqual({
      items: [
        { name: 'flag-cases', cron: '*/15 * * * *', nextRunAt: '2026-11-23T12:15:00.000Z', lastRun: null },
        {
          name: 'forget-failures',
          cron: '*/30 * * * *',
          nextRunAt: '2026-11-23T12:30:00.000Z',
          lastRun: null,
        },
      ],
      nextCursor: null,
    });
    const run = (await api.post(`${PATH}?wait=1`)).body;
    expect((await api.get('/jobs')).body.items[0].lastRun).toEqual(run);
    expect((await api.get(`${PATH}?limit=1`)).body).toEqual({ items: [run], nextCursor: null });
  });

  test('a run on demand is answered when it ends if asked to wait, and holds counts and no case', async () => {
    const { caseId, rulingId } = await tellStory(api);
    const answer = await api.post(`${PATH}?wait=1`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id: expect.any(String),
      job: 'flag-cases',
      slot: null,
      startedAt: '2026-11-23T12:00:00.000Z',
      endedAt: '2026-11-23T12:00:00.000Z',
      counts: { raised: 1, reopened: 0, updated: 0, resolved: 0 },
      error: null,
    });
    for (const id of [caseId, rulingId, 'A3-2026']) expect(JSON.stringify(answer.body)).not.toContain(id);
    expect((await api.get(PATH)).body.items).toContainEqual(answer.body);
  });

  test('without waiting it is answered as begun, a second one is refused meanwhile, and its end is recorded', async () => {
    // Holds the job back by a lock on the only case, as somebody at work in it would.
    const [held, release] = [gate(), gate()];
    const holding = app.owner.transaction(async (tx) => {
      await tx.raw('select from cases for update');
      held.open();
      await release.reached;
    });
    await held.reached;
    const answer = await api.post(PATH);
    expect(answer).toMatchObject({
      status: 202,
      headers: { location: `/api/v1${PATH}` },
      body: { endedAt: null, counts: null, error: null },
    });
    const [flagCases] = timetable(app.db);
    const isRunning = () =>
      refuseWhileRunning(app.db, flagCases!).then(
        () => false,
        () => true,
      );
    while (!(await isRunning()));
    expectProblem(await api.post(`${PATH}?wait=1`), 409);
    release.open();
    await holding;
    while (await isRunning());
    const runs = await listRuns(app.db, 'flag-cases', 50);
    expect(runs.find(({ id }) => id === answer.body.id)).toMatchObject({ error: null, counts: { cases: 1 } });
  });

  test.each([
    ['admin', 200],
    ['caseworker', 200],
    ['lawyer', 200],
    ['advocate', 404],
  ] as const)('%s starting flag-cases is answered with %i', async (role, status) => {
    const someone = apiOf(app, await app.person(role));
    expect((await someone.post(`${PATH}?wait=1`)).status).toBe(status);
    expectProblem(await someone.post('/jobs/no-such-job/runs'), 404);
    expectProblem(await someone.get('/jobs/no-such-job/runs'), 404);
  });
});
