import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import { startCluster, type Cluster, type Connection } from '../../src/db/embedded/cluster.ts';
import { postgresProcesses, stopOrphans } from '../../src/db/embedded/postmaster.ts';

const made: string[] = [];
const children = new Set<ChildProcess>();
const clusters = new Set<Cluster>();

export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'article3-'));
  made.push(folder);
  return join(folder, 'data');
}

export const clusterIn = (dataDir: string) => join(dataDir, 'postgres', 'cluster');

/** A cluster of this process, stopped after the test if the test did not. */
export async function started(dataDir: string): Promise<Cluster> {
  const cluster = await startCluster(dataDir);
  clusters.add(cluster);
  return cluster;
}

/** A server process of its own; `line` is the first line it prints. */
export function serverOn(dataDir: string): { child: ChildProcess; line: Promise<string> } {
  const script = join(import.meta.dirname, 'embedded-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] },
  });
  children.add(child);
  if (child.stdout === null) throw new Error('no output');
  const line = once(createInterface(child.stdout), 'line').then(([first]) => String(first));
  return { child, line };
}

export async function ask<Row extends QueryResultRow>(connection: Connection, query: string): Promise<Row[]> {
  const client = new Client(connection);
  // Else a connection that is cut would end the test run.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

/** Which servers committed a row, as the next start finds it. */
export const keptRows = async (cluster: Cluster) =>
  (await ask<{ server: number }>(cluster.owner, 'select server from kept order by server')).map(
    ({ server }) => server,
  );

export const postmasterOf = (dataDir: string): number =>
  postgresProcesses(clusterIn(dataDir)).find((each) => each.postmaster)?.pid ?? 0;

/** The keeper: parent of the postmaster. */
export const keeperOf = (dataDir: string): number =>
  Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${postmasterOf(dataDir)}/status`, 'utf8'))?.[1]);

/** All that works in the cluster folder, by whatever name: Postgres, its keeper, what they left. */
export function processesIn(dataDir: string): string[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      const there =
        /^\d+$/.test(name) && command !== '' && readlinkSync(`/proc/${name}/cwd`).startsWith(dataDir);
      return there ? [`${name} ${command}`] : [];
    } catch {
      return [];
    }
  });
}

export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 10,
): Promise<void> {
  const giveUp = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > giveUp) throw new Error(`not within ${seconds} s: ${what}`);
    await delay(20);
  }
}

/** Stops every server and cluster that a test started and did not stop. */
export async function stopAll(): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await Promise.all([...clusters].map((cluster) => cluster.stop()));
  clusters.clear();
  for (const folder of made) {
    await stopOrphans(clusterIn(join(folder, 'data')));
    await until('Postgres has ended', () => processesIn(folder).length === 0);
  }
}

export async function stopAllAndRemove(): Promise<void> {
  await stopAll();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
