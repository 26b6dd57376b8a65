import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatEdtf, readDate, type DateWords } from '../../src/lib/date-words.ts';
import { anyEdtf, edtf } from './edtf-arbitrary.ts';

const LOCALES = ['en', 'fr', 'es', 'ar'] as const;

const WORDS: Record<(typeof LOCALES)[number], DateWords> = {
  en: { about: (date) => `about ${date}`, uncertain: (date) => `${date} (uncertain)`, unknown: 'unknown' },
  fr: { about: (date) => `vers ${date}`, uncertain: (date) => `${date} (incertain)`, unknown: 'inconnue' },
  es: { about: (date) => `hacia ${date}`, uncertain: (date) => `${date} (incierto)`, unknown: 'desconocida' },
  ar: { about: (date) => `حوالي ${date}`, uncertain: (date) => `${date} (غير مؤكد)`, unknown: 'غير معروف' },
};

describe('formatEdtf', () => {
  test.each([
    ['2021', 'en', '2021'],
    ['2021-07', 'en', 'July 2021'],
    ['2021-07-05', 'en', '5 July 2021'],
    ['2020~', 'en', 'about 2020'],
    ['2021-07?', 'en', 'July 2021 (uncertain)'],
    ['2021-07-05%', 'en', 'about 5 July 2021 (uncertain)'],
    ['2021', 'fr', '2021'],
    ['2021-07', 'fr', 'juillet 2021'],
    ['2021-07-05~', 'fr', 'vers 5 juillet 2021'],
    ['2021', 'es', '2021'],
    ['2021-07', 'es', 'julio de 2021'],
    ['2021-07-05', 'es', '5 de julio de 2021'],
    ['2021', 'ar', '2021'],
    ['2021-07', 'ar', 'يوليو 2021'],
    ['2021-07-05', 'ar', '5 يوليو 2021'],
    ['2020~', 'ar', 'حوالي 2020'],
    // The first and last days of a year, which a local time zone would move into another.
    ['2021-01-01', 'en', '1 January 2021'],
    ['2021-12-31', 'en', '31 December 2021'],
    ['2020-02-29', 'fr', '29 février 2020'],
    // Before 1583 too the calendar is the Gregorian one, and a year keeps its four digits.
    ['1500-02-28', 'en', '28 February 1500'],
    ['0045-07', 'en', 'July 0045'],
  ] as const)('%s in %s is %s', (date, locale, words) => {
    expect(formatEdtf(edtf(date), locale, WORDS[locale])).toBe(words);
  });

  test.each(LOCALES)('says in %s that a date is unknown', (locale) => {
    expect(formatEdtf(null, locale, WORDS[locale])).toBe(WORDS[locale].unknown);
  });

  test.each(LOCALES)('what it writes in %s is read back as the same date', (locale) => {
    fc.assert(
      fc.property(anyEdtf(), (date) => {
        expect(readDate(formatEdtf(date, locale, WORDS[locale]), locale)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readDate', () => {
  test.each(LOCALES)(
    'reads in %s the whole and the short name of each month, theirs and the English',
    (locale) => {
      const misread = [locale, 'en', 'en-GB'].flatMap((tag) =>
        (['long', 'short'] as const).flatMap((style) => {
          const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { month: style, timeZone: 'UTC' });
          return Array.from({ length: 12 }, (_, month) => ({
            typed: `${format.format(Date.UTC(2021, month, 1))} 2021`,
            date: `2021-${String(month + 1).padStart(2, '0')}`,
          })).filter(({ typed, date }) => readDate(typed, locale) !== date);
        }),
      );
      expect(misread).toEqual([]);
    },
  );

  test.each([
    ['2021', '2021'],
    ['2021-07', '2021-07'],
    ['2021-07-05%', '2021-07-05%'],
    ['  2021-07-05  ', '2021-07-05'],
    ['2021-7-5', '2021-07-05'],
    ['2021/07/05', '2021-07-05'],
    ['2021.07.05', '2021-07-05'],
    ['July 2021', '2021-07'],
    ['JULY   2021', '2021-07'],
    ['jul. 2021', '2021-07'],
    ['Sept 2021', '2021-09'],
    ['in July 2021', '2021-07'],
    ['July, 2021', '2021-07'],
    ['2021 July', '2021-07'],
    ['5 July 2021', '2021-07-05'],
    ['05 July 2021', '2021-07-05'],
    ['5th July 2021', '2021-07-05'],
    ['the 5th of July 2021', '2021-07-05'],
    ['July 5, 2021', '2021-07-05'],
    ['July 5th, 2021', '2021-07-05'],
    ['5-Jul-2021', '2021-07-05'],
    ['2021 July 5', '2021-07-05'],
    ['5\u00a0July\u202f2021', '2021-07-05'],
    ['29 February 2020', '2020-02-29'],
    ['about 2020', '2020~'],
    ['About July 2021', '2021-07~'],
    ['around 5 July 2021', '2021-07-05~'],
    ['c. 2020', '2020~'],
    ['c.2020', '2020~'],
    ['c 2020', '2020~'],
    ['ca. 2020', '2020~'],
    ['ca 2020', '2020~'],
    ['circa 2020', '2020~'],
    ['~2020', '2020~'],
    ['July 2021~', '2021-07~'],
    ['2020 approx.', '2020~'],
    ['2020 ?', '2020?'],
    ['2020 (?)', '2020?'],
    ['July 2021?', '2021-07?'],
    ['maybe 2020', '2020?'],
    ['2020, maybe', '2020?'],
    ['July 2021 (uncertain)', '2021-07?'],
    ['about 2020?', '2020%'],
    ['maybe about July 2021', '2021-07%'],
    ['2020~?', '2020%'],
    ['vers 2020', '2020~'],
    ['hacia 2020', '2020~'],
    ['حوالي 2020', '2020~'],
  ])('in English: %j is %s', (text, date) => {
    expect(readDate(text, 'en')).toBe(date);
  });

  test.each([
    ['fr', 'juillet 2021', '2021-07'],
    ['fr', '1er juillet 2021', '2021-07-01'],
    ['fr', 'le 5 juillet 2021', '2021-07-05'],
    ['fr', 'fevrier 2021', '2021-02'],
    ['fr', 'AOÛT 2021', '2021-08'],
    ['fr', '5 déc. 2021', '2021-12-05'],
    ['fr', 'July 2021', '2021-07'],
    ['fr', 'vers 2020', '2020~'],
    ['fr', 'vers le 5 juillet 2021', '2021-07-05~'],
    ['fr', 'environ 2020', '2020~'],
    ['fr', 'peut-être 2020', '2020?'],
    ['es', 'julio de 2021', '2021-07'],
    ['es', '5 de julio de 2021', '2021-07-05'],
    ['es', 'el 5 de julio del 2021', '2021-07-05'],
    ['es', '1.º de enero de 2021', '2021-01-01'],
    ['es', '1º enero 2021', '2021-01-01'],
    ['es', 'setiembre de 2021', '2021-09'],
    ['es', 'January 2021', '2021-01'],
    ['es', 'hacia 2020', '2020~'],
    ['es', 'quizás 2020', '2020?'],
    ['ar', 'يوليو 2021', '2021-07'],
    ['ar', '5 يوليو 2021', '2021-07-05'],
    ['ar', '٥ يوليو ٢٠٢١', '2021-07-05'],
    ['ar', '٢٠٢١-٠٧-٠٥', '2021-07-05'],
    ['ar', '۲۰۲۱', '2021'],
    ['ar', '\u200f5\u200f يوليو، \u200e2021', '2021-07-05'],
    ['ar', 'ابريل 2021', '2021-04'],
    ['ar', 'تموز 2021', '2021-07'],
    ['ar', '3 تشرين الثاني 2021', '2021-11-03'],
    ['ar', 'جويلية 2021', '2021-07'],
    ['ar', 'غشت 2021', '2021-08'],
    ['ar', 'July 2021', '2021-07'],
    ['ar', 'حوالي ٢٠٢٠', '2020~'],
    ['ar', '2020 تقريبًا', '2020~'],
    ['ar', '2020 ؟', '2020?'],
    ['ar', 'ربما 2020', '2020?'],
  ] as const)('in %s: %j is %s', (locale, text, date) => {
    expect(readDate(text, locale)).toBe(date);
  });

  test.each(
    [
      // Day or month first? Not even when one of them can only be a day.
      ['05/07/2021', '5.7.2021', '05-07-2021', '13/07/2021', '5/7/21', '05 07 2021', '٠٥/٠٧/٢٠٢١', ''],
      [' ', 'July', '5 July', 'about', '?', '~', 'yesterday', 'unknown', 'spring 2021', 'early 2021'],
      ['before 2021', '2021/22', '2010/11', '2021/07', '2020-2021', '2021s', '21', "July '21"],
      ['5 July 21', '12021', '20210705', '31 June 2021', '29 February 2021', '0 July 2021'],
      ['32 July 2021', '2021/13/01', '2021-07/05', 'July 0000', '5-6 July 2021', 'July/August 2021'],
      [
        'July 2021-2022',
        'July 2020 or 2021',
        '5 July 2021 6',
        'July July 2021',
        'Ju 2021',
        'S 2021',
        'Oc 2021',
      ],
      ['Ma 2021', 'Julyx 2021', 'juillet 2021', 'يوليو 2021', 'about about 2020', '2020??', 'not 2020'],
      ['2020 not', '5 July 2021 10:30', '2021-07-05T10:30:00Z', 'July 2021¹', '1² July 2021'],
    ].flat(),
  )('in English it does not guess what %j is', (text) => {
    expect(readDate(text, 'en')).toBeUndefined();
  });

  test.each([
    ['fr', 'jui 2021'],
    ['ar', 'تشرين 2021'],
    ['ar', 'كانون 2021'],
    ['es', 'juillet 2021'],
  ] as const)(
    'in %s it does not choose between two months, nor read a third language: %s',
    (locale, text) => {
      expect(readDate(text, locale)).toBeUndefined();
    },
  );

  test.each(LOCALES)('in %s it adds nothing to what was typed, however it was put together', (locale) => {
    const years = ['2021', '٢٠٢١'];
    const days = ['5', '05', '1er', '9th'];
    const months = ['July', 'juil.', 'julio', 'يوليو', '07'];
    const marks = ['about', 'c.', '~', '?', 'maybe'];
    const piece = fc.constantFrom(...years, ...days, ...months, ...marks);
    const separator = fc.constantFrom(' ', ' ', '-', '/', '.', ', ', ' de ', ' (');
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 5 }), (pairs) => {
        const pieces = pairs.map(([typed]) => typed);
        const text = pairs
          .map(([typed, after], at) => (at < pairs.length - 1 ? typed + after : typed))
          .join('');
        const date = readDate(text, locale);
        if (date === undefined) return;
        read += 1;
        expect(date).toMatch(/^2021(-0[57](-0[1579])?)?[?~%]?$/);
        expect(pieces.filter((each) => years.includes(each))).toHaveLength(1);
        expect(pieces.some((each) => marks.includes(each))).toBe(/[?~%]$/.test(date));
        const numbers = pieces.filter((each) => days.includes(each) || months.includes(each));
        expect(numbers).toHaveLength(date.replace(/[?~%]$/, '').split('-').length - 1);
      }),
      { numRuns: 10_000, seed: 3 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test.each(LOCALES)('in %s no text at all makes it stumble', (locale) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(() => readDate(text, locale)).not.toThrow(),
      ),
    );
  });
});
