import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { projectFolder } from '../lib/project.ts';
import { GRANTS } from './grants.ts';
import type { Db, Pool } from './transaction.ts';

/** The SQL files of a folder as knex's migrations, in the order of their names. */
export function sqlMigrationsIn(folder: string): Knex.MigrationSource<string> {
  return {
    getMigrations: () =>
      Promise.resolve(
        readdirSync(folder)
          .filter((name) => name.endsWith('.sql'))
          .toSorted(),
      ),
    getMigrationName: (name) => name,
    getMigration: (name) =>
      Promise.resolve({
        up: async (tx) => {
          // Handed to the driver as it is: knex would take a question mark in the SQL for a binding.
          const { query } = await connectionOf(tx);
          await query(readFileSync(join(folder, name), 'utf8'));
        },
        down: () => Promise.reject(new Error('Migrations only go forward.')),
      }),
  };
}

/** The one connection a transaction has, as the driver knows it. */
async function connectionOf(tx: Knex): Promise<{ query: (sql: string) => Promise<unknown> }> {
  const client = tx.client as { acquireConnection(): Promise<{ query(sql: string): Promise<unknown> }> };
  const connection = await client.acquireConnection();
  return { query: (sql) => connection.query(sql) };
}

/**
 * The schema's history. Forward only: a mistake is mended by the next migration, because going back would throw away
 * what was recorded since.
 */
export const sqlMigrations = sqlMigrationsIn(join(projectFolder, 'migrations'));

/**
 * Brings the schema up to date and lets the application's login do exactly what it needs, all of it or nothing.
 * Several may do it at once: the others wait for the first, however long it takes, and find nothing left to do.
 */
export async function migrate(owner: Pool, appLogin: string, migrations = sqlMigrations): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.raw('set local lock_timeout = 0');
    await tx.raw('set local statement_timeout = 0');
    await tx.raw('select pg_advisory_xact_lock(3, 1)');
    await tx.migrate.latest({ migrationSource: migrations });
    for (const grant of GRANTS) await tx.raw<unknown>(grant, [appLogin]);
  });
}

/** Whether every migration of this version has been applied. */
export async function isUpToDate(db: Db): Promise<boolean> {
  const wanted = await sqlMigrations.getMigrations([]);
  const applied = await db('knex_migrations').pluck<string[]>('name').catch(noneIfNoTable);
  return wanted.every((name) => applied.includes(name));
}

const UNDEFINED_TABLE = '42P01';

function noneIfNoTable(error: unknown): string[] {
  if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
  throw error;
}
