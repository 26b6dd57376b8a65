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
import { postgresProcesses, removeStaleLocks, stopPostgres } from './postmaster.ts';

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

/** How long a Postgres that nobody serves may yet find its server; a start claims its own within moments. */
const graceForAServer = 1500;
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
    const seen = await settled(place, logins);
    if (seen.state === 'served') {
      throw new ClusterInUse(`Article 3 is already running on ${place.dataDir} (process ${seen.by}).`);
    }
    const left = postgresProcesses(place.cluster);
    // A postmaster that has come up meanwhile is another start's.
    if (seen.state === 'unclaimed' || !left.some((each) => each.postmaster))
      await stopPostgres(place.cluster);
    removeStaleLocks(place.cluster);
    const outcome = await launch(place, program(distribution, 'postgres'), account, logins);
    if (typeof outcome !== 'string') return outcome;
    if (!passing.test(outcome) || Date.now() > giveUp) {
      throw new Error(`Postgres did not start: ${outcome} (see ${place.log})`);
    }
    await delay(100);
  }
}

/** Another start was quicker, or took this one's Postgres for an orphan, or a killed one's memory is still held. */
const passing = /lock file|shared memory block|database system is shut down/;

/** The Postgres that another process serves for a DATA_DIR; undefined if none does. */
export async function findRunningCluster(dataDir: string): Promise<Logins | undefined> {
  const place = placeIn(dataDir);
  if (!existsSync(place.cluster)) return undefined;
  const logins = readLogins(place.home, socketFolder(place.cluster));
  return (await settled(place, logins)).state === 'served' ? logins : undefined;
}

/** Looks until it is clear whether somebody serves the cluster. */
async function settled(place: Place, logins: Logins) {
  const giveUp = Date.now() + patience;
  let unclaimedSince = Infinity;
  for (;;) {
    const seen = await look(logins.superuser());
    if (seen.state === 'served') return seen;
    if (seen.state === 'unclaimed') unclaimedSince = Math.min(unclaimedSince, Date.now());
    else unclaimedSince = Infinity;
    const postmaster = postgresProcesses(place.cluster).some((each) => each.postmaster);
    if (seen.state === 'absent' && !postmaster) return seen;
    if (Date.now() - unclaimedSince > graceForAServer) return seen;
    if (Date.now() > giveUp) {
      throw new Error(
        `Postgres on ${place.dataDir} has not been ready for a minute. Try again later (see ${place.log}).`,
      );
    }
    await delay(30);
  }
}

/** Starts Postgres and claims it; answers why if that failed. */
async function launch(
  place: Place,
  postgres: string,
  account: Account,
  logins: Logins,
): Promise<Cluster | string> {
  const start = `${process.pid}-${randomBytes(8).toString('hex')}`;
  const log = openLog(place);
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
    if (!(await kept.release())) await stopPostgres(place.cluster);
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
