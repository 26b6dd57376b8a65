import * as fc from 'fast-check';
import type { Edtf } from '../../src/lib/edtf.ts';
import { edtf, isoDay, daysSince1970 } from '../lib/edtf-arbitrary.ts';

const FIRST = daysSince1970('2019-11-01');
const LAST = daysSince1970('2021-02-28');

/** A day within sixteen months, so that dates often meet. */
export const someDay = fc.integer({ min: FIRST, max: LAST }).map(isoDay);

/** A date within those months, in any precision and with any mark, or unknown. */
export const someDate: fc.Arbitrary<Edtf | null> = fc.option(
  fc
    .record({
      day: someDay,
      length: fc.constantFrom(4, 7, 10, 10),
      mark: fc.constantFrom('', '', '?', '~', '%'),
    })
    .map(({ day, length, mark }) => edtf(day.slice(0, length) + mark)),
  { freq: 5 },
);

/** A list with the same things in another order. */
export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
