import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { listRuns } from '../../src/features/jobs/runs.ts';
import { apiOf, useApp } from '../support/app.ts';

const app = useApp();
const FAILING = 20_000;

const later = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
};
const attempt = (name: string) =>
  request(app.app)
    .post('/sign-in')
    .type('form')
    .redirects(0)
    .set('sec-fetch-site', 'same-origin')
    .send({ email: `${name}@example.invalid`, password: 'another long password' });

/** Addresses that were tried just now: every second one has failed, the others got in. */
const flood = () =>
  app.owner.raw(
    `insert into sign_in_failures (key, failures, last_at)
     select sha256(convert_to('address ' || n, 'UTF8')), n % 2, ? from generate_series(1, ?) as n`,
    [app.clock.now, FAILING],
  );
const stored = async (): Promise<number> => {
  const [row] = await app.db('sign_in_failures').count<{ count: number }[]>('* as count');
  return row!.count;
};

beforeAll(async () => {
  // The first hash of a process waits for the one that stands for nobody's.
  await attempt('first');
});
beforeEach(async () => {
  later(86_400_000);
  await app.owner('sign_in_failures').delete();
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** How many rows of tables a statement looked at. */
const lookedAt = (plan: Plan): number =>
  (plan['Relation Name'] === undefined ? 0 : plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) +
  (plan.Plans ?? []).reduce((sum, part) => sum + lookedAt(part), 0);

test('while thousands of addresses fail, an attempt looks at fifty of them', async () => {
  await flood();
  await app.owner.raw('analyze sign_in_failures');
  const asked: { sql: string; bindings: readonly unknown[] }[] = [];
  const listen = (query: { sql: string; bindings: readonly unknown[] }) => asked.push(query);
  app.db.client.on('query', listen);
  await attempt('ann');
  app.db.client.removeListener('query', listen);
  const counting = asked.filter(({ sql }) => sql.includes('count('));
  expect(counting).toHaveLength(1);
  const { sql, bindings } = counting[0]!;
  const { rows } = await app.owner.raw<{ rows: { 'QUERY PLAN': { Plan: Plan }[] }[] }>(
    `explain (analyze, format json) ${sql.replace(/\$\d+/g, '?')}`,
    bindings as string[],
  );
  expect(lookedAt(rows[0]!['QUERY PLAN'][0]!.Plan)).toBe(50);
});

test('of a flood that is refused nothing is noted: who is not let in to be checked was not counted either', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => attempt(`flood.${index}`)));
  const refused = answers.filter(({ status }) => status === 503).length;
  expect(refused).toBeGreaterThan(0);
  expect(await stored()).toBe(answers.length - refused);
});

test('what counts no longer is deleted by a job, however much it is, and by no sign-in', async () => {
  await flood();
  later(86_400_001);
  await attempt('bea');
  expect(await stored()).toBe(FAILING + 1);
  const admin = apiOf(app, await app.person('admin'));
  const run = await admin.post('/jobs/forget-failures/runs?wait=1');
  expect(run.body).toMatchObject({ error: null, counts: { forgotten: FAILING } });
  expect(await stored()).toBe(1);
  const lawyer = apiOf(app, await app.person('lawyer'));
  expect((await lawyer.post('/jobs/forget-failures/runs')).status).toBe(404);
  expect((await lawyer.get('/jobs/forget-failures/runs')).body.items).toMatchObject([{ counts: {} }]);
  expect(await listRuns(app.db, 'forget-failures', 5)).toHaveLength(1);
});
