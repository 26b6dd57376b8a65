import type { Config } from './config.ts';
import { connect, type Connection } from './db/connect.ts';
import { ClusterInUse, findRunningCluster, startCluster, type Cluster } from './db/embedded/cluster.ts';
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

/** How often a command looks again when what it was about to join or start changes under it. */
const ATTEMPTS = 5;

/** Opens the database for one command: beside a running server or command if there is one, else alone. */
export async function openToCommand(config: Config, attempt = 1): Promise<Installation> {
  if (config.database !== undefined) return openOther(config.database);
  try {
    const running = await findRunningCluster(config.dataDir);
    if (running !== undefined) return await openBeside(running.app);
    return stopWhenUnused(await openEmbedded(await startCluster(config.dataDir)));
  } catch (error) {
    const { message } = error as Error;
    const overtaken = error instanceof ClusterInUse || /terminat|ENOENT|ECONNREFUSED|shutting down/.test(message);
    if (!overtaken || attempt === ATTEMPTS) throw error;
    return openToCommand(config, attempt + 1);
  }
}

/** Advisory lock that every command holds, shared, on a Postgres that another process may stop. */
const COMMANDS = 40;

async function openBeside(app: Connection): Promise<Installation> {
  const db = connect(app);
  try {
    const hold = await db.transaction();
    await hold.raw('set local idle_in_transaction_session_timeout = 0');
    await hold.raw('select pg_advisory_xact_lock_shared(?)', [COMMANDS]);
    const close = async () => {
      await hold.rollback();
      await db.destroy();
    };
    return { db, embedded: true, onDeath: () => {}, close };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** A command that started Postgres waits for those that joined it before it stops it again. */
function stopWhenUnused(installation: Installation): Installation {
  const { db } = installation;
  const close = async () => {
    await db.transaction(async (tx) => {
      await tx.raw(`set local lock_timeout = '60s'`);
      await tx.raw('select pg_advisory_xact_lock(?)', [COMMANDS]);
    });
    await installation.close();
  };
  return { ...installation, close };
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
