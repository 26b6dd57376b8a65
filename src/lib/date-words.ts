import {
  isApproximate,
  isUncertain,
  parseEdtf,
  precisionOf,
  rangeOf,
  type Edtf,
  type Precision,
} from './edtf.ts';
import type { Locale } from './languages.ts';
import { withoutBidiControls } from './text.ts';

/** How a language marks a date. What these give must be readable by `readDate`, so that what is shown can be typed. */
export interface DateWords {
  about: (date: string) => string;
  uncertain: (date: string) => string;
  unknown: string;
}

/** Day before month in English too; Gregorian months and Latin digits in Arabic. */
const WRITTEN_IN = { en: 'en-GB', fr: 'fr', es: 'es', ar: 'ar-u-ca-gregory-nu-latn' } as const;

const PARTS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<Precision, Intl.DateTimeFormatOptions>;

/**
 * Whose month names are understood. Peru writes "setiembre". Arabic has several sets of Gregorian names: the common
 * one, that of the Levant and Iraq, that of Algeria and Tunisia, and those of Morocco and Mauritania.
 */
const MONTHS_READ_IN: Record<Locale, readonly string[]> = {
  en: ['en'],
  fr: ['fr', 'en'],
  es: ['es', 'es-PE', 'en'],
  ar: ['ar', 'ar-LB', 'ar-DZ', 'ar-MA', 'ar-MR', 'en'],
};

/** Words before or after a date. All languages together, since none of these means anything else in another. */
const ABOUT = marks(
  ['~', 'c', 'c.', 'ca', 'ca.', 'circa', 'about', 'around', 'approx', 'approx.', 'approximately', 'roughly'],
  [
    'vers',
    'env',
    'env.',
    'environ',
    'autour de',
    'hacia',
    'alrededor de',
    'en torno a',
    'sobre',
    'aproximadamente',
  ],
  ['حوالي', 'حوالى', 'نحو', 'قرابة', 'تقريبا'],
);
const UNCERTAIN = marks(
  ['?', '؟', 'maybe', 'perhaps', 'possibly', 'uncertain', 'peut-être', 'incertain', 'incertaine'],
  ['quizá', 'quizás', 'tal vez', 'posiblemente', 'incierto', 'incierta', 'ربما', 'غير مؤكد', 'غير مؤكدة'],
);

/** Words that belong to a date and say nothing: "le 5 juillet", "5 de julio de 2021", "in 2020". */
const LINKS: ReadonlySet<string> = new Set(
  ['the', 'of', 'in', 'on', 'le', 'du', 'de', 'en', 'el', 'del', 'في', 'من'].map(folded),
);

const YEAR_FIRST = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2}))?$/,
  /^(?<year>\d{4})(?<by>[-/.])(?<month>\d{1,2})\k<by>(?<day>\d{1,2})$/,
];
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.?[º°])?`;
const WITH_MONTH_NAME = [
  new RegExp(String.raw`^(?:${DAY} )?(?<name>\D+) (?<year>\d{4})$`),
  new RegExp(String.raw`^(?<name>\D+) ${DAY} (?<year>\d{4})$`),
  new RegExp(String.raw`^(?<year>\d{4}) (?<name>\D+?)(?: ${DAY})?$`),
];

const formats = new Map<string, Intl.DateTimeFormat>();
const monthNames = new Map<Locale, readonly (readonly [name: string, month: number])[]>();

/** The date in words, exactly as precise as it is known: "2021", "July 2021", "5 July 2021", "about 2020". */
export function formatEdtf(date: Edtf | null, locale: Locale, words: DateWords): string {
  if (date === null) return words.unknown;
  const plain = formatFor(locale, precisionOf(date))
    .formatToParts(new Date(rangeOf(date).from))
    // Always four digits, as in EDTF: "5 July 45" would be taken for the twentieth century.
    .map(({ type, value }) => (type === 'year' ? date.slice(0, 4) : value))
    .join('');
  const about = isApproximate(date) ? words.about(plain) : plain;
  return isUncertain(date) ? words.uncertain(about) : about;
}

/**
 * The date somebody typed: EDTF; the year first in figures ("2021/07/05"); or with the month's name, whole or cut
 * short, in their language or in English, marked "about" or "maybe" in any of the four languages. `undefined` for
 * anything else, and always for "05/07/2021", which is May in one country and July in the next: nothing is guessed.
 */
export function readDate(text: string, locale: Locale): Edtf | undefined {
  const typed = withLatinDigits(withoutBidiControls(text)).replace(/\s+/g, ' ').trim();
  const edtf = parseEdtf(typed);
  if (edtf !== undefined) return edtf;

  const words = folded(typed)
    .replace(/[?؟~]/g, ' $& ')
    .replace(/[(),،]/g, ' ')
    .replace(/(\p{L}\.?)(?=\d)/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  const certain = words.replace(UNCERTAIN, '');
  const plain = certain.replace(ABOUT, '');
  const date = readUnmarked(plain, locale);
  return date === undefined ? undefined : parseEdtf(date + qualifier(plain !== certain, certain !== words));
}

function qualifier(about: boolean, uncertain: boolean): string {
  if (about && uncertain) return '%';
  if (about) return '~';
  return uncertain ? '?' : '';
}

function readUnmarked(words: string, locale: Locale): string | undefined {
  const telling = words
    .split(' ')
    .filter((word) => !LINKS.has(word))
    .join(' ');
  const inFigures = firstMatch(YEAR_FIRST, telling);
  if (inFigures !== undefined) return joined(inFigures['year'], inFigures['month'], inFigures['day']);

  const spaced = telling.replace(/(?:[-/]|\.(?!º)| )+/g, ' ');
  const named = firstMatch(WITH_MONTH_NAME, spaced);
  const month = named?.['name'] === undefined ? undefined : monthNamed(named['name'], locale);
  return month === undefined ? undefined : joined(named?.['year'], String(month), named?.['day']);
}

function firstMatch(
  patterns: readonly RegExp[],
  text: string,
): Record<string, string | undefined> | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** The month called so, or whose name begins so with three letters or more: never one of two ("jui", "تشرين"). */
function monthNamed(name: string, locale: Locale): number | undefined {
  const months = new Set(
    monthNamesFor(locale)
      .filter(([known]) => known === name || (name.length >= 3 && known.startsWith(name)))
      .map(([, month]) => month),
  );
  return months.size === 1 ? [...months][0] : undefined;
}

function monthNamesFor(locale: Locale): readonly (readonly [name: string, month: number])[] {
  const known =
    monthNames.get(locale) ??
    MONTHS_READ_IN[locale].flatMap((tag) => {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, month) => [folded(format.format(Date.UTC(2000, month))), month + 1] as const,
      );
    });
  monthNames.set(locale, known);
  return known;
}

function formatFor(locale: Locale, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(WRITTEN_IN[locale], { ...PARTS[precision], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** Matches any of the words at the start or the end of a text, with the space that parts it from the rest. */
function marks(...words: readonly (readonly string[])[]): RegExp {
  const either = words
    .flat()
    .map((word) => folded(word).replace(/[.?]/g, String.raw`\$&`))
    .join('|');
  return new RegExp(`^(?:${either}) | (?:${either})$`, 'u');
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Arabic-Indic and Persian digits end in the same four bits as their value. */
function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
