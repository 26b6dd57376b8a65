import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MEMBER_ROLES, type MemberRole } from '../../src/domain/access-codes.ts';
import { mayRecord } from '../../src/features/cases/rules.ts';
import {
  staysLed,
  successorIn,
  whySeen,
  type Guarded,
  type Place,
} from '../../src/features/members/rules.ts';
import { lowersConfidentiality } from '../../src/record/confidentiality.ts';

const member = (accountId: string, role: MemberRole, active = true): Place => ({ accountId, role, active });

describe('a case stays led', () => {
  test.each<[string, Place[], MemberRole | null, boolean]>([
    ['not when its only lead leaves', [member('a', 'lead')], null, false],
    [
      'not when its only lead becomes a member',
      [member('a', 'lead'), member('b', 'member')],
      'member',
      false,
    ],
    ['when another leads it', [member('a', 'lead'), member('b', 'lead')], null, true],
    [
      'not by somebody who works here no longer',
      [member('a', 'lead'), member('b', 'lead', false)],
      null,
      false,
    ],
    ['when its only lead stays one', [member('a', 'lead')], 'lead', true],
    ['when somebody else leaves', [member('b', 'lead'), member('a', 'reader')], null, true],
  ])('%s', (_, members, role, expected) => {
    expect(staysLed(members, 'a', role)).toBe(expected);
  });

  test('whatever is done one after the other, as long as each step is allowed', () => {
    const step = fc.record({
      who: fc.constantFrom('a', 'b', 'c'),
      role: fc.option(fc.constantFrom(...MEMBER_ROLES)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let members = [member('a', 'lead'), member('b', 'member'), member('c', 'lead')];
        for (const { who, role } of steps) {
          if (!members.some(({ accountId }) => accountId === who) || !staysLed(members, who, role)) continue;
          members = members.flatMap((each) =>
            each.accountId !== who ? [each] : role === null ? [] : [{ ...each, role }],
          );
        }
        return members.some(({ role }) => role === 'lead');
      }),
    );
  });
});

describe('a case without a lead who works here', () => {
  const since = (place: Place, day: number) => ({ ...place, since: `2026-11-0${day}T12:00:00.000Z` });
  const gone = since(member('gone', 'lead', false), 1);
  test.each([
    [
      'goes to who has been a member longest',
      [gone, since(member('b', 'member'), 3), since(member('c', 'member'), 2)],
      'c',
    ],
    [
      'not to a reader, nor to a member who is gone too',
      [gone, since(member('a', 'reader'), 2), since(member('b', 'member', false), 3)],
      undefined,
    ],
    [
      'not away from one who leads it',
      [gone, since(member('b', 'lead'), 4), since(member('c', 'member'), 2)],
      undefined,
    ],
    ['to nobody where nobody else is', [gone], undefined],
  ])('%s', (_, members, expected) => {
    expect(successorIn(members)?.accountId).toBe(expected);
  });
});

test('leads and members record; readers and whoever is none do not', () => {
  expect([...MEMBER_ROLES, null].filter(mayRecord)).toEqual(['lead', 'member']);
});

describe('why somebody sees a restricted record', () => {
  const record = (id: string, recordedBy: string, restricted = true): Guarded => ({
    id,
    recordedBy,
    confidentiality: restricted ? 'restricted' : 'team',
  });
  const named = new Map([
    ['event', new Set(['n', 'both'])],
    ['notice', new Set(['both'])],
  ]);
  test.each([
    ['a lead', 'l', 'lead', [record('event', 'x')], 'lead'],
    ['who recorded it', 'a', 'member', [record('event', 'a')], 'author'],
    ['who was named', 'n', 'reader', [record('event', 'a')], 'named'],
    ['nobody else', 'm', 'member', [record('event', 'a')], null],
    ['not within what they do not see', 'n', 'reader', [record('event', 'a'), record('notice', 'a')], null],
    ['within what they see too', 'both', 'member', [record('event', 'a'), record('notice', 'x')], 'named'],
    [
      'its author within what they were named for',
      'both',
      'member',
      [record('x', 'both'), record('notice', 'x')],
      'named',
    ],
    ['not one that is not restricted', 'l', 'lead', [record('event', 'a', false)], null],
  ] as const)('%s', (_, accountId, role, records, expected) => {
    expect(whySeen({ accountId, role }, records, named)).toBe(expected);
  });
});

test('only from restricted to the team is lower', () => {
  const levels = ['team', 'restricted'] as const;
  const lower = levels.flatMap((before) =>
    levels
      .filter((after) => lowersConfidentiality({ confidentiality: before }, { confidentiality: after }))
      .map((after) => `${before} ${after}`),
  );
  expect(lower).toEqual(['restricted team']);
});
