import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../src/access/sessions.ts';
import { connect } from '../../src/db/connect.ts';
import { startCluster, type Connection } from '../../src/db/embedded/cluster.ts';
import { migrate } from '../../src/db/migrate.ts';
import { inTransaction, type Db } from '../../src/db/transaction.ts';
import { addAccount, SYSTEM } from '../../src/features/accounts/accounts.ts';
import { stateNames } from '../../src/lib/states.ts';

const CASES = 20_000;
export const NOTICES = CASES * 10;

/** A Postgres of its own with the whole record in it, and somebody who may read and write it. */
export interface BenchData {
  app: Connection;
  superuser: Connection;
  accountId: string;
  token: string;
  caseIds: string[];
  noticeIds: string[];
  /** Stops Postgres and removes its folder. */
  remove(): Promise<void>;
}

/** Fills a new embedded Postgres with the notices of ten months, as the application would have recorded them. */
export async function makeData(): Promise<BenchData> {
  const folder = mkdtempSync(join(tmpdir(), 'article3-bench-'));
  const cluster = await startCluster(folder);
  const superuser = cluster.superuser(cluster.owner.database);
  const db = connect(superuser, { most: 1, seconds: 600 });
  const remove = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(db, cluster.app.user);
    const now = new Date();
    await record(db, daysBefore(now, 365), [cases]);
    for (let month = 10; month > 0; month -= 1) {
      await record(db, daysBefore(now, 30 * month), [notices, noticeEvents, withdrawals]);
    }
    const role = 'lawyer';
    const account = await addAccount(db, now, { email: 'bench@example.invalid', name: 'Bench', role });
    await letIn(db, account.id, now);
    await db.raw('vacuum analyze');
    await db.raw('checkpoint');
    return {
      app: cluster.app,
      superuser,
      accountId: account.id,
      token: await issueToken(db, account.id, 'bench', 1, now),
      caseIds: await someOf(db, 'cases', account.id, 2000),
      noticeIds: await someOf(db, 'notices', account.id, 5000),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    await db.destroy();
  }
}

/** Every state alike. */
export const STATES = stateNames('en').map(({ code }) => code);

function daysBefore(day: Date, days: number): Date {
  return new Date(day.getTime() - days * 86_400_000);
}

/** An insert, and what its revisions are called. */
interface Rows {
  type: string;
  ranges: string[];
  insert: string;
}

/**
 * Records rows at one time. The triggers are off, for speed alone: the revisions that they would write one by one
 * are written at once, so that every table and index has its real size.
 */
async function record(db: Db, at: Date, all: readonly Rows[]): Promise<void> {
  await inTransaction(db, { ...SYSTEM, at }, async ({ tx }) => {
    await tx.raw('set local session_replication_role = replica');
    for (const { type, ranges, insert } of all) {
      await tx.raw(
        `with new as (${insert} returning *)
         insert into revisions (recorded_at, recorded_by, case_id, record_type, record_id, version, operation, after)
         select recorded_at, recorded_by, case_id, ?, id, version, 'recorded', to_jsonb(new) - ?::text[] from new`,
        [type, ranges],
      );
    }
  });
}

const cases: Rows = {
  type: 'case',
  ranges: [],
  insert: `
    insert into cases (id, reference, basis, status, person_pseudonym, person_nationalities)
    select uuidv7(recording_time() - now()), 'A3-2025-' || lpad(n::text, 5, '0'), 'confidential', 'open',
      'Quiet Harbour ' || n, array['XA']::state_code[]
    from generate_series(1, ${CASES}) as n`,
};

/** One for every case. */
const notices: Rows = {
  type: 'notice',
  ranges: ['warrant_issued_on_range'],
  insert: `
    insert into notices (id, case_id, instrument, requesting_state, control_number, public_id, purpose,
      warrant_issued_on, warrant_issued_by, warrant_reference, charges)
    select uuidv7(recording_time() - now()), id, 'red_notice',
      (array['${STATES.join("', '")}'])[1 + floor(random() * ${STATES.length})],
      'A-' || floor(random() * 99999) || '/3-2026', '2026/' || floor(random() * 99999), 'prosecution',
      '2024-0' || 1 + floor(random() * 9), 'District court', 'W-' || floor(random() * 99999),
      '[{"text": "Participation in an extremist community", "language": "en", "translation": null}]'
    from cases`,
};

/** Seven of ten of these notices have been published. */
const noticeEvents: Rows = {
  type: 'notice_event',
  ranges: ['happened_on_range', 'learned_on_range'],
  insert: `
    insert into notice_events (id, case_id, notice_id, kind, happened_on, actor)
    select uuidv7(recording_time() - now()), case_id, id, 'published', '2025-0' || 1 + floor(random() * 9), 'General Secretariat'
    from notices where recorded_at = recording_time() and random() < 0.7`,
};

/** Two of ten have ended. */
const withdrawals: Rows = {
  type: 'withdrawal',
  ranges: ['decided_on_range', 'executed_on_range', 'notified_on_range', 'reported_on_range'],
  insert: `
    insert into withdrawals (id, case_id, notice_id, kind, decided_by, decided_on, executed_on, reason_given)
    select uuidv7(recording_time() - now()), case_id, id, 'deleted', 'ccf', '2026-02', '2026-03-0' || 1 + floor(random() * 9),
      'Not in line with Article 3 of the Constitution.'
    from notices where recorded_at = recording_time() and random() < 0.2`,
};

/** Makes a person a member of every second case, as many as one who searches across cases may have. */
async function letIn(db: Db, account: string, at: Date): Promise<void> {
  await inTransaction(db, { ...SYSTEM, at }, async ({ tx }) => {
    await tx.raw('set local session_replication_role = replica');
    await tx.raw(
      `insert into case_members (id, case_id, account_id, role)
       select uuidv7(), id, ?, 'member' from cases where right(reference, 1) in ('0', '2', '4', '6', '8')`,
      [account],
    );
    await tx.raw(
      `insert into case_access (account_id, case_id, writes, whole) select account_id, case_id, true, true from case_members`,
    );
    await tx.raw(
      `insert into record_access (record_id, case_id, parent_id, author_id, restricted)
       select record_id, case_id, coalesce((after ->> 'notice_id')::uuid, nullif(case_id, record_id)), recorded_by, false
       from revisions`,
    );
  });
}

/** Some ids of what an account may see. */
async function someOf(db: Db, table: string, account: string, count: number): Promise<string[]> {
  return db(table)
    .whereIn('case_id', db('case_members').where({ account_id: account }).select('case_id'))
    .orderByRaw('random()')
    .limit(count)
    .pluck<string[]>('id');
}
