import type { Acting, Db, Tx } from '../db/transaction.ts';
import { NotFound } from '../lib/errors.ts';
import { newId } from '../lib/ids.ts';
import { hashRecoveryCode, newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';
import type { Sealing } from './sealing.ts';
import { newTotpSecret, stepOf } from './totp.ts';

/** What a secret of this account is sealed for. */
const contextOf = (accountId: string, factorId: string): string =>
  `second factor ${factorId} of ${accountId}`;

interface Row {
  id: string;
  sealed_secret: Buffer;
}

const inUse = (db: Db, accountId: string) =>
  db('second_factors').where({ account_id: accountId }).whereNotNull('confirmed_at').whereNull('ended_at');
/** For how long a secret that was drawn may be confirmed. */
const UNDER_WAY_MS = 15 * 60_000;
const neverConfirmed = (db: Db, accountId: string) =>
  db('second_factors').where({ account_id: accountId, confirmed_at: null, ended_at: null });
const underWay = (db: Db, accountId: string, at: Date) =>
  neverConfirmed(db, accountId).where('created_at', '>', new Date(at.getTime() - UNDER_WAY_MS));

/** Whether an account has a second factor in use. */
export async function hasFactor(db: Db, accountId: string): Promise<boolean> {
  return (await inUse(db, accountId).first<object | undefined>('id')) !== undefined;
}

/** Whether anybody has a second factor, in use or under way. */
export async function hasAnyFactor(db: Db): Promise<boolean> {
  return (await db('second_factors').where({ ended_at: null }).first<object | undefined>('id')) !== undefined;
}

/** Draws a new secret for an account, to be confirmed with a code. One that was under way ends; the one in use stays. */
export async function beginEnrolment(tx: Tx, sealing: Sealing, accountId: string, at: Date): Promise<void> {
  // Two that begin at once take turns: there is one account to wait for.
  await tx('accounts').where({ id: accountId }).forUpdate().first('id');
  await neverConfirmed(tx, accountId).update({ ended_at: at, sealed_secret: null });
  const id = newId(at);
  const sealed = sealing.seal(newTotpSecret(), contextOf(accountId, id));
  await tx('second_factors').insert({ id, account_id: accountId, sealed_secret: sealed, created_at: at });
}

/** The secret that waits to be confirmed, to be shown to its owner; undefined when none does. */
export async function secretUnderWay(
  db: Db,
  sealing: Sealing,
  accountId: string,
  at: Date,
): Promise<string | undefined> {
  const row = await underWay(db, accountId, at).first<Row | undefined>('id', 'sealed_secret');
  return row && sealing.open(row.sealed_secret, contextOf(accountId, row.id));
}

/**
 * Puts the secret under way in use, if the code is one of it, and ends the one before. The answer is the new
 * recovery codes, to be shown once; undefined for a wrong code.
 */
export async function confirmEnrolment(
  { tx, at }: Acting,
  sealing: Sealing,
  accountId: string,
  code: string,
): Promise<string[] | undefined> {
  const row = await underWay(tx, accountId, at).forUpdate().first<Row | undefined>('id', 'sealed_secret');
  if (row === undefined) throw new NotFound();
  const step = stepOf(sealing.open(row.sealed_secret, contextOf(accountId, row.id)), code, at);
  if (step === undefined) return undefined;
  await inUse(tx, accountId).update({ ended_at: at, sealed_secret: null });
  await tx('second_factors').where({ id: row.id }).update({ confirmed_at: at, last_step: step });
  return renewRecoveryCodes(tx, accountId, at);
}

/** Ends an account's second factor and its recovery codes. */
export async function endFactor(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx('second_factors')
    .where({ account_id: accountId, ended_at: null })
    .update({ ended_at: at, sealed_secret: null });
  await tx('recovery_codes').where({ account_id: accountId, spent_at: null }).update({ spent_at: at });
}

/** Ten new recovery codes, of which only hashes are stored; those before end. */
export async function renewRecoveryCodes(tx: Tx, accountId: string, at: Date): Promise<string[]> {
  await tx('recovery_codes').where({ account_id: accountId, spent_at: null }).update({ spent_at: at });
  const codes = newRecoveryCodes();
  await tx('recovery_codes').insert(
    codes.map((code) => ({
      account_id: accountId,
      code_hash: hashRecoveryCode(accountId, code),
      created_at: at,
    })),
  );
  return codes;
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(db: Db, accountId: string): Promise<number> {
  const rows = await db('recovery_codes')
    .where({ account_id: accountId, spent_at: null })
    .count<{ count: number }[]>('* as count');
  return rows[0]!.count;
}

/** What a code turned out to be; undefined for one that is wrong or was used before. */
export type Proof = 'app' | 'recovery_code' | undefined;

/**
 * Takes a code of the app or a recovery code, once: of any number of requests with the same code, on any number of
 * servers, the database lets one through.
 */
export async function spendCode(
  tx: Tx,
  sealing: Sealing,
  accountId: string,
  typed: string,
  at: Date,
): Promise<Proof> {
  const code = typed.replace(/\s/g, '');
  const row = await inUse(tx, accountId).first<Row | undefined>('id', 'sealed_secret');
  if (row === undefined) return undefined;
  if (/^\d{6}$/.test(code)) {
    const step = stepOf(sealing.open(row.sealed_secret, contextOf(accountId, row.id)), code, at);
    if (step === undefined) return undefined;
    const taken = await tx('second_factors')
      .where({ id: row.id, ended_at: null })
      .where('last_step', '<', step)
      .update({ last_step: step });
    return taken === 1 ? 'app' : undefined;
  }
  if (readRecoveryCode(code) === undefined) return undefined;
  const spent = await tx('recovery_codes')
    .where({ account_id: accountId, code_hash: hashRecoveryCode(accountId, code), spent_at: null })
    .update({ spent_at: at });
  return spent === 1 ? 'recovery_code' : undefined;
}
