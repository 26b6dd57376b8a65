import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { stateOn, type Step } from '../../src/domain/steps.ts';
import { isOnOrBefore, rangeOf } from '../../src/lib/edtf.ts';
import { daysSince1970, edtf, isoDay } from '../lib/edtf-arbitrary.ts';
import { shuffled, someDate, someDay } from './dated.ts';

type State = 'asked' | 'on' | 'off' | 'over';
type Told = [on: string | null, state: State, rank: number, recordedOn?: string];

const LONG_AGO = '2000-01-01';
const NOT_YET = '2030-01-01';

const steps = (...told: Told[]): Step<State>[] =>
  told.map(([on, state, rank, recordedOn = NOT_YET]) => ({
    on: on === null ? null : edtf(on),
    state,
    rank,
    recordedOn,
  }));

/** As in the real tables, several states may share a rank and a state may have several. */
const someStep: fc.Arbitrary<Step<State>> = fc.record({
  on: someDate,
  recordedOn: fc.oneof(someDay, fc.constantFrom(LONG_AGO, NOT_YET)),
  state: fc.constantFrom<State>('asked', 'on', 'off', 'over'),
  rank: fc.integer({ min: 0, max: 3 }),
});
const someSteps = fc.array(someStep, { maxLength: 6 });

describe('the state on 2020-06-15', () => {
  test.each<[string, Told[], State | 'unknown' | undefined]>([
    ['of nothing', [], undefined],
    ['after a step', [['2020-06-15', 'on', 1]], 'on'],
    ['before a step', [['2020-06-16', 'on', 1]], undefined],
    ['within the month of the only step', [['2020-06', 'on', 1]], 'unknown'],
    ['after a month', [['2020-05', 'on', 1]], 'on'],
    ['the day after a marked day', [['2020-06-14~', 'on', 1]], 'on'],
    ['on a marked day', [['2020-06-15?', 'on', 1]], 'unknown'],
    [
      'after the later of two',
      [
        ['2020-01', 'on', 2],
        ['2020-03', 'off', 1],
      ],
      'off',
    ],
    [
      'whatever their order',
      [
        ['2020-03', 'off', 1],
        ['2020-01', 'on', 2],
      ],
      'off',
    ],
    [
      'after two of one month, in their usual order',
      [
        ['2020-03', 'off', 3],
        ['2020-03-05', 'on', 2],
      ],
      'off',
    ],
    [
      'after two of one day',
      [
        ['2020-03-05', 'off', 3],
        ['2020-03-05', 'on', 2],
      ],
      'off',
    ],
    [
      'after two of one day that have no usual order',
      [
        ['2020-03-05', 'off', 2],
        ['2020-03-05', 'over', 2],
      ],
      'unknown',
    ],
    [
      'after two that say the same',
      [
        ['2020-03', 'on', 2],
        ['2020-03', 'on', 2],
      ],
      'on',
    ],
    [
      'with a step of unknown date to come',
      [
        ['2020-01', 'on', 1],
        [null, 'over', 5],
      ],
      'unknown',
    ],
    [
      'with one recorded by then',
      [
        ['2020-01', 'on', 1],
        [null, 'over', 5, '2020-06-15'],
      ],
      'over',
    ],
    [
      'with one recorded the day after',
      [
        ['2020-01', 'on', 1],
        [null, 'over', 5, '2020-06-16'],
      ],
      'unknown',
    ],
    [
      'with one that would change nothing',
      [
        ['2020-01', 'on', 1],
        ['2020', 'on', 1],
      ],
      'on',
    ],
    [
      'with one of the same year that would',
      [
        ['2020-01', 'on', 1],
        ['2020', 'off', 2],
      ],
      'unknown',
    ],
    [
      'with one of that year, long surpassed',
      [
        ['2020-01', 'over', 3],
        ['2020', 'off', 2],
      ],
      'over',
    ],
    ['recorded before it happens', [['2020-07', 'on', 1, LONG_AGO]], undefined],
    [
      'on, off, on again',
      [
        ['2020-01', 'on', 1],
        ['2020-02', 'off', 2],
        ['2020-03', 'on', 1],
      ],
      'on',
    ],
    [
      'when a step of the same rank does so',
      [
        ['2020-01-10', 'on', 3],
        ['2020', 'off', 2],
        ['2020-06', 'on', 2],
      ],
      'unknown',
    ],
    [
      'when a step unmakes what another would have made',
      [
        ['2020-01-10', 'on', 3],
        ['2020', 'off', 2],
        ['2020-06', 'on', 1],
      ],
      'unknown',
    ],
  ])('%s', (_, told, state) => expect(stateOn(steps(...told), '2020-06-15')).toBe(state));
});

