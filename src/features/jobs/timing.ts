import type { Job } from './job.ts';
import { slotOf } from './runs.ts';

/** When a job runs next after a moment. */
export function nextSlot(job: Job, at: Date): Date {
  return new Date(slotOf(job, at).getTime() + job.everyMinutes * 60_000);
}
