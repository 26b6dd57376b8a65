import type { FlagRule } from '../../domain/codes.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { withSeenLinks } from '../../record/store.ts';
import { KINDS } from '../kinds.ts';
import { canonical, type Grounds } from './reconcile.ts';
import { whyGone, type Resolution } from './resolution.ts';
import { raise } from './rules.ts';

/** So many restricted records are tried one by one; in a case with more, a flag rests on all of them or on none. */
const MOST_TRIED = 40;

/**
 * On which restricted records a flag rests, on a day (`YYYY-MM-DD`, UTC): whether it stands, what it says, or why it
 * went would be otherwise without them. It is kept from whoever may not see them all, since it would tell of them.
 */
export function groundsIn(set: RecordSet, day: string): Grounds {
  const restricted = [...set.values()]
    .flat()
    .filter((record) => 'confidentiality' in record && record.confidentiality === 'restricted')
    .map(({ id }) => id);
  if (restricted.length === 0) return () => [];
  const whole = saidOf(set, day);
  const differsWithout = (ids: readonly string[]) => {
    const said = saidOf(without(set, ids), day);
    return (rule: FlagRule, subjectId: string) => said(rule, subjectId) !== whole(rule, subjectId);
  };
  const alone =
    restricted.length > MOST_TRIED ? [] : restricted.map((id) => ({ id, matters: differsWithout([id]) }));
  return (rule, subjectId) => {
    const found = alone.filter(({ matters }) => matters(rule, subjectId)).map(({ id }) => id);
    // Two that say the same matter together, and neither alone.
    const others = restricted.filter((id) => !found.includes(id));
    return differsWithout(others)(rule, subjectId) ? restricted : found;
  };
}

/**
 * On what a flag rests that went for a reason. The reason stays as it was told; so the flag rests on the ruling that
 * it names, also once that has nothing to do with it any more, and restricted or not: it may be later.
 */
export function withNamed(resolution: Resolution, restsOn: readonly string[]): string[] {
  return [...new Set([...restsOn, ...(resolution.why === 'set_aside' ? [resolution.rulingId] : [])])];
}

/** What the rules say of a subject: the flag they raise, or why they raise none. */
function saidOf(set: RecordSet, day: string): (rule: FlagRule, subjectId: string) => string {
  const raised = raise(set, day);
  return (rule, subjectId) =>
    canonical(
      raised.find((one) => one.rule === rule && one.subject.id === subjectId) ??
        whyGone(rule, subjectId, set, day),
    );
}

/** A set without some records, their parts, and the links to them. */
function without(set: RecordSet, ids: readonly string[]): RecordSet {
  const gone = new Set(ids);
  const records = [...set.values()].flat();
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const { id, parentId } of records) if (gone.has(parentId)) gone.add(id);
  }
  const left = new Map([...set].map(([type, all]) => [type, all.filter(({ id }) => !gone.has(id))]));
  return withSeenLinks(KINDS, left);
}
