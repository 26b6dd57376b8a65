import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { raise, type Raised } from '../../src/features/flags/rules.ts';
import { withdrawalKind } from '../../src/features/notices/kind.ts';
import { someCase, theCase } from './cases.ts';
import { shuffled, someDay } from './dated.ts';
import { CASE, setOf, told } from './record-sets.ts';

/** What a rule fired on, whatever the order in which it says so. */
const inOrder = (all: readonly Raised[]) =>
  all
    .map((one) => ({ ...one, evidence: one.evidence.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }))
    .toSorted((a, b) => (`${a.rule} ${a.subject.id}` < `${b.rule} ${b.subject.id}` ? -1 : 1));

test('an empty case and a one that is not there raise nothing', () => {
  expect(raise(setOf([theCase]), '2026-11-23')).toEqual([]);
  expect(raise(new Map(), '2026-11-23')).toEqual([]);
});

test('the order of entry does not matter', () => {
  fc.assert(
    fc.property(
      someCase.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      someDay,
      ([all, otherwise], day) => {
        expect(inOrder(raise(setOf(otherwise), day))).toEqual(inOrder(raise(setOf(all), day)));
      },
    ),
    { numRuns: 500 },
  );
});

test('a notice with an end recorded is never called live, whatever its date', () => {
  fc.assert(
    fc.property(someCase, someDay, (all, day) => {
      const notices = all.filter(({ type }) => type === 'notice');
      const ended = notices.map(({ record }, index) => ({
        ...told(withdrawalKind, `end${index}`, CASE, { kind: 'deleted' }, `${day}T00:00:00.000Z`),
        parent: record.id,
      }));
      const ends = ended.map(({ type, record, parent }) => ({
        type,
        record: { ...record, parentId: parent },
      }));
      expect(raise(setOf([...all, ...ends]), day).filter(({ rule }) => rule === 'R03')).toEqual([]);
    }),
  );
});

test('every flag is on a record of the case, and every piece of evidence is one, with its own words', () => {
  fc.assert(
    fc.property(someCase, someDay, (all, day) => {
      const ids = new Map(all.map(({ type, record }) => [record.id, { type, record }]));
      for (const { subject, evidence } of raise(setOf(all), day)) {
        expect(ids.get(subject.id)?.type).toBe(subject.type);
        expect(evidence).not.toEqual([]);
        for (const item of evidence) {
          const { type, record } = ids.get(item.id)!;
          expect([type, (record as { quote?: string }).quote ?? null]).toEqual([item.type, item.quote]);
        }
      }
    }),
  );
});
