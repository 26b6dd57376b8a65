import { z } from 'zod';
import { leaveTrace } from '../../db/audit.ts';
import type { Acting } from '../../db/transaction.ts';
import { DEEDS, SECOND_PERSON_DECISIONS } from '../../domain/second-person-codes.ts';
import { Conflict, FactorNeeded, Invalid, NotFound } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { line, optional } from '../../record/fields.ts';
import { holdCaseOf } from '../../record/store.ts';
import type { Deed } from './deeds.ts';
import {
  closeExpired,
  closeRequest,
  findRequest,
  findSubject,
  holdRequest,
  insertRequest,
  personHeld,
  personNow,
  type SecondPersonRequest,
  type Subject,
} from './queries.ts';
import { CONCERNS, failureOf, isTheirs, refusalOf } from './rules.ts';

export const AskInput = z.strictObject({ deed: z.enum(DEEDS), subjectId: line(100), reason: line(2000) });
export const DecisionInput = z.strictObject({
  decision: z.enum(SECOND_PERSON_DECISIONS),
  reason: optional(line(2000)),
});

/** What the acting person may ask a second person to decide on: the deed and its subject. Undefined for all else. */
export async function askable(
  { tx, account }: Acting,
  deeds: readonly Deed[],
  code: string,
  subjectId: string,
): Promise<{ deed: Deed; subject: Subject } | undefined> {
  const deed = deeds.find((each) => each.deed === code);
  if (deed === undefined) return undefined;
  const concern = CONCERNS[deed.deed];
  const subject = await findSubject(tx, concern, subjectId);
  if (subject === undefined || !isTheirs(concern, await personNow(tx, account, subject.caseId)))
    return undefined;
  return { deed, subject };
}

/**
 * Asks a second person; the answer is the request's id. Throws Invalid, and Conflict when there is nothing to do or
 * somebody has asked already.
 */
export async function ask(acting: Acting, deeds: readonly Deed[], input: unknown): Promise<string> {
  const accepted = accept(AskInput, input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const { subjectId, reason } = accepted.data;
  const wanted = await askable(acting, deeds, accepted.data.deed, subjectId);
  if (wanted === undefined) throw new Invalid([{ path: 'subjectId', code: 'not_yours_to_ask' }]);
  const { deed, subject } = wanted;
  const seen = await deed.look(acting, subject);
  if (seen === undefined) throw new Conflict('nothing_to_do');
  await closeExpired(acting, deed.deed, subject.id);
  const id = await insertRequest(acting, { deed: deed.deed, subject, seen, reason });
  if (id === undefined) throw new Conflict('already_asked');
  await leaveTrace(acting, { action: 'second_person_asked', ...whatOf(id, subject) });
  return id;
}

const whatOf = (id: string, { caseId }: Subject) => ({
  subject: { type: 'second_person_request', id },
  ...(caseId === null ? {} : { caseId }),
});

/**
 * Decides on a request. An agreement is carried out at once, if whoever asked still may ask for it and what it
 * depends on is as it was; otherwise the request has failed. Throws Invalid, NotFound for everybody whose business it
 * is not, Conflict when it cannot be decided any more or was asked by the same person, and FactorNeeded when somebody
 * agrees whose second factor is not fresh. The answer is the secret of a one-time link where one came of it.
 */
export async function decide(
  acting: Acting,
  deeds: readonly Deed[],
  id: string,
  input: unknown,
  isFresh: () => Promise<boolean>,
): Promise<string | undefined> {
  const { tx, account } = acting;
  const request = await findRequest(acting, id);
  if (request === undefined) throw new NotFound();
  const accepted = accept(DecisionInput, input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const { decision, reason } = accepted.data;
  if (decision !== 'withdrawn' && reason === null) throw new Invalid([{ path: 'reason', code: 'required' }]);

  // The case first, as everybody who changes one does.
  if (request.subject.caseId !== null) await holdCaseOf(tx, 'cases', request.subject.caseId);
  const concern = CONCERNS[request.deed];
  const isOwn = request.askedBy === account;
  const decider = await personHeld(tx, account, request.subject.caseId);
  const maySo = decision === 'withdrawn' ? isOwn && decider.active : isTheirs(concern, decider);
  if (!maySo) throw new NotFound();
  const refusal = refusalOf(request, decision, account);
  if (refusal !== undefined) throw new Conflict(refusal);
  if (decision === 'agreed' && !(await isFresh())) throw new FactorNeeded();
  if (!(await holdRequest(tx, id))) throw new Conflict('already_decided');

  if (decision === 'agreed') return agree(acting, deeds, request, reason);
  await closeRequest(acting, id, decision, reason, null);
  await leaveTrace(acting, { action: `second_person_${decision}`, ...whatOf(id, request.subject) });
  return undefined;
}

async function agree(
  acting: Acting,
  deeds: readonly Deed[],
  request: SecondPersonRequest,
  reason: string | null,
): Promise<string | undefined> {
  const { id, subject, askedBy, seen } = request;
  const deed = deeds.find((each) => each.deed === request.deed);
  if (deed === undefined) throw new NotFound();
  const asker = await personHeld(acting.tx, askedBy, subject.caseId);
  const now = await deed.look(acting, subject);
  const failure = failureOf(CONCERNS[request.deed], asker, seen, now);
  const state = failure === undefined ? 'agreed' : 'failed';
  await closeRequest(acting, id, state, reason, failure ?? null);
  await leaveTrace(acting, { action: `second_person_${state}`, ...whatOf(id, subject) });
  if (failure !== undefined) return undefined;
  return (await deed.carryOut(acting, request)) ?? undefined;
}
