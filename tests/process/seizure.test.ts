import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { chmodSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connection } from '../../src/db/embedded/cluster.ts';
import { identityMarked } from '../features/identities-support.ts';
import { ask, newDataDir, started, stopAll } from '../db/embedded-support.ts';
import { apiAt, enrolByLink, enrolFactor, sessionOf, submit } from './http.ts';
import { article3, build, leaveNothing, serverOn, startServer } from './program.ts';

// Real processes, on a machine that may be busy.
jest.setTimeout(120_000);

const IDENTITIES = 200;
const canary = (number: number) => `CANARY${String(number).padStart(3, '0')}ZQ`;
/** What is no secret, to know that the search finds what is there. */
const OPENLY = 'OPENLYRECORDEDZQ';

const dataDir = newDataDir();
const keyFile = join(dataDir, 'secret.key');
let printed = '';
let caseId: string;

beforeAll(async () => {
  build();
  const server = await serverOn(dataDir);
  await enrolByLink(server.links.get('Demo caseworker')!);
  const words = ['token', 'issue', '--email', 'caseworker@demo.invalid', '--name', 'test'];
  const api = apiAt(server.origin, (await article3(words, { DATA_DIR: dataDir })).out.trim());
  caseId = (await api.post('/cases', { summary: OPENLY })).body.id;
  for (let number = 0; number < IDENTITIES; number += 1) {
    const added = await api.post(`/cases/${caseId}/identities`, identityMarked(canary(number)));
    expect(added.status).toBe(201);
  }
  // Refusals and faults, of which a log might say too much.
  const wrong = identityMarked(canary(0));
  expect((await api.post(`/cases/${caseId}/identities`, { ...wrong, role: canary(1) })).status).toBe(422);
  expect(
    (await api.post(`/cases/${caseId}/identities/openings`, { reason: 'To see them all.' })).status,
  ).toBe(403);
  await enrolSomebody(server.origin);
  const { out, err } = await server.stop();
  printed = out + err;
});
afterAll(leaveNothing);

/** A person with a second factor, whose secret is sealed in the database. */
async function enrolSomebody(origin: string): Promise<void> {
  const [email, password] = ['ada@example.org', 'a long enough password'];
  const words = ['user', 'add', '--email', email, '--name', 'Ada', '--role', 'lawyer', '--password-stdin'];
  expect((await article3(words, { DATA_DIR: dataDir }, password)).status).toBe(0);
  await enrolFactor(origin, sessionOf(await submit(`${origin}/sign-in`, { email, password })));
}

/** Every file in a folder, however deep. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Which of the planted marks are in a content, as text or as the hexadecimal of a dump. */
function marksIn(content: string): string[] {
  return [...Array.from({ length: IDENTITIES }, (_, number) => canary(number)), OPENLY].filter(
    (mark) => content.includes(mark) || content.includes(Buffer.from(mark).toString('hex')),
  );
}

describe('without the key', () => {
  test('the files of the database, its write-ahead log and its logs name nobody', () => {
    const files = filesIn(dataDir).filter((path) => path !== keyFile);
    expect(files.some((path) => path.includes('pg_wal'))).toBe(true);
    const found = files.map((path) => [path, marksIn(readFileSync(path, 'latin1'))] as const);
    expect([...new Set(found.flatMap(([, marks]) => marks))]).toEqual([OPENLY]);
  });

  test('what the server printed names nobody', () => expect(marksIn(printed)).toEqual([]));

  test('a dump of every table as its owner names nobody', async () => {
    const cluster = await started(dataDir);
    const dump = await dumpOf(cluster.owner);
    expect(dump.get('identity_versions')).toContain('\\\\x');
    expect(marksIn([...dump.values()].join('\n'))).toEqual([OPENLY]);
    await stopAll();
  });

  test.each([
    ['identities', () => keyFile, true, ''],
    [
      'second factors',
      () => join(dirname(keyFile), 'factor.key'),
      false,
      ' If it is lost, see “The key files” in the README.',
    ],
  ])('nothing starts, and no other key is put in its place: %s', async (what, file, rotates, besides) => {
    const aside = `${file()}.aside`;
    renameSync(file(), aside);
    const missing = {
      status: 1,
      signal: null,
      out: '',
      err: `Article 3 cannot start: ${what} are sealed with a key that is not in ${file()}. Put the key file back.${besides}\n`,
    };
    expect(await startServer(dataDir).ended).toEqual(missing);
    if (rotates)
      expect(await article3(['rotate-key'], { DATA_DIR: dataDir })).toMatchObject({
        status: 1,
        err: missing.err,
      });
    renameSync(aside, file());
  });
});

async function dumpOf(owner: Connection): Promise<Map<string, string>> {
  const tables = await ask<{ name: string }>(
    owner,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const dump = new Map<string, string>();
  for (const { name } of tables)
    dump.set(name, JSON.stringify(await ask(owner, `select t::text as row from ${name} as t`)));
  return dump;
}

test('a key file that others may read is refused in one line', async () => {
  chmodSync(keyFile, 0o640);
  const { status, out, err } = await startServer(dataDir).ended;
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^Article 3 cannot start: Others may read the key file \S+: run chmod 600 [^\n]*\n$/);
  chmodSync(keyFile, 0o600);
});

test('the key is rotated beside a running server, and SECRET_KEY_FILE says where it is', async () => {
  const elsewhere = join(newDataDir(), '..', 'elsewhere.key');
  renameSync(keyFile, elsewhere);
  // It stands beside the other, wherever that is.
  renameSync(join(dirname(keyFile), 'factor.key'), join(dirname(elsewhere), 'factor.key'));
  const settings = { SECRET_KEY_FILE: elsewhere };
  const server = await serverOn(dataDir, settings);
  const before = readFileSync(elsewhere, 'utf8');
  const { status, out } = await article3(['rotate-key'], { DATA_DIR: dataDir, ...settings });
  expect({ status, ...(JSON.parse(out) as object) }).toMatchObject({
    status: 0,
    rewrapped: 2,
    resumed: false,
  });
  expect(readFileSync(elsewhere, 'utf8')).not.toBe(before);
  expect(statSync(elsewhere).mode & 0o777).toBe(0o600);
  expect(await server.stop()).toMatchObject({ status: 0, err: '' });
  expect(readdirSync(dataDir)).not.toContain('secret.key');
});
