import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, jest, test } from '@jest/globals';
import { findRunningCluster, startCluster } from '../../src/db/embedded/cluster.ts';
import {
  ask,
  clusterIn,
  keeperOf,
  keptRows,
  newDataDir,
  postmasterOf,
  processesIn,
  serverOn,
  started,
  stopAll,
  stopAllAndRemove,
  until,
} from './embedded-support.ts';

// Real processes, on a machine that may be busy.
jest.setTimeout(60_000);
afterEach(stopAll);
afterAll(stopAllAndRemove);

/** One for all, since a cluster that has been through one crash must bear the next. */
const dataDir = newDataDir();
const startsLogged = () =>
  readFileSync(join(dataDir, 'postgres.log'), 'utf8').split('ready to accept').length;

test('when the server is killed, Postgres ends by itself, and the next start has every committed row', async () => {
  const { child, line } = serverOn(dataDir);
  await line;
  child.kill('SIGKILL');
  await until('Postgres and its keeper are gone', () => processesIn(dataDir).length === 0);
  expect(await keptRows(await started(dataDir))).toContain(child.pid);
});

test('when Postgres is killed, the server is told, and the next start recovers', async () => {
  const cluster = await started(dataDir);
  await ask(cluster.owner, 'create table if not exists kept (server integer); insert into kept values (1)');
  const death = new Promise<string>((resolve) => cluster.onDeath(resolve));
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  expect(await death).toBe(`Postgres has ended by itself (see ${join(dataDir, 'postgres.log')}).`);
  expect(processesIn(dataDir)).toEqual([]);
  expect(await keptRows(await started(dataDir))).toContain(1);
});

test('when the keeper is killed, the server is told, and no Postgres stays behind', async () => {
  const cluster = await started(dataDir);
  const death = new Promise<string>((resolve) => cluster.onDeath(resolve));
  process.kill(keeperOf(dataDir), 'SIGKILL');
  expect(await death).toContain('Postgres has ended');
  expect(processesIn(dataDir)).toEqual([]);
});

test('when one of its processes is killed, Postgres goes on, and so does the claim on it', async () => {
  const cluster = await started(dataDir);
  const before = startsLogged();
  const [row] = await ask<{ pid: number }>(
    cluster.superuser(),
    `select pid from pg_stat_activity where backend_type = 'walwriter'`,
  );
  process.kill(row?.pid ?? 0, 'SIGKILL');
  await until('Postgres has begun anew', () => startsLogged() > before);
  await expect(startCluster(dataDir)).rejects.toThrow(
    `already running on ${dataDir} (process ${process.pid})`,
  );
  expect(await ask(cluster.app, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('when server and keeper are killed, the next start stops the orphan and recovers', async () => {
  const { child, line } = serverOn(dataDir);
  await line;
  const orphan = postmasterOf(dataDir);
  process.kill(keeperOf(dataDir), 'SIGKILL');
  child.kill('SIGKILL');
  const cluster = await started(dataDir);
  expect(postmasterOf(dataDir)).not.toBe(orphan);
  expect(await keptRows(cluster)).toContain(child.pid);
});

test('when all are killed together while a statement runs, the next start recovers', async () => {
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

  expect(await keptRows(await started(dataDir))).toContain(child.pid);
  expect(await endless).toBe('cut off');
});

test('a lock file whose number now belongs to another process does not stop the start', async () => {
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
  const fresh = newDataDir();
  const { child } = serverOn(fresh);
  const halfMade = () => (existsSync(fresh) ? readdirSync(fresh) : []);
  // Postgres makes this directory early: much of the cluster is still missing when it appears.
  const base = () => join(fresh, halfMade()[0] ?? '', 'cluster', 'base');
  await until('some of the cluster is there', () => existsSync(base()));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(halfMade()).toEqual([expect.stringMatching(/^postgres\.new-/)]);
  await started(fresh);
  expect(readdirSync(fresh).toSorted()).toEqual(['postgres', 'postgres.log']);
});
