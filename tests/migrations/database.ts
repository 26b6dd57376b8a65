import { afterAll, beforeAll } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect } from '../../src/db/connect.ts';
import type { Pool } from '../../src/db/transaction.ts';
import { testServer } from '../support/database.ts';

/** A database with nothing in it, as its owner has it. */
export interface EmptyDatabase {
  readonly owner: Pool;
  /** Another pool on it, as another process would have one. */
  another(): Pool;
  /** The application's login, which gets its rights from a migration. */
  readonly appLogin: string;
}

/** Makes an empty database before the tests of a file and drops it after them. */
export function useEmptyDatabase(): EmptyDatabase {
  const server = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  const pools: Pool[] = [];
  const another = () => {
    const pool = connect({ ...server.owner, database: name }, { most: 2 });
    pools.push(pool);
    return pool;
  };
  beforeAll(async () => {
    await asSuperuser(`create database ${name} template template0 owner ${server.owner.user}`);
    another();
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.destroy()));
    await asSuperuser(`drop database if exists ${name} with (force)`);
  });
  return {
    get owner() {
      return pools[0]!;
    },
    another,
    appLogin: server.app.user,
  };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ ...testServer().superuser, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
