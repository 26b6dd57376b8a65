import { runPrepared } from '../../db/prepared.ts';
import type { Acting, Tx } from '../../db/transaction.ts';
import { Conflict } from '../../lib/errors.ts';
import type { InstallationKey } from '../../vault/key-file.ts';
import type { KeyRing } from '../../vault/key-ring.ts';
import { newKey, unwrapKey, wrapKey, type Place } from '../../vault/seal.ts';

/** A case's key as it is stored. Destroyed, it has no wrapped key any more. */
export interface StoredKey {
  wrapped_key: Buffer | null;
  key_id: string;
  destroyed_at: Date | null;
}

/** Advisory lock: shared by whoever uses the installation's keys, alone by a rotation that needs them all to have looked. */
const KEYS_IN_USE = 'keys in use';

/** Keeps the installation's keys from being retired before this transaction ends. Asked for before any of them is. */
async function lockKeys(tx: Tx): Promise<void> {
  const text = `select pg_advisory_xact_lock_shared(8, hashtext($1))`;
  await runPrepared(tx, { name: 'use keys', text }, [KEYS_IN_USE]);
}

/** Waits until nobody is left who may have looked at the keys before. */
export async function awaitUsers(tx: Tx): Promise<void> {
  await tx.raw('select pg_advisory_xact_lock(8, hashtext(?))', [KEYS_IN_USE]);
}

/** Where a case's wrapped key belongs. */
export const placeOfKey = (caseId: string, keyId: string): Place => [
  'case_keys',
  'wrapped_key',
  caseId,
  keyId,
];

export const wrapCaseKey = ({ id, secret }: InstallationKey, caseId: string, key: Buffer): Buffer =>
  wrapKey(secret, key, placeOfKey(caseId, id));

export function unwrapCaseKey(keys: KeyRing, caseId: string, { wrapped_key, key_id }: StoredKey): Buffer {
  if (wrapped_key === null) throw new Conflict('identities_erased');
  return unwrapKey(keys.byId(key_id).secret, wrapped_key, placeOfKey(caseId, key_id));
}

/** A case's data key, to read with; undefined where nothing was sealed yet. Throws Conflict once it is destroyed. */
export async function findCaseKey(
  { tx }: Acting,
  keys: KeyRing,
  caseId: string,
): Promise<Buffer | undefined> {
  await lockKeys(tx);
  const stored = await findStoredKey(tx, caseId);
  return stored && unwrapCaseKey(keys, caseId, stored);
}

/**
 * A case's data key, to write with: made if there is none yet. Whoever writes holds the case, so that two do not
 * make one each; nobody destroys it before this transaction ends. Throws Conflict once it is destroyed.
 */
export async function getCaseKey({ tx, at }: Acting, keys: KeyRing, caseId: string): Promise<Buffer> {
  await lockKeys(tx);
  const [stored] = await runPrepared<StoredKey>(tx, HELD_KEY, [caseId]);
  if (stored !== undefined) return unwrapCaseKey(keys, caseId, stored);
  const [key, current] = [newKey(), keys.current()];
  await runPrepared(tx, NEW_KEY, [caseId, wrapCaseKey(current, caseId, key), current.id, at]);
  return key;
}

/** A case's key as it is stored, whatever became of it. */
export async function findStoredKey(tx: Tx, caseId: string): Promise<StoredKey | undefined> {
  return (await runPrepared<StoredKey>(tx, STORED_KEY, [caseId]))[0];
}

const STORED_KEY = {
  name: 'case key',
  text: `select wrapped_key, key_id, destroyed_at from case_keys where case_id = $1`,
};
const HELD_KEY = { name: 'held case key', text: `${STORED_KEY.text} for share` };
const NEW_KEY = {
  name: 'new case key',
  text: `insert into case_keys (case_id, wrapped_key, key_id, created_at) values ($1, $2, $3, $4)`,
};
