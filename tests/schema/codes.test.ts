import { beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { AUDIENCES, MEMBER_ROLES } from '../../src/domain/access-codes.ts';
import { FLAG_RULES, FLAG_STATES, IDENTITY_ROLES, ROLES } from '../../src/domain/codes.ts';
import { DEEDS, SECOND_PERSON_FAILURES, SECOND_PERSON_STATES } from '../../src/domain/second-person-codes.ts';
import { AWAITS } from '../../src/domain/session-codes.ts';
import { KINDS } from '../../src/features/kinds.ts';
import { bare, controlOf } from '../../src/record/fields.ts';
import { columnsOf } from '../../src/record/row.ts';
import { useDatabase } from '../support/database.ts';
import { constraintsOf, textsIn, type Constraint } from './catalogue.ts';

const database = useDatabase();
let checks: Constraint[];
beforeAll(async () => {
  checks = (await constraintsOf(database.owner)).filter(({ type }) => type === 'c');
});

function fieldAt(fields: z.ZodObject, path: readonly string[]): z.ZodType {
  return path.reduce<z.ZodType>(
    (schema, name) => (bare(schema) as z.ZodObject).shape[name] as z.ZodType,
    fields,
  );
}

/** Every column of a record that holds codes, with the codes that its field takes. */
const coded: [column: string, codes: readonly string[]][] = KINDS.flatMap((kind) =>
  columnsOf(kind).flatMap(({ name, path }): [string, readonly string[]][] => {
    const control = controlOf(fieldAt(kind.fields, path));
    return control?.type === 'code' || control?.type === 'codes'
      ? [[`${kind.table}.${name}`, control.codes]]
      : [];
  }),
);

function codesIn(column: string): string[][] {
  const [table, name] = column.split('.');
  return checks
    .filter((check) => check.table === table && check.columns.join() === name)
    .map(({ definition }) => textsIn(definition));
}

test('most kinds have columns that hold codes', () => expect(coded.length).toBeGreaterThan(30));

test.each([
  ...coded,
  ['flags.rule', FLAG_RULES],
  ['flags.state', FLAG_STATES],
  // Jobs act under an account that is no person's.
  ['accounts.role', [...ROLES, 'system']],
  ['identity_versions.role', IDENTITY_ROLES],
  ['revisions.operation', ['recorded', 'changed', 'retracted']],
  ['case_members.role', MEMBER_ROLES],
  ['cases.audience', AUDIENCES],
  ['second_person_requests.deed', DEEDS],
  ['second_person_requests.state', SECOND_PERSON_STATES],
  ['second_person_requests.failure', SECOND_PERSON_FAILURES],
  ['sessions.awaits', AWAITS],
] as [string, readonly string[]][])(
  '%s takes in the database the codes that it takes in the program',
  (column, codes) => {
    expect(codesIn(column).map((found) => found.toSorted())).toEqual([[...codes].toSorted()]);
  },
);

test('no other column has a list of codes that the program does not know', () => {
  const known = new Set([
    ...coded.map(([column]) => column),
    'flags.rule',
    'flags.state',
    'identity_versions.role',
    'accounts.role',
    'revisions.operation',
    'case_members.role',
    'cases.audience',
    'second_person_requests.deed',
    'second_person_requests.state',
    'second_person_requests.failure',
    'sessions.awaits',
  ]);
  const lists = checks
    .filter(({ columns, definition }) => columns.length === 1 && textsIn(definition).length > 1)
    .map(({ table, columns }) => `${table}.${columns[0]}`);
  expect(lists.filter((column) => !known.has(column))).toEqual([]);
});
