import { z } from 'zod';
import { leaveTrace } from '../../db/audit.ts';
import { runPrepared } from '../../db/prepared.ts';
import type { Acting } from '../../db/transaction.ts';
import { Conflict, Invalid, NotFound, Stale } from '../../lib/errors.ts';
import { isId, newId } from '../../lib/ids.ts';
import { ChangeReason } from '../../record/actions.ts';
import { accept } from '../../record/faults.ts';
import { line } from '../../record/fields.ts';
import { holdCaseOf } from '../../record/store.ts';
import type { KeyRing } from '../../vault/key-ring.ts';
import { sealValue, unsealValue, type Place } from '../../vault/seal.ts';
import { findStoredKey, getCaseKey } from './case-keys.ts';
import { IdentityFields, type IdentityContent } from './fields.ts';
import { getStored, insertVersion, type SealedIdentity, type StoredIdentity } from './queries.ts';

/** What names one version of an identity, and what a ciphertext put elsewhere contradicts. */
type Named = Pick<SealedIdentity, 'id' | 'caseId' | 'role' | 'version'>;
const placeOf = ({ id, caseId, role, version }: Named): Place => [
  'identity_versions',
  'ciphertext',
  caseId,
  id,
  version,
  role,
];

/** What an identity says. Throws NotAuthentic when its ciphertext was changed or put in the place of another. */
export function contentOf(key: Buffer, stored: StoredIdentity): IdentityContent {
  const { role, sealed } = stored;
  return { ...(unsealValue(key, sealed, placeOf(stored)) as Omit<IdentityContent, 'role'>), role };
}

/** Records who somebody is. Throws Invalid, NotFound when the case is not there, Conflict once they were erased. */
export async function addIdentity(
  acting: Acting,
  keys: KeyRing,
  caseId: string,
  input: unknown,
): Promise<SealedIdentity> {
  const accepted = accept(IdentityFields, input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  await holdCase(acting, caseId);
  return store(acting, keys, { id: newId(acting.at), caseId, version: 1 }, accepted.data);
}

/**
 * Lays some fields over an identity that is still at `version`. What it says besides is not shown, and a version is
 * added even if it says nothing new: else whoever guesses would learn by it that they guessed right.
 * Throws Invalid, NotFound, Stale, or Conflict once the identities were erased.
 */
export async function changeIdentity(
  acting: Acting,
  keys: KeyRing,
  id: string,
  version: number,
  patch: Record<string, unknown>,
  reason: unknown,
): Promise<SealedIdentity> {
  const current = await hold(acting, id);
  if (current.version !== version) throw new Stale(current.version);
  const content = contentOf(await getCaseKey(acting, keys, current.caseId), current);
  const accepted = accept(IdentityFields, { ...content, ...patch });
  const why = accept(ChangeReason, reason, 'reason');
  if (!accepted.ok || !why.ok)
    throw new Invalid([...(accepted.ok ? [] : accepted.faults), ...(why.ok ? [] : why.faults)]);
  const next = { id, caseId: current.caseId, version: version + 1 };
  return store(acting, keys, next, accepted.data, why.data ?? undefined);
}

const Reason = z.strictObject({ reason: line(2000) });

/** Takes an identity out of the case; its versions stay, sealed. Throws Invalid, NotFound, Stale. */
export async function removeIdentity(
  acting: Acting,
  id: string,
  version: number,
  reason: unknown,
): Promise<void> {
  const accepted = accept(Reason, { reason });
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const current = await hold(acting, id);
  if (current.version !== version) throw new Stale(current.version);
  await insertVersion(acting, { ...current, version: version + 1 }, null);
  await traceChange(acting, current, accepted.data.reason);
}

/**
 * Destroys the key of a case, and with it all that its identities say in every version. The key's row stays as a
 * tombstone, and nothing can be sealed for the case again. Throws NotFound where nothing was ever sealed, Conflict
 * when it was erased before.
 */
export async function eraseIdentities(acting: Acting, caseId: string, reason: string): Promise<void> {
  const { tx, at } = acting;
  const destroyed = await runPrepared(tx, DESTROY, [caseId, at]);
  if (destroyed.length === 0) {
    if ((await findStoredKey(tx, caseId)) === undefined) throw new NotFound();
    throw new Conflict('identities_erased');
  }
  await leaveTrace(acting, { action: 'identity_erased', caseId, reason });
}

const DESTROY = {
  name: 'destroy case key',
  text: `update case_keys set wrapped_key = null, destroyed_at = $2
         where case_id = $1 and destroyed_at is null returning case_id`,
};

async function store(
  acting: Acting,
  keys: KeyRing,
  named: Omit<Named, 'role'>,
  { role, ...content }: IdentityContent,
  reason?: string,
): Promise<SealedIdentity> {
  const identity = { ...named, role };
  const key = await getCaseKey(acting, keys, named.caseId);
  await insertVersion(acting, identity, sealValue(key, content, placeOf(identity)));
  await traceChange(acting, identity, reason);
  return { ...identity, recordedAt: acting.at.toISOString(), recordedBy: acting.account };
}

function traceChange(acting: Acting, { id, caseId }: Named, reason?: string): Promise<void> {
  const subject = { type: 'identity', id };
  return leaveTrace(acting, {
    action: 'identity_changed',
    caseId,
    subject,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** An identity and its case, held so that nobody else changes them before this transaction ends. */
async function hold(acting: Acting, id: string): Promise<StoredIdentity> {
  if (!isId(id)) throw new NotFound();
  const { caseId } = await getStored(acting.tx, id);
  await holdCase(acting, caseId);
  return getStored(acting.tx, id);
}

async function holdCase({ tx }: Acting, caseId: string): Promise<void> {
  if ((await holdCaseOf(tx, 'cases', caseId)) === undefined) throw new NotFound();
}
