import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { FlagRule } from '../../src/domain/codes.ts';
import { groundsIn } from '../../src/features/flags/grounds.ts';
import { whyGone } from '../../src/features/flags/resolution.ts';
import { raise } from '../../src/features/flags/rules.ts';
import { caseKind } from '../../src/features/cases/kind.ts';
import { extraditionRequestKind } from '../../src/features/extradition/kind.ts';
import { measureKind } from '../../src/features/measures/kind.ts';
import { noticeKind, withdrawalKind } from '../../src/features/notices/kind.ts';
import { findingKind, rulingKind } from '../../src/features/rulings/kind.ts';
import { KINDS } from '../../src/features/kinds.ts';
import type { RecordSet } from '../../src/record/record-set.ts';
import { withSeenLinks } from '../../src/record/store.ts';
import { someCase } from './cases.ts';
import { someDay } from './dated.ts';
import { CASE, idOf, setOf, told, type Told } from './record-sets.ts';

const DAY = '2026-11-23';
const RULES_ON: Partial<Record<Told['type'], FlagRule[]>> = {
  ruling: ['R01', 'R02'],
  notice: ['R03'],
  case: ['R10'],
};

const restricted = ({ type, record }: Told): Told => ({
  type,
  record: { ...record, confidentiality: 'restricted' } as Told['record'],
});

/** The records that somebody sees who is not shown `hidden`: without their parts, and without links to them. */
function seenWithout(all: readonly Told[], hidden: readonly string[]): RecordSet {
  const isHidden = ({ record }: Told): boolean => {
    const parent = all.find((other) => other.record.id === record.parentId && other.record !== record);
    return hidden.includes(record.id) || (parent !== undefined && isHidden(parent));
  };
  return withSeenLinks(KINDS, setOf(all.filter((one) => !isHidden(one))));
}

function says(set: RecordSet, rule: FlagRule, subject: string, day = DAY): object {
  return (
    raise(set, day).find((one) => one.rule === rule && one.subject.id === subject) ??
    whyGone(rule, subject, set, day)
  );
}

const guardedCase = fc
  .tuple(
    someCase,
    fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    someDay,
  )
  .map(([all, isRestricted, isSeen, day]) => {
    const guarded = all.map((one, index) =>
      one.type !== 'case' && isRestricted[index % 30] ? restricted(one) : one,
    );
    const hidden = guarded.filter((one, index) => one !== all[index] && !isSeen[index % 30]);
    return { all: guarded, hidden: hidden.map(({ record }) => record.id), day };
  });

test('what a flag says to somebody who may see all that it rests on, the records that they see say too', () => {
  let free = 0;
  let kept = 0;
  fc.assert(
    fc.property(guardedCase, ({ all, hidden, day }) => {
      const grounds = groundsIn(setOf(all), day);
      for (const { type, record } of all)
        for (const rule of RULES_ON[type] ?? []) {
          if (grounds(rule, record.id).some((id) => hidden.includes(id))) kept += 1;
          else {
            free += 1;
            const seen = seenWithout(all, hidden);
            expect(says(seen, rule, record.id, day)).toEqual(says(setOf(all), rule, record.id, day));
          }
        }
    }),
    { numRuns: 2000 },
  );
  expect(free).toBeGreaterThan(1000);
  expect(kept).toBeGreaterThan(100);
});

const ruling = told(rulingKind, 'first', 'asked', { decidedOn: '2020' });
const finding = told(findingKind, 'found', 'first', {
  ground: 'POL_PURPOSE',
  stance: 'finding',
  target: 'request',
  state: 'confirmed',
  quote: 'A political purpose.',
});
const overturning = (name: string) =>
  restricted(
    told(rulingKind, name, 'asked', {
      decidedOn: '2021',
      appealOf: { rulingId: idOf('first'), effect: 'overturned' },
    }),
  );
const story = [
  told(caseKind, CASE, CASE, {}),
  told(extraditionRequestKind, 'asked', CASE, { requestingState: 'XA', requestedState: 'XB' }),
  ruling,
  finding,
];
const measure = restricted(told(measureKind, 'held', CASE, { kind: 'detention', startedOn: '2019' }));

test.each<[string, Told[], string[]]>([
  ['on nothing where nothing is restricted', story, []],
  ['on nothing that makes no difference to it', [...story, measure], []],
  ['on the finding that made it', [...story.slice(0, 3), restricted(finding)], ['found']],
  ['on its own ruling', [...story.slice(0, 2), restricted(ruling), finding], ['first']],
  ['on the ruling that set it aside', [...story, measure, overturning('later')], ['later']],
  [
    'on the one that is named of two that set it aside',
    [...story, measure, overturning('later'), overturning('latest')],
    ['later'],
  ],
])('a flag rests %s', (_, all, expected) => {
  expect(groundsIn(setOf(all), DAY)('R01', ruling.record.id).toSorted()).toEqual(
    expected.map(idOf).toSorted(),
  );
});

test('a flag rests on all where several say the same', () => {
  const gone = (name: string) =>
    restricted(told(withdrawalKind, name, 'wanted', { kind: 'deleted', executedOn: '2020' }));
  const notice = told(noticeKind, 'wanted', CASE, { instrument: 'red_notice', requestingState: 'XA' });
  const all = [told(caseKind, CASE, CASE, {}), notice, measure, gone('once'), gone('again')];
  expect(groundsIn(setOf(all), DAY)('R03', notice.record.id).toSorted()).toEqual(
    ['held', 'once', 'again'].map(idOf).toSorted(),
  );
});
