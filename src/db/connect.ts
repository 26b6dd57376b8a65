import knex, { type Knex } from 'knex';
import pg from 'pg';
import type { Pool } from './transaction.ts';

/** Where a login reaches its database: a URL, or a socket and a password that never leaves the process. */
export type Connection =
  string | { host: string; port: number; user: string; password: string; database: string };

// A `date` must stay the text it is: the driver would make it midnight in the local time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool of at most `most` connections. No statement runs for more than `seconds`; no lock is waited for longer than 5. */
export function connect(connection: Connection, { most = 10, seconds = 30 } = {}): Pool {
  const settings = typeof connection === 'string' ? { connectionString: connection } : connection;
  return knex({
    client: 'pg',
    connection: {
      ...settings,
      statement_timeout: seconds * 1000,
      lock_timeout: 5000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'article3',
      pipeline: true,
    } as Knex.PgConnectionConfig & { lock_timeout: number; pipeline: boolean },
    pool: { min: 0, max: most },
    acquireConnectionTimeout: 5000,
    log: SILENT,
  });
}

// Left to itself knex prints what went wrong, values and all. It throws the same errors.
const SILENT = { warn: () => {}, error: () => {}, deprecate: () => {}, debug: () => {} };
