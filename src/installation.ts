import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasAnyFactor } from './access/second-factor.ts';
import type { Config } from './config.ts';
import { connect, type Connection } from './db/connect.ts';
import { ClusterInUse, findRunningCluster, startCluster, type Cluster } from './db/embedded/cluster.ts';
import { isolationFaults } from './db/isolation.ts';
import { isUpToDate, migrate } from './db/migrate.ts';
import type { Db, OpenTransaction, Pool } from './db/transaction.ts';
import { keysInUse } from './features/identities/rotation.ts';
import { systemClock } from './lib/clock.ts';
import { makeKeyFile, readKeyFile } from './vault/key-file.ts';
import { makePrivate, readPrivate } from './vault/private-file.ts';
import { openKeyRing, type KeyRing } from './vault/key-ring.ts';

/** A sentence for the person who starts the program, and nothing more. */
export class CannotStart extends Error {}

/** The database of this installation, migrated and open. */
export interface Installation {
  db: Pool;
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

/** How often a command looks again when what it was about to join or start changes under it, and after which pause. */
const ATTEMPTS = 50;
const PAUSE_MS = 100;

/** Opens the database for one command: beside a running server or command if there is one, else alone. */
export async function openToCommand(config: Config): Promise<Installation> {
  if (config.database !== undefined) return openOther(config.database);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const running = await findRunningCluster(config.dataDir);
      if (running !== undefined) return await openBeside(running.app);
      const cluster = await startCluster(config.dataDir);
      return stopWhenUnused(cluster, await openEmbedded(cluster));
    } catch (error) {
      if (!isPassing(error) || attempt === ATTEMPTS) throw error;
      await delay(PAUSE_MS);
    }
  }
}

/** Postgres is starting or stopping, or its logins and database are still being made. */
function isPassing(error: unknown): boolean {
  const { code = '', message } = error as Error & { code?: string };
  const passing = /^(ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|57014|28P01|3D000)$/.test(code);
  // What the driver says of a connection that was cut has no code.
  return passing || error instanceof ClusterInUse || /terminated|connection error/.test(message);
}

/** Advisory lock that every command holds, shared, on a Postgres that another process may stop. */
const COMMANDS = 40;

