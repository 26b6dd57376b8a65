import { callbackify } from 'node:util';
import pg, { type PoolClient, type QueryConfig, type QueryResult } from 'pg';
import { transactionOn, type First } from './begin.ts';
import { laneOf, lenderOf, type Db, type Statement, type Tx } from './prepared.ts';

type Callback = (error: Error | null, result: QueryResult) => void;

/**
 * Lets `work` look at what it may see. Each of its statements is a transaction of its own that begins with `first`,
 * on a connection which others use as well: the server takes all that comes before a Sync message for one
 * transaction, so that a look goes there and comes back in one piece.
 */
export function look<T>(pool: Db, first: First, work: (tx: Tx) => Promise<T>): Promise<T> {
  const onLane = laneOf(lenderOf(pool));
  const ask = (config: QueryConfig) => onLane((connection) => askOn(connection, first, config));
  const tell = callbackify(ask);
  // A builder is told by a callback, everybody else by a promise.
  const query = (config: QueryConfig, callback?: Callback) =>
    callback === undefined ? ask(config) : tell(config, callback);
  return work(transactionOn(pool, { query: query as PoolClient['query'] }, () => false));
}

function askOn(connection: PoolClient, first: First, config: QueryConfig): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new Look(first, config, (error, result) =>
      error === null ? resolve(result) : reject(error),
    );
    // The driver notes what has been prepared by the query that is answered, so that each prepares its own alone.
    if (!isPrepared(wireOf(connection), first)) connection.query(first).catch(() => {});
    connection.query(query as unknown as pg.Submittable);
  });
}

/** What the driver's connection takes, as far as it is said here. */
interface Wire {
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  bind(bound: { statement: string; values: unknown[] }): void;
  execute(portal: object): void;
}

const wireOf = (connection: PoolClient): Wire => (connection as unknown as { connection: Wire }).connection;

const isPrepared = (wire: Wire, { name }: Statement): boolean =>
  wire.parsedStatements[name] !== undefined || wire.submittedNamedStatements[name] !== undefined;

/** The driver's own query, with what it lets others say in its place. */
interface DriversQuery {
  prepare(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
const DriversQuery = pg.Query as unknown as new (
  config: QueryConfig & { queryMode: 'extended' },
  values: undefined,
  callback: Callback,
) => DriversQuery;

/** A query that is preceded by another within its transaction, whose answer nobody asks for. */
class Look extends DriversQuery {
  readonly #first: First;
  #firstIsOver = false;

  constructor(first: First, config: QueryConfig, callback: Callback) {
    // Without values the driver would send a query by itself, and nothing before it.
    super({ ...config, queryMode: 'extended' }, undefined, callback);
    this.#first = first;
  }

  override prepare(wire: Wire): void {
    const { name, values } = this.#first;
    wire.bind({ statement: name, values });
    wire.execute({});
    super.prepare(wire);
  }

  override handleDataRow(message: unknown): void {
    if (this.#firstIsOver) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#firstIsOver) super.handleCommandComplete(message, wire);
    this.#firstIsOver = true;
  }
}
