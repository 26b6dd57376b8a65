import { originOf } from '../config.ts';
import { issueToken } from '../access/sessions.ts';
import { leaveTrace } from '../db/audit.ts';
import { inTransaction, type Db } from '../db/transaction.ts';
import { addAccount, getAccount, newEnrolmentLink, SYSTEM } from '../features/accounts/accounts.ts';
import { resetFactor } from '../features/accounts/people.ts';
import { systemClock } from '../lib/clock.ts';
import { Invalid } from '../lib/errors.ts';
import { paths } from '../ui/paths.ts';
import type { Options, Terminal } from './terminal.ts';
import { readAll } from './input.ts';

const TOKEN_DAYS = 90;
const MOST_TOKEN_DAYS = 366;

/** Adds a person. Prints their one-time link, unless a password came on standard input. */
export async function addUser(terminal: Terminal, db: Db, options: Options): Promise<number> {
  const { email, name, role } = options;
  const password =
    options['password-stdin'] === true ? (await readAll(terminal.stdin)).replace(/\r?\n$/, '') : undefined;
  const now = systemClock();
  const secret = await inTransaction(db, { ...SYSTEM, at: now }, async (acting) => {
    const { id } = await addAccount(acting.tx, now, {
      email,
      name,
      role,
      ...(password === undefined ? {} : { password }),
    });
    const subject = { type: 'account', id };
    await leaveTrace(acting, { action: 'account_added', subject });
    if (password !== undefined) return undefined;
    await leaveTrace(acting, { action: 'enrolment_link_issued', subject });
    return newEnrolmentLink(acting.tx, id, now);
  });
  if (secret !== undefined) printLink(terminal, secret);
  return 0;
}

/**
 * Lets somebody in anew who lost what they prove themselves with, also an administrator who is alone. Prints their
 * one-time link: all else that they signed in with has ended.
 */
export async function resetUserFactor(terminal: Terminal, db: Db, { email }: Options): Promise<number> {
  if (typeof email !== 'string') throw new Invalid([{ path: 'email', code: 'required' }]);
  const { id } = await getAccount(db, email);
  const secret = await inTransaction(db, { ...SYSTEM, at: systemClock() }, (acting) =>
    resetFactor(acting, id),
  );
  printLink(terminal, secret);
  return 0;
}

function printLink(terminal: Terminal, secret: string): void {
  terminal.out(`${originOf(terminal.config())}${paths.enrol(secret)}\n`);
}

/** Issues an API token and prints it, alone: this is the only time it can be seen. */
export async function issueApiToken(terminal: Terminal, db: Db, options: Options): Promise<number> {
  const { email, name, days = String(TOKEN_DAYS) } = options;
  const wanted = /^\d{1,3}$/.test(String(days)) ? Number(days) : 0;
  const faults = [
    ...(typeof email === 'string' ? [] : [{ path: 'email', code: 'required' }]),
    ...(typeof name === 'string' && name.trim() !== '' ? [] : [{ path: 'name', code: 'required' }]),
    ...(wanted >= 1 && wanted <= MOST_TOKEN_DAYS
      ? []
      : [{ path: 'days', code: 'out_of_range', params: { least: 1, most: MOST_TOKEN_DAYS } }]),
  ];
  if (faults.length > 0) throw new Invalid(faults);
  const account = await getAccount(db, String(email));
  const at = systemClock();
  const token = await inTransaction(db, { ...SYSTEM, at }, async (acting) => {
    await leaveTrace(acting, { action: 'token_issued', subject: { type: 'account', id: account.id } });
    return issueToken(acting.tx, account.id, String(name), wanted, at);
  });
  terminal.out(`${token}\n`);
  return 0;
}
