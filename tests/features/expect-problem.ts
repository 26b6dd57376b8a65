import { expect } from '@jest/globals';
import type { TestApp } from '../support/app.ts';

interface Answer {
  status: number;
  body: { type: string; errors: { path: string; message: string }[] };
  headers: Record<string, string>;
}

/** What would tell of the database, of SQL or of our own code. */
const INTERNAL =
  /\b(?:select|insert|update \w+ set|relation|column|constraint|postgres|sql|syntax|null value|violates|stack)\b|\.ts:|node_modules|knex/i;

/** A refusal as the contract has it: nothing but its five members, and nothing that comes from inside. */
export function expectProblem(answer: Answer, status: number, paths: readonly string[] = []): void {
  const { body, headers } = answer;
  expect([answer.status, body]).toEqual([
    status,
    {
      type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
      title: expect.stringMatching(/\w/),
      status,
      detail: expect.stringMatching(/\w/),
      errors: expect.any(Array),
    },
  ]);
  expect(headers['content-type']).toMatch(/^application\/problem\+json\b/);
  expect(body.errors.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  for (const { message } of body.errors) expect(message).toMatch(/\w/);
  expect(JSON.stringify(body)).not.toMatch(INTERNAL);
}

/** How many rows every table holds: it changes with whatever is stored, and revisions with every change. */
export async function rowCounts({ owner }: TestApp): Promise<Record<string, number>> {
  // Failures at the sign-in are counted although they are refused.
  const tables = await owner('pg_tables')
    .where({ schemaname: 'public' })
    .whereNot({ tablename: 'sign_in_failures' })
    .pluck<string[]>('tablename');
  const each = tables.map((table) => `select '${table}' as name, count(*)::int as count from "${table}"`);
  const { rows } = await owner.raw<{ rows: { name: string; count: number }[] }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
