import type { Outcome } from './load.ts';
import { ABOUT, type Measure } from './measures.ts';

/** One round: the floor, and the application right after it. */
export interface Round {
  floor: Outcome;
  app: Outcome;
}

/** Figures of all rounds of a measure. `ratio` is of the requests per second of the two in the same round. */
export interface Result {
  measure: Measure;
  aim: number;
  ratio: { median: number; lowest: number; highest: number };
  floor: { requestsPerSecond: number; p99: number };
  app: { requestsPerSecond: number; p99: number };
  rounds: number;
  notices: number;
}

export function resultOf(measure: Measure, rounds: readonly Round[], notices: number): Result {
  const ratios = rounds.map(({ floor, app }) => app.requestsPerSecond / floor.requestsPerSecond);
  const side = (name: 'floor' | 'app') => ({
    requestsPerSecond: Math.round(median(rounds.map((round) => round[name].requestsPerSecond))),
    p99: median(rounds.map((round) => round[name].p99)),
  });
  return {
    measure,
    aim: ABOUT[measure].aim,
    ratio: {
      median: rounded(median(ratios)),
      lowest: rounded(Math.min(...ratios)),
      highest: rounded(Math.max(...ratios)),
    },
    floor: side('floor'),
    app: side('app'),
    rounds: rounds.length,
    notices,
  };
}

/** A result for people. */
export function describe({ measure, aim, ratio, floor, app, rounds, notices }: Result): string {
  const line = (name: string, { requestsPerSecond, p99 }: Result['app']) =>
    `  ${name.padEnd(12)}${requestsPerSecond.toLocaleString('en').padStart(7)} requests/s, p99 ${p99} ms`;
  return [
    `${ABOUT[measure].title}, ${notices.toLocaleString('en')} notices, medians of ${rounds} rounds`,
    line('floor', floor),
    line('application', app),
    `  ratio ${ratio.median} (${ratio.lowest} to ${ratio.highest}), aim ${aim}: ${ratio.median < aim ? 'missed' : 'reached'}`,
  ].join('\n');
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export function rounded(value: number, digits = 2): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
