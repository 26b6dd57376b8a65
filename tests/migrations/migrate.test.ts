import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUpToDate, migrate, sqlMigrations, sqlMigrationsIn } from '../../src/db/migrate.ts';
import type { Pool } from '../../src/db/transaction.ts';
import { projectFolder } from '../../src/lib/project.ts';
import { useEmptyDatabase } from './database.ts';

async function tables(db: Pool): Promise<string[]> {
  return db('information_schema.tables')
    .where({ table_schema: 'public' })
    .orderBy('table_name')
    .pluck<string[]>('table_name');
}

async function applied(db: Pool): Promise<{ name: string; migration_time: Date }[]> {
  return db('knex_migrations').orderBy('id').select('name', 'migration_time');
}

describe('an empty database', () => {
  const database = useEmptyDatabase();

  test('is brought up to date in the order of the names, and a second time nothing happens', async () => {
    expect(await isUpToDate(database.owner)).toBe(false);
    await migrate(database.owner, database.appLogin);
    const names = await sqlMigrations.getMigrations([]);
    const first = await applied(database.owner);
    expect(first.map(({ name }) => name)).toEqual(names);
    expect(names).toEqual(names.toSorted());
    expect(await isUpToDate(database.owner)).toBe(true);

    await migrate(database.owner, database.appLogin);
    expect(await applied(database.owner)).toEqual(first);
  });
});

describe('several that migrate at once', () => {
  const database = useEmptyDatabase();

  test('all succeed, and every migration was applied once', async () => {
    const servers = Array.from({ length: 4 }, () => database.another());
    await Promise.all(servers.map((server) => migrate(server, database.appLogin)));
    const names = (await applied(database.owner)).map(({ name }) => name);
    expect(names).toEqual(await sqlMigrations.getMigrations([]));
  });
});

describe('a migration that does not get to its end', () => {
  const database = useEmptyDatabase();
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'article3-migrations-'));
    cpSync(join(projectFolder, 'migrations'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('leaves nothing behind when it fails half-way, and the mended one is applied', async () => {
    await migrate(database.owner, database.appLogin);
    const before = await tables(database.owner);
    writeFileSync(join(folder, '9998_whole.sql'), 'create table whole (id integer);');
    writeFileSync(join(folder, '9999_fails.sql'), 'create table half (id integer); select 1 / 0;');
    await expect(migrate(database.owner, database.appLogin, sqlMigrationsIn(folder))).rejects.toThrow(
      'division by zero',
    );
    expect(await tables(database.owner)).toEqual(before);
    expect(await applied(database.owner)).toHaveLength((await sqlMigrations.getMigrations([])).length);

    writeFileSync(join(folder, '9999_fails.sql'), 'create table half (id integer);');
    await migrate(database.owner, database.appLogin, sqlMigrationsIn(folder));
    expect(await tables(database.owner)).toEqual([...before, 'half', 'whole'].toSorted());
    await database.owner.raw('drop table half, whole');
    await database.owner('knex_migrations').where('name', '>', '9').delete();
  });

  test('leaves nothing in the way of the next start when its process is killed', async () => {
    const before = await tables(database.owner);
    writeFileSync(
      join(folder, '9999_waits.sql'),
      'create table half (id integer); select pg_advisory_lock(99, 99);',
    );
    const killed = database.another();
    const holder = await database.owner.transaction();
    await holder.raw('select pg_advisory_xact_lock(99, 99)');
    const died = migrate(killed, database.appLogin, sqlMigrationsIn(folder)).catch((error: unknown) => error);
    await untilSomebodyWaits(holder);
    await holder.raw(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 99 and not granted`,
    );
    expect(await died).toBeInstanceOf(Error);
    await holder.commit();
    expect(await tables(database.owner)).toEqual(before);

    writeFileSync(join(folder, '9999_waits.sql'), 'create table whole (id integer);');
    await migrate(database.owner, database.appLogin, sqlMigrationsIn(folder));
    expect(await tables(database.owner)).toContain('whole');
  });
});

/** Asks again and again until a session waits for the lock of the test. */
async function untilSomebodyWaits(db: Pool): Promise<void> {
  for (;;) {
    const { rows } = await db.raw<{ rows: unknown[] }>(
      `select from pg_locks where locktype = 'advisory' and classid = 99 and not granted`,
    );
    if (rows.length > 0) return;
  }
}
