import { describe, expect, test } from '@jest/globals';
import { extraditionRequestKind, requestEventKind } from '../../src/features/extradition/kind.ts';
import { incidentKind } from '../../src/features/incidents/kind.ts';
import { measureKind } from '../../src/features/measures/kind.ts';
import { noticeEventKind } from '../../src/features/notices/kind.ts';
import { rulingKind } from '../../src/features/rulings/kind.ts';
import { fired, rulesFired } from './fired.ts';
import { CASE, idOf, told, type Told } from './record-sets.ts';

const published = told(noticeEventKind, 'published', 'n', { kind: 'published', happenedOn: '2018-05' });

describe('R10, pressure on a relative near a legal step', () => {
  const incident = (happenedOn: string | null, kind: 'relative_detained' | 'threat' = 'relative_detained') =>
    told(incidentKind, `i${happenedOn}`, CASE, { kind, happenedOn });
  const arrest = told(measureKind, 'm', CASE, { kind: 'arrest', startedOn: '2020-07-01' });

  test('fires on the case, and says how many are of unknown date', () => {
    expect(fired(arrest, incident('2020-06'), incident(null), incident('2015'))).toEqual([
      {
        rule: 'R10',
        subject: { type: 'case', id: idOf(CASE) },
        facts: { incidents: 2, undated: 1 },
        evidence: [
          { type: 'incident', id: idOf('i2020-06'), quote: null },
          { type: 'incident', id: idOf('inull'), quote: null },
        ],
      },
    ]);
  });

  test('says so too when it is the step whose date is unknown, unless another is near', () => {
    const step = told(measureKind, 'undated', CASE, { kind: 'detention' });
    expect(fired(step, incident('2020-06'))[0]?.facts).toEqual({ incidents: 1, undated: 1 });
    expect(fired(step, arrest, incident('2020-06'))[0]?.facts).toEqual({ incidents: 1, undated: 0 });
  });

  test.each([
    ['2020-01-03', true],
    ['2020-01-02', false],
    ['2020-12-28', true],
    ['2020-12-29', false],
    ['2020-01', true],
    ['2019-12', false],
    ['2020', true],
    [null, true],
  ])('within 180 days of an arrest on 1 July 2020: %s', (happenedOn, fires) => {
    expect(rulesFired(arrest, incident(happenedOn))).toEqual(fires ? ['R10'] : []);
  });

  test.each<[string, Told, boolean]>([
    ['a detention', told(measureKind, 'm', CASE, { kind: 'detention', startedOn: '2020-07' }), true],
    [
      'a detention by immigration',
      told(measureKind, 'm', CASE, { kind: 'immigration_detention', startedOn: '2020-07' }),
      true,
    ],
    ['a travel ban', told(measureKind, 'm', CASE, { kind: 'travel_ban', startedOn: '2020-07' }), false],
    ['the day of a request', told(extraditionRequestKind, 'e', CASE, { requestedOn: '2020-07' }), true],
    [
      'the day it arrived',
      told(extraditionRequestKind, 'e', CASE, { requestedOn: '2015', receivedOn: '2020-07' }),
      true,
    ],
    [
      'a provisional arrest',
      told(extraditionRequestKind, 'e', CASE, { requestedOn: '2015', provisionalArrestOn: '2020-07' }),
      true,
    ],
    ['a request long ago', told(extraditionRequestKind, 'e', CASE, { requestedOn: '2015' }), false],
    ['a request of unknown date', told(extraditionRequestKind, 'e', CASE, {}), true],
    ['a publication of the notice', published, false],
  ])('%s as the step', (_, step, fires) =>
    expect(rulesFired(step, incident('2020-06'))).toEqual(fires ? ['R10'] : []),
  );

  test('stages of a request and rulings are steps', () => {
    const longAgo = told(extraditionRequestKind, 'e', CASE, { requestedOn: '2010' });
    const bail = told(requestEventKind, 're', 'e', { kind: 'bail', happenedOn: '2020-07' });
    const decided = told(rulingKind, 'r', 'e', { decidedOn: '2020-07' });
    expect(rulesFired(longAgo, incident('2020-06'))).toEqual([]);
    expect(rulesFired(longAgo, bail, incident('2020-06'))).toEqual(['R10']);
    expect(rulesFired(longAgo, decided, incident('2020-06'))).toEqual(['R10']);
  });

  test.each([
    ['threat', 'relative', true],
    ['threat', 'associate', false],
    ['threat', 'person', false],
    ['relative_made_to_call', 'person', true],
  ] as const)('%s against a %s', (kind, against, fires) => {
    const one = told(incidentKind, 'i', CASE, { kind, against, happenedOn: '2020-07' });
    expect(rulesFired(arrest, one)).toEqual(fires ? ['R10'] : []);
  });

  test('without a legal step there is nothing to be near', () =>
    expect(rulesFired(incident(null))).toEqual([]));
});
