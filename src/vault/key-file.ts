import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KEY_BYTES, newKey } from './seal.ts';

/** A key of the installation, which wraps the data keys of the cases. */
export interface InstallationKey {
  id: string;
  secret: Buffer;
}

/** The keys of a file, the one in use first. More than one: a rotation is under way, or was cut off. */
export type InstallationKeys = readonly [InstallationKey, ...InstallationKey[]];

/** The key file cannot be used. Its message is one line for the person who runs the installation. */
export class BadKeyFile extends Error {}

const HEAD =
  '# Keys of Article 3, the one in use first. This file and the database together name people: keep copies apart.';
const LINE = /^([0-9a-f]{8,64}) ([A-Za-z0-9+/]{43}=)$/;
const ONLY_OWNER = 0o600;
const OTHERS = 0o077;

export function newInstallationKey(): InstallationKey {
  return { id: randomBytes(8).toString('hex'), secret: newKey() };
}

/** The keys in a file; undefined when there is none. Throws BadKeyFile when others may read it or it is damaged. */
export function readKeyFile(path: string): InstallationKeys | undefined {
  const text = readPrivate(path);
  if (text === undefined) return undefined;
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [first, ...others] = lines.map((line): InstallationKey => {
    const [, id, secret] = LINE.exec(line) ?? [];
    if (id === undefined || secret === undefined) throw new BadKeyFile(`${path} is not a key file.`);
    return { id, secret: Buffer.from(secret, 'base64') };
  });
  if (first === undefined || [first, ...others].some(({ secret }) => secret.length !== KEY_BYTES))
    throw new BadKeyFile(`${path} is not a key file.`);
  return [first, ...others];
}

function readPrivate(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string };
    if (code === 'ENOENT') return undefined;
    throw new BadKeyFile(`The key file ${path} cannot be read (${code}).`);
  }
  try {
    const { mode } = fstatSync(file);
    if ((mode & OTHERS) !== 0)
      throw new BadKeyFile(`Others may read the key file ${path}: run chmod 600 on it, then rotate-key.`);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** Makes the file with a first key. One that is there already, also since a moment ago, stays as it is. */
export function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  writeAside(fresh, [newInstallationKey()]);
  try {
    linkSync(fresh, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  keepFolder(path);
}

/** Puts other keys into the file: whoever reads it, or loses power, has the keys of before or those of after. */
export function replaceKeyFile(path: string, keys: InstallationKeys): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  writeAside(fresh, keys);
  renameSync(fresh, path);
  keepFolder(path);
}

function writeAside(path: string, keys: InstallationKeys): void {
  const lines = keys.map(({ id, secret }) => `${id} ${secret.toString('base64')}`);
  const file = openSync(path, 'wx', ONLY_OWNER);
  try {
    fchmodSync(file, ONLY_OWNER);
    writeSync(file, `${[HEAD, ...lines].join('\n')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A file is there after a loss of power only if its folder has been written too. */
function keepFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
