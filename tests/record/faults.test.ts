import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { z } from 'zod';
import { LOCALES } from '../../src/domain/codes.ts';
import { KINDS } from '../../src/features/kinds.ts';
import type { Fault } from '../../src/lib/errors.ts';
import { messagesFor } from '../../src/messages/catalogue.ts';
import { sayFault } from '../../src/messages/faults.ts';
import { accept } from '../../src/record/faults.ts';
import {
  code,
  codes,
  count,
  date,
  hash,
  language,
  line,
  recordOf,
  state,
  states,
  webAddress,
} from '../../src/record/fields.ts';
import { group } from '../../src/record/group.ts';
import { Citation } from '../../src/record/kind.ts';
import { anyRecord } from './any-record.ts';

const KNOWN = Object.keys(messagesFor('en').faults);

function faultsOf(schema: z.ZodType, value: unknown): readonly Fault[] {
  const accepted = accept(schema, value);
  return accepted.ok ? [] : accepted.faults;
}

/** What is said of a fault in every language, without a hole where a value should be. */
function expectSaid(fault: Fault): void {
  expect(KNOWN).toContain(fault.code);
  for (const locale of LOCALES)
    expect(sayFault(messagesFor(locale), fault)).not.toMatch(/undefined|null|NaN|\[object|^\s*$/);
}

/** Something that zod refuses with each of its codes: a code that zod adds does not compile until it is here. */
const REFUSED: Record<z.core.$ZodIssue['code'], [schema: z.ZodType, value: unknown, fault: string]> = {
  invalid_type: [z.strictObject({ a: z.string() }), { a: 1 }, 'not_a_text'],
  too_big: [z.strictObject({ a: z.array(z.string()).max(1) }), { a: ['x', 'y'] }, 'too_many'],
  too_small: [z.strictObject({ a: z.string().min(1) }), { a: '' }, 'required'],
  invalid_format: [z.strictObject({ a: z.iso.date() }), { a: 'x' }, 'not_understood'],
  not_multiple_of: [z.strictObject({ a: z.number().multipleOf(2) }), { a: 1 }, 'not_understood'],
  unrecognized_keys: [z.strictObject({}), { a: 1 }, 'unknown_field'],
  invalid_union: [z.strictObject({ a: z.union([z.string(), z.number()]) }), { a: {} }, 'not_understood'],
  invalid_key: [z.record(z.string().regex(/^b$/), z.string()), { a: 'x' }, 'not_understood'],
  invalid_element: [
    z.strictObject({ a: z.map(z.unknown(), z.string()) }),
    { a: new Map([[{}, 1]]) },
    'not_understood',
  ],
  invalid_value: [z.strictObject({ a: z.enum(['x', 'y']) }), { a: 'z' }, 'unknown_code'],
  custom: [z.strictObject({ a: z.string().refine(() => false) }), { a: 'x' }, 'not_understood'],
};

test.each(Object.entries(REFUSED))(
  'what zod calls %s is said at its field',
  (issue, [schema, value, fault]) => {
    const refused = schema.safeParse(value).error?.issues.map((each) => each.code);
    expect(refused).toContain(issue);
    const faults = faultsOf(schema, value);
    expect(faults).toMatchObject([{ code: fault }]);
    expect(faults[0]!.path).toMatch(/^a(\.|$)/);
    expectSaid(faults[0]!);
  },
);

test.each<[string, z.ZodType, unknown, string]>([
  ['nothing', line(), undefined, 'required'],
  ['null', line(), null, 'required'],
  ['an empty line', line(), ' \n', 'required'],
  ['a number for a line', line(), 5, 'not_a_text'],
  ['a line too long by one', line(3), 'abcd', 'too_long'],
  ['NUL', line(), 'a\0', 'unclean_text'],
  ['half a letter', line(), '\ud800', 'unclean_text'],
  ['a day that never was', date(), '2021-02-30', 'impossible_date'],
  ['a number for a date', date(), 2021, 'not_a_text'],
  ['no state', state(), 'ZZ', 'unknown_state'],
  ['no language', language(), 'en_US', 'unknown_language'],
  ['an address of another scheme', webAddress(), 'ftp://example.invalid', 'not_a_url'],
  ['an address with a space', webAddress(), 'https://example.invalid/a b', 'not_a_url'],
  ['an address with a space after it', webAddress(), 'https://example.invalid/ ', 'not_a_url'],
  ['an address over two lines', webAddress(), 'https://example.invalid/\na', 'not_a_url'],
  ['an address too long', webAddress(), `https://example.invalid/${'a'.repeat(2000)}`, 'too_long'],
  ['a digest in capitals', hash(), 'A'.repeat(64), 'not_a_hash'],
  ['no code', code('purpose', ['prosecution', 'enforcement']), 'other', 'unknown_code'],
  ['no code at all', code('purpose', ['prosecution', 'enforcement']), undefined, 'required'],
  [
    'a code twice',
    codes('purpose', ['prosecution', 'enforcement']),
    ['prosecution', 'prosecution'],
    'named_twice',
  ],
  ['a state twice', states(), ['XA', 'XA'], 'named_twice'],
  ['half a day', count(1, 10), 1.5, 'not_a_whole_number'],
  ['too few days', count(1, 10), 0, 'out_of_range'],
  ['a text for days', count(1, 10), '5', 'not_a_number'],
  ['a text for several codes', codes('purpose', ['prosecution']), 'x', 'not_a_list'],
  ['a text for a group', group({ text: line() }), 'x', 'not_an_object'],
  ['a list for claims', Citation.shape.claims, [], 'not_an_object'],
  ['infinitely many', count(1, 10), Infinity, 'not_a_number'],
  ['no id', recordOf('notice'), 'n1', 'unknown_record'],
])('%s is refused by its name', (_, schema, value, fault) => {
  const faults = faultsOf(z.strictObject({ a: schema }), value === undefined ? {} : { a: value });
  expect(faults.map((each) => [each.path, each.code])).toEqual([['a', fault]]);
  for (const each of faults) expectSaid(each);
});

test('a list says which of its rows is at fault, and an object inside another which of its fields', () => {
  const schema = z.strictObject({ rows: z.array(z.strictObject({ text: line(), date: date() })) });
  const faults = faultsOf(schema, {
    rows: [
      { text: 'a', date: '2021' },
      { text: '', date: '2021-13', more: 1 },
    ],
  });
  expect(faults.map(({ path, code: what }) => `${path} ${what}`).toSorted()).toEqual([
    'rows.1.date impossible_date',
    'rows.1.more unknown_field',
    'rows.1.text required',
  ]);
});

describe.each(KINDS.map((kind) => [kind.type, kind] as const))(
  'a %s with something else in one of its fields',
  (_, kind) => {
    const names = Object.keys(kind.fields.shape);
    const junk = fc.oneof(
      fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 }),
      fc.constantFrom(
        undefined,
        '',
        0,
        -1,
        1.5,
        NaN,
        Infinity,
        2 ** 53,
        true,
        [null],
        {},
        new Date(0),
        Symbol.iterator,
      ),
    );

    test('is taken, or refused at that field in words', () => {
      fc.assert(
        fc.property(anyRecord(kind), fc.constantFrom(...names, 'elsewhere'), junk, (record, name, value) => {
          for (const fault of faultsOf(kind.fields, { ...record, [name]: value })) {
            expect(fault.path === name || fault.path.startsWith(`${name}.`)).toBe(true);
            expectSaid(fault);
          }
        }),
        { numRuns: 60 },
      );
    });
  },
);
