import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compareEdtf, daysBetween, isOnOrBefore, precisionOf, rangeOf, sortKey } from '../../src/lib/edtf.ts';
import { anyDay, anyEdtf, daysSince1970, edtf, edtfWithDay } from './edtf-arbitrary.ts';

describe('compareEdtf', () => {
  test.each([
    ['2021-07-05', '2021-07-06', 'before'],
    ['2021-07-05', '2021-07-05', 'same'],
    ['2020', '2021', 'before'],
    ['2021-07', '2021-08-01', 'before'],
    ['2021-07', '2021-07', 'unknown'],
    ['2021', '2021-07-05', 'unknown'],
    ['2021-07', '2021-07-31', 'unknown'],
    // Marked dates: ranges that touch prove nothing, one whole day between them does.
    ['2020~', '2021', 'unknown'],
    ['2020?', '2021-01-01', 'unknown'],
    ['2020%', '2021-01-02', 'before'],
    ['2020', '2021-01-02~', 'before'],
    ['2021-07-05?', '2021-07-05?', 'unknown'],
    ['2021-07-05~', '2021-07-06', 'unknown'],
    ['2021-07-05~', '2021-07-07~', 'before'],
  ])('%s and %s: %s', (a, b, order) => {
    const opposite = order === 'before' ? 'after' : order;
    expect(compareEdtf(edtf(a), edtf(b))).toBe(order);
    expect(compareEdtf(edtf(b), edtf(a))).toBe(opposite);
  });

  test('says nothing of an unknown date', () => {
    expect(compareEdtf(null, edtf('2021'))).toBe('unknown');
    expect(compareEdtf(edtf('2021'), null)).toBe('unknown');
    expect(compareEdtf(null, null)).toBe('unknown');
  });

  test('is antisymmetric', () => {
    const opposite = { before: 'after', after: 'before', same: 'same', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(anyEdtf(), anyEdtf(), (a, b) =>
        expect(compareEdtf(b, a)).toBe(opposite[compareEdtf(a, b)]),
      ),
    );
  });

  test('never contradicts any pair of days the dates may mean', () => {
    fc.assert(
      fc.property(edtfWithDay(), edtfWithDay(), (a, b) => {
        const order = compareEdtf(a.date, b.date);
        if (order === 'before') expect(a.day < b.day).toBe(true);
        if (order === 'after') expect(a.day > b.day).toBe(true);
        if (order === 'same') expect(a.day).toBe(b.day);
      }),
      { numRuns: 1000 },
    );
  });

  test('knows the order of unmarked dates exactly when their ranges share no day', () => {
    fc.assert(
      fc.property(anyEdtf(['']), anyEdtf(['']), (a, b) => {
        const [aRange, bRange] = [rangeOf(a), rangeOf(b)];
        const shareADay = aRange.from <= bRange.until && bRange.from <= aRange.until;
        expect(['before', 'after'].includes(compareEdtf(a, b))).toBe(!shareADay);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isOnOrBefore', () => {
  test.each([
    ['2021-07-05', '2021-07-04', 'no'],
    ['2021-07-05', '2021-07-05', 'yes'],
    ['2021-07', '2021-06-30', 'no'],
    ['2021-07', '2021-07-01', 'maybe'],
    ['2021-07', '2021-07-30', 'maybe'],
    ['2021-07', '2021-07-31', 'yes'],
    ['2021-07~', '2021-06-29', 'no'],
    ['2021-07~', '2021-06-30', 'maybe'],
    ['2021-07~', '2021-07-31', 'maybe'],
    ['2021-07?', '2021-08-01', 'yes'],
    ['9999', '9999-12-31', 'yes'],
  ])('%s by %s: %s', (date, day, answer) => {
    expect(isOnOrBefore(edtf(date), day)).toBe(answer);
  });

  test('may be, of an unknown date', () => {
    expect(isOnOrBefore(null, '2021-07-05')).toBe('maybe');
  });

  test('agrees with the days the date may mean, and is certain of an unmarked full day', () => {
    fc.assert(
      fc.property(edtfWithDay(), anyDay, (a, limit) => {
        const answer = isOnOrBefore(a.date, limit);
        if (answer !== 'maybe') expect(answer === 'yes').toBe(a.day <= limit);
        if (a.date === a.day) expect(answer).not.toBe('maybe');
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['2021', '2021-07', '2021-07-05~', '2021-02-30', '', '2021-07-05T00:00'])(
    'takes %j for no day',
    (day) => {
      expect(() => isOnOrBefore(edtf('2021'), day)).toThrow(RangeError);
      expect(() => isOnOrBefore(null, day)).toThrow(RangeError);
    },
  );
});

describe('sortKey', () => {
  test('puts a heading above what it covers, plain above marked, unknown last', () => {
    const inOrder = [
      ['2020-12-31', '2021', '2021%', '2021?', '2021~', '2021-01', '2021-01?', '2021-01-01'],
      ['2021-01-01~', '2021-01-02', '2021-02', '2022', '9999-12-31'],
    ]
      .flat()
      .map(edtf);
    const shuffled = [null, ...inOrder.toReversed()];
    const sorted = shuffled.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual([...inOrder, null]);
  });

  test('is in the order of the first days, and different for different dates', () => {
    fc.assert(
      fc.property(anyEdtf(), anyEdtf(), (a, b) => {
        if (sortKey(a) < sortKey(b)) expect(rangeOf(a).from <= rangeOf(b).from).toBe(true);
        expect(sortKey(a) === sortKey(b)).toBe(a === b);
        expect(sortKey(a) < sortKey(null)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('never sorts a certain "before" the other way round', () => {
    fc.assert(
      fc.property(anyEdtf(), anyEdtf(), (a, b) => {
        if (compareEdtf(a, b) === 'before') expect(sortKey(a) < sortKey(b)).toBe(true);
      }),
    );
  });
});

describe('daysBetween', () => {
  test.each([
    ['2021-07-05', '2021-07-05', 0, 0],
    ['2021-07-05', '2021-07-04', -1, -1],
    ['2020-02-28', '2020-03-01', 2, 2],
    ['2021-03-27', '2021-03-29', 2, 2],
    ['2021-07', '2021-08', 1, 61],
    ['2021', '2021', -364, 364],
    ['2020~', '2021-01-01', 1, 366],
    ['0001-01-01', '9999-12-31', 3_652_058, 3_652_058],
  ])('from %s to %s: %i to %i', (a, b, least, most) => {
    expect(daysBetween(edtf(a), edtf(b))).toEqual({ least, most });
  });

  test('is unknown if either date is', () => {
    expect(daysBetween(null, edtf('2021'))).toBeNull();
    expect(daysBetween(edtf('2021'), null)).toBeNull();
  });

  test('holds the difference of any two days the dates may mean, and is exact between full days', () => {
    fc.assert(
      fc.property(edtfWithDay(), edtfWithDay(), (a, b) => {
        const { least, most } = daysBetween(a.date, b.date) ?? { least: NaN, most: NaN };
        const difference = daysSince1970(b.day) - daysSince1970(a.day);
        expect(least).toBeLessThanOrEqual(difference);
        expect(most).toBeGreaterThanOrEqual(difference);
        expect(least === most).toBe(precisionOf(a.date) === 'day' && precisionOf(b.date) === 'day');
      }),
      { numRuns: 1000 },
    );
  });
});
