import { inTransaction, type Db } from '../db/transaction.ts';
import { SYSTEM } from '../features/accounts/accounts.ts';
import { countChanges, flagCase } from '../features/flags/actions.ts';
import { countSeen } from '../features/flags/changed.ts';
import type { Job } from '../features/jobs/job.ts';
import { readUnreadRulings } from '../features/rulings/reading.ts';
import { dayOf } from '../lib/clock.ts';

/** How many cases are looked up at a time; each is brought in line in a transaction of its own. */
const BATCH = 200;

/**
 * Reads rulings that the present reader has not read, then brings every case's flags in line with its records.
 * Costs one statement for the records of each case and one for its flags; holds one case at a time, so people
 * go on working. A case that was retracted meanwhile is passed over. As of another day than today it only counts what
 * it would do: the flags that stand are those of today.
 */
export function flagCasesJob(db: Db): Job {
  return {
    name: 'flag-cases',
    cron: '*/15 * * * *',
    everyMinutes: 15,
    needs: 'run_flag_cases',
    seen: ({ tx }, made) => countSeen(tx, SYSTEM.account, made),
    run: async ({ at, asOf }) => {
      const context = { ...SYSTEM, at, reason: 'flag-cases' };
      const day = dayOf(asOf);
      const isToday = day === dayOf(at);
      const counts = { cases: 0, rulingsRead: 0, raised: 0, reopened: 0, updated: 0, resolved: 0 };
      if (isToday) counts.rulingsRead = await readUnreadRulings(db, context);
      for (let after: string | undefined; ;) {
        const ids = await inTransaction(db, context, ({ tx }) => caseIdsAfter(tx, after));
        for (const id of ids) {
          const changed = await inTransaction(db, context, (acting) =>
            isToday ? flagCase(acting, id) : countChanges(acting.tx, id, day),
          );
          counts.cases += 1;
          counts.raised += changed.raised;
          counts.reopened += changed.reopened;
          counts.updated += changed.updated;
          counts.resolved += changed.resolved;
        }
        after = ids.at(-1);
        if (after === undefined) return counts;
      }
    },
  };
}

async function caseIdsAfter(db: Db, after: string | undefined): Promise<string[]> {
  const query = db('cases').orderBy('id').limit(BATCH);
  if (after !== undefined) void query.where('id', '>', after);
  return query.pluck<string[]>('id');
}
