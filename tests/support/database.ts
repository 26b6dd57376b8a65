import { afterAll, beforeAll } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect } from '../../src/db/connect.ts';
import type { Pool } from '../../src/db/transaction.ts';
import type { TestServer } from './global-setup.ts';

/** A test file's own database, cloned from the template: as the application sees it, and as its owner does. */
export interface TestDatabase {
  readonly db: Pool;
  readonly owner: Pool;
  readonly name: string;
}

export const testServer = (): TestServer =>
  JSON.parse(process.env['ARTICLE3_TEST_SERVER'] ?? '') as TestServer;

/** Makes a database before the tests of a file and drops it after them. */
export function useDatabase(): TestDatabase {
  const server = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  let db: Pool | undefined;
  let owner: Pool | undefined;
  beforeAll(async () => {
    await asSuperuser(`create database ${name} template ${server.template} owner ${server.owner.user}`);
    db = connect({ ...server.app, database: name });
    owner = connect({ ...server.owner, database: name }, { most: 2 });
  });
  afterAll(async () => {
    await db?.destroy();
    await owner?.destroy();
    await asSuperuser(`drop database if exists ${name} with (force)`);
  });
  return {
    get db() {
      return db!;
    },
    get owner() {
      return owner!;
    },
    name,
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
