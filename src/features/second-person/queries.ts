import { z } from 'zod';
import { runPrepared } from '../../db/prepared.ts';
import type { Acting, Db, Tx } from '../../db/transaction.ts';
import type { Role } from '../../domain/codes.ts';
import {
  DEEDS,
  SECOND_PERSON_FAILURES,
  SECOND_PERSON_STATES,
  type DeedCode,
  type SecondPersonDecision,
  type SecondPersonFailure,
  type SecondPersonState,
} from '../../domain/second-person-codes.ts';
import { isId, newId } from '../../lib/ids.ts';
import { KINDS } from '../kinds.ts';
import { endOf, isTheirs, CONCERNS, OPEN_DAYS, stateAt, type Concern, type Person } from './rules.ts';

/** What a deed is done to: an account, or a record (or the case itself) of a case. */
export interface Subject {
  type: string;
  id: string;
  caseId: string | null;
}

/** What one person asks and another decides. Times are RFC 3339 in UTC. */
export interface SecondPersonRequest {
  id: string;
  deed: DeedCode;
  subject: Subject;
  /** The name of the account, or the reference of the case; null once the case is retracted. */
  about: string | null;
  /** What the deed depends on, as it was when it was asked for. */
  seen: string;
  reason: string;
  askedBy: string;
  askedAt: string;
  expiresAt: string;
  state: SecondPersonState;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  failure: SecondPersonFailure | null;
  /** Whether the acting person is one of those who may decide it: another than who asked. */
  mayDecide: boolean;
}

const Row = z.object({
  id: z.string(),
  deed: z.enum(DEEDS),
  case_id: z.string().nullable(),
  subject_type: z.string(),
  subject_id: z.string(),
  about: z.string().nullable(),
  details: z.object({ seen: z.string() }),
  reason: z.string(),
  asked_by: z.string(),
  asked_at: z.date(),
  state: z.enum(SECOND_PERSON_STATES),
  decided_by: z.string().nullable(),
  decided_at: z.date().nullable(),
  decision_reason: z.string().nullable(),
  failure: z.enum(SECOND_PERSON_FAILURES).nullable(),
  leads: z.boolean(),
});

function toRequest(raw: unknown, { account, role, at }: Acting): SecondPersonRequest {
  const row = Row.parse(raw);
  const asked = { askedBy: row.asked_by, askedAt: row.asked_at.toISOString(), state: row.state };
  const state = stateAt(asked, at);
  const me: Person = { role: role ?? 'advocate', active: true, leads: row.leads };
  return {
    id: row.id,
    deed: row.deed,
    subject: { type: row.subject_type, id: row.subject_id, caseId: row.case_id },
    about: row.about,
    seen: row.details.seen,
    reason: row.reason,
    ...asked,
    expiresAt: endOf(asked).toISOString(),
    state,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
    failure: row.failure,
    mayDecide: state === 'open' && row.asked_by !== account && isTheirs(CONCERNS[row.deed], me),
  };
}

/** Every request that the acting person may see, newest first, with what it is about. */
function requests({ tx, account }: Acting) {
  return tx('second_person_requests as request')
    .leftJoin('accounts as subject', 'subject.id', 'request.subject_id')
    .leftJoin('cases', 'cases.id', 'request.case_id')
    .leftJoin('case_members as mine', (join) => {
      void join.on('mine.case_id', 'request.case_id').andOnVal('mine.account_id', account);
    })
    .select(
      'request.*',
      tx.raw('coalesce(subject.name, cases.reference) as about'),
      tx.raw(`coalesce(mine.role = 'lead', false) as leads`),
    )
    .orderBy('request.id', 'desc');
}

export interface RequestFilter {
  state?: SecondPersonState | undefined;
  /** Only what waits for the acting person's decision. */
  waiting?: boolean;
  askedBy?: string;
  before?: string | null;
  limit?: number;
}

/** Requests that the acting person may see, newest first. */
export async function listRequests(acting: Acting, filter: RequestFilter): Promise<SecondPersonRequest[]> {
  const { state, waiting = false, askedBy, before, limit } = filter;
  const query = requests(acting);
  const oldest = new Date(acting.at.getTime() - OPEN_DAYS * 86_400_000);
  if (state === 'open' || waiting)
    void query.where('request.state', 'open').where('request.asked_at', '>', oldest);
  else if (state === 'expired')
    void query.whereRaw(`(request.state = 'expired' or request.state = 'open' and request.asked_at <= ?)`, [
      oldest,
    ]);
  else if (state !== undefined) void query.where('request.state', state);
  if (waiting)
    void query
      .whereNot('request.asked_by', acting.account)
      .whereRaw(`(request.case_id is null or mine.role = 'lead')`);
  if (askedBy !== undefined) void query.where('request.asked_by', askedBy);
  if (before) void query.where('request.id', '<', before);
  if (limit !== undefined) void query.limit(limit);
  return (await query).map((row) => toRequest(row, acting));
}

