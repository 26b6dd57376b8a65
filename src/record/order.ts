import { compareEdtf, type Edtf } from '../lib/edtf.ts';
import type { Fault } from '../lib/errors.ts';

/**
 * Faults for pairs of dates of which the second cannot come before the first. Only a certain contradiction is a
 * fault: "July 2021" and "5 July 2021" may be in either order.
 */
export function inOrder<R extends object>(
  record: R,
  ...pairs: readonly [keyof R & string, keyof R & string][]
): Fault[] {
  return pairs.flatMap(([first, second]) => {
    const [from, until] = [record[first], record[second]] as [Edtf | null, Edtf | null];
    if (from === null || until === null || compareEdtf(until, from) !== 'before') return [];
    return [{ path: second, code: 'before_start', params: { start: from } }];
  });
}
