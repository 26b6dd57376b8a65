import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { findRunningCluster, startCluster } from '../../src/db/embedded/cluster.ts';
import {
  ask,
  cleanUp,
  clusterIn,
  keeperOf,
  keptRows,
  newDataDir,
  postmasterOf,
  processesIn,
  serverOn,
  started,
  until,
} from './embedded-support.ts';

afterEach(cleanUp, 30_000);

test('when the server is killed, Postgres ends by itself, and the next start has every committed row', async () => {
  const dataDir = newDataDir();
  const { child, line } = serverOn(dataDir);
  await line;
  child.kill('SIGKILL');
  await until('Postgres and its keeper are gone', () => processesIn(dataDir).length === 0);
  expect(await keptRows(await started(dataDir))).toEqual([child.pid]);
});

test('when Postgres is killed, the server is told, and the next start recovers', async () => {
  const dataDir = newDataDir();
  const cluster = await started(dataDir);
  await ask(cluster.owner, 'create table kept (server integer); insert into kept values (1)');
  const death = new Promise<string>((resolve) => cluster.onDeath(resolve));
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  expect(await death).toBe(`Postgres has ended by itself (see ${join(dataDir, 'postgres.log')}).`);
  expect(processesIn(dataDir)).toEqual([]);
  expect(await keptRows(await started(dataDir))).toEqual([1]);
});

test('when the keeper is killed, the server is told, and no Postgres stays behind', async () => {
  const dataDir = newDataDir();
  const cluster = await started(dataDir);
  const death = new Promise<string>((resolve) => cluster.onDeath(resolve));
  process.kill(keeperOf(dataDir), 'SIGKILL');
  expect(await death).toContain('Postgres has ended');
  expect(processesIn(dataDir)).toEqual([]);
});

test('when one of its processes is killed, Postgres goes on, and so does the claim on it', async () => {
  const dataDir = newDataDir();
  const cluster = await started(dataDir);
  const [row] = await ask<{ pid: number }>(
    cluster.superuser(),
    `select pid from pg_stat_activity where backend_type = 'walwriter'`,
  );
  process.kill(row?.pid ?? 0, 'SIGKILL');
  await until('Postgres has begun anew', () => log(dataDir).split('ready to accept').length === 3);
  await expect(startCluster(dataDir)).rejects.toThrow(
    `already running on ${dataDir} (process ${process.pid})`,
  );
  expect(await ask(cluster.app, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('when server and keeper are killed, the next start stops the orphan and recovers', async () => {
  const dataDir = newDataDir();
  const { child, line } = serverOn(dataDir);
  await line;
  const orphan = postmasterOf(dataDir);
  process.kill(keeperOf(dataDir), 'SIGKILL');
  child.kill('SIGKILL');
  const cluster = await started(dataDir);
  expect(postmasterOf(dataDir)).not.toBe(orphan);
  expect(await keptRows(cluster)).toEqual([child.pid]);
});

test('when all are killed together while a statement runs, the next start recovers', async () => {
  const dataDir = newDataDir();
  const { child, line } = serverOn(dataDir);
  await line;
  const superuser = (await findRunningCluster(dataDir))?.superuser();
  if (superuser === undefined) throw new Error('not running');
  // Such a statement never looks whether its postmaster still lives.
  const endless = ask(superuser, 'do $$ begin loop null; end loop; end $$').catch(() => 'cut off');
  const running = `select count(*)::int as count from pg_stat_activity where state = 'active' and query like 'do %'`;
  const count = async () => (await ask<{ count: number }>(superuser, running))[0]?.count;
  await until('the statement runs', async () => (await count()) === 1);
  const pids = [keeperOf(dataDir), postmasterOf(dataDir), child.pid ?? 0];
  for (const pid of pids) process.kill(pid, 'SIGKILL');

  expect(await keptRows(await started(dataDir))).toEqual([child.pid]);
  expect(await endless).toBe('cut off');
});

test('a lock file whose number now belongs to another process does not stop the start', async () => {
  const dataDir = newDataDir();
  await (await started(dataDir)).stop();
  const { uid, gid } = statSync(clusterIn(dataDir));
  // Of the same account: a process of another one Postgres would disregard by itself.
  const another = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
  await once(another, 'spawn');
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    writeFileSync(join(clusterIn(dataDir), name), `${another.pid}\n/proc/self/cwd\n1\n5432\n.\n`);
  }
  await expect(started(dataDir)).resolves.toBeDefined();
  expect(another.exitCode ?? another.signalCode).toBeNull();
  another.kill('SIGKILL');
});

test('a first start that is killed half-way leaves nothing that the next one would trip over', async () => {
  const dataDir = newDataDir();
  const { child } = serverOn(dataDir);
  const halfMade = () =>
    existsSync(dataDir) &&
    readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, 'cluster', 'base')));
  await until('the cluster is being made', halfMade);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(dataDir)).not.toContain('postgres');
  await started(dataDir);
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log']);
});

const log = (dataDir: string) => readFileSync(join(dataDir, 'postgres.log'), 'utf8');
