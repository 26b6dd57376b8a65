import { z } from 'zod';
import { giveReason, seeingAll, type Acting, type Tx } from '../../db/transaction.ts';
import { REVIEW_DECISIONS } from '../../domain/codes.ts';
import { dayOf } from '../../lib/clock.ts';
import { Conflict, Invalid, NotFound } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { line } from '../../record/fields.ts';
import { holdCaseOf, loadCaseSet } from '../../record/store.ts';
import { KINDS } from '../kinds.ts';
import { groundsIn, withNamed } from './grounds.ts';
import {
  findFlag,
  guardFlag,
  hasFlags,
  insertFlag,
  listFlags,
  reopenFlag,
  resolveFlag,
  storeReview,
  updateFlag,
} from './queries.ts';
import { reconcile, type Change } from './reconcile.ts';
import { whyGone } from './resolution.ts';
import { raise, RULE_VERSIONS } from './rules.ts';

export type FlagCounts = { raised: number; reopened: number; updated: number; resolved: number };

/** Brings the flags of one case in line with its records. The case is held meanwhile, so that no change slips between. */
export async function flagCase({ tx, at }: Acting, caseId: string): Promise<FlagCounts> {
  await holdCaseOf(tx, 'cases', caseId);
  const changes = await decide(tx, caseId, dayOf(at));
  await apply(tx, caseId, at, changes);
  return counted(changes);
}

/** What bringing a case's flags in line would change if it were that day (`YYYY-MM-DD`, UTC). */
export async function countChanges(tx: Tx, caseId: string, day: string): Promise<FlagCounts> {
  return counted(await decide(tx, caseId, day));
}

function counted(changes: readonly Change[]): FlagCounts {
  const count = (wanted: Change['change']) => changes.filter(({ change }) => change === wanted).length;
  return {
    raised: count('raise'),
    reopened: count('reopen'),
    updated: count('update'),
    resolved: count('resolve'),
  };
}

/**
 * After a change to a case: the flags that already stand are brought in line at once, so that no page shows one
 * which the record contradicts. New flags are raised by the job alone.
 */
export function recheckFlags(acting: Acting, caseId: string): Promise<void> {
  return seeingAll(acting, () => recheck(acting, caseId));
}

async function recheck({ tx, at }: Acting, caseId: string): Promise<void> {
  if (!(await hasFlags(tx, caseId))) return;
  const changes = await decide(tx, caseId, dayOf(at));
  await apply(
    tx,
    caseId,
    at,
    changes.filter(({ change }) => change !== 'raise' && change !== 'reopen'),
  );
}

async function decide(
  tx: Tx,
  caseId: string,
  day: string,
): Promise<(Change & { resolution?: ReturnType<typeof whyGone> })[]> {
  const set = await loadCaseSet(tx, KINDS, caseId);
  const changes = reconcile(
    await listFlags(tx, { caseId }),
    raise(set, day),
    RULE_VERSIONS,
    groundsIn(set, day),
  );
  return changes.map((one) => {
    if (one.change !== 'resolve') return one;
    const resolution = whyGone(one.rule, one.subjectId, set, day);
    return { ...one, resolution, restsOn: withNamed(resolution, one.restsOn) };
  });
}

async function apply(
  tx: Tx,
  caseId: string,
  at: Date,
  changes: Awaited<ReturnType<typeof decide>>,
): Promise<void> {
  for (const one of changes) {
    switch (one.change) {
      case 'raise':
        await insertFlag(tx, caseId, one.raised, one.restsOn, at);
        break;
      case 'reopen':
        await reopenFlag(tx, one.flagId, one.raised, one.restsOn, at);
        break;
      case 'update':
        await updateFlag(tx, one.flagId, one.raised, one.restsOn);
        break;
      case 'resolve':
        await resolveFlag(tx, one.flagId, one.resolution!, one.restsOn, at);
        break;
      case 'guard':
        await guardFlag(tx, one.flagId, one.restsOn);
        break;
    }
  }
}

export const ReviewInput = z.strictObject({ decision: z.enum(REVIEW_DECISIONS), reason: line(2000) });

/**
 * A person's decision on a flag, with its reason. It may be changed by a later one. "Needs information" leaves
 * the flag open and says what is missing. Throws Invalid, NotFound, or Conflict for a flag that has resolved itself.
 */
export async function reviewFlag(acting: Acting, id: string, input: unknown): Promise<void> {
  const { tx, at, account } = acting;
  // Only whoever may record in a case gets hold of it.
  if ((await holdCaseOf(tx, 'flags', id)) === undefined) throw new NotFound();
  const accepted = accept(ReviewInput, input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const { decision, reason } = accepted.data;
  await giveReason(acting, reason);
  const flag = await findFlag(tx, id);
  if (flag === undefined) throw new NotFound();
  if (flag.state === 'resolved') throw new Conflict('already_resolved');
  const state = decision === 'needs_information' ? 'open' : decision;
  await storeReview(tx, id, state, { decision, reason, by: account, at: at.toISOString() });
}
