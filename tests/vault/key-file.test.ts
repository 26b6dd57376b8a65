import { afterAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyFile, newInstallationKey, readKeyFile, replaceKeyFile } from '../../src/vault/key-file.ts';
import { BadKeyFile } from '../../src/vault/private-file.ts';
import { openKeyRing } from '../../src/vault/key-ring.ts';

const made: string[] = [];
const newPath = () => {
  const folder = mkdtempSync(join(tmpdir(), 'article3-keys-'));
  made.push(folder);
  return join(folder, 'deeper', 'secret.key');
};
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

describe('the key file', () => {
  test('is made once, with a key, for its owner alone', () => {
    const path = newPath();
    expect(readKeyFile(path)).toBeUndefined();
    makeKeyFile(path);
    const keys = readKeyFile(path);
    expect(keys).toHaveLength(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual(['secret.key']);
    makeKeyFile(path);
    expect(readKeyFile(path)).toEqual(keys);
  });

  test.each([0o640, 0o604, 0o660, 0o644])('is refused in one line when its mode is %o', (mode) => {
    const path = newPath();
    makeKeyFile(path);
    const secret = readKeyFile(path)![0].secret.toString('base64');
    chmodSync(path, mode);
    let message = '';
    try {
      readKeyFile(path);
    } catch (error) {
      expect(error).toBeInstanceOf(BadKeyFile);
      ({ message } = error as Error);
    }
    expect(message).toMatch(/^Others may read the key file \S+: run chmod 600/);
    expect(message).not.toContain(secret);
  });

  test.each(['', '# only a remark\n', 'abcdef12 short\n', `abcdef12 ${'A'.repeat(44)}\n`])(
    'is refused when it holds no keys: %j',
    (content) => {
      const path = newPath();
      makeKeyFile(path);
      writeFileSync(path, content);
      expect(() => readKeyFile(path)).toThrow(`${path} is not a key file.`);
    },
  );

  test('holds several, the one in use first, and stays private when it is replaced', () => {
    const path = newPath();
    makeKeyFile(path);
    const [old] = readKeyFile(path)!;
    const fresh = newInstallationKey();
    // What a run that was cut off left behind.
    writeFileSync(`${path}.new`, 'half', { mode: 0o644 });
    replaceKeyFile(path, [fresh, old]);
    expect(readKeyFile(path)).toEqual([fresh, old]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual(['secret.key']);
    replaceKeyFile(path, [fresh]);
    expect(readFileSync(path, 'utf8')).not.toContain(old.secret.toString('base64'));
  });
});

test('a key ring uses the newest key and finds one that was added since it was opened', () => {
  const path = newPath();
  makeKeyFile(path);
  const keys = openKeyRing(path);
  const old = keys.current();
  const fresh = newInstallationKey();
  replaceKeyFile(path, [fresh, old]);
  expect(keys.byId(fresh.id)).toEqual(fresh);
  expect(keys.current()).toEqual(fresh);
  expect(keys.byId(old.id)).toEqual(old);
  replaceKeyFile(path, [fresh]);
  expect(keys.current()).toEqual(fresh);
  expect(() => keys.byId(old.id)).toThrow(BadKeyFile);
});
