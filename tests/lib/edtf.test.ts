import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isApproximate, isUncertain, parseEdtf, precisionOf, rangeOf } from '../../src/lib/edtf.ts';
import { anyEdtf, daysSince1970, edtf, edtfWithDay, isoDay } from './edtf-arbitrary.ts';
import { edtfSamples } from './edtf-samples.ts';

describe('parseEdtf', () => {
  test.each(
    [
      ['2021', '2021-07', '2021-07-05', '2021?', '2021~', '2021%', '2021-07?', '2021-07-05~'],
      ['2021-07-05%', '0001', '0001-01-01', '9999', '9999-12-31', '2020-02-29', '2000-02-29'],
      ['1582-10-10', '0004-02-29'],
    ].flat(),
  )('accepts %s as it is written', (text) => {
    expect(parseEdtf(text)).toBe(text);
  });

  test.each(
    [
      ['', ' ', '2021 ', ' 2021', '2021\n', '20 21', '202', '20211', '2021-7', '2021-07-5', '2021-'],
      ['2021-07-', '2021-02-30', '2021-02-29', '1900-02-29', '2100-02-29', '2021-04-31', '2021-07-00'],
      ['2021-07-32', '2021-13', '2021-00', '2021-21', '0000', '0000-01', '0000-01-01', '-2021', '+2021'],
      ['10000', 'Y2021', '2021??', '2021?~', '2021 ?', '?2021', '~2021', '2021?-07', '2021!', '202X'],
      ['2021-XX', '2021/2022', '2021/07/05', '05/07/2021', '20210705', '2021-07-05T00:00', '2021-W27'],
      ['July 2021', '2021..', '٢٠٢١', '２０２１', '2021‐07', '2021–07', '\u200f2021', '\ufeff2021'],
    ].flat(),
  )('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  test('accepts a day exactly when the calendar has it', () => {
    const parts = [
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    ];
    fc.assert(
      fc.property(fc.tuple(...parts), ([year = 0, month = 0, day = 0]) => {
        const calendar = new Date(0);
        calendar.setUTCFullYear(year, month - 1, day);
        const exists =
          year > 0 &&
          calendar.getUTCFullYear() === year &&
          calendar.getUTCMonth() === month - 1 &&
          calendar.getUTCDate() === day;
        const written = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ];
        expect(parseEdtf(written.join('-')) !== undefined).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives back every date as it was written', () => {
    fc.assert(fc.property(anyEdtf(), (date) => expect(parseEdtf(date)).toBe(date)));
  });

  test('tells apart a long list of samples', () => {
    const accepted = edtfSamples().filter((text) => parseEdtf(text) !== undefined);
    const unmarked = accepted.filter((text) => !/[?~%]$/.test(text));
    // Ten of the years exist, with all their months. Of the days asked for, long months have nine, the others eight,
    // February seven in the four leap years and six in the rest.
    expect(unmarked).toHaveLength(10 + 10 * 12 + 10 * (7 * 9 + 4 * 8) + 4 * 7 + 6 * 6);
    expect(accepted.length).toBeGreaterThan(unmarked.length);
    expect(edtfSamples().length).toBeGreaterThan(2 * accepted.length);
  });
});

describe('what a date says', () => {
  test.each([
    ['2021', 'year', '2021-01-01', '2021-12-31'],
    ['2021-07', 'month', '2021-07-01', '2021-07-31'],
    ['2021-04~', 'month', '2021-04-01', '2021-04-30'],
    ['2021-02', 'month', '2021-02-01', '2021-02-28'],
    ['2020-02%', 'month', '2020-02-01', '2020-02-29'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['2000-02', 'month', '2000-02-01', '2000-02-29'],
    ['2021-07-05?', 'day', '2021-07-05', '2021-07-05'],
    ['9999~', 'year', '9999-01-01', '9999-12-31'],
    ['0001-12', 'month', '0001-12-01', '0001-12-31'],
  ])('%s is known to the %s and lies from %s until %s', (text, precision, from, until) => {
    expect(precisionOf(edtf(text))).toBe(precision);
    expect(rangeOf(edtf(text))).toEqual({ from, until });
  });

  test('a range holds the days that begin with the date, and neither neighbour does', () => {
    fc.assert(
      fc.property(edtfWithDay(), ({ date, day }) => {
        const plain = date.replace(/[?~%]/, '');
        const { from, until } = rangeOf(date);
        expect([from, day, until].every((each) => each.startsWith(plain))).toBe(true);
        expect(isoDay(daysSince1970(from) - 1).startsWith(plain)).toBe(false);
        expect(isoDay(daysSince1970(until) + 1).startsWith(plain)).toBe(false);
      }),
    );
  });

  test.each([
    ['2021', false, false],
    ['2021?', false, true],
    ['2021~', true, false],
    ['2021%', true, true],
  ])('%s: about %s, uncertain %s', (text, about, uncertain) => {
    expect(isApproximate(edtf(text))).toBe(about);
    expect(isUncertain(edtf(text))).toBe(uncertain);
  });
});
