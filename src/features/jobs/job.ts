import type { Right } from '../../access/actor.ts';

/** What a job's run is given. `now` is the moment it works for: its slot's time, or the time it was asked for. */
export interface JobInput {
  now: Date;
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
  run(input: JobInput): Promise<Record<string, number>>;
}
