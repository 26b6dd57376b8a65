import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  APPEAL_EFFECTS,
  FINDING_STATES,
  GROUNDS,
  STANCES,
  TARGETS,
  type AppealEffect,
} from '../../src/domain/ruling-codes.ts';
import { appealFaults, inForceOn, isPoliticalFinding, setAsideBy } from '../../src/features/rulings/rules.ts';
import type { Edtf } from '../../src/lib/edtf.ts';
import { edtf } from '../lib/edtf-arbitrary.ts';
import { shuffled, someDate, someDay } from './dated.ts';

interface ToldRuling {
  id: string;
  parentId: string;
  decidedOn: Edtf | null;
  appealOf: { rulingId: string; effect: AppealEffect } | null;
}

const DAY = '2020-06-15';
const SETTING_ASIDE: readonly AppealEffect[] = [
  'overturned',
  'quashed_and_remitted',
  'set_aside_by_constitutional_court',
];

function ruling(
  id: string,
  of?: [rulingId: string, effect: AppealEffect],
  decidedOn: string | null = null,
): ToldRuling {
  return {
    id,
    parentId: 'request',
    decidedOn: decidedOn === null ? null : edtf(decidedOn),
    appealOf: of === undefined ? null : { rulingId: of[0], effect: of[1] },
  };
}

