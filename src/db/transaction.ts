import type { Knex } from 'knex';

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
    await tx.raw(
      `select set_config('article3.account', ?, true), set_config('article3.at', ?, true), set_config('article3.reason', ?, true)`,
      [context.account, context.at.toISOString(), context.reason ?? ''],
    );
    return work(tx);
  });
}
