import {
  STRICT_GROUNDS,
  type AppealEffect,
  type FindingStateCode,
  type Ground,
  type Stance,
  type Target,
} from '../../domain/ruling-codes.ts';
import { isOnOrBefore, type Edtf } from '../../lib/edtf.ts';
import type { Fault } from '../../lib/errors.ts';

interface RulingFacts {
  id: string;
  parentId: string;
  decidedOn: Edtf | null;
  appealOf: { rulingId: string; effect: AppealEffect } | null;
}

/** The effects by which a later ruling takes an earlier one out of force. */
const SETS_ASIDE: readonly AppealEffect[] = [
  'overturned',
  'quashed_and_remitted',
  'set_aside_by_constitutional_court',
];

/**
 * The rulings that set a ruling aside and themselves stood on that day (`YYYY-MM-DD`). One that was set aside in
 * turn sets nothing aside: what it had overturned is in force again.
 */
export function setAsideBy<R extends RulingFacts>(rulingId: string, rulings: readonly R[], day: string): R[] {
  // Nothing is set aside by what it set aside itself: so the search ends, whatever links two hands made at once.
  const others = rulings.filter(({ id }) => id !== rulingId);
  return others.filter(
    (later) =>
      later.appealOf?.rulingId === rulingId &&
      SETS_ASIDE.includes(later.appealOf.effect) &&
      inForceOn(later.id, others, day),
  );
}

/** Whether a ruling is in force: it may have been given by that day, and no later one in force set it aside. */
export function inForceOn(rulingId: string, rulings: readonly RulingFacts[], day: string): boolean {
  const decidedOn = rulings.find(({ id }) => id === rulingId)?.decidedOn ?? null;
  const given = decidedOn === null || isOnOrBefore(decidedOn, day) !== 'no';
  return given && setAsideBy(rulingId, rulings, day).length === 0;
}

/** Faults of the link to the ruling that was appealed: itself, one of another proceeding, or round in a circle. */
export function appealFaults(ruling: RulingFacts, rulings: readonly RulingFacts[]): Fault[] {
  if (ruling.appealOf === null) return [];
  const path = 'appealOf.rulingId';
  if (ruling.appealOf.rulingId === ruling.id) return [{ path, code: 'refers_to_itself' }];
  const byId = new Map(rulings.map((other) => [other.id, other.id === ruling.id ? ruling : other]));
  const appealed = byId.get(ruling.appealOf.rulingId);
  if (appealed === undefined) return [];
  if (appealed.parentId !== ruling.parentId) return [{ path, code: 'ruling_of_another_request' }];
  const seen = new Set<string>([ruling.id]);
  for (
    let at: RulingFacts | undefined = appealed;
    at;
    at = at.appealOf ? byId.get(at.appealOf.rulingId) : undefined
  ) {
    if (seen.has(at.id)) return [{ path, code: 'refers_to_itself' }];
    seen.add(at.id);
  }
  return [];
}

interface FindingFacts {
  ground: Ground;
  stance: Stance;
  target: Target;
  state: FindingStateCode;
}

/**
 * Whether a finding counts as "a court cited political motivation": confirmed by a person, the court's own, on a
 * strict ground, about the request or the prosecution behind it.
 */
export function isPoliticalFinding(finding: FindingFacts): boolean {
  return (
    finding.state === 'confirmed' &&
    finding.stance === 'finding' &&
    STRICT_GROUNDS.includes(finding.ground) &&
    COUNTED_TARGETS.includes(finding.target)
  );
}

const COUNTED_TARGETS: readonly Target[] = ['request', 'prosecution'];
