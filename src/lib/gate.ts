import { Overloaded } from './errors.ts';

/**
 * Lets at most `inFlight` pieces of work run at once and at most `waiting` wait their turn, first come, first served.
 * Whatever comes beyond that is refused with Overloaded before it begins.
 */
export function gate(
  inFlight: number,
  waiting: number,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < inFlight) running += 1;
    else if (queue.length >= waiting) throw new Overloaded();
    // Whoever leaves hands the place on, so the number of those at work stays the same.
    else await new Promise<void>((begin) => queue.push(begin));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