/** The request for a deed that waits for a decision, as far as the acting person may see it. */
export async function findWaiting(
  acting: Acting,
  deed: DeedCode,
  subjectId: string,
): Promise<SecondPersonRequest | undefined> {
  const rows: unknown[] = await requests(acting).where({
    'request.deed': deed,
    'request.subject_id': subjectId,
    'request.state': 'open',
  });
  return rows.map((row) => toRequest(row, acting)).find(({ state }) => state === 'open');
}

/** A request by an id from outside, as far as the acting person may see it. */
export async function findRequest(acting: Acting, id: string): Promise<SecondPersonRequest | undefined> {
  if (!isId(id)) return undefined;
  const row: unknown = await requests(acting).where('request.id', id).first();
  return row === undefined ? undefined : toRequest(row, acting);
}

/** What an id from outside names, if the acting person may see it and it is of the kind a deed is done to. */
export async function findSubject(db: Db, concern: Concern, id: string): Promise<Subject | undefined> {
  if (!isId(id)) return undefined;
  if (concern === 'account') {
    const account = await db('accounts')
      .where({ id })
      .whereNot({ role: 'system' })
      .first<object | undefined>('id');
    return account && { type: 'account', id, caseId: null };
  }
  const row = await db('revisions')
    .where({ record_id: id })
    .first<{ type: string; caseId: string } | undefined>('record_type as type', 'case_id as caseId');
  const fits = concern === 'case' ? row?.type === 'case' : KINDS.some(({ type }) => type === row?.type);
  return row !== undefined && fits ? { ...row, id } : undefined;
}

/** Stores a request; undefined when the same is asked already. */
export async function insertRequest(
  { tx, at }: Acting,
  request: { deed: DeedCode; subject: Subject; seen: string; reason: string },
): Promise<string | undefined> {
  const { deed, subject, seen, reason } = request;
  const values = [newId(at), deed, subject.caseId, subject.type, subject.id, { seen }, reason];
  const rows = await runPrepared<{ id: string }>(tx, ASK, values);
  return rows[0]?.id;
}

const ASK = {
  name: 'ask a second person',
  text: `insert into second_person_requests (id, deed, case_id, subject_type, subject_id, details, reason)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
};

/** Makes room for a new request where an old one ran out. */
export async function closeExpired({ tx, at }: Acting, deed: DeedCode, subjectId: string): Promise<void> {
  await tx('second_person_requests')
    .where({ deed, subject_id: subjectId, state: 'open' })
    .where('asked_at', '<=', new Date(at.getTime() - OPEN_DAYS * 86_400_000))
    .update({ state: 'expired', decided_at: at });
}

/** Holds a request until this transaction ends; false when somebody decided it meanwhile. */
export async function holdRequest(tx: Tx, id: string): Promise<boolean> {
  const held = await tx('second_person_requests')
    .where({ id, state: 'open' })
    .forUpdate()
    .first<object | undefined>('id');
  return held !== undefined;
}

/** How a request ended. */
export async function closeRequest(
  { tx, account, at }: Acting,
  id: string,
  state: SecondPersonDecision | 'failed',
  reason: string | null,
  failure: SecondPersonFailure | null,
): Promise<void> {
  await tx('second_person_requests')
    .where({ id })
    .update({
      state,
      decided_at: at,
      decided_by: state === 'withdrawn' ? null : account,
      decision_reason: reason,
      failure,
    });
}

/** Somebody as they are now, to ask. */
export async function personNow(tx: Tx, accountId: string, caseId: string | null): Promise<Person> {
  const account = await tx('accounts')
    .where({ id: accountId })
    .first<AccountRow | undefined>('role', 'deactivated_at');
  return personOf(account, caseId === null ? undefined : await membership(tx, accountId, caseId));
}

/** Somebody as they are and stay until this transaction ends: nobody takes their role from them meanwhile. */
export async function personHeld(tx: Tx, accountId: string, caseId: string | null): Promise<Person> {
  const account = await tx('accounts')
    .where({ id: accountId })
    .forShare()
    .first<AccountRow | undefined>('role', 'deactivated_at');
  return personOf(account, caseId === null ? undefined : await membership(tx, accountId, caseId).forShare());
}

interface AccountRow {
  role: Role;
  deactivated_at: Date | null;
}

function membership(tx: Tx, accountId: string, caseId: string) {
  return tx('case_members')
    .where({ account_id: accountId, case_id: caseId })
    .first<{ role: string } | undefined>('role');
}

function personOf(account: AccountRow | undefined, member: { role: string } | undefined): Person {
  return {
    role: account?.role ?? 'system',
    active: account !== undefined && account.deactivated_at === null,
    leads: member?.role === 'lead',
  };
}

/** Whether there is another administrator who could decide what one of them asks. */
export async function hasOtherAdministrator({ tx, account }: Acting): Promise<boolean> {
  const other = await tx('accounts')
    .where({ role: 'admin', deactivated_at: null })
    .whereNot({ id: account })
    .first<object | undefined>('id');
  return other !== undefined;
}
