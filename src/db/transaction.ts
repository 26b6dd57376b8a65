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
  const values: Settings = [account, role ?? '', at.toISOString(), reason];
  const act = (tx: Tx) => work({ tx, account, role, at });
  try {
    if (isTransaction(db)) {
      if (readOnly) throw new Error('a look is no part of a transaction');
      return await db.transaction((tx) => whileSet(tx, values, () => act(tx)));
    }
    const settings = { ...(readOnly ? LOOKING : SETTINGS), values };
    return await (readOnly ? look(db, settings, act) : begin(db, settings, act));
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
 * to the person; what it stores bears their name, but not their reason: that may speak of what not everybody sees
 * who sees what is stored.
 */
export function seeingAll<T>({ tx }: Acting, work: () => Promise<T>): Promise<T> {
  return whileSet(tx, [null, 'system', null, ''], work);
}

/** What is set for a transaction; null leaves something as it is. */
type Settings = [account: string | null, role: string | null, at: string | null, reason: string | null];

/** Does a part of a transaction under other settings, and puts back those that it had. */
async function whileSet<T>(tx: Tx, values: Settings, work: () => Promise<T>): Promise<T> {
  const [before] = await runPrepared<Record<'account' | 'role' | 'at' | 'reason', string>>(
    tx,
    EXCHANGE,
    values,
  );
  const result = await work();
  // After an error this part of the transaction is undone, and its settings with it.
  const { account, role, at, reason } = before!;
  await runPrepared(tx, SETTINGS, [account, role, at, reason]);
  return result;
}

const EXCHANGE: Statement = {
  name: 'other settings of part',
  text: `with before as materialized (
      select coalesce(current_setting('article3.account', true), '') as account,
        coalesce(current_setting('article3.role', true), '') as role,
        coalesce(current_setting('article3.at', true), '') as at,
        coalesce(current_setting('article3.reason', true), '') as reason
    )
    select before.*, set_config('article3.account', coalesce($1, account), true),
      set_config('article3.role', coalesce($2, role), true), set_config('article3.at', coalesce($3, at), true),
      set_config('article3.reason', coalesce($4, reason), true)
    from before`,
};

/** Says why somebody does what follows, for the revisions of the records they change. */
export async function giveReason({ tx }: Acting, reason: string): Promise<void> {
  await runPrepared(tx, { name: 'reason', text: `select set_config('article3.reason', $1, true)` }, [reason]);
}