describe('whether a ruling is in force', () => {
  test.each(APPEAL_EFFECTS)('after a later one: %s', (effect) => {
    const rulings = [ruling('first'), ruling('second', ['first', effect], '2020-01')];
    expect(inForceOn('first', rulings, DAY)).toBe(!SETTING_ASIDE.includes(effect));
    expect(inForceOn('second', rulings, DAY)).toBe(true);
    expect(setAsideBy('first', rulings, DAY).map(({ id }) => id)).toEqual(
      SETTING_ASIDE.includes(effect) ? ['second'] : [],
    );
  });

  test.each([
    ['2020-06-15', false],
    ['2020-06-16', true],
    ['2020-06', false],
    ['2020-06-17~', true],
    ['2020-06-16?', false],
    [null, false],
  ])('when the appeal was decided on %s', (decidedOn, inForce) => {
    const rulings = [ruling('first'), ruling('second', ['first', 'overturned'], decidedOn)];
    expect(inForceOn('first', rulings, DAY)).toBe(inForce);
  });

  test.each([
    ['2020-06-15', true],
    ['2020-06-16', false],
    ['2020-06', true],
    ['2021', false],
    [null, true],
  ])('only from the day it may have been given: %s', (decidedOn, inForce) => {
    expect(inForceOn('only', [ruling('only', undefined, decidedOn)], DAY)).toBe(inForce);
  });

  test('alternates along a chain in which each overturns the one before', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) =>
        ruling(`r${index}`, index === 0 ? undefined : [`r${index - 1}`, 'overturned'], `20${10 + index}`),
      );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((length) => shuffled(chain(length))),
        (rulings) => {
          const last = rulings.length - 1;
          for (let index = 0; index <= last; index += 1)
            expect(inForceOn(`r${index}`, rulings, DAY)).toBe((last - index) % 2 === 0);
        },
      ),
    );
  });

  test('comes back when what overturned it is overturned, and goes when one of two stands', () => {
    const rulings = [
      ruling('first'),
      ruling('second', ['first', 'overturned'], '2018'),
      ruling('third', ['second', 'set_aside_by_constitutional_court'], '2019'),
    ];
    expect(['first', 'second', 'third'].map((id) => inForceOn(id, rulings, DAY))).toEqual([
      true,
      false,
      true,
    ]);
    expect(inForceOn('first', rulings, '2018-12-31')).toBe(false);
    expect(inForceOn('first', [...rulings, ruling('other', ['first', 'overturned'], '2019')], DAY)).toBe(
      false,
    );
  });

  test('has an answer even where two that were linked at once set each other aside', () => {
    const links = [
      ruling('a', ['b', 'overturned']),
      ruling('b', ['a', 'overturned']),
      ruling('c', ['c', 'overturned']),
    ];
    expect(links.map(({ id }) => inForceOn(id, links, DAY))).toEqual([false, false, true]);
  });

  const graph = fc
    .array(
      fc.record({
        link: fc.option(fc.nat(), { freq: 3 }),
        effect: fc.constantFrom(...APPEAL_EFFECTS),
        decidedOn: someDate,
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map((all) =>
      all.map(({ link, effect, decidedOn }, index): ToldRuling => ({
        id: `r${index}`,
        parentId: 'request',
        decidedOn,
        appealOf: link === null || index === 0 ? null : { rulingId: `r${link % index}`, effect },
      })),
    );

  test('is decided by the later rulings that stand, and by nothing else', () => {
    fc.assert(
      fc.property(
        graph.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        someDay,
        ([all, otherwise], day) => {
          for (const { id, decidedOn: given } of all) {
            const standing = all.filter(
              (later) => later.appealOf?.rulingId === id && SETTING_ASIDE.includes(later.appealOf.effect),
            );
            const certain = standing.filter(({ decidedOn }) => decidedOn === null);
            expect(inForceOn(id, otherwise, day)).toBe(inForceOn(id, all, day));
            if (standing.length === 0 && given === null) expect(inForceOn(id, all, day)).toBe(true);
            if (certain.some((later) => inForceOn(later.id, all, day)))
              expect(inForceOn(id, all, day)).toBe(false);
          }
        },
      ),
    );
  });
});

describe('a link to the ruling that was appealed', () => {
  const itself = [{ path: 'appealOf.rulingId', code: 'refers_to_itself' }];

  test.each<[string, ToldRuling, ToldRuling[], unknown]>([
    ['none', ruling('a'), [], []],
    ['to a ruling of the request', ruling('b', ['a', 'overturned']), [ruling('a')], []],
    [
      'to one that is itself an appeal',
      ruling('c', ['b', 'varied']),
      [ruling('a'), ruling('b', ['a', 'varied'])],
      [],
    ],
    ['to itself', ruling('a', ['a', 'affirmed']), [ruling('a')], itself],
    ['to itself, before it is stored', ruling('a', ['a', 'affirmed']), [], itself],
    [
      'to one that appeals it',
      ruling('a', ['b', 'varied']),
      [ruling('a'), ruling('b', ['a', 'varied'])],
      itself,
    ],
    [
      'round in a circle of three',
      ruling('a', ['c', 'varied']),
      [ruling('a'), ruling('b', ['a', 'varied']), ruling('c', ['b', 'varied'])],
      itself,
    ],
    [
      'no circle any more once it is changed',
      ruling('a', ['c', 'varied']),
      [ruling('a', ['b', 'varied']), ruling('b'), ruling('c', ['b', 'varied'])],
      [],
    ],
    [
      'to a ruling of another request',
      ruling('b', ['a', 'varied']),
      [{ ...ruling('a'), parentId: 'another request' }],
      [{ path: 'appealOf.rulingId', code: 'ruling_of_another_request' }],
    ],
    ['to one that is not there, which is said elsewhere', ruling('b', ['gone', 'varied']), [], []],
    [
      'ends although others go round',
      ruling('c', ['a', 'varied']),
      [ruling('a', ['b', 'varied']), ruling('b', ['a', 'varied'])],
      itself,
    ],
  ])('%s', (_, record, others, faults) => expect(appealFaults(record, others)).toEqual(faults));
});

test('a finding counts when confirmed, the court’s own, on a strict ground, about the request or the prosecution', () => {
  const counted = GROUNDS.flatMap((ground) =>
    STANCES.flatMap((stance) =>
      TARGETS.flatMap((target) =>
        FINDING_STATES.map((state) => ({ ground, stance, target, state })).filter(isPoliticalFinding),
      ),
    ),
  );
  const strict = ['POL_PURPOSE', 'POL_PREJUDICE', 'POL_OFFENCE', 'ART18'];
  expect(counted).toEqual(
    strict.flatMap((ground) =>
      ['request', 'prosecution'].map((target) => ({ ground, stance: 'finding', target, state: 'confirmed' })),
    ),
  );
});
