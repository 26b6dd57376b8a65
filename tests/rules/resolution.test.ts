import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { extraditionRequestKind } from '../../src/features/extradition/kind.ts';
import { raise } from '../../src/features/flags/rules.ts';
import { whyGone, type Resolution } from '../../src/features/flags/resolution.ts';
import { noticeEventKind, noticeKind, withdrawalKind } from '../../src/features/notices/kind.ts';
import { findingKind, rulingKind } from '../../src/features/rulings/kind.ts';
import type { FlagRule } from '../../src/domain/codes.ts';
import { someCase, theCase } from './cases.ts';
import { someDay } from './dated.ts';
import { CASE, idOf, setOf, told, type Told } from './record-sets.ts';

const DAY = '2026-11-23';

const notice = told(noticeKind, 'n', CASE, { instrument: 'red_notice', requestingState: 'XA' });
const published = told(noticeEventKind, 'p', 'n', { kind: 'published', happenedOn: '2018' });
const request = told(extraditionRequestKind, 'e', CASE, { requestingState: 'XA' });
const ruling = told(rulingKind, 'r', 'e', { decidedOn: '2020' });
const POLITICAL = { ground: 'POL_PURPOSE', stance: 'finding', target: 'request' } as const;
const finding = told(findingKind, 'f', 'r', POLITICAL);
const dismissed = told(findingKind, 'f', 'r', {
  ground: 'POL_PURPOSE',
  stance: 'finding',
  state: 'dismissed',
});
const appeal = (name: string, court: { name: string; state: string } | null, decidedOn: string | null) =>
  told(rulingKind, name, 'e', {
    decidedOn,
    court: court === null ? null : { ...court, level: null },
    appealOf: { rulingId: idOf('r'), effect: 'overturned' },
  });

describe('why a flag is gone', () => {
  const all = [notice, published, request, ruling, finding];
  const without = (...gone: Told[]) => all.filter((each) => !gone.includes(each));

  test.each<[string, FlagRule, string, Told[], Resolution]>([
    ['the ruling was retracted', 'R01', 'r', without(ruling, finding), { why: 'retracted' }],
    ['its finding was retracted', 'R01', 'r', without(finding), { why: 'finding_gone' }],
    ['its finding was dismissed', 'R01', 'r', [...without(finding), dismissed], { why: 'finding_gone' }],
    [
      'a later ruling overturned it',
      'R01',
      'r',
      [...all, appeal('a', { name: 'Supreme Court', state: 'XB' }, '2021-05')],
      {
        why: 'set_aside',
        rulingId: idOf('a'),
        effect: 'overturned',
        decidedOn: '2021-05' as never,
        courtName: 'Supreme Court',
        courtState: 'XB',
      },
    ],
    [
      'a later ruling overturned it, of which nothing is known',
      'R01',
      'r',
      [...all, appeal('a', null, null)],
      {
        why: 'set_aside',
        rulingId: idOf('a'),
        effect: 'overturned',
        decidedOn: null,
        courtName: null,
        courtState: null,
      },
    ],
    [
      'somebody looked at the candidates',
      'R02',
      'r',
      [...all, told(findingKind, 'c', 'r', { ...POLITICAL, origin: 'reader', state: 'dismissed' })],
      { why: 'reviewed' },
    ],
    ['the candidates are gone unseen', 'R02', 'r', all, { why: 'candidate_gone' }],
    [
      'the ruling is to come, seen from an earlier day',
      'R01',
      'r',
      [...without(ruling), told(rulingKind, 'r', 'e', { decidedOn: '2026-11-24' })],
      { why: 'not_in_force_yet' },
    ],
    ['their ruling was retracted', 'R02', 'r', without(ruling, finding), { why: 'retracted' }],
    ['the notice was retracted', 'R03', 'n', without(notice, published), { why: 'retracted' }],
    [
      'the notice ended',
      'R03',
      'n',
      [...all, told(withdrawalKind, 'w', 'n', { kind: 'deleted', executedOn: null })],
      { why: 'not_live', validity: 'ended' },
    ],
    [
      'the notice is suspended',
      'R03',
      'n',
      [...all, told(noticeEventKind, 's', 'n', { kind: 'suspended', happenedOn: '2022' })],
      { why: 'not_live', validity: 'suspended' },
    ],
    [
      'its publication was retracted',
      'R03',
      'n',
      without(published),
      { why: 'not_live', validity: 'unknown' },
    ],
    [
      'the ruling on it stands no more',
      'R03',
      'n',
      [...all, appeal('a', null, '2021')],
      { why: 'no_such_ruling' },
    ],
    ['the pressure was not near', 'R10', CASE, all, { why: 'no_longer_near' }],
  ])('%s', (_, rule, subject, records, resolution) => {
    expect(whyGone(rule, idOf(subject), setOf([theCase, ...records]), DAY)).toEqual(resolution);
  });
});

test('a reason is given for every flag that goes when records are retracted, and it is true', () => {
  fc.assert(
    fc.property(someCase, fc.array(fc.nat(), { maxLength: 3 }), someDay, (all, which, day) => {
      const gone = new Set(which.map((each) => all[each % all.length]!.record.id));
      for (let size = 0; size !== gone.size;) {
        // What is part of a retracted record goes with it, and links to it were taken away before.
        size = gone.size;
        for (const { record } of all) if (gone.has(record.parentId)) gone.add(record.id);
      }
      const after = setOf(all.filter(({ record }) => !gone.has(record.id)));
      const standing = raise(after, day);
      for (const { rule, subject } of raise(setOf(all), day)) {
        if (standing.some((one) => one.rule === rule && one.subject.id === subject.id)) continue;
        const { why } = whyGone(rule, subject.id, after, day);
        if (rule !== 'R10') expect(why === 'retracted').toBe(gone.has(subject.id));
      }
    }),
    { numRuns: 500 },
  );
});
