import { median, rounded } from './report.ts';

/** How long each of two kinds of answers took, in milliseconds, in the order in which they were asked for. */
export interface Timings {
  one: readonly number[];
  other: readonly number[];
}

/** AC-06, AU-03: how far the medians of two kinds of answers may be apart, and how often a guess may be right. */
const AIM = { apart: 0.05, guessed: 0.55 };

/** Whether how long an answer takes tells which of two kinds it is. */
export interface Verdict {
  medians: readonly [number, number];
  /** The median of the one by that of the other. */
  ratio: number;
  /** The share of right guesses by the best threshold of half of the timings, on the other half. */
  guessed: number;
  reached: boolean;
}

export function verdictOn({ one, other }: Timings): Verdict {
  const medians = [median(one), median(other)] as const;
  const ratio = medians[0] / medians[1];
  const guessed = shareGuessed(one, other);
  return {
    medians: [rounded(medians[0], 3), rounded(medians[1], 3)],
    ratio: rounded(ratio, 3),
    guessed: rounded(guessed, 3),
    reached: Math.abs(ratio - 1) <= AIM.apart && guessed <= AIM.guessed,
  };
}

interface Threshold {
  at: number;
  /** Whether the one kind is that which takes longer. */
  oneAbove: boolean;
}

/** Every second timing teaches the threshold, the others try it: so no drift of the machine stands between the two. */
function shareGuessed(one: readonly number[], other: readonly number[]): number {
  const half = (timings: readonly number[], which: number) =>
    timings.filter((_, index) => index % 2 === which);
  const threshold = bestThreshold(half(one, 0), half(other, 0));
  const [tried, triedOther] = [half(one, 1), half(other, 1)];
  const right =
    tried.filter((time) => time > threshold.at === threshold.oneAbove).length +
    triedOther.filter((time) => time > threshold.at !== threshold.oneAbove).length;
  return right / (tried.length + triedOther.length);
}

function bestThreshold(one: readonly number[], other: readonly number[]): Threshold {
  const all = [
    ...one.map((time) => ({ time, isOne: true })),
    ...other.map((time) => ({ time, isOne: false })),
  ].toSorted((a, b) => a.time - b.time);
  let best = { at: 0, oneAbove: true, right: one.length };
  let [onesBelow, othersBelow] = [0, 0];
  for (const { time, isOne } of all) {
    if (isOne) onesBelow += 1;
    else othersBelow += 1;
    const rightIfAbove = one.length - onesBelow + othersBelow;
    const right = Math.max(rightIfAbove, all.length - rightIfAbove);
    if (right > best.right) best = { at: time, oneAbove: rightIfAbove === right, right };
  }
  return best;
}

/** A verdict for people. */
export function describeVerdict(
  title: string,
  [one, other]: readonly [string, string],
  verdict: Verdict,
): string {
  const { medians, ratio, guessed, reached } = verdict;
  return [
    title,
    `  ${one} ${medians[0]} ms, ${other} ${medians[1]} ms, ratio ${ratio}`,
    `  guessed by the time: ${(guessed * 100).toFixed(1)} % right: ${reached ? 'reached' : 'missed'}`,
  ].join('\n');
}
