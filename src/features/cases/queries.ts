import type { Db } from '../../db/transaction.ts';

/** The number of open flags of each case. */
export async function openFlagCounts(db: Db, caseIds: readonly string[]): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db('flags')
    .where({ state: 'open' })
    .whereIn('case_id', caseIds)
    .groupBy('case_id')
    .select<{ case_id: string; count: number }[]>('case_id', db.raw('count(*)::int as count'));
  return new Map(rows.map((row) => [row.case_id, row.count]));
}

/** The id of the case with a reference such as `A3-2026-0001`. */
export async function findCaseId(db: Db, reference: string): Promise<string | undefined> {
  if (!/^A3-\d{4}-\d{4,9}$/.test(reference)) return undefined;
  const row = await db('cases').where({ reference }).first<{ id: string } | undefined>('id');
  return row?.id;
}
