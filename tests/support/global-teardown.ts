import { rmSync } from 'node:fs';

/** Stops the embedded Postgres of the run, if there was one, and removes it. */
export default async function globalTeardown(): Promise<void> {
  const { cluster, folder } = globalThis.testCluster ?? {};
  await cluster?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
