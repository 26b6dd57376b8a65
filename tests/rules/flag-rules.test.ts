import { describe, expect, test } from '@jest/globals';
import { extraditionRequestKind } from '../../src/features/extradition/kind.ts';
import { noticeEventKind, noticeKind, withdrawalKind } from '../../src/features/notices/kind.ts';
import { findingKind, rulingKind } from '../../src/features/rulings/kind.ts';
import { fired, rulesFired } from './fired.ts';
import { CASE, idOf, told, type Told } from './record-sets.ts';

const notice = told(noticeKind, 'n', CASE, { instrument: 'red_notice', requestingState: 'XA' });
const published = told(noticeEventKind, 'published', 'n', { kind: 'published', happenedOn: '2018-05' });
const request = told(extraditionRequestKind, 'e', CASE, {
  requestingState: 'XA',
  requestedState: 'XB',
  requestedOn: '2019-02-01',
});
const ruling = told(rulingKind, 'r', 'e', {
  decidedOn: '2020-03-04',
  outcome: 'refused',
  court: { name: 'Court of Appeal', state: null, level: 'appeal' },
});
const finding = told(findingKind, 'f', 'r', {
  ground: 'POL_PURPOSE',
  stance: 'finding',
  target: 'request',
  quote: 'The request serves a political end.',
});
const appeal = (decidedOn: string | null) =>
  told(rulingKind, 'appeal', 'e', { decidedOn, appealOf: { rulingId: idOf('r'), effect: 'overturned' } });

describe('R01, a court found the request political', () => {
  test('fires with the court’s words, its state from the request where the ruling has none', () => {
    expect(fired(request, ruling, finding)).toEqual([
      {
        rule: 'R01',
        subject: { type: 'ruling', id: idOf('r') },
        facts: {
          requestingState: 'XA',
          courtState: 'XB',
          courtName: 'Court of Appeal',
          decidedOn: '2020-03-04',
          reported: false,
        },
        evidence: [{ type: 'finding', id: idOf('f'), quote: 'The request serves a political end.' }],
      },
    ]);
  });

  test('names all the findings that count and none that does not', () => {
    const findings = [
      told(findingKind, 'a', 'r', { ground: 'ART18', stance: 'finding', target: 'prosecution' }),
      told(findingKind, 'b', 'r', { ground: 'POL_PURPOSE', stance: 'attributed_party', target: 'request' }),
      told(findingKind, 'c', 'r', { ground: 'TORTURE', stance: 'finding', target: 'request' }),
    ];
    const [flag, ...others] = fired(request, ruling, ...findings, finding);
    expect(flag?.evidence.map(({ id }) => id)).toEqual([idOf('a'), idOf('f')]);
    expect(others).toEqual([]);
  });

  test.each([
    ['report', 'report', true],
    ['report', 'ruling', false],
    ['ruling', 'ruling', false],
  ] as const)('says that it is only reported when all quotes are: %s and %s', (one, other, reported) => {
    const from = (id: string, quoteFrom: 'ruling' | 'report') =>
      told(findingKind, id, 'r', { ground: 'ART18', stance: 'finding', target: 'request', quoteFrom });
    expect(fired(request, ruling, from('a', one), from('b', other))[0]?.facts).toMatchObject({ reported });
  });

  test.each([
    ['overturned', '2021', []],
    ['overturned tomorrow', '2026-11-24', ['R01']],
    ['overturned, nobody knows when', null, []],
  ])('when the ruling is %s', (_, decidedOn, rules) => {
    expect(rulesFired(request, ruling, finding, appeal(decidedOn))).toEqual(rules);
  });
});

describe('R02, candidates wait', () => {
  const candidate = (id: string, of = 'r') =>
    told(findingKind, id, of, {
      ground: 'POL_PURPOSE',
      stance: 'unclear',
      origin: 'reader',
      state: 'candidate',
      quote: id,
    });

  test('fires once for each ruling, with what waits there', () => {
    const other = told(rulingKind, 'other', 'e', {});
    expect(fired(request, ruling, other, candidate('a'), candidate('b'), candidate('c', 'other'))).toEqual([
      {
        rule: 'R02',
        subject: { type: 'ruling', id: idOf('r') },
        facts: { courtState: null, decidedOn: '2020-03-04', candidates: 2 },
        evidence: [
          { type: 'finding', id: idOf('a'), quote: 'a' },
          { type: 'finding', id: idOf('b'), quote: 'b' },
        ],
      },
      {
        rule: 'R02',
        subject: { type: 'ruling', id: idOf('other') },
        facts: { courtState: null, decidedOn: null, candidates: 1 },
        evidence: [{ type: 'finding', id: idOf('c'), quote: 'c' }],
      },
    ]);
  });

  test('fires beside R01, and not for what is decided', () => {
    const dismissed = told(findingKind, 'd', 'r', { ground: 'ART18', stance: 'finding', state: 'dismissed' });
    expect(rulesFired(request, ruling, finding, candidate('a'), dismissed)).toEqual(['R01', 'R02']);
    expect(rulesFired(request, ruling, dismissed)).toEqual([]);
  });
});

