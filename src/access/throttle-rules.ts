/** How often something failed in a row, and when it was last tried. */
export interface Failures {
  count: number;
  lastAt: Date;
}

/** After this long without an attempt, failures are forgotten. */
export const FORGOTTEN_MS = 24 * 3_600_000;
/** Nobody waits longer than this. */
const LONGEST_WAIT_MS = 15 * 60_000;
const FIRST_WAIT_MS = 1000;
/** How many failures are free: of somebody who mistypes, and while many addresses fail. */
const FREE = 5;
const FREE_UNDER_PRESSURE = 1;
/** From how many failing addresses on somebody seems to be trying them all. */
export const MANY = 50;

/** How many failures still count. */
export function failuresCounted({ count, lastAt }: Failures, at: Date): number {
  return at.getTime() - lastAt.getTime() >= FORGOTTEN_MS ? 0 : count;
}

/**
 * How long after its last failure something must not be tried, in milliseconds: nothing for the first failures, then
 * a second, doubled by each further failure, up to a quarter of an hour.
 */
export function waitAfter(failures: number, pressure: boolean): number {
  const beyond = failures - (pressure ? FREE_UNDER_PRESSURE : FREE);
  if (beyond < 0) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(beyond, 30));
}

/**
 * Whether an attempt may begin. Pressure from elsewhere only takes free failures away: whoever has not failed gets
 * in at once, so that a flood locks nobody out.
 */
export function admits(failures: Failures, at: Date, pressure: boolean): boolean {
  const counted = failuresCounted(failures, at);
  return counted === 0 || at.getTime() - failures.lastAt.getTime() >= waitAfter(counted, pressure);
}

/** Whether so many addresses are failing at present that somebody seems to be trying them all. */
export function underPressure(failing: number): boolean {
  return failing >= MANY;
}
