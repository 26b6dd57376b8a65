import * as fc from 'fast-check';
import { parseEdtf, rangeOf, type Edtf } from '../../src/lib/edtf.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z') / MILLISECONDS_PER_DAY;
const LAST_DAY = Date.parse('9999-12-31T00:00:00Z') / MILLISECONDS_PER_DAY;

/** The day that many days after 1970-01-01, as `YYYY-MM-DD`. */
export function isoDay(days: number): string {
  return new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from 1970-01-01 to the day. */
export function daysSince1970(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** The text as a date, in a test that knows it to be one. */
export function edtf(text: string): Edtf {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
}

/** Any day of the calendar, with our own century as likely as all others. */
export const anyDay = fc
  .oneof(
    fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
    fc.integer({ min: daysSince1970('1950-01-01'), max: daysSince1970('2050-12-31') }),
    fc.integer({ min: daysSince1970('2019-12-20'), max: daysSince1970('2021-03-10') }),
  )
  .map(isoDay);

/** Any date in any precision, with the marks given: all of them unless told. */
export const anyEdtf = (marks: readonly string[] = ['', '?', '~', '%']) =>
  fc
    .record({ day: anyDay, length: fc.constantFrom(4, 7, 10), mark: fc.constantFrom(...marks) })
    .map(({ day, length, mark }) => edtf(day.slice(0, length) + mark));

/** A date, and a day that it may mean. */
export const edtfWithDay = (marks?: readonly string[]) =>
  anyEdtf(marks).chain((date) => {
    const { from, until } = rangeOf(date);
    return fc
      .integer({ min: daysSince1970(from), max: daysSince1970(until) })
      .map((day) => ({ date, day: isoDay(day) }));
  });
