import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { REQUEST_EVENTS, type RequestEventKind, type RequestStatus } from '../../src/domain/codes.ts';
import {
  APPEAL_EFFECTS,
  RULING_KINDS,
  RULING_OUTCOMES,
  type AppealEffect,
  type RulingKind,
  type RulingOutcome,
} from '../../src/domain/ruling-codes.ts';
import { statusOf } from '../../src/features/extradition/rules.ts';
import type { Edtf } from '../../src/lib/edtf.ts';
import { edtf } from '../lib/edtf-arbitrary.ts';
import { shuffled, someDate, someDay } from './dated.ts';

const DAY = '2020-06-15';
const recordedAt = '2020-06-01T00:00:00.000Z';

interface ToldRuling {
  id: string;
  parentId: string;
  kind: RulingKind;
  outcome: RulingOutcome | null;
  decidedOn: Edtf | null;
  recordedAt: string;
  appealOf: { rulingId: string; effect: AppealEffect } | null;
}

function ruling(
  id: string,
  outcome: RulingOutcome | null,
  decidedOn: string | null,
  { kind = 'extradition', of }: { kind?: RulingKind; of?: [rulingId: string, effect: AppealEffect] } = {},
): ToldRuling {
  return {
    id,
    parentId: 'request',
    kind,
    outcome,
    decidedOn: decidedOn === null ? null : edtf(decidedOn),
    recordedAt,
    appealOf: of === undefined ? null : { rulingId: of[0], effect: of[1] },
  };
}

type ToldEvent = [kind: RequestEventKind, happenedOn: string | null];
const events = (...told: ToldEvent[]) =>
  told.map(([kind, on]) => ({ kind, happenedOn: on === null ? null : edtf(on), recordedAt }));

const AFTER_RULING: Record<RulingOutcome, RequestStatus> = {
  refused: 'refused',
  allowed: 'allowed',
  allowed_in_part: 'allowed_in_part',
  inadmissible: 'refused',
  discharged_procedural: 'discharged',
  remitted: 'remitted',
  quashed: 'remitted',
  adjourned: 'pending',
  further_information_ordered: 'pending',
  detention_refused: 'pending',
  bail: 'pending',
};

const AFTER_EVENT: Partial<Record<RequestEventKind, RequestStatus>> = {
  released_time_limit: 'discharged',
  withdrawn_by_requesting_state: 'withdrawn',
  discharged: 'discharged',
  surrendered: 'surrendered',
  surrendered_in_breach_of_interim_measure: 'surrendered',
  person_left: 'ended',
  death: 'ended',
};

