import { isolationFaults } from '../db/isolation.ts';
import type { Db } from '../db/transaction.ts';
import type { Terminal } from './terminal.ts';

/** Says what is wrong with the wall between people's cases, a line each; exit status 1 if anything is. */
export async function checkIsolation(terminal: Terminal, db: Db): Promise<number> {
  const faults = await isolationFaults(db);
  for (const fault of faults) terminal.err(`${fault}\n`);
  if (faults.length === 0) terminal.out('Nobody sees a case that is not theirs: the database holds it.\n');
  return faults.length === 0 ? 0 : 1;
}
