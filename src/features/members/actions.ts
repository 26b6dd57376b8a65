import { z } from 'zod';
import { leaveTrace } from '../../db/audit.ts';
import { seeingAll, type Acting } from '../../db/transaction.ts';
import { MEMBER_ROLES, type Audience } from '../../domain/access-codes.ts';
import { Conflict, Invalid, NotFound, Stale } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { code, line, optional } from '../../record/fields.ts';
import { holdCaseOf, loadCaseSet } from '../../record/store.ts';
import type { Case } from '../cases/kind.ts';
import { KINDS } from '../kinds.ts';
import {
  casesLedBy,
  deleteMember,
  findColleague,
  holdMembers,
  insertMember,
  listMembers,
  updateAudience,
  updateMember,
  type Member,
} from './queries.ts';
import { leads, staysLed, successorIn } from './rules.ts';

export const NewMember = z.strictObject({
  accountId: optional(line(100)),
  email: optional(line(254)),
  role: code('caseRole', MEMBER_ROLES),
});
export const MemberChange = z.strictObject({ role: code('caseRole', MEMBER_ROLES) });

/**
 * The members of a case, which is held until this transaction ends: of two leads who step down at once the second
 * finds the first gone. Throws NotFound for whoever does not lead it, and for a case that was retracted.
 */
export async function holdAsLead(acting: Acting, caseId: string): Promise<Member[]> {
  const held = await holdCaseOf(acting.tx, 'cases', caseId);
  if (held === undefined) throw new NotFound();
  return holdMembersAsLead(acting, caseId);
}

/** The same of a case that may have been retracted too: its history is still there to read, for as long as somebody is a member. */
async function holdMembersAsLead({ tx, account }: Acting, caseId: string): Promise<Member[]> {
  // The case first, as everybody does who changes one.
  await holdCaseOf(tx, 'cases', caseId);
  await holdMembers(tx, caseId);
  const members = await listMembers(tx, caseId);
  if (!leads(members, account)) throw new NotFound();
  return members;
}

/** Shares a case with a colleague. Throws NotFound, and Invalid with every fault. */
export async function shareCase(acting: Acting, caseId: string, input: unknown): Promise<Member> {
  const { tx, at } = acting;
  const members = await holdAsLead(acting, caseId);
  const accepted = accept(NewMember, input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const { accountId, email, role } = accepted.data;
  const path = accountId === null && email !== null ? 'email' : 'accountId';
  if (accountId === null && email === null) throw new Invalid([{ path, code: 'required' }]);
  const colleague = await findColleague(tx, { accountId, email });
  if (colleague === undefined) throw new Invalid([{ path, code: 'unknown_colleague' }]);
  if (members.some((member) => member.accountId === colleague.id))
    throw new Invalid([{ path, code: 'already_member' }]);
  await insertMember(tx, at, caseId, colleague.id, role);
  await leaveTrace(acting, { action: 'case_shared', caseId, subject: { type: 'account', id: colleague.id } });
  return memberOf(await listMembers(tx, caseId), colleague.id);
}

/** Gives a member another role. Throws NotFound, Stale, Invalid, and Conflict where nobody would lead the case. */
export async function changeRole(
  acting: Acting,
  caseId: string,
  accountId: string,
  version: number,
  input: unknown,
): Promise<Member> {
  const { tx } = acting;
  const members = await holdMembersAsLead(acting, caseId);
  const member = memberOf(members, accountId);
  if (member.version !== version) throw new Stale(member.version);
  const accepted = accept(MemberChange, input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const { role } = accepted.data;
  if (role === member.role) return member;
  if (!staysLed(members, accountId, role)) throw new Conflict('last_lead');
  await updateMember(tx, caseId, member, role);
  await leaveTrace(acting, {
    action: 'membership_changed',
    caseId,
    subject: { type: 'account', id: accountId },
  });
  return { ...member, role, version: version + 1 };
}

/** Ends a membership, the acting person's own too. Throws NotFound, Stale, and Conflict as for a change of role. */
export async function endMembership(
  acting: Acting,
  caseId: string,
  accountId: string,
  version: number,
): Promise<void> {
  const members = await holdMembersAsLead(acting, caseId);
  const member = memberOf(members, accountId);
  if (member.version !== version) throw new Stale(member.version);
  if (!staysLed(members, accountId, null)) throw new Conflict('last_lead');
  await deleteMember(acting.tx, caseId, accountId);
  await leaveTrace(acting, {
    action: 'membership_ended',
    caseId,
    subject: { type: 'account', id: accountId },
  });
}

/**
 * Lets a colleague lead each case that nobody else leads but this account. Nothing is answered, and no trace of the
 * acting person's names a case: they may see none. The history of each case tells it to its members.
 */
export async function handOverCases(acting: Acting, accountId: string): Promise<void> {
  const { tx } = acting;
  await seeingAll(acting, async () => {
    for (const caseId of await casesLedBy(tx, accountId)) {
      await holdCaseOf(tx, 'cases', caseId);
      const successor = successorIn(await listMembers(tx, caseId));
      if (successor !== undefined) await updateMember(tx, caseId, successor, 'lead');
    }
  });
  await leaveTrace(acting, { action: 'cases_handed_over', subject: { type: 'account', id: accountId } });
}

/**
 * Opens a case to all caseworkers and lawyers. Throws NotFound, and Conflict for one that is not of public record.
 * It lowers a confidentiality: whoever calls this has seen to it that a second person agreed.
 */
export function openToStaff(acting: Acting, caseId: string): Promise<void> {
  return setAudience(acting, caseId, 'staff');
}

/** Leaves a case to its members alone again, at once. */
export function closeToStaff(acting: Acting, caseId: string): Promise<void> {
  return setAudience(acting, caseId, 'members');
}

async function setAudience(acting: Acting, caseId: string, audience: Audience): Promise<void> {
  await holdAsLead(acting, caseId);
  const story = (await loadCaseSet(acting.tx, KINDS, caseId)).get('case')?.[0] as Case | undefined;
  if (story === undefined) throw new NotFound();
  if (story.audience === audience) return;
  if (audience === 'staff' && story.basis !== 'public_record') throw new Conflict('not_public_record');
  await updateAudience(acting.tx, caseId, audience);
  const action = audience === 'staff' ? 'opened_to_staff' : 'closed_to_staff';
  await leaveTrace(acting, { action, caseId });
}

function memberOf(members: readonly Member[], accountId: string): Member {
  const member = members.find((each) => each.accountId === accountId);
  if (member === undefined) throw new NotFound();
  return member;
}
