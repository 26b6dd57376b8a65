import type { PageRequest, Typed } from '../../access/route.ts';
import type { MemberRole } from '../../domain/access-codes.ts';
import { Conflict, NotFound, Refused } from '../../lib/errors.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { findCaseId, myRoleIn } from '../cases/queries.ts';
import { mayRecord } from '../cases/rules.ts';
import { rowsOf } from '../records/form.ts';
import type { SealedIdentity } from './queries.ts';
import { getSealed, type SealedIdentities } from './sealed.ts';

/** A case's identities as its pages find them. */
export interface Place {
  reference: string;
  caseId: string;
  sealed: SealedIdentities;
  /** What the reader may do in the case; null for no member. */
  myRole: MemberRole | null;
}

/** The place an address names. Throws NotFound when there is no such case. */
export async function placeOf({ params, acting }: Asked): Promise<Place> {
  const { reference = '' } = params;
  const caseId = await findCaseId(acting.tx, reference);
  if (caseId === undefined) throw new NotFound();
  const myRole = await myRoleIn(acting, caseId);
  return { reference, caseId, sealed: await getSealed(acting.tx, caseId), myRole };
}
type Asked = Pick<PageRequest, 'params' | 'acting'>;

/** The same for whoever may record there. Throws NotFound, also for who may only read. */
export async function placeToRecordIn(asked: Asked): Promise<Place> {
  const place = await placeOf(asked);
  if (!mayRecord(place.myRole)) throw new NotFound();
  return place;
}

/**
 * The identity an address names, and its place, for whoever may change it. Throws NotFound when the case has none
 * such, also for who may only read.
 */
export async function identityIn(asked: Asked): Promise<Place & { identity: SealedIdentity }> {
  const place = await placeToRecordIn(asked);
  const identity = place.sealed.identities.find(({ id }) => id === asked.params['id']);
  if (identity === undefined) throw new NotFound();
  return { ...place, identity };
}

/** What the form of an opening asks for. */
export function openingIn(typed: Typed): { reason: string; identityIds: string[] } {
  const identityIds = rowsOf(typed, 'identityIds').map((row) => typed[`identityIds.${row}`] ?? '');
  return { reason: typed['reason'] ?? '', identityIds };
}

/** What a page says instead of what was asked for, where it can be shown again. */
export function refusalOf(error: unknown, t: Messages): { status: number; refused: string } | undefined {
  if (error instanceof Conflict) return { status: 409, refused: t.problems.identities_erased.detail };
  if (error instanceof Refused && error.code === 'daily_limit')
    return { status: error.status, refused: t.problems.daily_limit.detail };
  return undefined;
}
