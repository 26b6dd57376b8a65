import { SYSTEM_ACCOUNT } from '../features/accounts/accounts.ts';
import { carryOut, listRuns, openRun } from '../features/jobs/runs.ts';
import { nextSlot } from '../features/jobs/timing.ts';
import type { Db } from '../db/transaction.ts';
import { timetable } from '../jobs/timetable.ts';
import { dayOf, systemClock } from '../lib/clock.ts';
import type { Options, Terminal } from './terminal.ts';
import { Usage } from './faults.ts';

/** The timetable, a job a line. */
export async function listJobs(terminal: Terminal, db: Db): Promise<number> {
  for (const job of timetable(db)) {
    const [last] = await listRuns(db, job.name, 1);
    const ended =
      last === undefined
        ? 'never run'
        : `last run ${last.startedAt}${last.error === null ? '' : ` failed: ${last.error}`}`;
    terminal.out(
      `${job.name}\t${job.cron} UTC\t${ended}\tnext ${nextSlot(job, systemClock()).toISOString()}\n`,
    );
  }
  return 0;
}

/** Runs a job and prints its report; the exit status tells whether it succeeded. */
export async function runJob(terminal: Terminal, db: Db, name: string, options: Options): Promise<number> {
  const job = timetable(db).find((each) => each.name === name);
  if (job === undefined) throw new Usage(`There is no job ${name}. job list shows those there are.`);
  const asOf = momentIn(options['as-of']);
  const run = await openRun(db, job, SYSTEM_ACCOUNT, systemClock);
  const ended = await carryOut(db, job, run.id, systemClock, asOf);
  terminal.out(`${JSON.stringify(ended)}\n`);
  return ended.error === null ? 0 : 1;
}

function momentIn(text: string | boolean | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const [, day] =
    /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(
      String(text),
    ) ?? [];
  const moment = new Date(String(text));
  // Date takes 30 February for 2 March.
  if (day === undefined || Number.isNaN(moment.getTime()) || dayOf(new Date(day)) !== day)
    throw new Usage('--as-of takes a day (2026-11-23) or a time with its zone (2026-11-23T18:00:00Z).');
  return moment;
}