test('the order of entry does not matter', () => {
  fc.assert(
    fc.property(
      someSteps.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      someDay,
      ([all, otherwise], day) => expect(stateOn(otherwise, day)).toBe(stateOn(all, day)),
    ),
    { numRuns: 2000 },
  );
});

/** The steps as they are if exactly some of those that may have happened by the day had. */
function worlds(all: readonly Step<State>[], day: string): Step<State>[][] {
  const unsure = all.filter(
    ({ on, recordedOn }) => (on === null || isOnOrBefore(on, day) === 'maybe') && recordedOn > day,
  );
  return Array.from({ length: 2 ** unsure.length }, (_, world) =>
    all.flatMap((step) => {
      const place = unsure.indexOf(step);
      if (place === -1) return [step];
      return world & (2 ** place) ? [{ ...step, recordedOn: day }] : [];
    }),
  );
}

test('is known exactly when it is the same whichever of the vague steps had happened', () => {
  fc.assert(
    fc.property(someSteps, someDay, (all, day) => {
      const answers = [...new Set(worlds(all, day).map((world) => stateOn(world, day)))];
      expect(stateOn(all, day)).toBe(answers.length === 1 ? answers[0] : 'unknown');
    }),
    { numRuns: 3000 },
  );
});

test('is that of the latest day by then, when every step has its own', () => {
  const dated = fc.uniqueArray(
    fc.record({ on: someDay, state: fc.constantFrom<State>('on', 'off', 'over') }),
    {
      selector: ({ on }) => on,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(dated, fc.integer({ min: 0, max: 5 }), someDay, (told, rank, day) => {
      const latest = told.filter(({ on }) => on <= day).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
      const all = steps(...told.map(({ on, state }, index): Told => [on, state, (rank * index) % 4]));
      expect(stateOn(all, day)).toBe(latest?.state);
    }),
  );
});

test('does not change by a step that certainly comes later than the day', () => {
  fc.assert(
    fc.property(someSteps, someStep, someDay, (all, extra, day) => {
      fc.pre(extra.on !== null && isOnOrBefore(extra.on, day) === 'no');
      expect(stateOn([...all, extra], day)).toBe(stateOn(all, day));
    }),
  );
});

test('does not change by a step that another of a later full day certainly follows', () => {
  fc.assert(
    fc.property(someSteps, someStep, someDay, (all, extra, day) => {
      fc.pre(extra.on !== null && rangeOf(extra.on).until < isoDay(daysSince1970(day) - 2));
      const settled = [...all, ...steps([day, 'over', 3])];
      expect(stateOn([...settled, extra], day)).toBe(stateOn(settled, day));
    }),
  );
});

test('once known, stays so when a date becomes more precise, if the order of the steps was known', () => {
  // One step in each of several months, so that every pair has an order whatever is learned about them.
  const monthly = fc.array(fc.tuple(fc.constantFrom<State>('on', 'off'), fc.integer({ min: 1, max: 28 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(monthly, fc.nat(), someDay, (told, which, day) => {
      const month = (index: number) => `2020-${String(index + 1).padStart(2, '0')}`;
      const vague = steps(...told.map(([state], index): Told => [month(index), state, index % 3]));
      const at = which % told.length;
      const precise = edtf(`${month(at)}-${String(told[at]![1]).padStart(2, '0')}`);
      const learned = vague.map((step, index) => (index === at ? { ...step, on: precise } : step));
      const before = stateOn(vague, day);
      if (before !== 'unknown') expect(stateOn(learned, day)).toBe(before);
    }),
  );
});
