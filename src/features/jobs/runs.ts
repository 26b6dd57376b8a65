import { apart, inTransaction, type Acting, type Db } from '../../db/transaction.ts';
import { Conflict } from '../../lib/errors.ts';
import { newId } from '../../lib/ids.ts';
import type { RevisionSpan } from '../../record/recorded.ts';
import { SYSTEM, SYSTEM_ACCOUNT } from '../accounts/accounts.ts';
import type { Counts, Job } from './job.ts';

/** One run of a job. Times are RFC 3339 in UTC; `slot` is null for a run on demand. */
export interface Run {
  id: string;
  job: string;
  slot: string | null;
  startedAt: string;
  endedAt: string | null;
  counts: Counts | null;
  error: string | null;
}

/** A run as it is kept. */
export interface KeptRun extends Run {
  /** Null while it is under way, and where it recorded nothing. */
  made: RevisionSpan | null;
}

interface Row {
  id: string;
  job: string;
  slot: Date | null;
  started_at: Date;
  ended_at: Date | null;
  counts: Counts | null;
  error: string | null;
  revisions_after: string | null;
  revisions_up_to: string | null;
}

/** First key of the advisory locks under which jobs run; the second is made of the job's name. */
const JOB_LOCKS = 30;

/**
 * The slot that contains a moment: jobs run at whole multiples of their interval since the epoch, which are also
 * the times that the timetable's cron expression names.
 */
export function slotOf(job: Job, at: Date): Date {
  const length = job.everyMinutes * 60_000;
  return new Date(Math.floor(at.getTime() / length) * length);
}

/**
 * Runs a job for a slot, unless the slot has been done or somebody is doing it: of any number of servers one wins.
 * A run that died without an end holds no lock any more and is done again. Answers undefined when there was
 * nothing to do.
 */
export async function runSlot(db: Db, job: Job, slot: Date, clock: () => Date): Promise<KeptRun | undefined> {
  return whileLocked(db, job, async () => {
    const claimed = await db('job_runs')
      .insert({ id: newId(clock()), job: job.name, slot, started_at: clock(), started_by: SYSTEM_ACCOUNT })
      .onConflict(['job', 'slot'])
      .merge({ started_at: clock() })
      .where('job_runs.ended_at', null)
      .returning<Row[]>('*');
    if (claimed[0] === undefined) return undefined;
    await endCutOff(db, job, claimed[0].id, slot, clock());
    return finish(db, job, claimed[0].id, undefined, clock);
  });
}

/** Records a run on demand, to be carried out by `carryOut`. */
export async function openRun(db: Db, job: Job, account: string, clock: () => Date): Promise<Run> {
  const [row] = await db('job_runs')
    .insert({ id: newId(clock()), job: job.name, started_at: clock(), started_by: account })
    .returning<Row[]>('*');
  const { made: _, ...run } = toRun(row!);
  return run;
}

/**
 * Does the work of a run that `openRun` recorded, as of now unless told. A run never waits for another of its job:
 * it ends with an error.
 */
export async function carryOut(
  db: Db,
  job: Job,
  runId: string,
  clock: () => Date,
  asOf?: Date,
): Promise<KeptRun> {
  const done = await whileLocked(db, job, async () => {
    await endCutOff(db, job, runId, slotOf(job, clock()), clock());
    return finish(db, job, runId, asOf, clock);
  });
  return done ?? end(db, runId, clock(), { error: 'already_running' });
}

/**
 * Whoever holds the job's lock knows that no other run is under way: those that have not ended were cut off. Only
 * the present slot's is left as it is, since it is to be done again.
 */
async function endCutOff(db: Db, job: Job, own: string, slot: Date, at: Date): Promise<void> {
  await db('job_runs')
    .where({ job: job.name, ended_at: null })
    .whereNot({ id: own })
    .whereRaw('slot is distinct from ?', [slot])
    .update({ ended_at: at, error: 'cut_off' });
}

async function finish(
  db: Db,
  job: Job,
  id: string,
  asOf: Date | undefined,
  clock: () => Date,
): Promise<KeptRun> {
  try {
    const at = clock();
    const revisions_after = await lastRevision(db, at);
    const counts = await job.run({ at, asOf: asOf ?? at });
    const revisions_up_to = await lastRevision(db, at);
    return await end(db, id, clock(), { counts: JSON.stringify(counts), revisions_after, revisions_up_to });
  } catch (error) {
    // Only the kind of error: its message may carry what was recorded.
    const { name, code } = error as { name?: string; code?: string };
    return end(db, id, clock(), { error: [name, code].filter(Boolean).join(' ') || 'failed' });
  }
}

