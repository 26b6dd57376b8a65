import { Client } from 'pg';
import { errorCode } from './error-code.ts';
import type { Connection } from './logins.ts';

/**
 * Who serves a cluster is decided by Postgres: the process that holds this advisory lock in the database
 * `postgres`, on a connection it keeps for its whole life. With the process the connection ends, and so the lock.
 */
const lock = { classid: 3, objid: 0 };

/** What stands at the socket of a cluster. */
export type Seen =
  | { readonly state: 'served'; readonly by: string }
  /** Postgres answers, and nobody has claimed it: its server is just starting, or has gone. */
  | { readonly state: 'unclaimed' }
  /** Postgres is there, and starting, recovering or stopping. */
  | { readonly state: 'busy' }
  | { readonly state: 'absent' };

export async function look(superuser: Connection): Promise<Seen> {
  const connected = await connect(superuser);
  if (typeof connected === 'string') return { state: connected };
  const { client } = connected;
  try {
    const { rows } = await client.query<{ start: string | null; held: boolean }>(
      `select current_setting('article3.start', true) as start,
              exists (select from pg_locks where locktype = 'advisory' and granted
                      and classid = ${lock.classid} and objid = ${lock.objid} and objsubid = 2) as held`,
    );
    const [seen] = rows;
    return seen?.held ? { state: 'served', by: seen.start?.split('-')[0] ?? '?' } : { state: 'unclaimed' };
  } catch {
    return { state: 'busy' };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The claim on a Postgres, held until its connection is lost. */
export interface Claim {
  readonly client: Client;
  readonly lost: Promise<void>;
}

/** Claims the Postgres of this `start`. `other`: another start's Postgres answers. */
export async function claim(
  superuser: Connection,
  start: string,
): Promise<Claim | 'absent' | 'busy' | 'other'> {
  const connected = await connect(superuser);
  if (typeof connected === 'string') return connected;
  const { client } = connected;
  try {
    const { rows } = await client.query<{ claimed: boolean | null }>(
      `select case when current_setting('article3.start', true) = $1
                   then pg_try_advisory_lock(${lock.classid}, ${lock.objid}) end as claimed`,
      [start],
    );
    const claimed = rows[0]?.claimed ?? null;
    if (claimed === true) return connected;
    await client.end();
    return claimed === null ? 'other' : 'busy';
  } catch {
    await client.end().catch(() => undefined);
    return 'busy';
  }
}

async function connect(superuser: Connection): Promise<Claim | 'absent' | 'busy'> {
  const client = new Client({ ...superuser, connectionTimeoutMillis: 5000 });
  // A lost connection tells both 'error' and 'end'; without a listener 'error' would end this process.
  client.on('error', () => undefined);
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  try {
    await client.connect();
    return { client, lost };
  } catch (error) {
    await client.end().catch(() => undefined);
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
    const passing =
      /^(57P0[123]|53300|EAGAIN|ECONNRESET|EPIPE)$/.test(code) || /terminated|timeout/.test(String(error));
    if (passing) return 'busy';
    throw error;
  }
}