async function openBeside(app: Connection): Promise<Installation> {
  const db = connect(app);
  let hold: OpenTransaction | undefined;
  const close = async () => {
    // Where Postgres has ended meanwhile there is nothing left to give back.
    await hold?.rollback().catch(() => {});
    await db.destroy();
  };
  try {
    hold = await db.transaction();
    await waitAsLongAsNeeded(hold);
    await hold.raw('select pg_advisory_xact_lock_shared(?)', [COMMANDS]);
    await untilMigrated(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, embedded: true, onDeath: () => {}, close };
}

/** What was started a moment ago may still be bringing the schema up to date. */
async function untilMigrated(db: Pool): Promise<void> {
  for (let attempt = 1; !(await isUpToDate(db)); attempt += 1) {
    if (attempt === ATTEMPTS) throw new CannotStart('The running server is of an older version: restart it.');
    await delay(PAUSE_MS);
  }
}

/**
 * A command that started Postgres waits for those that joined it before it stops it again. Its lock goes down with
 * Postgres, so that nobody joins in between.
 */
function stopWhenUnused(cluster: Cluster, installation: Installation): Installation {
  const close = async () => {
    const stopped = installation.db.transaction(async (tx) => {
      await waitAsLongAsNeeded(tx);
      await tx.raw('select pg_advisory_xact_lock(?)', [COMMANDS]);
      await cluster.stop();
    });
    // The transaction cannot end where Postgres has.
    await stopped.catch(() => {});
    await installation.close();
  };
  return { ...installation, close };
}

/** The limits of `connect` are for the statements of a request, not for waiting on another process. */
async function waitAsLongAsNeeded(tx: Db): Promise<void> {
  await tx.raw('set local lock_timeout = 0');
  await tx.raw('set local statement_timeout = 0');
  await tx.raw('set local idle_in_transaction_session_timeout = 0');
}

async function openEmbedded(cluster: Cluster): Promise<Installation> {
  try {
    await withOwner(cluster.owner, (owner) => migrate(owner, cluster.app.user));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const db = connect(cluster.app);
  const close = async () => {
    await db.destroy();
    await cluster.stop();
  };
  try {
    await refuseIfNotIsolated(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, embedded: true, onDeath: cluster.onDeath, close };
}

async function openOther({ app, owner }: { app: string; owner: string | undefined }): Promise<Installation> {
  const db = connect(app);
  try {
    const login = await loginOf(db, 'DATABASE_URL');
    if (owner !== undefined) {
      await withOwner(owner, async (ownerDb) => {
        await loginOf(ownerDb, 'MIGRATION_DATABASE_URL');
        await migrate(ownerDb, login);
      });
    } else if (!(await isUpToDate(db))) {
      throw new CannotStart(
        'Article 3 cannot start: the database is not of this version. Give MIGRATION_DATABASE_URL, the login of its owner, to bring it up to date.',
      );
    }
    await refuseIfNotIsolated(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, embedded: false, onDeath: () => {}, close: () => db.destroy() };
}

/** Nobody is served by an installation in which people could see each other's cases. */
async function refuseIfNotIsolated(db: Pool): Promise<void> {
  const faults = await isolationFaults(db);
  if (faults.length > 0) throw new CannotStart(`Article 3 cannot start: ${faults.join(' ')}`);
}

/** The account that a URL leads to, which the URL itself need not name. */
async function loginOf(db: Pool, variable: string): Promise<string> {
  try {
    const { rows } = await db.raw<{ rows: { login: string }[] }>('select current_user as login');
    return rows[0]!.login;
  } catch (error) {
    // An error of several addresses has a code only.
    const { message, code } = error as Error & { code?: string };
    throw new CannotStart(`Article 3 cannot start: ${variable} cannot be opened (${message || code}).`);
  }
}

async function withOwner(connection: Connection, work: (owner: Pool) => Promise<void>): Promise<void> {
  const owner = connect(connection, { most: 2, seconds: 600 });
  try {
    await work(owner);
  } finally {
    await owner.destroy();
  }
}

/**
 * The installation's keys, in a file beside the database and never in it; a new installation gets its first one.
 * Where identities are sealed with a key that the file lacks, nothing starts: with a new key they would stay closed.
 */
export async function openKeys({ secretKeyFile }: Config, db: Db): Promise<KeyRing> {
  const needed = await keysInUse(db, systemClock());
  if (needed.length === 0 && readKeyFile(secretKeyFile) === undefined) makeKeyFile(secretKeyFile);
  const present = readKeyFile(secretKeyFile)?.map(({ id }) => id) ?? [];
  if (needed.some((id) => !present.includes(id)))
    throw new CannotStart(
      `Article 3 cannot start: identities are sealed with a key that is not in ${secretKeyFile}. Put the key file back.`,
    );
  return openKeyRing(secretKeyFile);
}

const KEY_BYTES = 32;

/**
 * The key that seals the second factors: 32 bytes in a file beside the installation's keys, made at the first start.
 * It is no key of identities and outlives their rotation. Throws CannotStart for a file that is no such key, and
 * where it is gone although somebody's second factor is sealed with it; BadKeyFile where others may read it.
 */
export async function openFactorKey({ secretKeyFile }: Config, db: Db): Promise<Buffer> {
  const file = join(dirname(secretKeyFile), 'factor.key');
  const read = () => readPrivate(file, 'see “The key files” in the README');
  if (read() === undefined) {
    if (await hasAnyFactor(db))
      throw new CannotStart(
        `Article 3 cannot start: second factors are sealed with a key that is not in ${file}. Put the key file back. If it is lost, see “The key files” in the README.`,
      );
    makePrivate(file, randomBytes(KEY_BYTES));
  }
  const key = read();
  if (key?.length !== KEY_BYTES)
    throw new CannotStart(`Article 3 cannot start: ${file} is not a key of ${KEY_BYTES} bytes.`);
  return key;
}
