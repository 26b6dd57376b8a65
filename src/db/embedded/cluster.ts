import { randomBytes } from 'node:crypto';
import { closeSync, existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { postgresAccount, type Account } from './account.ts';
import { installedDistribution, program, reachableDistribution } from './binaries.ts';
import { claim, look, type Claim } from './claim.ts';
import { ensureCluster } from './creation.ts';
import { keepPostgres, type Kept } from './keeper.ts';
import { ensureLogins, readLogins, type Connection, type Logins } from './logins.ts';
import { lastWords, openLog, placeIn, socketFolder, type Place } from './place.ts';
import { postgresProcesses, removeStaleLocks, stopOrphans } from './postmaster.ts';

export type { Connection, Logins };

/** A running Postgres that this process serves. */
export interface Cluster extends Logins {
  /** Stops Postgres and resolves when its last process is gone. */
  readonly stop: () => Promise<void>;
  /** Calls the listener with the reason when Postgres ends without having been stopped. */
  readonly onDeath: (listener: (why: string) => void) => void;
}

/** Another process serves the cluster. The message is for people. */
export class ClusterInUse extends Error {}

/** Milliseconds for what must pass by itself: the end of another Postgres, or that its server claims it. */
const patience = 60_000;

/**
 * Starts the Postgres of a DATA_DIR, creating it at first. What a crash left behind is stopped and recovered.
 * Throws `ClusterInUse` when another process serves it.
 */
export async function startCluster(dataDir: string): Promise<Cluster> {
  const place = placeIn(dataDir);
  const account = await postgresAccount(place.cluster);
  const distribution = await reachableDistribution(installedDistribution(), account);
  await ensureCluster(place, program(distribution, 'initdb'), account);
  const logins = readLogins(place.home, socketFolder(place.cluster));

  const giveUp = Date.now() + patience;
  for (;;) {
    const server = await served(place, logins);
    if (server !== undefined) {
      throw new ClusterInUse(`Article 3 is already running on ${place.dataDir} (process ${server.by}).`);
    }
    await stopOrphans(place.cluster);
    removeStaleLocks(place.cluster);
    const outcome = await launch(place, program(distribution, 'postgres'), account, logins);
    if (typeof outcome !== 'string') return outcome;
    if (!passing.test(outcome) || Date.now() > giveUp) {
      throw new Error(`Postgres did not start: ${outcome} (see ${place.log})`);
    }
    await delay(100);
  }
}

/** Another start was quicker, or the memory of a killed Postgres is still held. */
const passing = /lock file|shared memory block/;

/** The Postgres that another process serves for a DATA_DIR; undefined if none does. */
export async function findRunningCluster(dataDir: string): Promise<Logins | undefined> {
  const place = placeIn(dataDir);
  if (!existsSync(place.cluster)) return undefined;
  const logins = readLogins(place.home, socketFolder(place.cluster));
  return (await served(place, logins)) === undefined ? undefined : logins;
}

/** Looks until it is clear whether somebody serves the cluster; `undefined`: nobody. */
async function served(place: Place, logins: Logins): Promise<{ by: string } | undefined> {
  const giveUp = Date.now() + patience;
  while (Date.now() < giveUp) {
    const seen = await look(logins.superuser());
    if (seen.state === 'served') return seen;
    const left = postgresProcesses(place.cluster);
    if (left.some(({ orphaned }) => orphaned)) return undefined;
    if (seen.state === 'absent' && left.length === 0) return undefined;
    await delay(30);
  }
  throw new Error(
    `Postgres on ${place.dataDir} has not been ready for a minute. Try again later (see ${place.log}).`,
  );
}

/** Starts Postgres and claims it; answers why if that failed. */
async function launch(
  place: Place,
  postgres: string,
  account: Account,
  logins: Logins,
): Promise<Cluster | string> {
  const start = `${process.pid}-${randomBytes(8).toString('hex')}`;
  const log = openLog(place, account);
  const kept = keepPostgres(place, postgres, account, log.fd, start);
  closeSync(log.fd);
  const ended = kept.ended.then(() => true);
  try {
    for (let pause = 20, over = false; !over; pause = Math.min(pause * 1.2, 250)) {
      const claimed = await claim(logins.superuser(), start);
      if (typeof claimed === 'object') {
        await ensureLogins(claimed.client, logins);
        return serve(place, kept, claimed, logins, start);
      }
      over = await Promise.race([delay(pause, false), ended]);
    }
  } catch (error) {
    await kept.release();
    throw error;
  }
  await kept.release();
  return lastWords(place, log.size);
}

function serve(place: Place, kept: Kept, first: Claim, logins: Logins, start: string): Cluster {
  let holding = first;
  let stopping: Promise<void> | undefined;
  const end = async () => {
    // Only then: what runs in the folder once a keeper has done its work is the next start's.
    if (!(await kept.release())) await stopOrphans(place.cluster);
    await holding.client.end();
  };
  // After the crash of one of its processes Postgres drops all connections and goes on: so does the claim.
  const claimLost = async () => {
    for (let next: Claim | undefined = first; next !== undefined; next = await claimAgain(logins, start)) {
      holding = next;
      await holding.lost;
      if (stopping !== undefined) return;
    }
  };
  const death = Promise.race([kept.ended, claimLost()]).then(async () => {
    if (stopping !== undefined) return undefined;
    await end().catch(() => undefined);
    return `Postgres has ended by itself (see ${place.log}).`;
  });
  return {
    ...logins,
    stop: () => (stopping ??= end()),
    onDeath: (listener) => void death.then((why) => (why === undefined ? undefined : listener(why))),
  };
}

async function claimAgain(logins: Logins, start: string): Promise<Claim | undefined> {
  for (;;) {
    const claimed = await claim(logins.superuser(), start).catch(() => 'absent' as const);
    if (typeof claimed === 'object') return claimed;
    if (claimed !== 'busy') return undefined;
    await delay(100);
  }
}
