import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import type { Socket } from 'node:net';
import { lenderOf, type Db, type Statement, type Tx } from './prepared.ts';

/**
 * Transactions by way of the driver. Knex's own build a copy of knex for each and wait for every step, which takes
 * longer than most of what is done in one; its builders run here all the same.
 */

/** What a transaction begins with. */
export type First = Statement & { values: unknown[] };
/** A connection, as far as a builder uses one. */
type Querying = Pick<PoolClient, 'query'>;

/** Does `work` in a transaction of its own, after a first statement if there is one. */
export async function begin<T>(pool: Db, first: First | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
  const lender = lenderOf(pool);
  const connection = await lender.acquireConnection();
  let over = false;
  const isOver = () => over;
  const end = async (how: 'commit' | 'rollback') => {
    over = true;
    try {
      return await connection.query(how);
    } finally {
      await lender.releaseConnection(connection);
    }
  };
  try {
    // What has begun to go wrong is told by the work, whose statements fail.
    const begun = inOnePiece(connection, () => [
      connection.query('begin'),
      ...(first === undefined ? [] : [connection.query(first)]),
    ]);
    const [result] = await Promise.all([
      work(transactionOn(pool, guarded(connection, isOver), isOver)),
      ...begun,
    ]);
    const { command } = await end('commit');
    if (command !== 'COMMIT') throw new Error('the transaction was undone');
    return result;
  } catch (error) {
    // A connection that is gone has undone it already.
    if (!over) await end('rollback').catch(() => {});
    throw error;
  }
}

/** Holds back what is written to the server until all that is at hand has been. */
function inOnePiece<T>(connection: PoolClient, write: () => T): T {
  const { stream } = (connection as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return write();
}

/** The connection as the work of a transaction may use it, and no longer than that: somebody else has it then. */
function guarded(connection: PoolClient, isOver: () => boolean): Querying {
  const query = (...args: unknown[]): unknown => {
    if (isOver()) throw new Error('the transaction is over');
    return (connection.query as (...all: unknown[]) => unknown).apply(connection, args);
  };
  return { query: query as PoolClient['query'] };
}

/** A transaction on a connection, as far as knex's builders and ours use one. */
export function transactionOn(pool: Db, connection: Querying, isOver: () => boolean): Tx {
  const table = (name: Parameters<Db>[0]) => pool(name).connection(connection);
  const raw = (sql: string, values: Knex.RawBinding[] = []) => pool.raw(sql, values).connection(connection);
  const tx: Tx = Object.assign(table as Db, {
    raw: raw as Knex.RawBuilder,
    transaction: <T>(work: (inner: Tx) => Promise<T>) => part(connection, () => work(tx)),
    isTransaction: true as const,
    isCompleted: isOver,
    client: { acquireConnection: () => Promise.resolve(connection) },
  });
  return tx;
}

/** A part of a transaction that may fail without the rest. */
async function part<R>(connection: Querying, work: () => Promise<R>): Promise<R> {
  await connection.query('savepoint part');
  try {
    const result = await work();
    await connection.query('release part');
    return result;
  } catch (error) {
    await connection.query('rollback to part; release part');
    throw error;
  }
}
