import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proveFactor } from '../../src/access/proof.ts';
import { sealingWith } from '../../src/access/sealing.ts';
import { renewRecoveryCodes } from '../../src/access/second-factor.ts';
import { loadConfig } from '../../src/config.ts';
import { openFactorKey } from '../../src/installation.ts';
import { useApp } from '../support/app.ts';

const app = useApp();
const made: string[] = [];
let folder: string;
let file: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'article3-keys-')), 'deeper');
  made.push(join(folder, '..'));
  file = join(folder, 'factor.key');
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true });
});

const open = () =>
  openFactorKey(loadConfig({ SECRET_KEY_FILE: join(folder, 'secret.key'), DATA_DIR: folder }), app.db);

test('the key of second factors is made once, for its owner alone', async () => {
  const key = await open();
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['factor.key']);
  expect(await open()).toEqual(key);
});

test.each([0o640, 0o604, 0o660])('it is refused when its mode is %o', async (mode) => {
  const key = (await open()).toString('latin1');
  chmodSync(file, mode);
  const refused = await open().catch((error: unknown) => (error as Error).message);
  expect(refused).toMatch(/^Others may read the key file \S+factor\.key: run chmod 600 on it, /);
  expect(refused).not.toContain(key);
  expect(readFileSync(file, 'latin1')).toBe(key);
});

test('where it is lost nothing is made in its place; with a new one recovery codes go on', async () => {
  await open();
  rmSync(file);
  const person = await app.person('lawyer');
  await expect(open()).rejects.toThrow(/Put the key file back\. If it is lost, see/);
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(file, randomBytes(32), { mode: 0o600 });
  const sealing = sealingWith(await open());
  const [code] = await app.asSystem((tx) => renewRecoveryCodes(tx, person.accountId, app.clock.now));
  const proved = proveFactor(
    { db: app.db, sealing },
    person.accountId,
    code!,
    app.clock.now,
    async () => 'in',
  );
  expect(await proved).toBe('in');
});