describe('an extradition request', () => {
  test.each(RULING_OUTCOMES)('after a ruling: %s', (outcome) => {
    expect(statusOf([], [ruling('a', outcome, '2020')], DAY)).toBe(AFTER_RULING[outcome]);
  });

  test.each(RULING_KINDS)('is decided by a ruling of this kind or not at all: %s', (kind) => {
    const onExtradition = ['extradition', 'extradition_opinion', 'constitutional'].includes(kind);
    expect(statusOf([], [ruling('a', 'refused', '2020-01', { kind })], DAY)).toBe(
      onExtradition ? 'refused' : 'pending',
    );
  });

  test.each(REQUEST_EVENTS)('after what happened: %s', (kind) => {
    expect(statusOf(events([kind, '2020-01']), [], DAY)).toBe(AFTER_EVENT[kind] ?? 'pending');
  });

  test.each<[string, ToldEvent[], ToldRuling[], RequestStatus | 'unknown']>([
    ['nothing', [], [], 'pending'],
    ['a ruling without an outcome', [], [ruling('a', null, '2020-01')], 'pending'],
    ['a ruling to come', [], [ruling('a', 'refused', '2020-07')], 'pending'],
    [
      'two rulings, the later allowing',
      [],
      [ruling('a', 'refused', '2018'), ruling('b', 'allowed', '2019')],
      'allowed',
    ],
    [
      'refused, affirmed in the same year',
      [],
      [ruling('a', 'refused', '2019'), ruling('b', 'refused', '2019', { of: ['a', 'affirmed'] })],
      'refused',
    ],
    [
      'allowed, overturned, nobody knows when',
      [],
      [ruling('a', 'allowed', null), ruling('b', 'refused', null, { of: ['a', 'overturned'] })],
      'refused',
    ],
    [
      'refused, varied on appeal in the same year',
      [],
      [ruling('a', 'refused', '2019'), ruling('b', 'allowed_in_part', '2019', { of: ['a', 'varied'] })],
      'allowed_in_part',
    ],
    [
      'quashed and sent back',
      [],
      [ruling('a', 'allowed', '2018'), ruling('b', 'quashed', '2019', { of: ['a', 'quashed_and_remitted'] })],
      'remitted',
    ],
    [
      'overturned by one that gives no outcome',
      [],
      [ruling('a', 'allowed', '2018'), ruling('b', null, '2019', { of: ['a', 'overturned'] })],
      'pending',
    ],
    [
      'two of unknown date that contradict each other',
      [],
      [ruling('a', 'refused', null), ruling('b', 'allowed', null)],
      'unknown',
    ],
    [
      'allowed, then surrendered',
      [['surrendered', '2020-02']],
      [ruling('a', 'allowed', '2020-01')],
      'surrendered',
    ],
    [
      'allowed, then withdrawn in the same month',
      [['withdrawn_by_requesting_state', '2020-01']],
      [ruling('a', 'allowed', '2020-01')],
      'withdrawn',
    ],
    [
      'allowed, as an appeal was inadmissible',
      [],
      [
        ruling('a', 'allowed', '2019'),
        ruling('b', 'inadmissible', '2020', { of: ['a', 'dismissed_inadmissible'] }),
      ],
      'allowed',
    ],
    ['refused as inadmissible', [], [ruling('a', 'inadmissible', '2019')], 'refused'],
    [
      'refused after a release',
      [['released_time_limit', '2019-03']],
      [ruling('a', 'refused', '2020-01')],
      'refused',
    ],
    [
      'withdrawn, nobody knows when',
      [['withdrawn_by_requesting_state', null]],
      [ruling('a', 'refused', '2020-01')],
      'withdrawn',
    ],
  ])('%s', (_, happened, rulings, status) => {
    expect(statusOf(events(...happened), rulings, DAY)).toBe(status);
    expect(statusOf(events(...happened.toReversed()), rulings.toReversed(), DAY)).toBe(status);
  });

  const someRulings = fc
    .array(
      fc.record({
        kind: fc.constantFrom(...RULING_KINDS),
        outcome: fc.option(fc.constantFrom(...RULING_OUTCOMES)),
        decidedOn: someDate,
        recordedAt: someDay.map((day) => `${day}T00:00:00.000Z`),
        link: fc.option(fc.nat(), { freq: 2 }),
        effect: fc.constantFrom(...APPEAL_EFFECTS),
      }),
      { maxLength: 5 },
    )
    .map((all) =>
      all.map(({ link, effect, ...rest }, index): ToldRuling => ({
        ...rest,
        id: `r${index}`,
        parentId: 'request',
        appealOf: link === null || index === 0 ? null : { rulingId: `r${link % index}`, effect },
      })),
    );
  const someEvents = fc.array(
    fc.record({
      kind: fc.constantFrom(...REQUEST_EVENTS),
      happenedOn: someDate,
      recordedAt: someDay.map((day) => `${day}T00:00:00.000Z`),
    }),
    { maxLength: 4 },
  );

  test('stands where it stands, whatever the order of entry', () => {
    const twice = <T>(list: fc.Arbitrary<T[]>) =>
      list.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(
        twice(someRulings),
        twice(someEvents),
        someDay,
        ([rulings, rulings2], [happened, happened2], day) => {
          expect(statusOf(happened2, rulings2, day)).toBe(statusOf(happened, rulings, day));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is left as it was by a ruling on detention or asylum and by a stage that ends nothing', () => {
    fc.assert(
      fc.property(someRulings, someEvents, someDay, (rulings, happened, day) => {
        const telling = rulings.filter(({ kind, id }) => {
          const linked = rulings.some(({ appealOf }) => appealOf?.rulingId === id);
          return linked || !['detention', 'asylum', 'other', 'international'].includes(kind);
        });
        // A ruling may still set another aside, whatever it is on: only such as touch no other are left out.
        fc.pre(rulings.every((each) => telling.includes(each) || each.appealOf === null));
        const ending = happened.filter(({ kind }) => kind in AFTER_EVENT);
        expect(statusOf(ending, telling, day)).toBe(statusOf(happened, rulings, day));
      }),
    );
  });
});
