import { KINDS } from '../../src/features/kinds.ts';
import type { TestApp } from '../support/app.ts';

/** A word that stands in one column of one row and nowhere else. */
export interface Canary {
  word: string;
  place: string;
  caseId: string;
  /** The record it is told with: where it is hidden, the canary is. */
  recordId: string;
}

/** Texts that the program reads as codes although no constraint says so. */
const CODES = ['flags.subject_type', 'cases.reference'];
/** What of a list of objects is words. */
const WORDS = ['quote', 'locator', 'text', 'translation', 'value', 'decidedOn', 'courtName', 'reason'];
/** The tables with words in them that are kept up by hand; revisions follow from them. */
const TABLES = [...KINDS.map(({ table }) => table), 'flags'];

interface Column {
  name: string;
  type: string;
}

/**
 * Puts a canary into every text of every row of a case: past the application, as the owner of the tables, so that no
 * check of ours decides what is tried. What the database itself refuses is a code or a date, and is left.
 */
export async function plantCanaries(
  { owner, clock }: TestApp,
  caseId: string,
  actor: string,
): Promise<Canary[]> {
  const canaries: Canary[] = [];
  let drawn = 0;
  const next = (place: string, recordId: string) => {
    const word = `Zq${caseId.slice(-6)}n${(drawn += 1)}q`;
    canaries.push({ word, place, caseId, recordId });
    return word;
  };
  for (const table of TABLES) {
    const columns = await owner<object>('information_schema.columns')
      .where({ table_schema: 'public', table_name: table, is_generated: 'NEVER' })
      .whereIn('data_type', ['text', 'jsonb'])
      .whereNull('domain_name')
      .select<Column[]>('column_name as name', 'data_type as type');
    const rows = await owner(table).where({ case_id: caseId }).select<Record<string, unknown>[]>('*');
    for (const row of rows) {
      const id = String(row['id']);
      for (const { name, type } of columns) {
        const place = `${table}.${name}`;
        if (CODES.includes(place) || name === 'confidentiality') continue;
        const before = canaries.length;
        const value =
          type === 'text' ? next(place, id) : JSON.stringify(filledIn(row[name], () => next(place, id)));
        // A list without words would stay as it is, and nobody is told of that.
        if (canaries.length === before) continue;
        const reason = next(`revisions.reason of ${place}`, id);
        const planted = await owner
          .transaction(async (tx) => {
            await tx.raw(
              `select set_config('article3.account', ?, true), set_config('article3.at', ?, true), set_config('article3.reason', ?, true)`,
              [actor, clock.now.toISOString(), reason],
            );
            await tx(table)
              .where({ id })
              .update({ [name]: value, version: tx.raw('version + 1') });
            return true;
          })
          .catch(refused);
        if (!planted) canaries.length = before;
      }
    }
  }
  return canaries;
}

const CHECK_VIOLATION = '23514';

function refused(error: unknown): false {
  if ((error as { code?: string }).code === CHECK_VIOLATION) return false;
  throw error;
}

/** A value with a canary for each of its words. */
function filledIn(value: unknown, next: () => string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => filledIn(each, next, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, filledIn(inner, next, name)]),
    );
  return typeof value === 'string' && WORDS.includes(key) ? next() : value;
}

/**
 * The records of a case that are hidden from whoever neither leads it, wrote them nor is named for them: restricted, or
 * part of such, or a flag that rests on such.
 */
export async function hiddenRecords(
  { owner }: TestApp,
  caseId: string,
  named: readonly string[] = [],
): Promise<Set<string>> {
  const hidden = new Set<string>();
  const parts: { id: string; parent: string; restricted: boolean }[] = [];
  for (const { table, parent } of KINDS) {
    const rows = await owner(table).where({ case_id: caseId }).select<Record<string, string>[]>('*');
    for (const row of rows)
      parts.push({
        id: row['id']!,
        parent: row[parent?.column ?? 'id']!,
        restricted: row['confidentiality'] === 'restricted' && !named.includes(row['id']!),
      });
  }
  // A kind comes after the one it is part of.
  for (const { id, parent, restricted } of parts) if (restricted || hidden.has(parent)) hidden.add(id);
  const flags = await owner('flags')
    .where({ case_id: caseId })
    .select<{ id: string; subject_id: string; evidence: { id: string }[]; rests_on: string[] }[]>('*');
  for (const { id, subject_id: subject, evidence, rests_on: restsOn } of flags)
    if ([subject, ...evidence.map((one) => one.id), ...restsOn].some((one) => hidden.has(one)))
      hidden.add(id);
  return hidden;
}
