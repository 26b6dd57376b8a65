import { constants, fchownSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Account } from './account.ts';

/** Where the embedded Postgres of a DATA_DIR keeps its things. */
export interface Place {
  readonly dataDir: string;
  /** Made whole by one rename: it holds a complete cluster and its passwords, or does not exist. */
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
}

const longestSocketFolder = 89;
const largestLog = 5 * 1024 * 1024;

export function placeIn(dataDir: string): Place {
  const absolute = resolve(dataDir);
  const home = join(absolute, 'postgres');
  return { dataDir: absolute, home, cluster: join(home, 'cluster'), log: join(absolute, 'postgres.log') };
}

/**
 * The folder of the socket as a client of this process gives it: the cluster folder. The address of a socket
 * holds about 100 bytes; a longer path is reached through an open file, which works for this process only.
 */
export function socketFolder(cluster: string): string {
  if (Buffer.byteLength(cluster) <= longestSocketFolder) return cluster;
  if (process.platform !== 'linux') {
    throw new Error(`The path of DATA_DIR is too long for a socket (${cluster}): choose a shorter one.`);
  }
  return `/proc/self/fd/${openFolder(cluster)}`;
}

const openFolders = new Map<string, number>();

/** Stays open for the life of the process, once per folder. */
function openFolder(folder: string): number {
  const open = openFolders.get(folder) ?? openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  openFolders.set(folder, open);
  return open;
}

/** Opens Postgres' own log for appending; a large one is put aside first, over the one before. */
export function openLog(place: Place, account: Account): { fd: number; size: number } {
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  const found = statSync(place.log, { throwIfNoEntry: false });
  if (found !== undefined && found.size > largestLog) renameSync(place.log, `${place.log}.1`);
  const fd = openSync(place.log, 'a', 0o600);
  if (account.uid !== undefined && account.gid !== undefined) fchownSync(fd, account.uid, account.gid);
  return { fd, size: statSync(place.log).size };
}

/** What Postgres said last before it gave up, from what it logged after the first `size` bytes. */
export function lastWords(place: Place, size: number): string {
  const lines = readFileSync(place.log).subarray(size).toString().trim().split('\n');
  // So it answers each client that asks too early or too late.
  const own = lines.filter((line) => !/FATAL: +the database system is/.test(line));
  const last = own.findLast((line) => /(?:FATAL|PANIC): /.test(line)) ?? own.at(-1) ?? '';
  return last.replace(/^.*?(?:FATAL|PANIC|LOG): +/, '');
}
