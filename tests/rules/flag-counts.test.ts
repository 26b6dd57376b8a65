import { expect, test } from '@jest/globals';
import type { FlagState } from '../../src/domain/codes.ts';
import { countsOf } from '../../src/features/flags/changed.ts';

test.each<[FlagState | null, FlagState, string]>([
  [null, 'open', 'raised'],
  ['open', 'resolved', 'resolved'],
  ['confirmed', 'resolved', 'resolved'],
  ['resolved', 'open', 'reopened'],
  ['dismissed', 'open', 'reopened'],
  ['open', 'open', 'updated'],
  ['confirmed', 'confirmed', 'updated'],
])('a flag that was %s and is %s counts as %s', (before, after, counted) => {
  const none = { raised: 0, reopened: 0, updated: 0, resolved: 0 };
  expect(countsOf([{ before, after }])).toEqual({ ...none, [counted]: 1 });
});
