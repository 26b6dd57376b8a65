import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { newDataDir, processesIn, until } from '../db/embedded-support.ts';
import { page, sessionOf, submit } from './http.ts';
import { madeIn, openFlagsIn } from './made.ts';
import {
  build,
  commandLines,
  leaveNothing,
  passwordsIn,
  serverOn,
  startServer,
  startThroughNpm,
  type ReadyServer,
} from './program.ts';

// Real processes, on a machine that may be busy.
jest.setTimeout(120_000);

const ADMINISTRATOR = 'First administrator';
const PEOPLE = ['Demo advocate', 'Demo caseworker', 'Demo lawyer', ADMINISTRATOR];
const QUOTE = 'citing political motivations behind the red notice';

/** One installation through its first and its second start, and another that begins beside it. */
const [dataDir, besides] = [newDataDir(), newDataDir()];
let first: ReadyServer;
let second: ReadyServer;

beforeAll(async () => {
  build();
  first = await serverOn(dataDir);
});
afterAll(leaveNothing);

test('who opens a link of the first start and chooses a password sees the case of H, flagged', async () => {
  const link = first.links.get('Demo caseworker')!;
  expect((await page(link)).text).toContain('Demo caseworker');
  const entered = await submit(link, { password: 'a long enough password' });
  expect(entered.status).toBe(303);

  await until('the case is flagged', async () => (await openFlagsIn(dataDir)).includes('R01'));
  const cookie = sessionOf(entered);
  const cases = await page(`${first.origin}/cases`, cookie);
  const references = [...new Set(cases.text.match(/A3-\d{4}-\d{4}/g))];
  expect(references).toHaveLength(2);
  const { text } = await page(`${first.origin}/cases/${references.toSorted()[0]}`, cookie);
  expect(text).toContain(QUOTE);
  expect(text).toContain('class="demo"');
});

test('a second start on the same DATA_DIR says so in one line, and does the first no harm', async () => {
  expect(await startServer(dataDir).ended).toEqual({
    status: 1,
    signal: null,
    out: '',
    err: `Article 3 is already running on ${dataDir} (process ${first.pid}).\n`,
  });
  expect((await page(`${first.origin}/health/ready`)).status).toBe(200);
});

test('Ctrl-C ends it with status 0; it printed a link for each person and then where it is ready, no password', async () => {
  const shown = commandLines();
  const { out, ...rest } = await first.stop('SIGINT');
  expect(rest).toEqual({ status: 0, signal: null, err: '' });
  expect(processesIn(dataDir)).toEqual([]);
  expect([...first.links.keys()].toSorted()).toEqual(PEOPLE);
  const lines = [...first.links].map(([name, link]) => `One-time link for ${name}: ${link}\n`);
  expect(out).toBe(`${lines.join('')}Article 3 is ready at ${first.origin}\n`);
  for (const link of first.links.values())
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enrol\/[\w-]{43}$/);

  expect(shown).toContain('article3-keeper');
  for (const password of passwordsIn(dataDir)) expect(shown).not.toContain(password);
});

test('the next start has the same people and records, and a fresh link for who has no password yet', async () => {
  second = await serverOn(dataDir);
  expect([...second.links.keys()].toSorted()).toEqual(PEOPLE.filter((name) => name !== 'Demo caseworker'));
  const [old, fresh] = [first, second].map(({ links }) => new URL(links.get(ADMINISTRATOR)!).pathname);
  expect((await page(`${second.origin}${fresh}`)).status).toBe(200);
  expect((await page(`${second.origin}${old}`)).status).toBe(404);
  expect(await madeIn(dataDir)).toMatchObject({
    people: PEOPLE,
    records: { case: 2, ruling: 1, finding: 1 },
  });
});

test('where the port is taken, a start says so in one line and takes its Postgres with it', async () => {
  const { port } = new URL(second.origin);
  expect(await startServer(besides, { PORT: port, DEMO: 'off' }).ended).toEqual({
    status: 1,
    signal: null,
    out: '',
    err: `Article 3 cannot start: port ${port} on 127.0.0.1 is already taken. Choose another with PORT.\n`,
  });
  expect(processesIn(besides)).toEqual([]);
});

test('two installations run side by side; one without the demonstration has an administrator and nothing else', async () => {
  const plain = await serverOn(besides, { DEMO: 'off' });
  expect([...plain.links.keys()]).toEqual([ADMINISTRATOR]);
  expect(await madeIn(besides)).toEqual({ people: [ADMINISTRATOR], records: {} });
  const [withDemo, without] = await Promise.all(
    [second, plain].map(async ({ origin }) => (await page(`${origin}/sign-in`)).text),
  );
  expect(withDemo).toContain('class="demo"');
  expect(without).not.toContain('class="demo"');

  for (const ended of await Promise.all([second.stop('SIGTERM'), plain.stop('SIGHUP')]))
    expect(ended).toMatchObject({ status: 0, err: '' });
  expect([...processesIn(dataDir), ...processesIn(besides)]).toEqual([]);
});

test('a signal to npm start reaches the server behind it', async () => {
  const server = startThroughNpm(besides);
  await server.ready;
  await server.stop('SIGTERM');
  expect(processesIn(besides)).toEqual([]);
});

test('settings that cannot be understood are all named in one line, and nothing is begun', async () => {
  const nowhere = newDataDir();
  const { err, ...rest } = await startServer(nowhere, {
    PORT: '65536',
    DEMO: 'yes',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://root:SECRET@localhost/x',
    MIGRATION_DATABASE_URL: 'postgres://owner:SECRET@/x',
  }).ended;
  expect(rest).toEqual({ status: 1, signal: null, out: '' });
  expect(err).toMatch(/^Article 3 cannot start: [^\n]+\.\n$/);
  for (const name of ['PORT', 'DEMO', 'LOG_LEVEL', ' DATABASE_URL', 'MIGRATION_DATABASE_URL'])
    expect(err).toContain(`${name} must be`);
  expect(err).not.toContain('SECRET');
  expect(existsSync(nowhere)).toBe(false);
});
