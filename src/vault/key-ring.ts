import { readKeyFile, type InstallationKey, type InstallationKeys } from './key-file.ts';
import { BadKeyFile } from './private-file.ts';

/** The installation's keys, as a process that serves uses them. */
export interface KeyRing {
  /** The key that wraps what is new. Asked of the file each time: another process may have rotated. */
  current(): InstallationKey;
  /** The key of an id; the file is read again when the id is not known yet. */
  byId(id: string): InstallationKey;
}

/** The keys in a file, which must be there. Throws BadKeyFile. */
export function openKeyRing(path: string): KeyRing {
  const read = (): InstallationKeys => {
    const keys = readKeyFile(path);
    if (keys === undefined) throw new BadKeyFile(`The key file ${path} is not there.`);
    return keys;
  };
  let known = read();
  const find = (id: string) => known.find((key) => key.id === id);
  return {
    current: () => {
      known = read();
      return known[0];
    },
    byId: (id) => {
      const key = find(id);
      if (key !== undefined) return key;
      known = read();
      const found = find(id);
      if (found === undefined) throw new BadKeyFile(`The key file ${path} lacks the key ${id}.`);
      return found;
    },
  };
}
