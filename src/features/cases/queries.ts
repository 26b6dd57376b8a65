import { runPrepared } from '../../db/prepared.ts';
import type { Acting, Db } from '../../db/transaction.ts';
import type { MemberRole } from '../../domain/access-codes.ts';

/** What a list says of a case besides its fields. `myRole` is that of whoever acts: null for no member. */
export interface Overview {
  openFlags: number;
  myRole: MemberRole | null;
}

/** The overview of each of these cases that the acting person may see. */
export async function overviewsOf(
  { tx, account }: Acting,
  caseIds: readonly string[],
): Promise<Map<string, Overview>> {
  if (caseIds.length === 0) return new Map();
  const rows = await runPrepared<Overview & { id: string }>(tx, OVERVIEWS, [caseIds, account]);
  return new Map(rows.map(({ id, ...overview }) => [id, overview]));
}

const OVERVIEWS = {
  name: 'overviews of cases',
  text: `select cases.id, mine.role as "myRole",
           (select count(*)::int from flags where flags.case_id = cases.id and flags.state = 'open') as "openFlags"
         from cases left join case_members as mine on mine.case_id = cases.id and mine.account_id = $2
         where cases.id = any ($1)`,
};

/** The role of whoever acts in a case; null if they are no member of it. */
export async function myRoleIn({ tx, account }: Acting, caseId: string): Promise<MemberRole | null> {
  const rows = await runPrepared<{ role: MemberRole }>(tx, MY_ROLE, [caseId, account]);
  return rows[0]?.role ?? null;
}

const MY_ROLE = {
  name: 'my role',
  // One's own membership is seen by itself; a case that is for its leads is not.
  text: `select role from case_members where case_id = $1 and account_id = $2 and exists (select from cases where id = $1)`,
};

/** The id of the case with a reference such as `A3-2026-0001`. */
export async function findCaseId(db: Db, reference: string): Promise<string | undefined> {
  if (!/^A3-\d{4}-\d{4,9}$/.test(reference)) return undefined;
  const row = await db('cases').where({ reference }).first<{ id: string } | undefined>('id');
  return row?.id;
}
