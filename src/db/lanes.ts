import type { PoolClient } from 'pg';

/** What knex's client lends: a connection of the pool until it is given back, or the one of its transaction. */
export interface Lender {
  acquireConnection(): Promise<PoolClient>;
  releaseConnection(connection: PoolClient): Promise<void>;
}

/**
 * A connection that several requests share as long as any of them waits for an answer: their statements go to the
 * server one behind the other (the driver's pipeline mode), which spares both sides most of the waking and waiting.
 */
interface Lane {
  connection: Promise<PoolClient>;
  underWay: number;
  /** Since when the server has been at the statement that is its turn, by a clock that only goes forward. */
  busySince: number;
}

/** Few enough to be shared when many ask at once, and enough to get past a slow statement. */
const MOST_LANES = 4;
/** So many besides, while as many are held up: those who change something need connections too. */
const MOST_HELD_UP = 4;
/** How long a statement may take before nobody else gets behind it. */
const HELD_UP_MS = 50;

/** Runs a statement on one of the lanes of a lender. */
export type OnLane = <T>(run: (connection: PoolClient) => Promise<T>) => Promise<T>;

/** The lanes of a lender; `now` tells milliseconds. */
export function lanesOn(lender: Lender, now: () => number): OnLane {
  const lanes = new Set<Lane>();
  const open = (): Lane => ({ connection: lender.acquireConnection(), underWay: 0, busySince: now() });
  const choose = (): Lane => {
    const all = [...lanes];
    const quick = all.filter(({ busySince }) => now() - busySince < HELD_UP_MS);
    if (quick.length < MOST_LANES && all.length < MOST_LANES + MOST_HELD_UP) return open();
    return (quick.length > 0 ? quick : all).reduce((quietest, other) =>
      other.underWay < quietest.underWay ? other : quietest,
    );
  };
  return async (run) => {
    const lane = choose();
    lanes.add(lane);
    lane.underWay += 1;
    try {
      return await run(await lane.connection);
    } catch (error) {
      // It may be the connection that failed, so nobody else gets on.
      lanes.delete(lane);
      throw error;
    } finally {
      lane.underWay -= 1;
      lane.busySince = now();
      if (lane.underWay === 0) {
        lanes.delete(lane);
        void lane.connection.then(
          (connection) => lender.releaseConnection(connection),
          () => {},
        );
      }
    }
  };
}
