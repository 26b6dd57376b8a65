import { openToCommand } from '../installation.ts';
import { isolationFaults } from '../db/isolation.ts';
import { isUpToDate } from '../db/migrate.ts';
import type { Db } from '../db/transaction.ts';
import { listAccounts } from '../features/accounts/accounts.ts';
import { listRuns } from '../features/jobs/runs.ts';
import { timetable } from '../jobs/timetable.ts';
import type { Terminal } from './terminal.ts';

interface Finding {
  ok: boolean;
  says: string;
}

const OLDEST_POSTGRES = 15;

/** Checks the installation, a line each; exit status 1 if something must be done. Names no case and nobody. */
export async function doctor(terminal: Terminal): Promise<number> {
  const findings: Finding[] = [node()];
  try {
    const installation = await openToCommand(terminal.config());
    try {
      findings.push({
        ok: true,
        says: installation.embedded ? 'The embedded database answers.' : 'The database answers.',
      });
      findings.push(...(await checkDatabase(installation.db)));
    } finally {
      await installation.close();
    }
  } catch (error) {
    findings.push({ ok: false, says: `The database cannot be opened: ${(error as Error).message}` });
  }
  for (const { ok, says } of findings) terminal.out(`${ok ? 'ok   ' : 'TO DO'}  ${says}\n`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= 20
    ? { ok: true, says: `Node ${process.versions.node}.` }
    : { ok: false, says: `Node ${process.versions.node} is too old: install 20 or newer.` };
}

async function checkDatabase(db: Db): Promise<Finding[]> {
  const { rows } = await db.raw<{
    rows: { version: number }[];
  }>(`select current_setting('server_version_num')::int / 10000 as version`);
  const { version } = rows[0]!;
  const administrators = (await listAccounts(db)).filter(
    ({ role, enrolled }) => role === 'admin' && enrolled,
  );
  const failed = await failedJobs(db);
  return [
    version >= OLDEST_POSTGRES
      ? { ok: true, says: `PostgreSQL ${version}.` }
      : { ok: false, says: `PostgreSQL ${version} is too old: use ${OLDEST_POSTGRES} or newer.` },
    (await isUpToDate(db))
      ? { ok: true, says: 'The schema is of this version.' }
      : { ok: false, says: 'The schema is older: start the server with MIGRATION_DATABASE_URL.' },
    ...(await isolation(db)),
    administrators.length > 0
      ? { ok: true, says: 'An administrator can sign in.' }
      : {
          ok: false,
          says: 'No administrator has a password yet: open the link that the server printed at its start.',
        },
    failed.length === 0
      ? { ok: true, says: 'No job failed last time.' }
      : {
          ok: false,
          says: `These jobs failed last time: ${failed.join(', ')}. Look at the server’s log, then run them with job run.`,
        },
  ];
}

async function isolation(db: Db): Promise<Finding[]> {
  const faults = await isolationFaults(db);
  return faults.length === 0
    ? [{ ok: true, says: 'Nobody sees a case that is not theirs: the database holds it.' }]
    : faults.map((says) => ({ ok: false, says }));
}

async function failedJobs(db: Db): Promise<string[]> {
  const last = await Promise.all(
    timetable(db).map(async ({ name }) => ({ name, run: (await listRuns(db, name, 1))[0] })),
  );
  return last.filter(({ run }) => run?.error).map(({ name }) => name);
}
