import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { bareEnvironment, type Account } from './account.ts';
import { folderOf } from './keeper.ts';
import { writePasswords } from './logins.ts';
import type { Place } from './place.ts';
import { errorCode } from './error-code.ts';

/** Folders that this process is filling; all others of their kind are left from a process that was killed. */
const inTheMaking = new Set<string>();

/**
 * Makes the cluster with the passwords of its logins, unless it is there. All happens in a folder beside it
 * that takes its name when complete; if another start was quicker, its cluster stays.
 */
export async function ensureCluster(place: Place, initdb: string, account: Account): Promise<void> {
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  sweep(place);
  if (existsSync(place.home)) return;
  const half = mkdtempSync(`${place.home}.new-${process.pid}-`);
  inTheMaking.add(half);
  try {
    const cluster = join(half, 'cluster');
    mkdirSync(cluster, { mode: 0o700 });
    give(cluster, account);
    await initialise(cluster, writePasswords(half).postgres, initdb, account);
    sync(half);
    renameSync(half, place.home);
    sync(place.dataDir);
  } catch (error) {
    if (!existsSync(place.home)) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
    inTheMaking.delete(half);
  }
}

/**
 * Upper and lower case and the sorting of text come with Postgres (C.UTF-8), so that they never change with the
 * machine. Only the parser of full-text search asks the machine which characters are letters, and under "C" it
 * takes every « and ، for one, so the first of these that the machine knows is used.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

async function initialise(
  cluster: string,
  password: string,
  initdb: string,
  account: Account,
): Promise<void> {
  const passwordFile = `${cluster}.password`;
  let refusal = '';
  for (const type of characterTypes) {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    give(passwordFile, account);
    const opened = openSync(passwordFile, 'r');
    rmSync(passwordFile);
    // Handed over open, since the account may lack the right to walk to it.
    const child = spawn(initdb, [...initdbOptions(type), '-D', folderOf(cluster, account)], {
      ...account,
      cwd: cluster,
      env: bareEnvironment,
      stdio: [opened, 'ignore', 'pipe'],
    });
    closeSync(opened);
    let said = '';
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code === 0) return;
    refusal = said.trim().split('\n')[0] ?? '';
    if (!refusal.includes('invalid locale name')) break;
  }
  throw new Error(`The database could not be created in ${cluster}: ${refusal}`);
}

const initdbOptions = (characterType: string) => [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--pwfile=/dev/stdin',
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${characterType}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
];

function sweep(place: Place): void {
  const prefix = `${basename(place.home)}.new-`;
  for (const name of readdirSync(place.dataDir).filter((each) => each.startsWith(prefix))) {
    const folder = join(place.dataDir, name);
    const maker = Number(name.slice(prefix.length).split('-')[0]);
    if (inTheMaking.has(folder) || (maker !== process.pid && isAlive(maker))) continue;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function give(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** A rename outlives a power cut once the folder that holds the name is on disk. */
function sync(folder: string): void {
  const open = openSync(folder, 'r');
  fsyncSync(open);
  closeSync(open);
}
