import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { postgresAccount, type Account } from '../../src/db/embedded/account.ts';
import { installedDistribution, program, reachableDistribution } from '../../src/db/embedded/binaries.ts';

// Copies of 60 MB, on a machine that may be busy.
jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
/** Like a checkout under /root: only its owner may enter. */
const hidden = mkdtempSync(join(tmpdir(), 'article3-hidden-'));
const open = mkdtempSync(join(tmpdir(), 'article3-open-'));
const distribution = { folder: join(hidden, 'native'), version: '18.0-test' };
const shelf = join(open, 'shelf');
let account: Account;

beforeAll(async () => {
  chmodSync(open, 0o755);
  cpSync(installedDistribution().folder, distribution.folder, { recursive: true, verbatimSymlinks: true });
  account = await postgresAccount(join(hidden, 'no cluster yet'));
});

afterAll(() => {
  for (const folder of [hidden, open]) rmSync(folder, { recursive: true, force: true });
});

const versionRun = (folder: string) =>
  execFileSync(program({ ...distribution, folder }, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });

test('root hands Postgres to another account, anybody else runs it as themselves', () => {
  expect(account).toEqual(isRoot ? { uid: expect.any(Number), gid: expect.any(Number) } : {});
  expect(account.uid).not.toBe(0);
});

test('what the account cannot reach is copied once to where it can, and what it can reach is not', async () => {
  const reached = await reachableDistribution(distribution, account, [shelf]);
  expect(reached.folder).toBe(isRoot ? join(shelf, distribution.version) : distribution.folder);
  expect(versionRun(reached.folder)).toMatch(/^postgres \(PostgreSQL\) 18\./);

  const made = statSync(reached.folder).ctimeMs;
  expect(await reachableDistribution(distribution, account, [shelf])).toEqual(reached);
  expect(statSync(reached.folder).ctimeMs).toBe(made);
});

test('a copy that others could have changed is not used', async () => {
  const anybodys = join(open, 'anybodys');
  cpSync(hidden, anybodys, { recursive: true, verbatimSymlinks: true });
  chmodSync(anybodys, 0o777);
  const attempt = reachableDistribution(distribution, account, [anybodys]);
  if (isRoot)
    await expect(attempt).rejects.toThrow(
      /^The embedded Postgres does not run as the account with uid \d+ \(EACCES\)/,
    );
  else await expect(attempt).resolves.toEqual(distribution);
});

test('the copy is readable for the account where npm ran under a strict umask', async () => {
  for (const name of ['postgres', 'initdb', 'pg_ctl'])
    chmodSync(join(distribution.folder, 'bin', name), 0o700);
  chmodSync(join(distribution.folder, 'lib', 'libz.so.1'), 0o600);
  chmodSync(join(distribution.folder, 'share'), 0o700);
  const reached = await reachableDistribution(distribution, account, [join(open, 'strict')]);
  expect(versionRun(reached.folder)).toContain('PostgreSQL');
  expect(statSync(join(reached.folder, 'share')).mode & 0o777).toBe(isRoot ? 0o755 : 0o700);
});

test('programs that do not run at all are reported', async () => {
  const none = { folder: join(hidden, 'nowhere'), version: '0' };
  await expect(reachableDistribution(none, account, [shelf])).rejects.toThrow('does not run here (ENOENT)');
});
