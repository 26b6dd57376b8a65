import type { Knex } from 'knex';
import { sqlMigrations } from './src/db/migrate.ts';

/** For knex's own command line. The server and the tests bring the schema up to date by themselves. */
const config: Knex.Config = {
  client: 'pg',
  connection: process.env['MIGRATION_DATABASE_URL'] ?? '',
  migrations: { migrationSource: sqlMigrations },
  seeds: { directory: './seeds', loadExtensions: ['.ts'] },
};

export default config;
