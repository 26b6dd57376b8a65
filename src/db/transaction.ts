import type { Knex } from 'knex';
import { lenderOf, type Statement } from './prepared.ts';

/** A database handle: the pool, or a transaction. A query runs on the one it is given. */
export type Db = Knex;
/** A handle that is certainly inside a transaction. */
export type Tx = Knex.Transaction;

/** Who changes something, when, and why: what the revision of every changed record will say. */
export interface Context {
  account: string;
  at: Date;
  reason?: string | undefined;
}

/**
 * The one path to a change: a transaction that knows who acts. The settings are local to it, so a pooled
 * connection carries nobody's name to the next request.
 */
export function inTransaction<T>(db: Db, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const connection = await lenderOf(tx).acquireConnection();
    const values = [context.account, context.at.toISOString(), context.reason ?? ''];
    // Nothing waits for the settings: the statements of the work follow them on the same connection.
    const [, result] = await Promise.all([connection.query({ ...SETTINGS, values }), work(tx)]);
    return result;
  });
}

const SETTINGS: Statement = {
  name: 'settings of transaction',
  text: `select set_config('article3.account', $1, true), set_config('article3.at', $2, true), set_config('article3.reason', $3, true)`,
};
