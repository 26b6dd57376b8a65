/**
 * The dates of the record: as precise as known and never more. `2021`, `2021-07` and `2021-07-05`, each with an
 * optional `?` (uncertain), `~` (about) or `%` (both): a subset of EDTF (ISO 8601-2) levels 0 and 1.
 *
 * A date stands for its range of days, and every question about it may have no answer. Unknown dates are `null`.
 */

declare const edtf: unique symbol;
export type Edtf = string & { readonly [edtf]: true };

export type Precision = 'year' | 'month' | 'day';

/** The first and the last possible day, both inclusive, as `YYYY-MM-DD`. */
export interface DayRange {
  from: string;
  until: string;
}

const SHAPE = /^(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?[?~%]?$/;
const YEAR_LENGTH = 'YYYY'.length;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The date in `text`, or `undefined` if it is none. Only days of the proleptic Gregorian calendar in the years
 * 0001 to 9999, written in ASCII digits without spaces. The SQL function `edtf_range` accepts exactly the same.
 */
export function parseEdtf(text: string): Edtf | undefined {
  return isEdtf(text) ? text : undefined;
}

/** The first and last day the date may mean. "About" and "uncertain" do not widen it: nobody said by how much. */
export function rangeOf(date: Edtf): DayRange {
  const plain = withoutQualifier(date);
  if (plain.length === YEAR_LENGTH) return { from: `${plain}-01-01`, until: `${plain}-12-31` };
  if (plain.length === DAY_LENGTH) return { from: plain, until: plain };
  const lastDay = daysInMonth(Number(plain.slice(0, 4)), Number(plain.slice(5)));
  return { from: `${plain}-01`, until: `${plain}-${lastDay}` };
}

export function precisionOf(date: Edtf): Precision {
  const { length } = withoutQualifier(date);
  if (length === YEAR_LENGTH) return 'year';
  return length === DAY_LENGTH ? 'day' : 'month';
}

/** Marked as about: `~` or `%`. */
export function isApproximate(date: Edtf): boolean {
  return /[~%]$/.test(date);
}

/** Marked as uncertain: `?` or `%`. */
export function isUncertain(date: Edtf): boolean {
  return /[?%]$/.test(date);
}

/**
 * Whether `a` certainly lies before or after `b`. Dates whose ranges share a day are in no known order, and only
 * two equal full days are the same. A date marked about or uncertain keeps its stated range, but its edge proves
 * nothing: then the ranges must not even touch, that is, at least one whole day must lie between them.
 */
export function compareEdtf(a: Edtf | null, b: Edtf | null): 'before' | 'after' | 'same' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  const leastGap = isQualified(a) || isQualified(b) ? 2 : 1;
  const aDays = dayNumbers(a);
  const bDays = dayNumbers(b);
  if (bDays.from - aDays.until >= leastGap) return 'before';
  if (aDays.from - bDays.until >= leastGap) return 'after';
  return a === b && precisionOf(a) === 'day' && !isQualified(a) ? 'same' : 'unknown';
}

/**
 * Whether the date is `day` (`YYYY-MM-DD`) or earlier, by the rule of `compareEdtf`: a date marked about or
 * uncertain settles it only if its range ends before that day, or begins later than the day after it.
 */
export function isOnOrBefore(date: Edtf | null, day: string): 'yes' | 'no' | 'maybe' {
  const limit = dayNumber(day);
  if (date === null) return 'maybe';
  const margin = isQualified(date) ? 1 : 0;
  const { from, until } = dayNumbers(date);
  if (until + margin <= limit) return 'yes';
  return from - margin > limit ? 'no' : 'maybe';
}

/**
 * A key whose order under `<` is the order of a timeline: by first possible day; then the less precise date first,
 * as a heading stands above what it covers and as `2021` sorts before `2021-01`; then plain dates before marked
 * ones. Unknown dates come last. In SQL: `order by lower(range), upper(range) desc nulls last`.
 */
export function sortKey(date: Edtf | null): string {
  if (date === null) return 'unknown';
  const { from } = rangeOf(date);
  const plain = withoutQualifier(date);
  return `${from} ${plain.padEnd(DAY_LENGTH)}${date.slice(plain.length)}`;
}

/**
 * The whole days from `a` to `b`, negative if `b` is earlier: the least and the most their ranges allow, equal when
 * both are full days. Marked dates count by their stated range, so a reader must be told of the mark beside the figure.
 */
export function daysBetween(a: Edtf | null, b: Edtf | null): { least: number; most: number } | null {
  if (a === null || b === null) return null;
  const aDays = dayNumbers(a);
  const bDays = dayNumbers(b);
  return { least: bDays.from - aDays.until, most: bDays.until - aDays.from };
}

function isEdtf(text: string): text is Edtf {
  const parts = SHAPE.exec(text)?.groups;
  if (parts === undefined) return false;
  const year = Number(parts['year']);
  const month = Number(parts['month'] ?? 1);
  const day = Number(parts['day'] ?? 1);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function withoutQualifier(date: Edtf): string {
  return date.replace(/[?~%]$/, '');
}

function isQualified(date: Edtf): boolean {
  return withoutQualifier(date) !== date;
}

function dayNumbers(date: Edtf): { from: number; until: number } {
  const { from, until } = rangeOf(date);
  return { from: daysSinceEpoch(from), until: daysSinceEpoch(until) };
}

function dayNumber(day: string): number {
  if (day.length !== DAY_LENGTH || !isEdtf(day)) throw new RangeError('not a day written YYYY-MM-DD');
  return daysSinceEpoch(day);
}

/** Days since 1970-01-01. A date without a time is read as UTC by the language's own rule, in any time zone. */
function daysSinceEpoch(day: string): number {
  return Date.parse(day) / MILLISECONDS_PER_DAY;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
