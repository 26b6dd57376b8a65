import { z } from 'zod';
import { hashPassword, passwordFault } from '../../access/password.ts';
import { apart, type Acting, type Db } from '../../db/transaction.ts';
import { ROLES, type Role } from '../../domain/codes.ts';
import { Invalid, NotFound } from '../../lib/errors.ts';
import { hashSecret, newId, newSecret } from '../../lib/ids.ts';
import { isCleanText } from '../../lib/text.ts';
import { accept } from '../../record/faults.ts';
import { line } from '../../record/fields.ts';

/** The account under which jobs and seeds act. */
export const SYSTEM_ACCOUNT = '00000000-0000-7000-8000-000000000001';
/** As which jobs and seeds act. */
export const SYSTEM = { account: SYSTEM_ACCOUNT, role: 'system' } as const;

/** How long a one-time link is good. */
const LINK_DAYS = 7;

export interface Account {
  id: string;
  email: string;
  name: string;
  role: Role;
  demo: boolean;
  enrolled: boolean;
}

const NewAccount = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .refine((value) => isCleanText(value) && /^[^\s@]+@[^\s@]+$/.test(value), {
      params: { fault: 'not_an_email' },
    }),
  name: line(200),
  role: z.enum(ROLES),
});

/** Adds somebody who works here. Throws Invalid with every fault, an address already in use among them. */
export async function addAccount(
  db: Db,
  now: Date,
  input: { email: unknown; name: unknown; role: unknown; demo?: boolean; password?: string },
): Promise<Account> {
  const { demo = false, password, ...rest } = input;
  const accepted = accept(NewAccount, rest);
  const fault = password === undefined ? undefined : passwordFault(password);
  const faults = [
    ...(accepted.ok ? [] : accepted.faults),
    ...(fault === undefined ? [] : [{ path: 'password', code: fault }]),
  ];
  if (!accepted.ok || faults.length > 0) throw new Invalid(faults);
  const inserted = await db('accounts')
    .insert({
      id: newId(now),
      ...accepted.data,
      demo,
      password_hash: password === undefined ? null : await hashPassword(password),
      created_at: now,
    })
    .onConflict('email')
    .ignore()
    .returning<Row[]>('*');
  if (inserted[0] === undefined) throw new Invalid([{ path: 'email', code: 'email_in_use' }]);
  return toAccount(inserted[0]);
}

interface Row {
  id: string;
  email: string;
  name: string;
  role: Role;
  demo: boolean;
  password_hash: string | null;
}

/** Everybody who works here, by name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  const rows = await db('accounts')
    .whereNot({ role: 'system' })
    .whereNull('deactivated_at')
    .orderBy(['name', 'id'])
    .select<Row[]>('*');
  return rows.map(toAccount);
}

export async function findAccount(
  db: Db,
  email: string,
): Promise<(Account & { passwordHash: string | null }) | undefined> {
  const row = await db('accounts')
    .where({ email: email.trim().toLowerCase() })
    .whereNot({ role: 'system' })
    .whereNull('deactivated_at')
    .first<Row | undefined>('*');
  return row && { ...toAccount(row), passwordHash: row.password_hash };
}

export async function accountById(db: Db, id: string): Promise<Account> {
  const row = await db('accounts').where({ id }).first<Row | undefined>('*');
  if (row === undefined) throw new NotFound();
  return toAccount(row);
}

export async function getAccount(db: Db, email: string): Promise<Account> {
  const account = await findAccount(db, email);
  if (account === undefined) throw new NotFound();
  return account;
}

/** The stored hash of an account's password; null while it has none. */
export async function passwordHashOf(db: Db, id: string): Promise<string | null> {
  const row = await db('accounts')
    .where({ id })
    .first<Pick<Row, 'password_hash'> | undefined>('password_hash');
  return row?.password_hash ?? null;
}

/** The names of the accounts that recorded something, for a page that says who. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db('accounts')
    .whereIn('id', [...new Set(ids)])
    .select<{ id: string; name: string }[]>('id', 'name');
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A one-time link's secret for somebody who is to choose a password; older links of theirs end. */
export async function newEnrolmentLink(db: Db, accountId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await apart(db, async (tx) => {
    await tx('enrolment_links')
      .where({ account_id: accountId })
      .whereNull('used_at')
      .update({ used_at: now });
    await tx('enrolment_links').insert({
      id: newId(now),
      account_id: accountId,
      token_hash: hashSecret(secret),
      created_at: now,
      expires_at: new Date(now.getTime() + LINK_DAYS * 86_400_000),
    });
  });
  return secret;
}

/** Whose link this is, while it is good. Looking does not use it up: mail scanners look at links too. */
export async function accountOfLink(db: Db, secret: string, now: Date): Promise<Account | undefined> {
  const row = await db('enrolment_links as link')
    .join('accounts as account', 'account.id', 'link.account_id')
    .where({ 'link.token_hash': hashSecret(secret) })
    .whereNull('link.used_at')
    .whereNull('account.deactivated_at')
    .where('link.expires_at', '>', now)
    .first<Row | undefined>('account.*');
  return row && toAccount(row);
}

/** The hash of a password that somebody chose. Throws Invalid for one that will not do, and Overloaded. */
export async function hashChosen(password: string): Promise<string> {
  const fault = passwordFault(password);
  if (fault !== undefined) throw new Invalid([{ path: 'password', code: fault }]);
  return hashPassword(password);
}

/** Uses a link up and sets the password chosen with it, by its hash. Throws NotFound where it was used meanwhile. */
export async function takeLink({ tx, account, at }: Acting, secret: string, hashed: string): Promise<void> {
  const used = await tx('enrolment_links')
    .where({ token_hash: hashSecret(secret), account_id: account, used_at: null })
    .where('expires_at', '>', at)
    .update({ used_at: at });
  if (used !== 1) throw new NotFound();
  await tx('accounts').where({ id: account }).update({ password_hash: hashed });
}

function toAccount(row: Row): Account {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    demo: row.demo,
    enrolled: row.password_hash !== null,
  };
}
