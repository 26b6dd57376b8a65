import { may, type Actor, type Right } from '../../access/actor.ts';
import type { Acting } from '../../db/transaction.ts';
import { NotFound } from '../../lib/errors.ts';
import type { RevisionSpan } from '../../record/recorded.ts';

/** What a job's run is given. */
export interface JobInput {
  /** When it was started, also when it catches up on a slot: what it records is recorded then. */
  at: Date;
  /** The moment it is to look at, which is `at` unless somebody asked for another. */
  asOf: Date;
}

/** A job of the timetable. It may be run any number of times for the same moment and changes nothing the second time. */
export interface Job {
  name: string;
  /** When it runs, in UTC. */
  cron: string;
  /** How long one slot lasts, in minutes: a slot missed while nothing ran is caught up once. */
  everyMinutes: number;
  /** The right with which a person may start it. */
  needs: Right;
  /** Does the work; answers counts, never anything that names a case. */
  run(input: JobInput): Promise<Counts>;
  /** The counts of a run as far as the acting person may see what it did. */
  seen(acting: Acting, made: RevisionSpan): Promise<Counts>;
}

export type Counts = Record<string, number>;

/** The job of that name, if this person may start it. Throws NotFound. */
export function findJob(jobs: readonly Job[], name: string | undefined, actor: Actor): Job {
  const job = jobs.find((each) => each.name === name);
  if (job === undefined || !may(actor, job.needs)) throw new NotFound();
  return job;
}
