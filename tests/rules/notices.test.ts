import { describe, expect, test } from '@jest/globals';
import {
  NOTICE_EVENTS,
  type NoticeEventKind,
  type Validity,
  type Visibility,
} from '../../src/domain/codes.ts';
import { validityOf, visibilityOf } from '../../src/features/notices/rules.ts';
import type { Edtf } from '../../src/lib/edtf.ts';
import { edtf } from '../lib/edtf-arbitrary.ts';

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
