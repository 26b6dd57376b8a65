import { afterEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTransaction } from '../../src/db/transaction.ts';
import { placeOfKey, wrapCaseKey } from '../../src/features/identities/case-keys.ts';
import { rotateKey } from '../../src/features/identities/rotation.ts';
import { projectFolder } from '../../src/lib/project.ts';
import { newId } from '../../src/lib/ids.ts';
import { readKeyFile } from '../../src/vault/key-file.ts';
import { newKey, unwrapKey } from '../../src/vault/seal.ts';
import { SYSTEM } from '../../src/features/accounts/accounts.ts';
import { until } from '../db/embedded-support.ts';
import { useApp } from '../support/app.ts';
import { testServer } from '../support/database.ts';
import { identityMarked, newStory, type Story } from './identities-support.ts';

const app = useApp();
const MARK = 'Q7X2CANARY';
const REASON = 'To answer the lawyer in the extradition hearing.';
const rotate = () => rotateKey(app.db, () => app.clock.now, app.keyFile);
const secrets = () => readKeyFile(app.keyFile)!.map(({ id }) => id);

/** As many cases with keys as a rotation takes a while for; answers the keys by case. */
async function plant(count: number): Promise<Map<string, Buffer>> {
  const [current] = readKeyFile(app.keyFile)!;
  const planted = new Map(Array.from({ length: count }, () => [newId(app.clock.now), newKey()] as const));
  const rows = [...planted].map(([case_id, key]) => ({
    case_id,
    wrapped_key: wrapCaseKey(current, case_id, key),
    key_id: current.id,
    created_at: app.clock.now,
  }));
  await inTransaction(app.db, { ...SYSTEM, at: app.clock.now }, ({ tx }) => tx('case_keys').insert(rows));
  return planted;
}

/** Expects every planted key to be as it was, wrapped with one of these installation keys. */
async function expectWhole(planted: ReadonlyMap<string, Buffer>): Promise<void> {
  const keys = readKeyFile(app.keyFile)!;
  const rows = await app.owner('case_keys').whereIn('case_id', [...planted.keys()]);
  expect(rows).toHaveLength(planted.size);
  for (const { case_id, key_id, wrapped_key } of rows) {
    const wrapping = keys.find(({ id }) => id === key_id);
    expect(wrapping).toBeDefined();
    expect(unwrapKey(wrapping!.secret, wrapped_key, placeOfKey(case_id, key_id))).toEqual(
      planted.get(case_id),
    );
  }
}

afterEach(() => expect(app.logged).toEqual([]));

test('a rotation wraps every key anew and retires the old one; identities open as before', async () => {
  const story = await newStory(app);
  app.fresh.add(story.lead.accountId);
  const { caseId, api } = story;
  await api.post(`/cases/${caseId}/identities`, identityMarked(MARK));
  const planted = await plant(450);
  const [old] = readKeyFile(app.keyFile)!;
  const { rewrapped, keyId, resumed } = await rotate();
  expect({ rewrapped, resumed }).toEqual({ rewrapped: 451, resumed: false });
  expect(secrets()).toEqual([keyId]);
  expect(readFileSync(app.keyFile, 'utf8')).not.toContain(old.secret.toString('base64'));
  await expectWhole(planted);
  const opened = await api.post(`/cases/${caseId}/identities/openings`, { reason: REASON });
  expect(opened.body.items).toEqual([expect.objectContaining(identityMarked(MARK))]);
  expect(await app.owner('audit_entries').where({ action: 'keys_rotated' })).toHaveLength(1);
});

test('what was erased stays erased, and is wrapped with nothing', async () => {
  const [erased] = await plant(1);
  await app
    .owner('case_keys')
    .where({ case_id: erased![0] })
    .update({ wrapped_key: null, destroyed_at: app.clock.now });
  await rotate();
  const row = await app.owner('case_keys').where({ case_id: erased![0] }).first();
  expect(row.wrapped_key).toBeNull();
});

test('two rotations do not work at once', async () => {
  const both = await Promise.allSettled([rotate(), rotate()]);
  const failed = both.filter(({ status }) => status === 'rejected');
  expect(failed).toHaveLength(1);
  expect(String((failed[0] as PromiseRejectedResult).reason)).toContain('Another rotate-key');
  expect(secrets()).toHaveLength(1);
});

test('people go on recording and changing while the key is rotated, and nothing they do fails', async () => {
  const stories: Story[] = [];
  for (let number = 0; number < 4; number += 1) stories.push(await newStory(app));
  const planted = await plant(2000);
  const rotated = new AbortController();
  const statuses: number[] = [];
  const work = async (story: Story) => {
    while (!rotated.signal.aborted) {
      // Each time a case of its own, whose key is made while the rotation is under way.
      const { caseId, api } = await newStory(app, story.lead);
      const path = `/cases/${caseId}/identities`;
      const added = await api.post(path, identityMarked(MARK));
      statuses.push(added.status);
      const changed = await api.patch(`/identities/${added.body.id}`, 1, { birthDate: '1981' });
      statuses.push(changed.status);
    }
  };
  const workers = stories.map(work);
  for (let time = 0; time < 3; time += 1) await rotate();
  rotated.abort();
  await Promise.all(workers);
  expect(statuses.length).toBeGreaterThan(10);
  expect(new Set(statuses)).toEqual(new Set([200, 201]));
  await expectWhole(planted);
  const lost = await app.owner('case_keys').whereNotNull('wrapped_key').whereNotIn('key_id', secrets());
  expect(lost).toEqual([]);
}, 60_000);

test('a rotation that is killed at any point leaves every key whole, and the next run ends it', async () => {
  const planted = await plant(3000);
  const script = join(projectFolder, 'tests', 'features', 'rotate-key.ts');
  const connection = { ...testServer().app, database: app.name };
  const run = () =>
    spawn(process.execPath, ['--import', 'tsx', script, app.keyFile], {
      env: { PATH: process.env['PATH'], CONNECTION: JSON.stringify(connection) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const [first] = secrets();
  const rewrapped = async () =>
    (
      await app
        .owner('case_keys')
        .whereIn('case_id', [...planted.keys()])
        .whereNot({ key_id: first })
    ).length;
  const interrupted: number[] = [];
  for (const enough of [0, 1, 1000, 2000, 3000]) {
    const child = run();
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    await until('it got that far', async () => child.exitCode !== null || (await rewrapped()) >= enough);
    child.kill('SIGKILL');
    await ended;
    interrupted.push(secrets().length);
    await expectWhole(planted);
  }
  expect(interrupted).toContain(2);
  // The lock of the one that was killed goes with its connection, which Postgres may take a moment to notice.
  await until('one runs to its end', () =>
    rotate().then(
      () => true,
      () => false,
    ),
  );
  expect(secrets()).toHaveLength(1);
  await expectWhole(planted);
}, 120_000);
