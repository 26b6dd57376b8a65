import type { VNode } from 'preact';
import { may, type Actor } from '../../access/actor.ts';
import type { AnyPageRoute } from '../../access/route.ts';
import type { Acting, Db } from '../../db/transaction.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayTime } from '../../messages/dates.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Form } from '../../ui/form.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { findJob, type Job } from './job.ts';
import { carryOut, openRun, refuseWhileRunning, shownRuns, type Run } from './runs.ts';
import { nextSlot } from './timing.ts';

const RUNS_SHOWN = 20;

interface Shown {
  job: Job;
  next: Date;
  runs: readonly Run[];
  mayRun: boolean;
}

/** The timetable: what runs by itself, when it ran and will run, and what came of it. */
export function jobPages({
  db,
  clock,
  jobs,
}: {
  db: Db;
  clock: Clock;
  jobs: readonly Job[];
}): AnyPageRoute[] {
  const shownTo = (acting: Acting, actor: Actor) =>
    Promise.all(
      jobs.map(async (job): Promise<Shown> => ({
        job,
        next: nextSlot(job, clock()),
        runs: await shownRuns(acting, job, RUNS_SHOWN),
        mayRun: may(actor, job.needs),
      })),
    );
  return [
    {
      method: 'get',
      path: paths.jobs,
      needs: 'see_jobs',
      handle: async ({ page, acting }, actor) => ({
        html: renderPage(
          page,
          { title: page.t.pages.jobs, wide: true },
          <JobsPage jobs={await shownTo(acting, actor)} />,
        ),
      }),
    },
    {
      method: 'post',
      path: '/jobs/:name/runs',
      needs: 'see_jobs',
      outside: true,
      handle: async ({ params }, actor) => {
        const job = findJob(jobs, params['name'], actor);
        await refuseWhileRunning(db, job);
        const run = await openRun(db, job, actor.accountId, clock);
        await carryOut(db, job, run.id, clock);
        return { redirect: paths.jobs };
      },
    },
  ];
}

function JobsPage({ jobs }: { jobs: readonly Shown[] }): VNode {
  const { t, locale } = usePage();
  return (
    <>
      <Heading title={t.pages.jobs} lead={t.pages.jobsLead} />
      {jobs.map(({ job, next, runs, mayRun }) => (
        <Section key={job.name} id={job.name} title={t.pages.jobNames[job.name as 'flag-cases']}>
          <p>{t.pages.jobDoes[job.name as 'flag-cases']}</p>
          <p>{t.pages.nextRun(sayTime(locale, next.toISOString()))}</p>
          {mayRun ? (
            <Form action={paths.runJob(job.name)} inline>
              <Actions>
                <Button>{t.pages.runNow}</Button>
              </Actions>
            </Form>
          ) : null}
          {runs.length === 0 ? <Empty>{t.pages.neverRun}</Empty> : <RunTable job={job} runs={runs} />}
        </Section>
      ))}
    </>
  );
}

function RunTable({ job, runs }: Pick<Shown, 'job' | 'runs'>): VNode {
  const { t, locale } = usePage();
  const columns = [t.pages.runStarted, t.pages.runEnded, t.pages.runSlot, t.pages.runResult].map((label) => ({
    label,
  }));
  return (
    <Table
      caption={t.pages.labelled(t.pages.lastRuns, t.pages.jobNames[job.name as 'flag-cases'])}
      columns={columns}
      rows={runs.map((run) => ({
        id: run.id,
        cells: [
          sayTime(locale, run.startedAt),
          run.endedAt === null ? t.pages.stillRunning : sayTime(locale, run.endedAt),
          run.slot === null ? t.pages.onDemand : sayTime(locale, run.slot),
          run.error === null
            ? countsInWords(t, run.counts ?? {})
            : t.pages.labelled(t.pages.runFailed, whyFailed(t, run.error)),
        ],
      }))}
    />
  );
}

/** What we know by a name of our own in words, any other error as it calls itself. */
function whyFailed({ pages }: Messages, error: string): string {
  return (pages.runErrors as Record<string, string>)[error] ?? error;
}

/** What a run did, leaving out what it did not. */
function countsInWords({ pages }: Messages, counts: Record<string, number>): string {
  const words: Record<string, (count: number) => string> = pages.counts;
  const said = Object.entries(counts)
    .filter(([name, count]) => count > 0 && words[name] !== undefined)
    .map(([name, count]) => words[name]!(count));
  return said.length === 0 ? pages.runChangedNothing : said.join(`${pages.comma} `);
}
