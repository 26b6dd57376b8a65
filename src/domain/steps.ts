import { compareEdtf, isOnOrBefore, type Edtf } from '../lib/edtf.ts';

/** Something that put a thing into a state. */
export interface Step<S extends string> {
  /** When, as precisely as known. */
  on: Edtf | null;
  /** The day it was recorded, `YYYY-MM-DD`: by then it had happened, however vague its date. */
  recordedOn: string;
  state: S;
  /** Its place in the usual course of things; decides only where the dates cannot. */
  rank: number;
}

/**
 * The state after the last step on or before a day (`YYYY-MM-DD`, UTC); undefined when nothing had happened, and
 * 'unknown' when the dates are too vague to say whether a step that changes the answer had, or which came last.
 */
export function stateOn<S extends string>(steps: readonly Step<S>[], day: string): S | 'unknown' | undefined {
  const happened = steps.filter((step) => hadHappened(step, day) === 'yes');
  const perhaps = steps.filter((step) => hadHappened(step, day) === 'maybe');
  const without = last(happened);
  if (perhaps.length === 0) return without;
  // If a step can decide the answer at all, it does beside just those vague steps that do not surpass it.
  const atBestFor = (step: Step<S>) => [
    ...happened,
    ...perhaps.filter((other) => other === step || (other.rank <= step.rank && !follows(other, step))),
  ];
  const agreed = [...happened, ...perhaps].every((step) => last(atBestFor(step)) === without);
  return agreed ? without : 'unknown';
}

function hadHappened(step: Step<string>, day: string): 'yes' | 'no' | 'maybe' {
  const dated = step.on === null ? 'maybe' : isOnOrBefore(step.on, day);
  return dated === 'maybe' && step.recordedOn <= day ? 'yes' : dated;
}

/** The state of the step that no other certainly follows; of several, of the one furthest along the usual course. */
function last<S extends string>(steps: readonly Step<S>[]): S | 'unknown' | undefined {
  const final = steps.filter((step) => !steps.some((other) => other !== step && follows(other, step)));
  const furthest = Math.max(...final.map(({ rank }) => rank));
  const states = new Set(final.filter(({ rank }) => rank === furthest).map(({ state }) => state));
  return states.size > 1 ? 'unknown' : [...states][0];
}

function follows(later: Step<string>, earlier: Step<string>): boolean {
  return later.on !== null && earlier.on !== null && compareEdtf(later.on, earlier.on) === 'after';
}
