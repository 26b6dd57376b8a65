import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bareEnvironment } from './account.ts';
import { errorCode } from './error-code.ts';
import { keeperName } from './keeper.ts';

/** A process of Postgres at work in a cluster folder. */
interface PostgresProcess {
  readonly pid: number;
  /** Whether it is the one that started the others. */
  readonly postmaster: boolean;
  /** Whether its parent is gone: the keeper of a postmaster, the postmaster of the others. */
  readonly orphaned: boolean;
}

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * The Postgres processes in a cluster folder. They are known by their working directory, since the number in
 * `postmaster.pid` may by now belong to somebody else. Without /proc only the postmaster is found.
 */
export function postgresProcesses(cluster: string): PostgresProcess[] {
  const folder = statSync(cluster, { throwIfNoEntry: false });
  if (folder === undefined) return [];
  const found = existsSync('/proc/self/cwd') ? runningIn(folder) : postmasterByFile(cluster);
  return found.map(({ pid, parent, command }) => {
    if (found.some((each) => each.pid === parent)) return { pid, postmaster: false, orphaned: false };
    // Those that a postmaster starts call themselves "postgres: checkpointer" and the like.
    const postmaster = !command.startsWith('postgres:');
    return { pid, postmaster, orphaned: !(postmaster && commandOf(parent).includes(keeperName)) };
  });
}

function runningIn(folder: Stats): Running[] {
  const found = new Map<number, Running>();
  const add = (pid: number) => {
    const running = found.has(pid) ? undefined : postgresIn(folder, pid);
    if (running === undefined) return;
    found.set(pid, running);
    // The list is not of one instant: a parent may have come after the reading had passed its number.
    add(running.parent);
  };
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) add(Number(name));
  return [...found.values()];
}

function postgresIn(folder: Stats, pid: number): Running | undefined {
  try {
    const [, parent] = /^\d+ \(postgres\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    if (parent === undefined) return undefined;
    const cwd = statSync(`/proc/${pid}/cwd`);
    if (cwd.ino !== folder.ino || cwd.dev !== folder.dev) return undefined;
    return { pid, parent: Number(parent), command: commandOf(pid) };
  } catch {
    // It has ended, or belongs to another account.
    return undefined;
  }
}

function postmasterByFile(cluster: string): Running[] {
  const pid = Number(readLock(join(cluster, 'postmaster.pid'))?.split('\n')[0]);
  const command = commandOf(pid);
  return command.includes(` -D ${cluster} `) ? [{ pid, parent: Number(ps('ppid', pid)), command }] : [];
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return existsSync('/proc/self/cwd') ? '' : ps('command', pid);
  }
}

function ps(column: string, pid: number): string {
  try {
    const options = { encoding: 'utf8', env: bareEnvironment, stdio: 'pipe' } as const;
    return execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], options).trim();
  } catch {
    return '';
  }
}

/**
 * Stops what nobody keeps any more and waits until it is gone: a postmaster in good order, after ten seconds by
 * order to quit at once; then what is left, at last by SIGKILL. Committed data survives all three.
 */
export async function stopOrphans(cluster: string): Promise<void> {
  const steps = [
    ['SIGINT', 10],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const;
  for (const [signal, seconds] of steps) {
    const giveUp = Date.now() + seconds * 1000;
    for (;;) {
      const orphans = postgresProcesses(cluster).filter(({ orphaned }) => orphaned);
      if (orphans.length === 0) return;
      // To a process other than the postmaster SIGINT has other meanings.
      const addressed = orphans.filter(({ postmaster }) => postmaster || signal !== 'SIGINT');
      if (addressed.length === 0 || Date.now() > giveUp) break;
      for (const { pid } of addressed) send(signal, pid);
      await delay(30);
    }
  }
  throw new Error(`A Postgres that was left behind in ${cluster} does not stop.`);
}

function send(signal: NodeJS.Signals, pid: number): void {
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
