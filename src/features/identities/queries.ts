import { runPrepared } from '../../db/prepared.ts';
import type { Acting, Tx } from '../../db/transaction.ts';
import type { IdentityRole } from '../../domain/codes.ts';
import { NotFound } from '../../lib/errors.ts';
import type { Sealed } from '../../vault/seal.ts';
import type { Opened } from './rules.ts';

/** What may be said of an identity without opening it. */
export interface SealedIdentity {
  id: string;
  caseId: string;
  role: IdentityRole;
  version: number;
  recordedAt: string;
  recordedBy: string;
}

/** An identity with its ciphertext. */
export interface StoredIdentity extends SealedIdentity {
  sealed: Sealed;
}

interface Row {
  identity_id: string;
  case_id: string;
  role: IdentityRole;
  version: number;
  ciphertext: Buffer | null;
  nonce: Buffer | null;
  recorded_at: Date;
  recorded_by: string;
}

/** The identities of a case as they are now, in the order in which they were recorded. */
export async function listStored(tx: Tx, caseId: string): Promise<StoredIdentity[]> {
  return (await runPrepared<Row>(tx, OF_CASE, [caseId])).flatMap(toStored);
}

const OF_CASE = {
  name: 'identities of case',
  text: `select distinct on (identity_id) * from identity_versions where case_id = $1
         order by identity_id, version desc`,
};

/** One identity as it is now. Throws NotFound, also for one that was removed. */
export async function getStored(tx: Tx, id: string): Promise<StoredIdentity> {
  const [found] = (await runPrepared<Row>(tx, NEWEST, [id])).flatMap(toStored);
  if (found === undefined) throw new NotFound();
  return found;
}

const NEWEST = {
  name: 'identity',
  text: `select * from identity_versions where identity_id = $1 order by version desc limit 1`,
};

function toStored(row: Row): StoredIdentity[] {
  const { ciphertext, nonce } = row;
  if (ciphertext === null || nonce === null) return [];
  return [
    {
      id: row.identity_id,
      caseId: row.case_id,
      role: row.role,
      version: row.version,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
      sealed: { nonce, ciphertext },
    },
  ];
}

/** Without what is sealed. */
export function toSealed({ sealed: _, ...shown }: StoredIdentity): SealedIdentity {
  return shown;
}

/** Adds a version; without a sealed content the identity is gone from then on. */
export async function insertVersion(
  { tx, at }: Acting,
  { id, caseId, role, version }: Pick<SealedIdentity, 'id' | 'caseId' | 'role' | 'version'>,
  sealed: Sealed | null,
): Promise<void> {
  const values = [id, version, caseId, role, sealed?.ciphertext ?? null, sealed?.nonce ?? null, at];
  await runPrepared(tx, NEW_VERSION, values);
}

const NEW_VERSION = {
  name: 'new identity version',
  text: `insert into identity_versions (identity_id, version, case_id, role, ciphertext, nonce, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** What an account opened since a time, by its traces. No other opening of theirs begins before this transaction ends. */
export async function openedSince({ tx, account }: Acting, since: Date): Promise<Opened> {
  await runPrepared(tx, ONE_AT_A_TIME, [account]);
  const rows = await runPrepared<{ case_id: string }>(tx, OPENED, [account, since]);
  return { identities: rows.length, cases: new Set(rows.map(({ case_id }) => case_id)) };
}

const ONE_AT_A_TIME = {
  name: 'one opening at a time',
  text: `select pg_advisory_xact_lock(9, hashtext($1))`,
};
const OPENED = {
  name: 'opened since',
  text: `select case_id from audit_entries where account_id = $1 and action = 'identity_opened' and at >= $2`,
};

/** What was done with the identities of a case, and by whom. */
export interface IdentityTrace {
  action: 'identity_opened' | 'identity_refused' | 'identity_changed' | 'identity_erased';
  at: string;
  by: string;
  identityId: string | null;
  reason: string | null;
}

const MOST_TRACES = 200;

/**
 * What was done with the identities of a case, newest first. The database shows a lead all of it, and others what
 * they did themselves.
 */
export async function listTraces(tx: Tx, caseId: string): Promise<IdentityTrace[]> {
  const rows = await tx('audit_entries')
    .where({ case_id: caseId })
    .whereIn('action', ['identity_opened', 'identity_refused', 'identity_changed', 'identity_erased'])
    .orderBy('id', 'desc')
    .limit(MOST_TRACES)
    .select<
      {
        action: IdentityTrace['action'];
        at: Date;
        account_id: string;
        subject_id: string | null;
        reason: string | null;
      }[]
    >('action', 'at', 'account_id', 'subject_id', 'reason');
  return rows.map((row) => ({
    action: row.action,
    at: row.at.toISOString(),
    by: row.account_id,
    identityId: row.subject_id,
    reason: row.reason,
  }));
}
