import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  ClusterInUse,
  findRunningCluster,
  startCluster,
  type Cluster,
} from '../../src/db/embedded/cluster.ts';
import {
  ask,
  stopAllAndRemove,
  clusterIn,
  newDataDir,
  processesIn,
  serverOn,
  started,
} from './embedded-support.ts';

// Real processes, on a machine that may be busy.
jest.setTimeout(60_000);
afterAll(stopAllAndRemove);

const passwordsOf = ({ superuser, owner, app }: Cluster) => [
  superuser().password,
  owner.password,
  app.password,
];

/** Every command line and environment that this machine shows us. */
const visibleToOthers = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => [`/proc/${name}/cmdline`, `/proc/${name}/environ`])
    .map((file) => {
      try {
        return readFileSync(file, 'latin1');
      } catch {
        return '';
      }
    })
    .join('\n');

describe('a new cluster', () => {
  const dataDir = newDataDir();
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await started(dataDir);
  });

  test('holds the database and its logins, and keeps their passwords to itself', async () => {
    expect(await ask(cluster.app, 'select current_user, current_database()')).toEqual([
      { current_user: 'article3_app', current_database: 'article3' },
    ]);
    const roles = await ask(
      cluster.superuser(),
      `select rolname as name, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as powers
     from pg_roles where rolname like 'article3%' order by 1`,
    );
    expect(roles).toEqual([
      { name: 'article3_app', powers: false },
      { name: 'article3_owner', powers: false },
    ]);
    expect(
      await ask(
        cluster.app,
        `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              pg_get_userbyid(datdba) as owner, current_setting('data_checksums') as checksums
       from pg_database where datname = 'article3'`,
      ),
    ).toEqual([
      { encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', owner: 'article3_owner', checksums: 'on' },
    ]);

    for (const login of [cluster.superuser(), cluster.owner, cluster.app]) {
      await expect(ask({ ...login, password: 'wrong' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    }
    const shown = visibleToOthers();
    expect(shown).toContain('article3-keeper');
    for (const password of passwordsOf(cluster)) {
      expect(password).toMatch(/^[\w-]{43}$/);
      expect(shown).not.toContain(password);
    }
    expect(new Set(passwordsOf(cluster)).size).toBe(3);
  });

  test('listens on a socket only, in a folder nobody else may enter, with safe settings', async () => {
    const settings = await ask<{ name: string; setting: string }>(
      cluster.app,
      `select name, setting from pg_settings where name in ('listen_addresses', 'log_error_verbosity',
       'log_min_error_statement', 'log_statement', 'log_min_duration_statement', 'log_parameter_max_length',
       'log_parameter_max_length_on_error', 'TimeZone', 'fsync', 'synchronous_commit', 'max_connections',
       'password_encryption', 'log_min_messages') order by name collate "C"`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      TimeZone: 'UTC',
      fsync: 'on',
      listen_addresses: '',
      log_error_verbosity: 'terse',
      log_min_duration_statement: '-1',
      log_min_error_statement: 'panic',
      log_min_messages: 'log',
      log_parameter_max_length: '0',
      log_parameter_max_length_on_error: '0',
      log_statement: 'none',
      max_connections: '100',
      password_encryption: 'scram-sha-256',
      synchronous_commit: 'on',
    });
    const modes = ['postgres', 'postgres/cluster', 'postgres/passwords.json', 'postgres.log'].map(
      (name) => statSync(join(dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o600]);
    expect(existsSync(join(clusterIn(dataDir), '.s.PGSQL.5432'))).toBe(true);
    expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log']);
  });

  test('lets no value of a refused statement reach the log, and no password', async () => {
    await ask(
      cluster.owner,
      `create table person (name text primary key); insert into person values ('CANARY')`,
    );
    for (const [refused, code] of [
      [`insert into person values ('CANARY')`, '23505'],
      [`select 'CANARY'::uuid`, '22P02'],
      [`select CANARY from person`, '42703'],
    ] as const) {
      await expect(ask(cluster.owner, refused)).rejects.toMatchObject({ code });
    }
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log.toUpperCase()).not.toContain('CANARY');
    for (const password of passwordsOf(cluster)) expect(log).not.toContain(password);
  });

  test('makes databases, takes up settings and writes checkpoints where it may reach its own folder only', async () => {
    const superuser = cluster.superuser();
    await ask(superuser, `create database another template article3 strategy file_copy`);
    await ask(superuser, `alter system set work_mem = '7MB'`);
    await ask(superuser, `select pg_reload_conf()`);
    await ask(superuser, `checkpoint`);
    await ask(cluster.superuser('another'), `create extension pg_trgm; create extension unaccent`);
    // Words end at the punctuation of other scripts too.
    expect(
      await ask(
        cluster.app,
        `select to_tsvector('simple', '«mot» كلمة، Été') @@ 'mot & كلمة & été' as found`,
      ),
    ).toEqual([{ found: true }]);
    expect(await ask(superuser, `show work_mem`)).toEqual([{ work_mem: '7MB' }]);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toMatch(/ERROR|PANIC|could not/);
  });
});

test('stopping leaves no process; the next start has what was committed, and puts a large log aside', async () => {
  const dataDir = newDataDir();
  const first = await started(dataDir);
  await ask(first.owner, 'create table kept (server integer); insert into kept values (1)');
  expect(processesIn(dataDir).length).toBeGreaterThan(2);
  await first.stop();
  await first.stop();
  expect(processesIn(dataDir)).toEqual([]);
  writeFileSync(join(dataDir, 'postgres.log'), 'x'.repeat(5 * 1024 * 1024 + 1));

  const second = await started(dataDir);
  expect(passwordsOf(second)).toEqual(passwordsOf(first));
  expect(await ask(second.owner, 'select * from kept')).toEqual([{ server: 1 }]);
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log', 'postgres.log.1']);
  expect(statSync(join(dataDir, 'postgres.log')).size).toBeLessThan(5000);
});

test('another start on the same DATA_DIR is told who runs it, and the command line finds the running one', async () => {
  const dataDir = newDataDir();
  expect(await findRunningCluster(dataDir)).toBeUndefined();
  const { child, line } = serverOn(dataDir);
  await line;
  const message = `Article 3 is already running on ${dataDir} (process ${child.pid}).`;
  await expect(startCluster(dataDir)).rejects.toThrow(new ClusterInUse(message));
  expect(await serverOn(dataDir).line).toBe(message);

  const found = await findRunningCluster(dataDir);
  expect(found && (await ask(found.owner, 'select server from kept'))).toEqual([{ server: child.pid }]);
  child.kill('SIGTERM');
  await expect(started(dataDir)).resolves.toBeDefined();
});

test('of several starts at the same instant exactly one wins, with a new cluster and with an old one', async () => {
  const dataDir = newDataDir();
  for (const round of ['new', 'old']) {
    const results = await Promise.allSettled([1, 2, 3].map(() => startCluster(dataDir)));
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    await Promise.all(won.map((cluster) => cluster.stop()));
    expect({ round, won: won.length, lost }).toEqual({
      round,
      won: 1,
      lost: [expect.any(ClusterInUse), expect.any(ClusterInUse)],
    });
  }
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log']);
});

test('two installations run side by side, one of them deep in the file system', async () => {
  const deep = join(newDataDir(), 'a'.repeat(100), 'b'.repeat(100));
  mkdirSync(deep, { recursive: true });
  const clusters = await Promise.all([started(newDataDir()), started(deep)]);
  const folders = await Promise.all(
    clusters.map((each) => ask(each.superuser(), `select system_identifier::text from pg_control_system()`)),
  );
  expect(new Set(folders.map((rows) => JSON.stringify(rows))).size).toBe(2);
  await Promise.all(clusters.map((each) => each.stop()));
});

test('a start that cannot succeed says why in one line, and leaves no process', async () => {
  const dataDir = newDataDir();
  await (await started(dataDir)).stop();
  writeFileSync(join(clusterIn(dataDir), 'PG_VERSION'), '15\n');
  await expect(startCluster(dataDir)).rejects.toThrow(
    /^Postgres did not start: database files are incompatible with server \(see .*postgres\.log\)$/,
  );
  writeFileSync(join(dataDir, 'postgres', 'passwords.json'), 'SECRET{');
  await expect(startCluster(dataDir)).rejects.toThrow(/^The passwords of the database in .* are damaged\.$/);
  expect(processesIn(dataDir)).toEqual([]);
});
