import { runPrepared } from '../../db/prepared.ts';
import type { Acting, Db } from '../../db/transaction.ts';
import { newId } from '../../lib/ids.ts';
import { RECORD_TYPES } from '../../record/recorded.ts';

/** That two people found a case fit to be counted in statistics. `at` is RFC 3339 in UTC. */
export interface Verification {
  at: string;
  /** Who asked, and who agreed. */
  by: [string, string];
  /** Whether the case is still as they saw it: any later change to its records ends it until it is verified anew. */
  holds: boolean;
}

/**
 * The last verification of each of these cases by a time, if there is one, as it stood then. For a person it holds
 * as far as the records go that they may see; nobody learns from it that there are others.
 */
export async function verificationsOf(
  db: Db,
  caseIds: readonly string[],
  at: Date,
): Promise<Map<string, Verification>> {
  const rows = await runPrepared<Row>(db, LAST, [caseIds, at, RECORD_TYPES]);
  return new Map(
    rows.map(({ case_id, asked_by, verified_by, verified_at, holds }) => [
      case_id,
      { at: verified_at.toISOString(), by: [asked_by, verified_by], holds },
    ]),
  );
}

interface Row {
  case_id: string;
  asked_by: string;
  verified_by: string;
  verified_at: Date;
  holds: boolean;
}

const LAST = {
  name: 'verifications of cases',
  text: `select last.case_id, last.asked_by, last.verified_by, last.verified_at, not exists (
           select from revisions as later
           where later.case_id = last.case_id and later.id > last.up_to_revision and later.recorded_at <= $2
             and later.record_type = any ($3)
         ) as holds
         from (
           select distinct on (case_id) * from case_verifications
           where case_id = any ($1) and verified_at <= $2 order by case_id, id desc
         ) as last`,
};

/** The last revision of a case's records; undefined when there is no such case. */
export async function lastRevisionOf(db: Db, caseId: string): Promise<string | undefined> {
  const rows = await runPrepared<{ revision: string | null }>(db, LAST_REVISION, [caseId, RECORD_TYPES]);
  return rows[0]?.revision ?? undefined;
}

const LAST_REVISION = {
  name: 'last revision of case',
  text: `select max(revisions.id)::text as revision from cases join revisions on revisions.case_id = cases.id
         where cases.id = $1 and revisions.record_type = any ($2)`,
};

/** Stores what a second person agreed to; the database looks for their agreement. */
export async function storeVerification(
  { tx, at }: Acting,
  found: { caseId: string; requestId: string; askedBy: string; upToRevision: string },
): Promise<void> {
  await tx('case_verifications').insert({
    id: newId(at),
    case_id: found.caseId,
    request_id: found.requestId,
    asked_by: found.askedBy,
    up_to_revision: found.upToRevision,
  });
}
