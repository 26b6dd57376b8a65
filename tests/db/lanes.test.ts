import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { lanesOn, type OnLane } from '../../src/db/lanes.ts';
import { apart, type OpenTransaction } from '../../src/db/transaction.ts';
import { lenderOf } from '../../src/db/prepared.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();
const LOCK = 7001;

let now: number;
let onLane: OnLane;
let holder: OpenTransaction;
let heldUp: Promise<number>[];

beforeEach(async () => {
  now = 0;
  heldUp = [];
  onLane = lanesOn(lenderOf(database.db), () => now);
  holder = await database.owner.transaction();
  await holder.raw('select pg_advisory_xact_lock(?)', [LOCK]);
});
afterEach(async () => {
  await holder.rollback();
  await Promise.all(heldUp);
});

const backendOf = async (connection: PoolClient, text: string) =>
  (await connection.query<{ pid: number }>(text)).rows[0]!.pid;
const quick = () => onLane((connection) => backendOf(connection, 'select pg_backend_pid() as pid'));
/** Statements that wait for the lock as long as the test holds it, and are known to be waiting. */
async function holdUp(count: number): Promise<void> {
  const slow = `select pg_backend_pid() as pid from pg_advisory_xact_lock_shared(${LOCK})`;
  for (let one = 0; one < count; one += 1) {
    heldUp.push(onLane((connection) => backendOf(connection, slow)));
    await waiting(heldUp.length);
  }
}
/** Until so many connections wait for the lock. */
async function waiting(count: number): Promise<void> {
  for (let told = 0; told < count;) {
    const { rows } = await database.owner.raw<{ rows: { told: number }[] }>(
      `select count(*)::int as told from pg_locks where locktype = 'advisory' and objid = ? and not granted`,
      [LOCK],
    );
    told = rows[0]!.told;
  }
}

test('gets a statement past as many slow ones as there are lanes', async () => {
  await holdUp(4);
  now = 50;
  const answered = await quick();
  await holder.rollback();
  expect(await Promise.all(heldUp)).not.toContain(answered);
});

test('shares a lane as long as what is on it is quick', async () => {
  const backends = await Promise.all(Array.from({ length: 40 }, quick));
  expect(new Set(backends).size).toBe(4);
});

test('leaves connections to those who change something, however many statements are slow', async () => {
  await holdUp(4);
  now = 50;
  await holdUp(4);
  now = 100;
  const behind = Array.from({ length: 20 }, quick);
  expect(
    await apart(database.db, async (tx) => (await tx.raw<{ rows: object[] }>('select 1')).rows),
  ).toHaveLength(1);
  await holder.rollback();
  const used = await Promise.all([...heldUp, ...behind]);
  expect(new Set(used).size).toBe(8);
});
