import { expect, test } from '@jest/globals';
import { DAILY_LIMITS, lastBackupDay, mayOpen } from '../../src/features/identities/rules.ts';

const opened = (identities: number, ...cases: string[]) => ({ identities, cases: new Set(cases) });

test.each([
  [24, 1, true],
  [25, 1, false],
  [0, 25, true],
  [0, 26, false],
  [20, 6, false],
  [25, 0, true],
])('after %i identities of a day, %i more: %s', (before, more, answer) => {
  expect(mayOpen(opened(before, 'a'), { caseId: 'a', identities: more })).toBe(answer);
});

test('a case that was opened today counts once', () => {
  const limits = { identities: 1000, cases: 2 };
  expect(mayOpen(opened(2, 'a', 'b'), { caseId: 'b', identities: 1 }, limits)).toBe(true);
  expect(mayOpen(opened(2, 'a', 'b'), { caseId: 'c', identities: 1 }, limits)).toBe(false);
  expect(DAILY_LIMITS).toEqual({ identities: 25, cases: 100 });
});

test('backups may hold what was erased for 35 days, over the end of a month and a year', () => {
  expect(lastBackupDay('2026-11-27T23:59:59.999Z')).toBe('2027-01-01');
});
