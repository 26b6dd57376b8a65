import type { FlagRule, FlagState } from '../../domain/codes.ts';
import type { Evidence, Raised } from './rules.ts';

/** A flag that stands from an earlier run. */
export interface Standing {
  id: string;
  rule: FlagRule;
  ruleVersion: number;
  subjectId: string;
  state: FlagState;
  facts: unknown;
  evidence: readonly Evidence[];
}

export type Change =
  | { change: 'raise'; raised: Raised }
  | { change: 'reopen' | 'update'; flagId: string; raised: Raised }
  | { change: 'resolve'; flagId: string; rule: FlagRule; subjectId: string };

/**
 * What has to change so that the flags of a case agree with what its rules say now. Running it on its own result
 * changes nothing. A person's decision stands: a dismissed flag comes back only when there is evidence that the
 * person had not seen, and one that no longer holds is left dismissed.
 */
export function reconcile(
  standing: readonly Standing[],
  raised: readonly Raised[],
  versions: Record<FlagRule, number>,
): Change[] {
  const matches = (flag: Standing, one: Raised) =>
    flag.rule === one.rule && flag.subjectId === one.subject.id;
  const forRaised = raised.flatMap((one): Change[] => {
    const flag = standing.find((other) => matches(other, one));
    if (flag === undefined) return [{ change: 'raise', raised: one }];
    if (flag.state === 'resolved') return [{ change: 'reopen', flagId: flag.id, raised: one }];
    if (flag.state === 'dismissed')
      return hasNewEvidence(flag, one) ? [{ change: 'reopen', flagId: flag.id, raised: one }] : [];
    return isSame(flag, one, versions[one.rule]) ? [] : [{ change: 'update', flagId: flag.id, raised: one }];
  });
  const gone = standing
    .filter(
      (flag) =>
        (flag.state === 'open' || flag.state === 'confirmed') && !raised.some((one) => matches(flag, one)),
    )
    .map(({ id, rule, subjectId }): Change => ({ change: 'resolve', flagId: id, rule, subjectId }));
  return [...forRaised, ...gone];
}

function hasNewEvidence(flag: Standing, raised: Raised): boolean {
  return raised.evidence.some((item) => !flag.evidence.some((seen) => seen.id === item.id));
}

function isSame(flag: Standing, raised: Raised, version: number): boolean {
  return (
    flag.ruleVersion === version &&
    canonical(flag.facts) === canonical(raised.facts) &&
    canonical(flag.evidence) === canonical(raised.evidence)
  );
}

/** JSON with sorted keys: Postgres gives an object's keys back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
