import type { AnyApiRoute } from '../../access/route.ts';
import { inTransaction, type Db } from '../../db/transaction.ts';
import type { Clock } from '../../lib/clock.ts';
import { NotFound } from '../../lib/errors.ts';
import { pageOf } from '../records/paging.ts';
import { findJob, type Job } from './job.ts';
import { carryOut, openRun, refuseWhileRunning, shownRun, shownRuns, toTheMinute } from './runs.ts';
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
      handle: async ({ acting }) => ({
        body: {
          items: await Promise.all(
            jobs.map(async (job) => ({
              name: job.name,
              cron: job.cron,
              nextRunAt: nextSlot(job, clock()).toISOString(),
              lastRun: (await shownRuns(acting, job, 1))[0] ?? null,
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
        const opened = await openRun(db, job, actor.accountId, clock);
        const ended = carryOut(db, job, opened.id, clock);
        if (query['wait'] === '1') {
          const context = { account: actor.accountId, role: actor.role, at: clock(), readOnly: true };
          const run = await ended;
          return { body: await inTransaction(db, context, (acting) => shownRun(acting, job, run)) };
        }
        // The run records its own failure; a lost database is the scheduler's to report.
        ended.catch(() => {});
        return { status: 202, location: `/api/v1/jobs/${job.name}/runs`, body: toTheMinute(opened) };
      },
    },
    {
      method: 'get',
      path: '/jobs/:name/runs',
      needs: 'see_jobs',
      summary: 'The last runs of a job, newest first',
      query: { limit: 'how many, 50 unless told, at most 200' },
      answers: {
        200: 'items: runs; their counts are of the cases that you may see, and times to the minute; an administrator’s of all, and exact',
      },
      handle: async ({ params, query, acting }) => {
        const job = jobs.find((each) => each.name === params['name']);
        if (job === undefined) throw new NotFound();
        return { body: { items: await shownRuns(acting, job, pageOf(query).limit), nextCursor: null } };
      },
    },
  ];
}
