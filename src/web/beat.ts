import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { NotFound } from '../lib/errors.ts';

/** Several times as long as anything takes that ends in NotFound. */
const BEAT_MS = 25;
/** How late a timer may be. */
const TIMER_MS = 2;

/** Waits until a beat after a time, by the clock that only goes forward. */
export type Beat = (begun: number) => Promise<void>;

/** When an answer is given that was ready at `now`, to what was asked for at `begun`: at the next whole beat since then. */
export function nextBeat(begun: number, now: number): number {
  return begun + Math.ceil((now - begun) / BEAT_MS) * BEAT_MS;
}

/**
 * Waits for the next beat. A timer ends at whole milliseconds after it was set, and so would still tell by the rest
 * how long the work took: the last stretch is waited for in turns of the event loop, in which others go on.
 */
export async function waitForBeat(begun: number): Promise<void> {
  const due = nextBeat(begun, performance.now());
  const long = due - performance.now() - TIMER_MS;
  if (long > 0) await setTimeout(long);
  while (performance.now() < due) await setImmediate();
}

/** Notes when a request came in. */
export const noteBegin: RequestHandler = (_request, response, next) => {
  response.locals['begun'] = performance.now();
  next();
};

/**
 * Holds back what is answered with NotFound: whatever is kept from somebody costs the database a look at it, and how
 * long that takes would tell that it is there.
 */
export function answerOnBeat(beat: Beat): ErrorRequestHandler {
  return async (error: unknown, _request, response: Response, _next) => {
    if (error instanceof NotFound) await beat(response.locals['begun'] as number);
    throw error;
  };
}
