import type { Locale } from '../domain/codes.ts';
import { formatEdtf } from '../lib/date-words.ts';
import type { Edtf } from '../lib/edtf.ts';
import type { Messages } from './en/messages.ts';

/** A date as precisely as known and no more, in the reader's words. */
export function sayDate(t: Messages, locale: Locale, date: Edtf | null): string {
  return formatEdtf(date, locale, t.dates);
}

/** Day before month in English, as in its dates; Gregorian months and Latin digits in Arabic. */
const TIMES_IN = { en: 'en-GB', fr: 'fr', es: 'es', ar: 'ar-u-ca-gregory-nu-latn' } as const;

/** The month by name: in figures a reader cannot tell it from the day. */
const TO_THE_MINUTE = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
} as const;

/** A moment of recording, in UTC, to the minute. */
export function sayTime(locale: Locale, at: string): string {
  return `${new Intl.DateTimeFormat(TIMES_IN[locale], TO_THE_MINUTE).format(new Date(at))} UTC`;
}
