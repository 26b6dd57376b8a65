import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import { remembered } from '../lib/remembered.ts';
import { lanesOn, type Lender, type OnLane } from './lanes.ts';

/** What statements run on: the pool, or a transaction. Of knex what both have. */
export interface Db {
  // As knex itself takes a table whose columns nobody has described.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  <Row extends object = any, Result = any[]>(
    table: string | Knex.Raw | Knex.AliasDict,
  ): Knex.QueryBuilder<Row, Result>;
  raw: Knex.RawBuilder;
  readonly client: unknown;
  readonly isTransaction?: boolean | undefined;
}

/** The pool itself. */
export type Pool = Knex;
/** A transaction that is ended by hand. */
export type OpenTransaction = Knex.Transaction;

/** A handle that is certainly inside a transaction. */
export interface Tx extends Db {
  isCompleted(): boolean;
  /** A part of it that may fail without the rest. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** A statement that the server prepares once for each connection, under its name. Values stand in it as `$1`, `$2`. */
export interface Statement {
  name: string;
  text: string;
}

/**
 * Runs a prepared statement: in its transaction, or else as one of its own. Knex is passed by, since for a short
 * statement it takes longer than the server; and a statement that is no part of a transaction needs no connection
 * to itself.
 */
export async function runPrepared<Row extends object>(
  db: Db,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const lender = lenderOf(db);
  const run = async (connection: PoolClient) => (await connection.query<Row>({ name, text, values })).rows;
  if (!isTransaction(db)) return laneOf(lender)(run);
  // Its connection may be at work for somebody else by now.
  if (db.isCompleted()) throw new Error('the transaction is over');
  return run(await lender.acquireConnection());
}

export function isTransaction(db: Db): db is Tx {
  return db.isTransaction === true;
}

export function lenderOf(db: Db): Lender {
  return db.client as Lender;
}

/** The lanes of a pool. */
export const laneOf = remembered((lender: Lender): OnLane => lanesOn(lender, () => performance.now()));
