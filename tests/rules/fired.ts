import { raise } from '../../src/features/flags/rules.ts';
import { theCase } from './cases.ts';
import { setOf, type Told } from './record-sets.ts';

/** What the rules raise on 23 November 2026 in a case with these records. */
export const fired = (...all: Told[]) => raise(setOf([theCase, ...all]), '2026-11-23');

export const rulesFired = (...all: Told[]) => fired(...all).map(({ rule }) => rule);
