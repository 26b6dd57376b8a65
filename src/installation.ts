import type { Config } from './config.ts';
import { connect, type Connection } from './db/connect.ts';
import { findRunningCluster, startCluster, type Cluster } from './db/embedded/cluster.ts';
import { isUpToDate, migrate } from './db/migrate.ts';
import type { Db } from './db/transaction.ts';

/** A sentence for the person who starts the program, and nothing more. */
export class CannotStart extends Error {}

/** The database of this installation, migrated and open. */
export interface Installation {
  db: Db;
  embedded: boolean;
  /** Calls back when a Postgres of ours ends by itself. */
  onDeath(listener: (why: string) => void): void;
  close(): Promise<void>;
}

/** Opens the database to serve it: starts the embedded Postgres, unless another one was named. */
export async function openToServe(config: Config): Promise<Installation> {
  if (config.database !== undefined) return openOther(config.database);
  return openEmbedded(await startCluster(config.dataDir));
}

/** Opens the database for one command: beside a running server if there is one, else alone. */
export async function openToCommand(config: Config): Promise<Installation> {
  if (config.database !== undefined) return openOther(config.database);
  const running = await findRunningCluster(config.dataDir);
  if (running === undefined) return openEmbedded(await startCluster(config.dataDir));
  const db = connect(running.app);
  return { db, embedded: true, onDeath: () => {}, close: () => db.destroy() };
}

async function openEmbedded(cluster: Cluster): Promise<Installation> {
  try {
    await withOwner(cluster.owner, (owner) => migrate(owner, cluster.app.user));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const db = connect(cluster.app);
  return {
    db,
    embedded: true,
    onDeath: cluster.onDeath,
    close: async () => {
      await db.destroy();
      await cluster.stop();
    },
  };
}

async function openOther({ app, owner }: { app: string; owner: string | undefined }): Promise<Installation> {
  const appLogin = decodeURIComponent(new URL(app).username);
  if (owner !== undefined) await withOwner(owner, (db) => migrate(db, appLogin));
  const db = connect(app);
  if (owner === undefined && !(await isUpToDate(db))) {
    await db.destroy();
    throw new CannotStart(
      'The database is not of this version: give MIGRATION_DATABASE_URL, the login of its owner, to bring it up to date.',
    );
  }
  return { db, embedded: false, onDeath: () => {}, close: () => db.destroy() };
}

async function withOwner(connection: Connection, work: (owner: Db) => Promise<void>): Promise<void> {
  const owner = connect(connection, { most: 2, seconds: 600 });
  try {
    await work(owner);
  } finally {
    await owner.destroy();
  }
}
