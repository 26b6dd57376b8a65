import type { FlagRule, Validity } from '../../domain/codes.ts';
import type { AppealEffect } from '../../domain/ruling-codes.ts';
import type { Edtf } from '../../lib/edtf.ts';
import { oneOf, partsOf, type RecordSet } from '../../record/record-set.ts';
import { noticeEventKind, noticeKind, withdrawalKind } from '../notices/kind.ts';
import { validityOf } from '../notices/rules.ts';
import { findingKind, rulingKind } from '../rulings/kind.ts';
import { isPoliticalFinding, setAsideBy } from '../rulings/rules.ts';

/** Why a flag no longer holds. */
export type Resolution =
  | { why: 'retracted' }
  | {
      why: 'set_aside';
      /** The ruling that did, whose court is named. */
      rulingId: string;
      effect: AppealEffect;
      decidedOn: Edtf | null;
      courtName: string | null;
      courtState: string | null;
    }
  | { why: 'finding_gone' }
  | { why: 'reviewed' }
  | { why: 'candidate_gone' }
  | { why: 'not_in_force_yet' }
  | { why: 'not_live'; validity: Validity }
  | { why: 'no_such_ruling' }
  | { why: 'no_longer_near' };

/** Says why a rule that had fired on a subject does not any more, on a day (`YYYY-MM-DD`, UTC). */
export function whyGone(rule: FlagRule, subjectId: string, set: RecordSet, day: string): Resolution {
  switch (rule) {
    case 'R01':
      return whyRulingGone(subjectId, set, day);
    case 'R02':
      return whyNothingWaits(subjectId, set);
    case 'R03':
      return whyNoticeGone(subjectId, set, day);
    case 'R10':
      return { why: 'no_longer_near' };
  }
}

function whyRulingGone(rulingId: string, set: RecordSet, day: string): Resolution {
  const ruling = oneOf(set, rulingKind, rulingId);
  if (ruling === undefined) return { why: 'retracted' };
  const [later] = setAsideBy(rulingId, partsOf(set, rulingKind, ruling.parentId), day);
  if (later?.appealOf) {
    const { court, decidedOn } = later;
    return {
      why: 'set_aside',
      rulingId: later.id,
      effect: later.appealOf.effect,
      decidedOn,
      courtName: court?.name ?? null,
      courtState: court?.state ?? null,
    };
  }
  return partsOf(set, findingKind, rulingId).some(isPoliticalFinding)
    ? { why: 'not_in_force_yet' }
    : { why: 'finding_gone' };
}

/** A candidate that vanished unseen, because the text did or is read differently now, was not decided by anybody. */
function whyNothingWaits(rulingId: string, set: RecordSet): Resolution {
  if (oneOf(set, rulingKind, rulingId) === undefined) return { why: 'retracted' };
  const decided = partsOf(set, findingKind, rulingId).some(
    ({ origin, state }) => origin === 'reader' && state !== 'candidate',
  );
  return { why: decided ? 'reviewed' : 'candidate_gone' };
}

function whyNoticeGone(noticeId: string, set: RecordSet, day: string): Resolution {
  const notice = oneOf(set, noticeKind, noticeId);
  if (notice === undefined) return { why: 'retracted' };
  const validity = validityOf(
    partsOf(set, noticeEventKind, noticeId),
    partsOf(set, withdrawalKind, noticeId),
    day,
  );
  return validity === 'live' ? { why: 'no_such_ruling' } : { why: 'not_live', validity };
}
