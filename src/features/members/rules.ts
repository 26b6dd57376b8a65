import type { MemberRole } from '../../domain/access-codes.ts';

/** Somebody's place in a case. Inactive is whoever may no longer work on cases at all. */
export interface Place {
  accountId: string;
  role: MemberRole;
  active: boolean;
}

/** Whether somebody leads a case. */
export function leads(members: readonly Place[], accountId: string): boolean {
  return members.some((member) => member.accountId === accountId && member.role === 'lead');
}

/**
 * Whether somebody who works here still leads the case once this member has another role in it, or none: a case
 * without a lead could never be shared again.
 */
export function staysLed(members: readonly Place[], accountId: string, role: MemberRole | null): boolean {
  return members.some((member) => {
    const becomes = member.accountId === accountId ? role : member.role;
    return becomes === 'lead' && member.active;
  });
}

/**
 * Who is to lead a case that nobody leads who works here: the member who has been one longest. A reader was never
 * trusted with a change, so without a member there is nobody; nor while somebody leads it.
 */
export function successorIn<Member extends Place & { since: string }>(
  members: readonly Member[],
): Member | undefined {
  const present = members.filter(({ active }) => active);
  if (present.some(({ role }) => role === 'lead')) return undefined;
  return present
    .filter(({ role }) => role === 'member')
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(0);
}

/** A record, or one that it is part of, as far as that says who may see it. */
export interface Guarded {
  id: string;
  recordedBy: string;
  confidentiality: 'team' | 'restricted';
}

export type Because = 'lead' | 'author' | 'named';

/**
 * Why a member sees a record, if they do: `records` are the record itself and all that it is part of, each of which
 * is open to them. Null if they do not see it, or if none is restricted so that there is nothing to give a reason for.
 */
export function whySeen(
  { accountId, role }: Pick<Place, 'accountId' | 'role'>,
  records: readonly Guarded[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
): Because | null {
  const restricted = records.filter(({ confidentiality }) => confidentiality === 'restricted');
  if (restricted.length === 0) return null;
  if (role === 'lead') return 'lead';
  const isAuthor = ({ recordedBy }: Guarded) => recordedBy === accountId;
  const isNamed = ({ id }: Guarded) => named.get(id)?.has(accountId) ?? false;
  if (!restricted.every((record) => isAuthor(record) || isNamed(record))) return null;
  return restricted.every(isAuthor) ? 'author' : 'named';
}
