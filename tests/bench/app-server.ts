import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Connection } from '../../src/db/embedded/cluster.ts';
import { answerParent } from './child.ts';

/** The application as it is built, not its sources: a path for the loader, with the types of what it was built from. */
async function built(): Promise<{
  connect: typeof import('../../src/db/connect.ts').connect;
  sealingWith: typeof import('../../src/access/sealing.ts').sealingWith;
  createApp: typeof import('../../src/web/app.ts').createApp;
  listen: typeof import('../../src/web/listen.ts').listen;
  makeLog: typeof import('../../src/web/log.ts').makeLog;
  openKeyRing: typeof import('../../src/vault/key-ring.ts').openKeyRing;
  makeKeyFile: typeof import('../../src/vault/key-file.ts').makeKeyFile;
  waitForBeat: typeof import('../../src/web/beat.ts').waitForBeat;
  systemClock: typeof import('../../src/lib/clock.ts').systemClock;
}> {
  const parts = [
    'db/connect.js',
    'web/app.js',
    'web/beat.js',
    'web/listen.js',
    'web/log.js',
    'access/sealing.js',
    'lib/clock.js',
    'vault/key-ring.js',
    'vault/key-file.js',
  ];
  const modules = await Promise.all(
    parts.map((part) => import(new URL(`../../dist/src/${part}`, import.meta.url).href) as Promise<object>),
  );
  return Object.assign({}, ...modules) as Awaited<ReturnType<typeof built>>;
}

/** The real application, on a pool of `pool` connections; answers the port it listens on. */
answerParent(async ({ database, pool }: { database: Connection; pool: number }): Promise<number> => {
  process.env['TZ'] = 'UTC';
  const parts = await built();
  const { connect, createApp, listen, sealingWith, makeLog, systemClock, makeKeyFile, openKeyRing } = parts;
  const keyFile = join(mkdtempSync(join(tmpdir(), 'article3-keys-')), 'secret.key');
  makeKeyFile(keyFile);
  const db = connect(database, { most: pool });
  const app = await createApp({
    db,
    clock: systemClock,
    jobs: [],
    log: makeLog('info'),
    keys: openKeyRing(keyFile),
    isFresh: () => Promise.resolve(false),
    sealing: sealingWith(randomBytes(32)),
    loopback: true,
    beat: parts.waitForBeat,
  });
  const { port } = await listen(app, { host: '127.0.0.1', port: 0 });
  return port;
});
