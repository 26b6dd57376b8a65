import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  NOTICE_EVENTS,
  type NoticeEventKind,
  type Validity,
  type Visibility,
} from '../../src/domain/codes.ts';
import { validityOf, visibilityOf } from '../../src/features/notices/rules.ts';
import type { Edtf } from '../../src/lib/edtf.ts';
import { edtf } from '../lib/edtf-arbitrary.ts';
import { shuffled, someDate, someDay } from './dated.ts';

const DAY = '2020-06-15';

type ToldEvent = [kind: NoticeEventKind, happenedOn: string | null];
type ToldEnd = [executedOn: string | null, decidedOn: string | null];

const recordedAt = '2020-06-01T09:00:00.000Z';
const date = (text: string | null): Edtf | null => (text === null ? null : edtf(text));
const events = (...told: ToldEvent[]) =>
  told.map(([kind, happenedOn]) => ({ kind, happenedOn: date(happenedOn), recordedAt }));
const ends = (...told: ToldEnd[]) =>
  told.map(([executedOn, decidedOn]) => ({
    executedOn: date(executedOn),
    decidedOn: date(decidedOn),
    recordedAt,
  }));

describe('the validity of a notice on 15 June 2020', () => {
  test.each<[string, ToldEvent[], ToldEnd[], Validity]>([
    ['nothing known', [], [], 'unknown'],
    ['only a caveat', [['caveat', '2020-01-01']], [], 'unknown'],
    ['requested', [['requested', '2020']], [], 'requested'],
    [
      'refused before publication',
      [
        ['requested', '2020-01'],
        ['refused_prepublication', '2020-02'],
      ],
      [],
      'refused',
    ],
    [
      'published',
      [
        ['requested', '2020-01'],
        ['published', '2020-02'],
      ],
      [],
      'live',
    ],
    ['circulated', [['circulated', '2019']], [], 'live'],
    ['published on that day', [['published', DAY]], [], 'live'],
    ['published the day after', [['published', '2020-06-16']], [], 'unknown'],
    [
      'requested, published the day after',
      [
        ['requested', '2020-01'],
        ['published', '2020-06-16'],
      ],
      [],
      'requested',
    ],
    [
      'suspended',
      [
        ['published', '2019'],
        ['suspended', '2020-01'],
      ],
      [],
      'suspended',
    ],
    [
      'blocked and reinstated',
      [
        ['published', '2018'],
        ['blocked', '2019'],
        ['reinstated', '2020-01'],
      ],
      [],
      'live',
    ],
    [
      'suspended and reinstated in one year',
      [
        ['published', '2018'],
        ['suspended', '2019'],
        ['reinstated', '2019'],
      ],
      [],
      'live',
    ],
    [
      'suspended again',
      [
        ['published', '2018'],
        ['reinstated', '2019'],
        ['suspended', '2020-01'],
      ],
      [],
      'suspended',
    ],
    [
      'gone from the public list',
      [
        ['published', '2019'],
        ['public_extract_off', '2020-01'],
      ],
      [],
      'live',
    ],
    [
      'replaced by a diffusion',
      [
        ['published', '2019'],
        ['replaced_by_diffusion', '2020-01'],
      ],
      [],
      'live',
    ],
    [
      'withdrawn by an event',
      [
        ['published', '2019'],
        ['withdrawn', '2020-01'],
      ],
      [],
      'ended',
    ],
    [
      'expired',
      [
        ['published', '2015'],
        ['expired', '2020'],
      ],
      [],
      'ended',
    ],
    [
      'deleted, nobody knows when',
      [
        ['published', '2019'],
        ['deleted', null],
      ],
      [],
      'ended',
    ],
    ['ended, and all else unknown', [], [[null, null]], 'ended'],
    ['an end of unknown date', [['published', '2019']], [[null, null]], 'ended'],
    ['an end decided but not known to be executed', [['published', '2019']], [[null, '2020-03']], 'ended'],
    [
      'an end decided long ago and executed tomorrow',
      [['published', '2019']],
      [['2020-06-16', '2019-12']],
      'live',
    ],
    [
      'published again after the end',
      [
        ['published', '2018'],
        ['published', '2020-01'],
      ],
      [['2019', null]],
      'live',
    ],
    ['published in the year of the end', [['published', '2019']], [['2019', null]], 'ended'],
  ])('%s: %s %s', (_, happened, ended, validity) => {
    expect(validityOf(events(...happened), ends(...ended), DAY)).toBe(validity);
  });

  test('before its end was recorded is unknown, unless a date says it', () => {
    const published = events(['published', '2019']);
    expect(validityOf(published, ends([null, null]), '2020-05-31')).toBe('unknown');
    expect(validityOf(published, ends(['2020-06-01', null]), '2020-05-31')).toBe('live');
  });

  test('changes by these events alone', () => {
    const changing = NOTICE_EVENTS.filter(
      (kind) => validityOf(events([kind, '2020-01-01']), [], DAY) !== 'unknown',
    );
    expect(changing).toEqual([
      'requested',
      'refused_prepublication',
      'published',
      'circulated',
      'suspended',
      'blocked',
      'reinstated',
      'withdrawn',
      'cancelled',
      'deleted',
      'expired',
    ]);
  });
});

