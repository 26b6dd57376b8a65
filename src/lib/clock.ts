/** The one source of "now", passed to whoever needs it, so that tests can move it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** The day in UTC, `YYYY-MM-DD`: deadlines and derived states are reckoned in UTC days. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
