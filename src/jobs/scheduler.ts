import { schedule } from 'node-cron';
import type { Db } from '../db/transaction.ts';
import type { Job } from '../features/jobs/job.ts';
import { isDone, runSlot, slotOf } from '../features/jobs/runs.ts';
import type { Clock } from '../lib/clock.ts';

export interface Scheduler {
  /** Starts no more runs and waits for the one under way. */
  stop(): Promise<void>;
}

/**
 * Runs every job by the timetable, in UTC. The slot that is current at the start is run at once if nobody has done
 * it: that is how a slot missed while nothing ran is caught up. Each slot is claimed in the database, so a clock
 * that jumps back, or a second server, repeats nothing.
 */
export function startScheduler(
  db: Db,
  jobs: readonly Job[],
  clock: Clock,
  onFailure: (job: string, error: unknown) => void,
): Scheduler {
  const underWay = new Set<Promise<void>>();
  const tick = (job: Job): void => {
    const slot = slotOf(job, clock());
    const run = (async () => {
      if (await isDone(db, job, slot)) return;
      const ended = await runSlot(db, job, slot, clock);
      if (ended?.error) onFailure(job.name, new Error(ended.error));
    })().catch((error: unknown) => onFailure(job.name, error));
    underWay.add(run);
    void run.finally(() => underWay.delete(run));
  };
  const tasks = jobs.map((job) =>
    schedule(job.cron, () => tick(job), {
      timezone: 'Etc/UTC',
      name: job.name,
      // After a machine has slept through a slot's beginning, what is left of the slot will do.
      missedExecutionTolerance: job.everyMinutes * 60_000,
      suppressMissedWarning: true,
    }),
  );
  jobs.forEach(tick);
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy();
      await Promise.all(underWay);
    },
  };
}