describe('what the public could see on 15 June 2020', () => {
  test.each<[string, ToldEvent[], string, Visibility]>([
    ['nothing known', [], 'red_notice', 'unknown'],
    ['published is not shown', [['published', '2020-01']], 'red_notice', 'unknown'],
    ['shown', [['public_extract_on', '2020-01']], 'red_notice', 'public'],
    [
      'gone',
      [
        ['public_extract_on', '2019'],
        ['public_extract_off', '2020-01'],
      ],
      'red_notice',
      'not_public',
    ],
    [
      'gone, nobody knows when',
      [
        ['public_extract_on', '2019'],
        ['public_extract_off', null],
      ],
      'red_notice',
      'not_public',
    ],
    [
      'shown again',
      [
        ['public_extract_off', '2019'],
        ['public_extract_on', '2020-01'],
      ],
      'red_notice',
      'public',
    ],
    ['perhaps shown by then', [['public_extract_on', '2020-06-15~']], 'red_notice', 'public'],
    ['shown later', [['public_extract_on', '2020-07']], 'red_notice', 'unknown'],
    [
      'withdrawn says nothing of it',
      [
        ['public_extract_on', '2019'],
        ['withdrawn', '2020-01'],
      ],
      'red_notice',
      'public',
    ],
    ['a diffusion', [['public_extract_on', '2019']], 'diffusion_wanted', 'not_public'],
    ['another diffusion', [], 'diffusion_other', 'not_public'],
    ['an alert of unknown kind', [], 'unknown_interpol_alert', 'unknown'],
  ])('%s: %s', (_, happened, instrument, visibility) => {
    expect(visibilityOf(events(...happened), instrument, DAY)).toBe(visibility);
  });
});

const anyEvent = fc.record({
  kind: fc.constantFrom(...NOTICE_EVENTS),
  happenedOn: someDate,
  recordedAt: someDay.map((day) => `${day}T12:00:00.000Z`),
});
const anyEnd = fc.record({
  executedOn: someDate,
  decidedOn: someDate,
  recordedAt: someDay.map((day) => `${day}T12:00:00.000Z`),
});
const anyEvents = fc.array(anyEvent, { maxLength: 6 });
const anyEnds = fc.array(anyEnd, { maxLength: 2 });

describe('whatever is recorded of a notice', () => {
  test('the order of entry does not matter', () => {
    const twice = anyEvents.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(twice, anyEnds, someDay, ([all, otherwise], ended, day) => {
        expect(validityOf(otherwise, ended.toReversed(), day)).toBe(validityOf(all, ended, day));
        expect(visibilityOf(otherwise, 'red_notice', day)).toBe(visibilityOf(all, 'red_notice', day));
      }),
    );
  });

  test('an end of unknown date makes it ended once recorded, and never live before', () => {
    fc.assert(
      fc.property(anyEvents, anyEnds, someDay, someDay, (all, ended, day, recordedOn) => {
        const end = { executedOn: null, decidedOn: null, recordedAt: `${recordedOn}T00:00:00.000Z` };
        const validity = validityOf(all, [...ended, end], day);
        if (recordedOn <= day) expect(validity).toBe('ended');
        else expect(['ended', 'unknown']).toContain(validity);
      }),
    );
  });

  test('what is shown to the public has no say in its validity, nor the other way round', () => {
    const apart = (kind: NoticeEventKind) => kind.startsWith('public_extract');
    fc.assert(
      fc.property(anyEvents, anyEnds, someDay, (all, ended, day) => {
        const [shown, rest] = [all.filter(({ kind }) => apart(kind)), all.filter(({ kind }) => !apart(kind))];
        expect(validityOf(rest, ended, day)).toBe(validityOf(all, ended, day));
        expect(visibilityOf(shown, 'red_notice', day)).toBe(visibilityOf(all, 'red_notice', day));
      }),
    );
  });

  test('without a publication or reinstatement it is never live', () => {
    fc.assert(
      fc.property(anyEvents, anyEnds, someDay, (all, ended, day) => {
        const others = all.filter(({ kind }) => !['published', 'circulated', 'reinstated'].includes(kind));
        expect(validityOf(others, ended, day)).not.toBe('live');
      }),
    );
  });
});
