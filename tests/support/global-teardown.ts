/** Stops the embedded Postgres of the run, if there was one. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testCluster?.stop();
}
