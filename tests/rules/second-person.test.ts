import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ROLES } from '../../src/domain/codes.ts';
import { SECOND_PERSON_DECISIONS, SECOND_PERSON_STATES } from '../../src/domain/second-person-codes.ts';
import {
  failureOf,
  isTheirs,
  refusalOf,
  stateAt,
  type Person,
} from '../../src/features/second-person/rules.ts';

const person = (change: Partial<Person> = {}): Person => ({
  role: 'lawyer',
  active: true,
  leads: true,
  ...change,
});
const anyPerson = fc.record({
  role: fc.constantFrom(...ROLES, 'system' as const),
  active: fc.boolean(),
  leads: fc.boolean(),
});

describe('whose business it is', () => {
  test.each([
    ['account', person({ role: 'admin', leads: false }), true],
    ['account', person(), false],
    ['case', person(), true],
    ['case', person({ role: 'caseworker' }), true],
    ['record', person(), true],
    ['record', person({ leads: false }), false],
    // Somebody who led a case before they were given another role leads nothing any more.
    ['case', person({ role: 'admin' }), false],
    ['case', person({ role: 'advocate' }), false],
    ['case', person({ role: 'system' }), false],
  ] as const)('of %s for %j: %s', (concern, who, theirs) => {
    expect(isTheirs(concern, who)).toBe(theirs);
  });

  test('nobody’s who is no longer here', () => {
    fc.assert(
      fc.property(fc.constantFrom('account', 'case', 'record'), anyPerson, (concern, who) => {
        expect(isTheirs(concern, { ...who, active: false })).toBe(false);
      }),
    );
  });
});

describe('a decision', () => {
  const asked = { askedBy: 'a', askedAt: '2026-11-09T12:00:00.000Z' };

  test('is never made by whoever asked, who may withdraw', () => {
    expect(refusalOf({ ...asked, state: 'open' }, 'agreed', 'a')).toBe('own_request');
    expect(refusalOf({ ...asked, state: 'open' }, 'declined', 'a')).toBe('own_request');
    expect(refusalOf({ ...asked, state: 'open' }, 'withdrawn', 'a')).toBeUndefined();
    expect(refusalOf({ ...asked, state: 'open' }, 'agreed', 'b')).toBeUndefined();
  });

  test('is made once, whoever makes it', () => {
    const over = SECOND_PERSON_STATES.filter((state) => state !== 'open');
    for (const state of over)
      for (const decision of SECOND_PERSON_DECISIONS)
        for (const by of ['a', 'b'])
          expect(refusalOf({ ...asked, state }, decision, by)).toBe(
            state === 'expired' ? 'request_expired' : 'already_decided',
          );
  });

  test.each([
    ['2026-11-23T11:59:59.999Z', 'open'],
    ['2026-11-23T12:00:00.000Z', 'expired'],
  ])('can be made for fourteen days: at %s it is %s', (at, state) => {
    expect(stateAt({ ...asked, state: 'open' }, new Date(at))).toBe(state);
    expect(stateAt({ ...asked, state: 'agreed' }, new Date(at))).toBe('agreed');
  });
});

test('what was agreed to is carried out if the asker still may ask and all is as it was', () => {
  expect(failureOf('record', person(), '3', '3')).toBeUndefined();
  expect(failureOf('record', person({ leads: false }), '3', '3')).toBe('asker_lost_right');
  expect(failureOf('account', person(), 'active', 'active')).toBe('asker_lost_right');
  expect(failureOf('record', person(), '3', '4')).toBe('subject_changed');
  expect(failureOf('record', person(), '3', undefined)).toBe('subject_changed');
});
