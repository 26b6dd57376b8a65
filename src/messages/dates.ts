import type { Locale } from '../domain/codes.ts';
import { formatEdtf } from '../lib/date-words.ts';
import type { Edtf } from '../lib/edtf.ts';
import type { Messages } from './catalogue.ts';

/** A date as precisely as known and no more, in the reader's words. */
export function sayDate(t: Messages, locale: Locale, date: Edtf | null): string {
  return formatEdtf(date, locale, t.dates);
}

/** A moment of recording, in UTC, to the minute. */
export function sayTime(locale: Locale, at: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, style).format(new Date(at))} UTC`;
}
