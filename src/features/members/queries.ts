import { z } from 'zod';
import { runPrepared } from '../../db/prepared.ts';
import type { Acting, Db, Tx } from '../../db/transaction.ts';
import { MEMBER_ROLES, type Audience, type MemberRole } from '../../domain/access-codes.ts';
import { ROLES } from '../../domain/codes.ts';
import { Stale } from '../../lib/errors.ts';
import { isId, newId } from '../../lib/ids.ts';
import type { Place } from './rules.ts';

/** Whoever records a new case leads it, and is alone with it until they share it. Jobs and seeds see all anyway. */
export async function becomeLead({ tx, account, role, at }: Acting, caseId: string): Promise<void> {
  if (role === 'system') return;
  await runPrepared(tx, FIRST_LEAD, [newId(at), caseId, account]);
}

const FIRST_LEAD = {
  name: 'first lead',
  text: `insert into case_members (id, case_id, account_id, role) values ($1, $2, $3, 'lead')`,
};

/** Somebody who works on a case; `since` is RFC 3339 in UTC. */
export interface Member extends Place {
  name: string;
  version: number;
  since: string;
}

const MemberRow = z.object({
  account_id: z.string(),
  role: z.enum(MEMBER_ROLES),
  version: z.number(),
  recorded_at: z.date(),
  name: z.string(),
  account_role: z.string(),
  deactivated_at: z.date().nullable(),
});

/** Who may be a member of a case. */
const WORK_ON_CASES: readonly string[] = ['caseworker', 'lawyer'];

function toMember(raw: unknown): Member {
  const row = MemberRow.parse(raw);
  return {
    accountId: row.account_id,
    name: row.name,
    role: row.role,
    version: row.version,
    since: row.recorded_at.toISOString(),
    active: row.deactivated_at === null && WORK_ON_CASES.includes(row.account_role),
  };
}

/** The members of a case whom the acting person may know of: leads first, then by name. */
export async function listMembers(db: Db, caseId: string): Promise<Member[]> {
  const rows: unknown[] = await db('case_members as member')
    .join('accounts as account', 'account.id', 'member.account_id')
    .where({ 'member.case_id': caseId })
    .orderBy(['account.name', 'account.id'])
    .select('member.*', 'account.name', 'account.role as account_role', 'account.deactivated_at');
  return rows.map(toMember).toSorted((a, b) => MEMBER_ROLES.indexOf(a.role) - MEMBER_ROLES.indexOf(b.role));
}

/** Holds the members of a case until this transaction ends, for whoever may change them. */
export async function holdMembers(tx: Tx, caseId: string): Promise<void> {
  const text = 'select from case_members where case_id = $1 order by id for no key update';
  await runPrepared(tx, { name: 'hold members', text }, [caseId]);
}

/** Whether the acting person is a member of a case, retracted or not, and may see the case itself. */
export async function isMemberOf({ tx, account }: Acting, caseId: string): Promise<boolean> {
  const text = 'select from case_members where case_id = $1 and account_id = $2 and may_see_record($1)';
  return (await runPrepared(tx, { name: 'is member', text }, [caseId, account])).length > 0;
}

/** The cases that somebody leads, as far as the acting person may know, in the order in which they are to be held. */
export async function casesLedBy(db: Db, accountId: string): Promise<string[]> {
  return db('case_members as member')
    .join('cases', 'cases.id', 'member.case_id')
    .where({ 'member.account_id': accountId, 'member.role': 'lead' })
    .orderBy('cases.id')
    .pluck<string[]>('cases.id');
}

/** The names of those who lead each of these cases. */
export async function leadsOf(db: Db, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await runPrepared<{ caseId: string; names: string[] }>(db, LEADS, [caseIds]);
  return new Map(rows.map(({ caseId, names }) => [caseId, names]));
}

const LEADS = {
  name: 'leads of cases',
  text: `select member.case_id as "caseId", array_agg(account.name order by account.name) as names
         from case_members as member join accounts as account on account.id = member.account_id
         where member.case_id = any ($1) and member.role = 'lead' group by member.case_id`,
};

/** Somebody with whom a case can be shared. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
}

const ColleagueRow = z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(ROLES) });

const colleagues = (db: Db) =>
  db('accounts')
    .whereIn('role', WORK_ON_CASES)
    .whereNull('deactivated_at')
    .orderBy(['name', 'id'])
    .select('id', 'name', 'email', 'role');

/** Every caseworker and lawyer who works here now, by name. */
export async function listColleagues(db: Db): Promise<Colleague[]> {
  return z.array(ColleagueRow).parse(await colleagues(db));
}

/** One of them by their id or e-mail address. */
export async function findColleague(
  db: Db,
  { accountId, email }: { accountId: string | null; email: string | null },
): Promise<Colleague | undefined> {
  if (accountId !== null && !isId(accountId)) return undefined;
  const where = accountId === null ? { email: (email ?? '').toLowerCase() } : { id: accountId };
  return z.array(ColleagueRow).parse(await colleagues(db).where(where))[0];
}

export async function insertMember(
  tx: Tx,
  at: Date,
  caseId: string,
  accountId: string,
  role: MemberRole,
): Promise<void> {
  await tx('case_members').insert({ id: newId(at), case_id: caseId, account_id: accountId, role });
}

/** Gives a member another role. Throws Stale unless they are still at `version`. */
export async function updateMember(
  tx: Tx,
  caseId: string,
  { accountId, version }: Pick<Member, 'accountId' | 'version'>,
  role: MemberRole,
): Promise<void> {
  const changed = await tx('case_members')
    .where({ case_id: caseId, account_id: accountId, version })
    .update({ role, version: version + 1 });
  if (changed !== 1) throw new Stale(version);
}

/** Ends a membership, and with it whatever this person was named for. */
export async function deleteMember(tx: Tx, caseId: string, accountId: string): Promise<void> {
  await tx('named_readers').where({ case_id: caseId, account_id: accountId }).delete();
  await tx('case_members').where({ case_id: caseId, account_id: accountId }).delete();
}

/** Somebody named for a restricted record. */
export interface NamedReader {
  id: string;
  recordId: string;
  accountId: string;
  name: string;
  version: number;
}

/** Everybody who was named for a record of a case, in the order in which they were. */
export async function listNamedReaders(db: Db, caseId: string): Promise<NamedReader[]> {
  return db('named_readers as named')
    .join('accounts as account', 'account.id', 'named.account_id')
    .where({ 'named.case_id': caseId })
    .orderBy('named.id')
    .select<NamedReader[]>({
      id: 'named.id',
      recordId: 'named.record_id',
      accountId: 'named.account_id',
      name: 'account.name',
      version: 'named.version',
    });
}

/** Names somebody for a record; answers the id under which that is kept. */
export async function insertReader(
  tx: Tx,
  at: Date,
  caseId: string,
  recordId: string,
  accountId: string,
): Promise<string> {
  const id = newId(at);
  await tx('named_readers').insert({ id, case_id: caseId, record_id: recordId, account_id: accountId });
  return id;
}

export async function deleteReaders(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx('named_readers').whereIn('id', ids).delete();
}

export async function updateAudience(tx: Tx, caseId: string, audience: Audience): Promise<void> {
  await tx('cases')
    .where({ id: caseId })
    .update({ audience, version: tx.raw('version + 1') });
}
