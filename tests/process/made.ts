import { findRunningCluster } from '../../src/db/embedded/cluster.ts';
import { ask } from '../db/embedded-support.ts';

/** Who has an account, and how many records of each kind were made, in the installation that runs on a DATA_DIR. */
export async function madeIn(dataDir: string) {
  const running = await findRunningCluster(dataDir);
  if (running === undefined) throw new Error(`nothing runs on ${dataDir}`);
  const people = await ask<{ name: string }>(
    running.app,
    `select name from accounts where role <> 'system' order by name`,
  );
  const records = await ask<{ kind: string; count: number }>(
    running.superuser(running.owner.database),
    `select record_type as kind, count(*)::int as count from revisions
     where reason = 'demonstration' and operation = 'recorded' group by 1 order by 1`,
  );
  return {
    people: people.map(({ name }) => name),
    records: Object.fromEntries(records.map(({ kind, count }) => [kind, count])),
  };
}

/** The rules of the flags that are open there. */
export async function openFlagsIn(dataDir: string): Promise<string[]> {
  const running = await findRunningCluster(dataDir);
  if (running === undefined) throw new Error(`nothing runs on ${dataDir}`);
  const flags = await ask<{ rule: string }>(
    running.superuser(running.owner.database),
    `select distinct rule from flags where state = 'open' order by 1`,
  );
  return flags.map(({ rule }) => rule);
}

/** What was done to an account there from the command line, in order. */
export async function tracesIn(dataDir: string, email: string): Promise<string[]> {
  const running = await findRunningCluster(dataDir);
  if (running === undefined) throw new Error(`nothing runs on ${dataDir}`);
  const traces = await ask<{ action: string }>(
    running.superuser(running.owner.database),
    `select action from audit_entries as entry
     join accounts as subject on subject.id = entry.subject_id join accounts as actor on actor.id = entry.account_id
     where subject.email = '${email}' and actor.role = 'system' order by entry.id`,
  );
  return traces.map(({ action }) => action);
}
