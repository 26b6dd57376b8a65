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
  /** The records that it rests on, by id. */
  restsOn: readonly string[];
}

/** The restricted records without which the rules would say something else of a subject, by id. */
export type Grounds = (rule: FlagRule, subjectId: string) => string[];

export type Change =
  | { change: 'raise'; raised: Raised; restsOn: string[] }
  | { change: 'reopen' | 'update'; flagId: string; raised: Raised; restsOn: string[] }
  | { change: 'resolve'; flagId: string; rule: FlagRule; subjectId: string; restsOn: string[] }
  | { change: 'guard'; flagId: string; restsOn: string[] };

/**
 * What has to change so that the flags of a case agree with what its rules say now. Running it on its own result
 * changes nothing. A person's decision stands: a dismissed flag comes back only when there is evidence that the
 * person had not seen, and one that no longer holds is left dismissed. What a flag rests on is kept up in any state;
 * one that is gone goes on telling of what it once rested on.
 */
export function reconcile(
  standing: readonly Standing[],
  raised: readonly Raised[],
  versions: Record<FlagRule, number>,
  grounds: Grounds = () => [],
): Change[] {
  const matches = (flag: Standing, one: Raised) =>
    flag.rule === one.rule && flag.subjectId === one.subject.id;
  const forRaised = raised.flatMap((one): Change[] => {
    const flag = standing.find((other) => matches(other, one));
    const restsOn = grounds(one.rule, one.subject.id);
    if (flag === undefined) return [{ change: 'raise', raised: one, restsOn }];
    if (flag.state === 'resolved' || (flag.state === 'dismissed' && hasNewEvidence(flag, one)))
      return [{ change: 'reopen', flagId: flag.id, raised: one, restsOn }];
    if (flag.state !== 'dismissed' && !isSame(flag, one, versions[one.rule]))
      return [{ change: 'update', flagId: flag.id, raised: one, restsOn }];
    return guarded(flag, restsOn);
  });
  const forGone = standing
    .filter((flag) => !raised.some((one) => matches(flag, one)))
    .flatMap((flag): Change[] => {
      const { id, rule, subjectId, state } = flag;
      const restsOn = [...new Set([...flag.restsOn, ...grounds(rule, subjectId)])];
      return state === 'open' || state === 'confirmed'
        ? [{ change: 'resolve', flagId: id, rule, subjectId, restsOn }]
        : guarded(flag, restsOn);
    });
  return [...forRaised, ...forGone];
}

function guarded({ id, restsOn: before }: Standing, restsOn: string[]): Change[] {
  return canonical(before.toSorted()) === canonical(restsOn.toSorted())
    ? []
    : [{ change: 'guard', flagId: id, restsOn }];
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
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