/** The number of the last revision. */
function lastRevision(db: Db, at: Date): Promise<string> {
  return inTransaction(db, { ...SYSTEM, at, readOnly: true }, async ({ tx }) => {
    const [row] = await tx('revisions').max<{ max: string | null }[]>('id');
    return row?.max ?? '0';
  });
}

/** What a run came to, in place of anything that was said of it before: one taken for cut off may still end well. */
async function end(
  db: Db,
  id: string,
  at: Date,
  result: { counts: string; revisions_after: string; revisions_up_to: string } | { error: string },
): Promise<KeptRun> {
  const [row] = await db('job_runs')
    .where({ id })
    .update({ ended_at: at, counts: null, error: null, ...result })
    .returning<Row[]>('*');
  return toRun(row!);
}

/** Holds the job's lock in a transaction of its own while `work` runs; undefined when somebody else holds it. */
async function whileLocked<T>(db: Db, job: Job, work: () => Promise<T>): Promise<T | undefined> {
  return apart(db, async (tx) => {
    await tx.raw('set local idle_in_transaction_session_timeout = 0');
    const { rows } = await tx.raw<{ rows: { held: boolean }[] }>(
      'select pg_try_advisory_xact_lock(?, hashtext(?)) as held',
      [JOB_LOCKS, job.name],
    );
    return rows[0]?.held === true ? work() : undefined;
  });
}

/** The last runs of a job, newest first. */
export async function listRuns(db: Db, job: string, limit: number): Promise<KeptRun[]> {
  const rows = await db('job_runs')
    .where({ job })
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .select<Row[]>('*');
  return rows.map(toRun);
}

/** Whether a slot has been done. */
export async function isDone(db: Db, job: Job, slot: Date): Promise<boolean> {
  const row = await db('job_runs')
    .where({ job: job.name, slot })
    .whereNotNull('ended_at')
    .first<{ id: string } | undefined>('id');
  return row !== undefined;
}

/**
 * Refuses a second run on demand while one is under way. It looks and does not try the lock: for as long as it
 * held that, a slot that begins would be passed over.
 */
export async function refuseWhileRunning(db: Db, job: Job): Promise<void> {
  const { rows } = await db.raw<{ rows: object[] }>(
    `select from pg_locks where locktype = 'advisory' and granted and objsubid = 2 and classid = ? and objid = hashtext(?)::oid
       and database = (select oid from pg_database where datname = current_database())`,
    [JOB_LOCKS, job.name],
  );
  if (rows.length > 0) throw new Conflict('job_running');
}

/**
 * A run as it is shown to somebody: its counts and how long it took are of all cases, so whoever does not run the
 * place is told of what they may see alone, and times to the minute.
 */
export async function shownRun(acting: Acting, job: Job, { made, ...run }: KeptRun): Promise<Run> {
  if (acting.role === 'admin') return run;
  const counts = run.counts === null || made === null ? run.counts && {} : await job.seen(acting, made);
  return { ...toTheMinute(run), counts };
}

/** A run without the seconds of its times. */
export function toTheMinute(run: Run): Run {
  const minute = (time: string) => `${time.slice(0, 'YYYY-MM-DDThh:mm'.length)}:00.000Z`;
  return { ...run, startedAt: minute(run.startedAt), endedAt: run.endedAt && minute(run.endedAt) };
}

/** The last runs of a job as somebody sees them, newest first. */
export async function shownRuns(acting: Acting, job: Job, limit: number): Promise<Run[]> {
  const shown: Run[] = [];
  for (const run of await listRuns(acting.tx, job.name, limit)) shown.push(await shownRun(acting, job, run));
  return shown;
}

function toRun(row: Row): KeptRun {
  const { revisions_after: after, revisions_up_to: upTo } = row;
  return {
    id: row.id,
    job: row.job,
    slot: row.slot?.toISOString() ?? null,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    counts: row.counts,
    error: row.error,
    made: after === null || upTo === null ? null : { after, upTo },
  };
}
