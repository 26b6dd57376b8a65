import type { Db } from '../db/transaction.ts';
import type { Job } from '../features/jobs/job.ts';
import { flagCasesJob } from './flag-cases.ts';
import { forgetFailuresJob } from './forget-failures.ts';

/** Everything that runs by itself, and when. */
export function timetable(db: Db): readonly Job[] {
  return [flagCasesJob(db), forgetFailuresJob(db)];
}
