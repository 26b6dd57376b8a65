import { randomBytes } from 'node:crypto';
import { BadKeyFile, makePrivate, readPrivate, replacePrivate } from './private-file.ts';
import { KEY_BYTES, newKey } from './seal.ts';

/** A key of the installation, which wraps the data keys of the cases. */
export interface InstallationKey {
  id: string;
  secret: Buffer;
}

/** The keys of a file, the one in use first. More than one: a rotation is under way, or was cut off. */
export type InstallationKeys = readonly [InstallationKey, ...InstallationKey[]];

const HEAD =
  '# Keys of Article 3, the one in use first. This file and the database together name people: keep copies apart.';
const LINE = /^([0-9a-f]{8,64}) ([A-Za-z0-9+/]{43}=)$/;

export function newInstallationKey(): InstallationKey {
  return { id: randomBytes(8).toString('hex'), secret: newKey() };
}

/** The keys in a file; undefined when there is none. Throws BadKeyFile when others may read it or it is damaged. */
export function readKeyFile(path: string): InstallationKeys | undefined {
  const text = readPrivate(path, 'rotate-key')?.toString('utf8');
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

/** Makes the file with a first key. One that is there already, also since a moment ago, stays as it is. */
export function makeKeyFile(path: string): void {
  makePrivate(path, textOf([newInstallationKey()]));
}

/** Puts other keys into the file: whoever reads it, or loses power, has the keys of before or those of after. */
export function replaceKeyFile(path: string, keys: InstallationKeys): void {
  replacePrivate(path, textOf(keys));
}

function textOf(keys: InstallationKeys): string {
  const lines = keys.map(({ id, secret }) => `${id} ${secret.toString('base64')}`);
  return `${[HEAD, ...lines].join('\n')}\n`;
}
