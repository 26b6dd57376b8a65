import type { Tx } from '../../db/transaction.ts';
import { findStoredKey } from './case-keys.ts';
import { listStored, listTraces, toSealed, type IdentityTrace, type SealedIdentity } from './queries.ts';
import { lastBackupDay } from './rules.ts';

/** All that may be said of a case's identities without opening one. */
export interface SealedIdentities {
  identities: SealedIdentity[];
  /** When the key was destroyed, and the last day on which a backup may hold it. */
  erasedAt: string | null;
  inBackupsUntil: string | null;
  /** Who opened and changed what: all of it for a lead, for others what they did themselves. */
  traces: IdentityTrace[];
}

export async function getSealed(tx: Tx, caseId: string): Promise<SealedIdentities> {
  const [stored, key, traces] = [
    await listStored(tx, caseId),
    await findStoredKey(tx, caseId),
    await listTraces(tx, caseId),
  ];
  const erasedAt = key?.destroyed_at?.toISOString() ?? null;
  return {
    identities: stored.map(toSealed),
    erasedAt,
    inBackupsUntil: erasedAt === null ? null : lastBackupDay(erasedAt),
    traces,
  };
}

/** The id of a case that is there for whoever is acting. */
export async function findCase(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx('cases').where({ id }).first<{ id: string } | undefined>('id');
  return row?.id;
}
