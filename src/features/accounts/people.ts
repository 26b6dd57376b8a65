import { endSessions, revokeTokens } from '../../access/own-access.ts';
import { endFactor } from '../../access/second-factor.ts';
import { leaveTrace } from '../../db/audit.ts';
import type { Acting, Db, Tx } from '../../db/transaction.ts';
import { ROLES, type Role } from '../../domain/codes.ts';
import { Conflict, Invalid, NotFound } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import { newEnrolmentLink } from './accounts.ts';

/** Somebody who works here or did, as whoever looks after accounts sees them. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: Role;
  hasPassword: boolean;
  hasFactor: boolean;
  active: boolean;
}

const people = (db: Db) =>
  db('accounts as account')
    .whereNot({ role: 'system' })
    .select<Person[]>(
      'account.id',
      'account.email',
      'account.name',
      'account.role',
      db.raw('account.password_hash is not null as "hasPassword"'),
      db.raw('account.deactivated_at is null as active'),
      db.raw(
        `exists (select from second_factors as factor where factor.account_id = account.id
                   and factor.confirmed_at is not null and factor.ended_at is null) as "hasFactor"`,
      ),
    );

/** Everybody who works here or did, by name. */
export function listPeople(db: Db): Promise<Person[]> {
  return people(db).orderBy(['account.name', 'account.id']);
}

/** One of them. Throws NotFound. */
export async function getPerson(db: Db, id: string): Promise<Person> {
  const [person] = isId(id) ? await people(db).where({ 'account.id': id }) : [];
  if (person === undefined) throw new NotFound();
  return person;
}

/**
 * Gives somebody another role, from their next request on. Throws Conflict for the last administrator, and where
 * a second person is needed.
 */
export async function changeRole(acting: Acting, id: string, wanted: string | undefined): Promise<void> {
  const role = ROLES.find((one) => one === wanted);
  if (role === undefined)
    throw new Invalid([{ path: 'role', code: 'unknown_code', params: { allowed: ROLES.join(', ') } }]);
  const person = await locked(acting.tx, id);
  if (person.role === role) return;
  if (role === 'admin') return grantAdministrator(acting, person.id);
  await keepAnAdministrator(acting.tx, person);
  await acting.tx('accounts').where({ id }).update({ role });
  await leaveTrace(acting, { action: 'role_changed', subject: { type: 'account', id } });
}

/**
 * Makes somebody an administrator, which nobody does alone: throws Conflict, unless they are one already. A request
 * that a second person agrees to is the only way.
 */
export async function grantAdministrator({ tx }: Acting, id: string): Promise<void> {
  const person = await getPerson(tx, id);
  if (person.role !== 'admin' || !person.active) throw new Conflict('needs_second_person');
}

/** Lets somebody in no more, at once. What they recorded stays under their name, so nobody is ever deleted. */
export async function deactivate(acting: Acting, id: string): Promise<void> {
  const { tx, at } = acting;
  const person = await locked(tx, id);
  if (!person.active) return;
  await keepAnAdministrator(tx, person);
  await tx('accounts').where({ id }).update({ deactivated_at: at });
  await tx('enrolment_links').where({ account_id: id, used_at: null }).update({ used_at: at });
  await endSessions(tx, id, at);
  await revokeTokens(tx, id, at);
  await leaveTrace(acting, { action: 'account_deactivated', subject: { type: 'account', id } });
}

/** Lets somebody in again. Of an administrator it grants that role anew. */
export async function reactivate(acting: Acting, id: string): Promise<void> {
  const person = await locked(acting.tx, id);
  if (person.active) return;
  if (person.role === 'admin') return grantAdministrator(acting, person.id);
  await acting.tx('accounts').where({ id }).update({ deactivated_at: null });
  await leaveTrace(acting, { action: 'account_reactivated', subject: { type: 'account', id } });
}

/** Ends all of somebody's sessions. */
export async function endAllSessions(acting: Acting, id: string): Promise<void> {
  const person = await getPerson(acting.tx, id);
  await endSessions(acting.tx, person.id, acting.at);
  await leaveTrace(acting, { action: 'sessions_ended', subject: { type: 'account', id } });
}

/** Whether somebody works on cases: whoever no longer does leads nothing, though their name stays. */
export function worksOnCases(person: Pick<Person, 'active' | 'role'>): boolean {
  return person.active && (person.role === 'caseworker' || person.role === 'lawyer');
}

/** Whether nobody ever proved to be this person: there is nothing yet to become them for. Administrators decide for others. */
export function isNewcomer({ hasPassword, hasFactor, role }: Person): boolean {
  return !hasPassword && !hasFactor && role !== 'admin';
}

/**
 * A new one-time link for a newcomer, to choose a password with; the answer is its secret. Throws Conflict for anybody
 * else, whom its holder would become: for them it is a reset, to which a second person agrees.
 */
export async function issueLink(acting: Acting, id: string): Promise<string> {
  const person = await active(acting.tx, id);
  if (!isNewcomer(person)) throw new Conflict('needs_second_person');
  return linkFor(acting, person.id);
}

/**
 * For somebody who lost what they prove themselves with: their factor, password, sessions and tokens end, so that
 * only the holder of the new link can enrol. The answer is its secret. Nobody does this alone: whoever calls this has
 * seen to it that a second person agreed, or runs the server.
 */
export async function resetFactor(acting: Acting, id: string): Promise<string> {
  const { tx, at } = acting;
  const person = await active(tx, id);
  await endFactor(tx, person.id, at);
  await tx('accounts').where({ id }).update({ password_hash: null });
  await endSessions(tx, person.id, at);
  await revokeTokens(tx, person.id, at);
  await leaveTrace(acting, { action: 'second_factor_reset', subject: { type: 'account', id } });
  return linkFor(acting, person.id);
}

async function linkFor(acting: Acting, id: string): Promise<string> {
  const secret = await newEnrolmentLink(acting.tx, id, acting.at);
  await leaveTrace(acting, { action: 'enrolment_link_issued', subject: { type: 'account', id } });
  return secret;
}

async function active(tx: Tx, id: string): Promise<Person> {
  const person = await locked(tx, id);
  if (!person.active) throw new NotFound();
  return person;
}

/** A person who stays as they are until the transaction ends. */
async function locked(tx: Tx, id: string): Promise<Person> {
  if (isId(id)) await tx('accounts').where({ id }).forUpdate().first('id');
  return getPerson(tx, id);
}

/** Throws Conflict where this is the last active administrator, however many are leaving at the same moment. */
async function keepAnAdministrator(tx: Tx, person: Person): Promise<void> {
  if (person.role !== 'admin' || !person.active) return;
  await tx.raw('select pg_advisory_xact_lock(3, 3)');
  const other = await tx('accounts')
    .where({ role: 'admin', deactivated_at: null })
    .whereNot({ id: person.id })
    .first<object | undefined>('id');
  if (other === undefined) throw new Conflict('last_administrator');
}
