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

/** A key file cannot be used. Its message is one line for the person who runs the installation. */
export class BadKeyFile extends Error {}

const ONLY_OWNER = 0o600;
const OTHERS = 0o077;

/**
 * What a file holds; undefined when there is none. Throws BadKeyFile when others may read it, and says what is to be
 * done then besides closing it to them.
 */
export function readPrivate(path: string, afterwards: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string };
    if (code === 'ENOENT') return undefined;
    throw new BadKeyFile(`The key file ${path} cannot be read (${code}).`);
  }
  try {
    if ((fstatSync(file).mode & OTHERS) !== 0)
      throw new BadKeyFile(`Others may read the key file ${path}: run chmod 600 on it, then ${afterwards}.`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a file that only its owner may read. One that is there already, also since a moment ago, stays as it is. */
export function makePrivate(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  writeAside(fresh, content);
  try {
    linkSync(fresh, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  keepFolder(path);
}

/** Puts something else into such a file: whoever reads it, or loses power, has what was there before or is after. */
export function replacePrivate(path: string, content: string | Buffer): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  writeAside(fresh, content);
  renameSync(fresh, path);
  keepFolder(path);
}

function writeAside(path: string, content: string | Buffer): void {
  const file = openSync(path, 'wx', ONLY_OWNER);
  try {
    fchmodSync(file, ONLY_OWNER);
    writeSync(file, Buffer.from(content));
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