describe('R03, still live after such a ruling', () => {
  const all = [notice, published, request, ruling, finding];

  test('fires on the notice, with the ruling’s words', () => {
    expect(fired(...all).find(({ rule }) => rule === 'R03')).toEqual({
      rule: 'R03',
      subject: { type: 'notice', id: idOf('n') },
      facts: { requestingState: 'XA', courtState: 'XB', decidedOn: '2020-03-04' },
      evidence: [
        { type: 'notice', id: idOf('n'), quote: null },
        { type: 'finding', id: idOf('f'), quote: 'The request serves a political end.' },
      ],
    });
  });

  const end = (executedOn: string | null) =>
    told(withdrawalKind, 'w', 'n', { kind: 'deleted', decidedBy: 'ccf', executedOn });
  const event = (kind: 'suspended' | 'public_extract_off', happenedOn: string | null) =>
    told(noticeEventKind, 'event', 'n', { kind, happenedOn });

  test.each<[string, Told[], boolean]>([
    ['nothing more is known', [], true],
    ['it was deleted', [end('2021')], false],
    ['it was deleted, nobody knows when', [end(null)], false],
    ['it is deleted tomorrow', [end('2026-11-24')], true],
    ['it is suspended', [event('suspended', '2022')], false],
    ['it is suspended, nobody knows since when', [event('suspended', null)], false],
    ['it went from the public list', [event('public_extract_off', '2022')], true],
    ['the ruling is overturned', [appeal('2021')], false],
  ])('when %s', (_, more, fires) => expect(rulesFired(...all, ...more).includes('R03')).toBe(fires));

  test('does not fire on a notice whose publication is not known', () => {
    expect(rulesFired(notice, request, ruling, finding)).toEqual(['R01']);
  });

  test.each([
    ['of the same state', 'XA', null, true],
    ['of another state', 'XC', null, false],
    ['of an unknown state', null, null, false],
    ['that the request names, whatever its state', 'XC', 'n', true],
    ['that the request does not name, though of the same state', 'XA', 'other', false],
  ])('on a notice %s', (_, state, named, fires) => {
    const wanted = told(noticeKind, 'n', CASE, { instrument: 'red_notice', requestingState: state });
    const asked = told(extraditionRequestKind, 'e', CASE, {
      requestingState: 'XA',
      noticeId: named === null ? null : idOf(named),
    });
    expect(rulesFired(wanted, published, asked, ruling, finding).includes('R03')).toBe(fires);
  });

  test('does not take two unknown states for the same', () => {
    const wanted = told(noticeKind, 'n', CASE, { instrument: 'red_notice' });
    const asked = told(extraditionRequestKind, 'e', CASE, {});
    expect(rulesFired(wanted, published, asked, ruling, finding)).toEqual(['R01']);
  });

  test('counts from the earliest such ruling, in whatever order they were recorded; an undated one comes last', () => {
    const later = told(rulingKind, 'a', 'e', { decidedOn: '2021' });
    const undated = told(rulingKind, 'b', 'e', {});
    const alike = (of: string) =>
      told(findingKind, `${of}f`, of, { ground: 'ART18', stance: 'finding', target: 'request' });
    const others = [later, undated, alike('a'), alike('b')];
    for (const records of [
      [...others, ...all],
      [...all, ...others],
    ])
      expect(fired(...records).find(({ rule }) => rule === 'R03')?.facts).toMatchObject({
        decidedOn: '2020-03-04',
      });
    const onlyUndated = fired(notice, published, request, undated, alike('b'));
    expect(onlyUndated.find(({ rule }) => rule === 'R03')?.facts).toMatchObject({ decidedOn: null });
  });
});
