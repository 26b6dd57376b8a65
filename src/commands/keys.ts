import type { Db } from '../db/transaction.ts';
import { rotateKey } from '../features/identities/rotation.ts';
import { openKeys } from '../installation.ts';
import { systemClock } from '../lib/clock.ts';
import type { Terminal } from './terminal.ts';

/** Rotates the installation's key beside the servers that use it, and prints what was done as JSON. */
export async function rotateInstallationKey(terminal: Terminal, db: Db): Promise<number> {
  const config = terminal.config();
  await openKeys(config, db);
  terminal.out(`${JSON.stringify(await rotateKey(db, systemClock, config.secretKeyFile))}\n`);
  return 0;
}
