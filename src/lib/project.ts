import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's own folder, whether it runs from its sources or from what was built of them. */
export const projectFolder = ((): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();
