import type { Role } from '../domain/codes.ts';
import { Untraced } from '../lib/errors.ts';
import { begin } from './begin.ts';
import { look } from './look.ts';
import {
  isTransaction,
  runPrepared,
  type Db,
  type OpenTransaction,
  type Pool,
  type Statement,
  type Tx,
} from './prepared.ts';

export type { Db, OpenTransaction, Pool, Tx };

/** Roles of people, and of jobs and seeds, which see every case. */
type ActingRole = Role | 'system';

/** Who acts, when, and why: what the revision of every changed record will say. */
export interface Context {
  account: string;
  /** What the policies of the tables go by; nobody's sees no case. */
  role?: ActingRole;
  at: Date;
  reason?: string | undefined;
  /** Whether it may only look. */
  readOnly?: boolean;
}

/** Somebody at work: the transaction it happens in, who they are, and the time at which it counts. */
export interface Acting {
  readonly tx: Tx;
  readonly account: string;
  readonly role: ActingRole | undefined;
  readonly at: Date;
}

/**
 * The one path to the record: a transaction that knows who acts. The settings are local to it, so a pooled
 * connection carries nobody's name to the next request. Throws Untraced when a record's revision cannot be written.
 */
export async function inTransaction<T>(
  db: Db,
  context: Context,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  const { account, role, at, reason = '', readOnly = false } = context;
  const settings = {
    ...(readOnly ? LOOKING : SETTINGS),
    values: [account, role ?? '', at.toISOString(), reason],
  };
  const act = (tx: Tx) => work({ tx, account, role, at });
  try {
    if (!isTransaction(db)) return await (readOnly ? look(db, settings, act) : begin(db, settings, act));
    return await db.transaction(async (tx) => {
      await runPrepared(tx, settings, settings.values);
      return act(tx);
    });
  } catch (error) {
    throw isOfRevision(error) ? new Untraced(error) : error;
  }
}

/** Whether what failed was the statement by which `keep_revision` writes the history. */
function isOfRevision(error: unknown): error is { code?: string } {
  const { where = '' } = error as { where?: string };
  return where.includes('insert into public.revisions');
}

const SETTINGS: Statement = {
  name: 'settings of transaction',
  text: `select set_config('article3.account', $1, true), set_config('article3.role', $2, true),
    set_config('article3.at', $3, true), set_config('article3.reason', $4, true)`,
};
const LOOKING: Statement = {
  name: 'settings of look',
  text: `${SETTINGS.text}, set_config('transaction_read_only', 'on', true)`,
};

/** Does what belongs together and concerns no case: nobody acts in it. */
export function apart<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return isTransaction(db) ? db.transaction(work) : begin(db, undefined, work);
}

/**
 * Does what must see a whole case whoever is acting, such as checking its flags. Nothing of what it saw may be told
 * to the person; what it stores still bears their name.
 */
export async function seeingAll<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
  const actAs = (role: string) => runPrepared(acting.tx, ROLE, [role]);
  await actAs('system');
  const result = await work();
  // After an error the transaction is over, and its settings with it.
  await actAs(acting.role ?? '');
  return result;
}

const ROLE: Statement = { name: 'role', text: `select set_config('article3.role', $1, true)` };

/** Says why somebody does what follows, for the revisions of the records they change. */
export async function giveReason({ tx }: Acting, reason: string): Promise<void> {
  await runPrepared(tx, { name: 'reason', text: `select set_config('article3.reason', $1, true)` }, [reason]);
}
