import { deleteForgotten } from '../access/throttle.ts';
import type { Db } from '../db/transaction.ts';
import type { Job } from '../features/jobs/job.ts';

/** How many rows go at once: none of the statements takes long, however many there are after a flood. */
const BATCH = 1000;

/** Deletes the failed attempts that count no longer, whose addresses nobody may have. It looks at no case. */
export function forgetFailuresJob(db: Db): Job {
  return {
    name: 'forget-failures',
    cron: '*/30 * * * *',
    everyMinutes: 30,
    needs: 'run_any_job',
    seen: () => Promise.resolve({}),
    run: async ({ at }) => {
      let forgotten = 0;
      for (let batch = BATCH; batch === BATCH; forgotten += batch)
        batch = await deleteForgotten(db, at, BATCH);
      return { forgotten };
    },
  };
}
