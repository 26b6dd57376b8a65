import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Cluster, Connection } from '../../src/db/embedded/cluster.ts';
import { ask, newDataDir, started, until } from '../db/embedded-support.ts';
import { page } from './http.ts';
import { madeIn } from './made.ts';
import { article3, build, commandLines, leaveNothing, serverOn, startServer } from './program.ts';

// Real processes, on a machine that may be busy.
jest.setTimeout(120_000);

const urlOf = ({ host, port, user, password, database }: Connection) =>
  `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}`;

/** A Postgres that is not the server's own, and where the server would have made one. */
const [elsewhere, untouched] = [newDataDir(), newDataDir()];
let cluster: Cluster;
let app: { DATABASE_URL: string };
let both: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string };

beforeAll(async () => {
  build();
  cluster = await started(elsewhere);
  app = { DATABASE_URL: urlOf(cluster.app) };
  both = { ...app, MIGRATION_DATABASE_URL: urlOf(cluster.owner) };
});
afterAll(leaveNothing);

const tooOld = {
  status: 1,
  signal: null,
  out: '',
  err:
    'Article 3 cannot start: the database is not of this version. ' +
    'Give MIGRATION_DATABASE_URL, the login of its owner, to bring it up to date.\n',
};

test('without the login of its owner an empty database is refused in one line', async () => {
  expect(await startServer(untouched, app).ended).toEqual(tooOld);
});

test('a login that does not work is named in one line, without its password', async () => {
  const wrong = urlOf({ ...cluster.app, password: 'SECRET' });
  const nobodys = 'postgres://owner:SECRET@localhost:1/x';
  const ends = [
    startServer(untouched, { DATABASE_URL: wrong }),
    startServer(untouched, { ...app, MIGRATION_DATABASE_URL: nobodys }),
  ].map(({ ended }) => ended);
  const [first, second] = await Promise.all(ends);
  expect(first).toMatchObject({ status: 1, out: '' });
  expect(first!.err).toMatch(
    /^Article 3 cannot start: DATABASE_URL cannot be opened \(password authentication failed [^\n]+\)\.\n$/,
  );
  expect(second).toMatchObject({ status: 1, out: '' });
  expect(second!.err).toMatch(
    /^Article 3 cannot start: MIGRATION_DATABASE_URL cannot be opened \([^\n]*ECONNREFUSED[^\n]*\)\.\n$/,
  );
  expect(first!.err + second!.err).not.toContain('SECRET');
});

test('two servers that begin at once on an empty database share it, and run each slot of a job once', async () => {
  const servers = await Promise.all([1, 2].map(() => serverOn(untouched, { ...both, DEMO: 'on' })));
  const [one, other] = servers.map(({ links }) => [...links.keys()]);
  expect(one).toHaveLength(4);
  expect(other).toEqual(one);
  expect(await madeIn(elsewhere)).toMatchObject({ people: one, records: { case: 2 } });
  for (const { origin } of servers) expect((await page(`${origin}/health/ready`)).status).toBe(200);

  const runs = () =>
    ask<{ job: string; slot: Date | null; ended: boolean; error: string | null }>(
      cluster.app,
      'select job, slot, ended_at is not null as ended, error from job_runs order by slot',
    );
  await until('the jobs have run', async () => {
    const seen = await runs();
    return seen.length > 1 && seen.every(({ ended }) => ended);
  });
  const shown = commandLines();
  for (const { password } of [cluster.app, cluster.owner]) expect(shown).not.toContain(password);
  for (const server of servers) expect(await server.stop()).toMatchObject({ status: 0, err: '' });

  const done = await runs();
  const jobs = ['flag-cases', 'forget-failures'];
  expect(new Set(done.map(({ job, slot }) => `${job} ${slot?.toISOString()}`)).size).toBe(done.length);
  expect([...new Set(done.map(({ job }) => job))].toSorted()).toEqual(jobs);
  for (const run of done)
    expect(run).toEqual({ job: expect.any(String), slot: expect.any(Date), ended: true, error: null });
});

test('then the login that owns nothing is enough, for the server and for a command without one', async () => {
  expect(await (await serverOn(untouched, app)).stop()).toMatchObject({ status: 0, err: '' });
  const words = ['token', 'issue', '--email', 'lawyer@demo.invalid', '--name', 'test'];
  const token = expect.stringMatching(/^a3_\S+\n$/);
  expect(await article3(words, app)).toEqual({ status: 0, signal: null, out: token, err: '' });
});

test('no demonstration comes unasked; a database that lacks a migration is refused as an empty one is', async () => {
  await ask(cluster.superuser(), 'create database another owner article3_owner');
  const [itsApp, itsOwner] = [cluster.app, cluster.owner].map((login) => ({ ...login, database: 'another' }));
  const its = { DATABASE_URL: urlOf(itsApp!), MIGRATION_DATABASE_URL: urlOf(itsOwner!) };
  const server = await serverOn(untouched, its);
  expect([...server.links.keys()]).toEqual(['First administrator']);
  expect(await ask(itsApp!, 'select count(*)::int as cases from cases')).toEqual([{ cases: 0 }]);
  expect(await server.stop()).toMatchObject({ status: 0, err: '' });

  await ask(itsOwner!, 'delete from knex_migrations where id = (select max(id) from knex_migrations)');
  expect(await startServer(untouched, { DATABASE_URL: urlOf(itsApp!) }).ended).toEqual(tooOld);
});

test('no embedded Postgres was made for any of this, only the key that no database holds', () =>
  expect(readdirSync(untouched).toSorted()).toEqual(['factor.key', 'secret.key']));
