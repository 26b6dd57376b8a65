import { leaveTrace } from '../../db/audit.ts';
import { apart, inTransaction, type Acting, type Db, type Tx } from '../../db/transaction.ts';
import type { Clock } from '../../lib/clock.ts';
import {
  newInstallationKey,
  readKeyFile,
  replaceKeyFile,
  type InstallationKey,
} from '../../vault/key-file.ts';
import { BadKeyFile } from '../../vault/private-file.ts';
import { openKeyRing } from '../../vault/key-ring.ts';
import { SYSTEM } from '../accounts/accounts.ts';
import { awaitUsers, unwrapCaseKey, wrapCaseKey, type StoredKey } from './case-keys.ts';

/** Another rotation is at work. */
export class RotationUnderWay extends Error {
  constructor() {
    super('Another rotate-key is at work. Wait for its end.');
  }
}

export interface Rotation {
  /** The key in use from now on. */
  keyId: string;
  rewrapped: number;
  /** Whether it took up one that was cut off, instead of making a new key. */
  resumed: boolean;
}

/**
 * Puts a new key in the place of the installation's key, while the servers go on. The file says how far it got: a
 * second key in it means that case keys may still be wrapped with it, so a run that was cut off is taken up by the
 * next. The old key goes when nothing is wrapped with it and nobody is at work who may still look for it.
 */
export async function rotateKey(db: Db, clock: Clock, path: string): Promise<Rotation> {
  return aloneAtIt(db, async () => {
    const found = readKeyFile(path);
    if (found === undefined) throw new BadKeyFile(`The key file ${path} is not there.`);
    const resumed = found.length > 1;
    const [current, ...retiring] = resumed ? found : ([newInstallationKey(), ...found] as const);
    if (!resumed) replaceKeyFile(path, [current, ...retiring]);
    const inOne = <T>(work: (acting: Acting) => Promise<T>) =>
      inTransaction(db, { ...SYSTEM, at: clock() }, async (acting) => {
        await waitLong(acting.tx);
        return work(acting);
      });
    // From here on nobody wraps anything with the old key any more.
    await inOne(({ tx }) => awaitUsers(tx));
    const rewrapped = await rewrapAll(inOne, path, current);
    // Nor is anybody left who read that something is wrapped with it.
    await inOne(async (acting) => {
      await awaitUsers(acting.tx);
      await leaveTrace(acting, { action: 'keys_rotated' });
    });
    replaceKeyFile(path, [current]);
    return { keyId: current.id, rewrapped, resumed };
  });
}

const AT_A_TIME = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

type InOne = <T>(work: (acting: Acting) => Promise<T>) => Promise<T>;

/** Wraps every case's key anew, some hundred in each transaction. */
async function rewrapAll(inOne: InOne, path: string, current: InstallationKey): Promise<number> {
  const keys = openKeyRing(path);
  let [last, count] = [BEFORE_ALL, 0];
  for (;;) {
    const rows = await inOne(async ({ tx }) => {
      const { rows: old } = await tx.raw<{ rows: (StoredKey & { case_id: string })[] }>(
        `select case_id, wrapped_key, key_id, destroyed_at from case_keys
         where case_id > ? and wrapped_key is not null and key_id <> ? order by case_id limit ? for update`,
        [last, current.id, AT_A_TIME],
      );
      const anew = old.map((row) => wrapCaseKey(current, row.case_id, unwrapCaseKey(keys, row.case_id, row)));
      await tx.raw(
        `update case_keys set wrapped_key = anew.wrapped_key, key_id = ?
         from unnest(?::uuid[], ?::bytea[]) as anew (case_id, wrapped_key) where case_keys.case_id = anew.case_id`,
        [current.id, old.map(({ case_id }) => case_id), anew],
      );
      return old;
    });
    count += rows.length;
    if (rows.length === 0) return count;
    last = rows.at(-1)!.case_id;
  }
}

/** One rotation at a time, on whatever machine: its lock goes with its connection, whatever ends that. */
function aloneAtIt<T>(db: Db, work: () => Promise<T>): Promise<T> {
  return apart(db, async (tx) => {
    await waitLong(tx);
    const { rows } = await tx.raw<{ rows: { held: boolean }[] }>(
      `select pg_try_advisory_xact_lock(8, hashtext('rotation')) as held`,
    );
    if (rows[0]?.held !== true) throw new RotationUnderWay();
    return work();
  });
}

/** The limits of `connect` are for the statements of a request, not for waiting until others have ended. */
async function waitLong(tx: Tx): Promise<void> {
  await tx.raw('set local lock_timeout = 0');
  await tx.raw('set local statement_timeout = 0');
  await tx.raw('set local idle_in_transaction_session_timeout = 0');
}

/** Ids of the installation's keys that something is wrapped with. */
export async function keysInUse(db: Db, at: Date): Promise<string[]> {
  const rows = await inTransaction(db, { ...SYSTEM, at, readOnly: true }, ({ tx }) =>
    tx('case_keys').whereNotNull('wrapped_key').distinct<{ key_id: string }[]>('key_id'),
  );
  return rows.map(({ key_id }) => key_id);
}
