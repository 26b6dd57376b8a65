import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bareEnvironment } from './account.ts';
import { errorCode } from './error-code.ts';

interface PostgresProcess {
  readonly pid: number;
  /** Whether it is the one that started the others. */
  readonly postmaster: boolean;
}

/**
 * The Postgres processes at work in a cluster folder. They are known by their working directory, since a number in
 * `postmaster.pid` may by now belong to somebody else. Without /proc only the postmaster is found.
 */
export function postgresProcesses(cluster: string): PostgresProcess[] {
  const folder = statSync(cluster, { throwIfNoEntry: false });
  if (folder === undefined) return [];
  if (!existsSync('/proc/self/cwd')) return postmasterByCommand(cluster);
  const found: PostgresProcess[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (readFileSync(`/proc/${name}/comm`, 'utf8') !== 'postgres\n') continue;
      const cwd = statSync(`/proc/${name}/cwd`);
      if (cwd.ino !== folder.ino || cwd.dev !== folder.dev) continue;
      // The others call themselves "postgres: checkpointer" and the like.
      const postmaster = !readFileSync(`/proc/${name}/cmdline`, 'utf8').startsWith('postgres:');
      found.push({ pid: Number(name), postmaster });
    } catch {
      // It has ended, or belongs to another account.
    }
  }
  return found;
}

function postmasterByCommand(cluster: string): PostgresProcess[] {
  const pid = Number(readLock(join(cluster, 'postmaster.pid'))?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return [];
  try {
    const options = { encoding: 'utf8', env: bareEnvironment, stdio: 'pipe' } as const;
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], options);
    return command.includes(` -D ${cluster} `) ? [{ pid, postmaster: true }] : [];
  } catch {
    return [];
  }
}

/**
 * Stops what runs in the cluster folder and waits until it is gone: the postmaster in good order, after ten
 * seconds by order to quit at once; then what is left, at last by SIGKILL. Committed data survives all three.
 */
export async function stopPostgres(cluster: string): Promise<void> {
  const found = postgresProcesses(cluster);
  // To a process other than the postmaster SIGINT has other meanings.
  await signalAndWait(
    cluster,
    found.filter(({ postmaster }) => postmaster),
    'SIGINT',
    10,
  );
  await signalAndWait(cluster, found, 'SIGQUIT', 5);
  await signalAndWait(cluster, found, 'SIGKILL', 5);
  const [left] = stillThere(cluster, found);
  if (left !== undefined) throw new Error(`Postgres in ${cluster} does not stop (process ${left.pid}).`);
}

const stillThere = (cluster: string, some: readonly PostgresProcess[]) => {
  const there = new Set(postgresProcesses(cluster).map(({ pid }) => pid));
  return some.filter(({ pid }) => there.has(pid));
};

async function signalAndWait(
  cluster: string,
  some: readonly PostgresProcess[],
  signal: NodeJS.Signals,
  seconds: number,
): Promise<void> {
  const giveUp = Date.now() + seconds * 1000;
  for (const { pid } of stillThere(cluster, some)) signalled(pid, signal);
  while (stillThere(cluster, some).length > 0 && Date.now() < giveUp) await delay(20);
}

function signalled(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/**
 * Removes lock files that a killed Postgres left behind. Postgres does so itself unless the number in them is
 * taken again, which happens in containers, where the same few numbers come back at every start.
 */
export function removeStaleLocks(cluster: string): void {
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const file = join(cluster, name);
    const judged = readLock(file);
    if (judged === undefined || postgresProcesses(cluster).length > 0) continue;
    // Between reading and removing, another start may have put its own file there: that one goes back.
    const aside = `${file}.stale-${process.pid}`;
    try {
      renameSync(file, aside);
      if (readLock(aside) === judged) rmSync(aside);
      else renameSync(aside, file);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
