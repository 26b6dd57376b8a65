import type { AnyApiRoute } from '../../access/route.ts';
import type { Db } from '../../db/transaction.ts';
import type { Clock } from '../../lib/clock.ts';
import { NotFound } from '../../lib/errors.ts';
import { pageOf } from '../records/paging.ts';
import { findJob, type Job } from './job.ts';
import { carryOut, listRuns, openRun, refuseWhileRunning } from './runs.ts';
import { nextSlot } from './timing.ts';

interface JobDeps {
  db: Db;
  clock: Clock;
  jobs: readonly Job[];
}

export function jobApi({ db, clock, jobs }: JobDeps): AnyApiRoute[] {
  return [
    {
      method: 'get',
      path: '/jobs',
      needs: 'see_jobs',
      summary: 'The timetable, with each job’s last run and next slot',
      answers: { 200: 'items: name, cron, nextRunAt, lastRun' },
      handle: async () => ({
        body: {
          items: await Promise.all(
            jobs.map(async (job) => ({
              name: job.name,
              cron: job.cron,
              nextRunAt: nextSlot(job, clock()).toISOString(),
              lastRun: (await listRuns(db, job.name, 1))[0] ?? null,
            })),
          ),
          nextCursor: null,
        },
      }),
    },
    {
      method: 'post',
      path: '/jobs/:name/runs',
      needs: 'see_jobs',
      summary: 'Start a job now; with ?wait=1 the answer comes when it has ended',
      query: { wait: '1 to wait for the end' },
      answers: {
        200: 'With wait=1: the run, which has ended, with its counts',
        202: 'The run, which has begun',
      },
      refuses: { 409: 'This job is running at the moment.' },
      outside: true,
      handle: async ({ params, query }, actor) => {
        const job = findJob(jobs, params['name'], actor);
        await refuseWhileRunning(db, job);
        const run = await openRun(db, job, actor.accountId, clock);
        const ended = carryOut(db, job, run.id, clock);
        if (query['wait'] === '1') return { body: await ended };
        // The run records its own failure; a lost database is the scheduler's to report.
        ended.catch(() => {});
        return { status: 202, location: `/api/v1/jobs/${job.name}/runs`, body: run };
      },
    },
    {
      method: 'get',
      path: '/jobs/:name/runs',
      needs: 'see_jobs',
      summary: 'The last runs of a job, newest first',
      query: { limit: 'how many, 50 unless told, at most 200' },
      answers: { 200: 'items: runs with their counts, which name no case' },
      handle: async ({ params, query }) => {
        const job = jobs.find((each) => each.name === params['name']);
        if (job === undefined) throw new NotFound();
        return { body: { items: await listRuns(db, job.name, pageOf(query).limit), nextCursor: null } };
      },
    },
  ];
}
