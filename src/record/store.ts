import type { z } from 'zod';
import { runPrepared } from '../db/prepared.ts';
import type { Acting, Db, Tx } from '../db/transaction.ts';
import { Stale } from '../lib/errors.ts';
import type { Kind } from './kind.ts';
import { linksIn, type Link } from './links.ts';
import type { Recorded, RecordType } from './recorded.ts';
import type { RecordSet } from './record-set.ts';
import { columnsOf, fromRow, toRow } from './row.ts';
import { withoutUnseen } from './unseen.ts';

/** The SQL of records, made from their kinds. Only the application's own names reach the text; values are bound. */

type Stored<F extends z.ZodObject> = Recorded & z.output<F>;

/** A row as JSON, which is the same from a table as from a revision. */
type Row = Record<string, unknown>;

/** All rows of one kind at once, as JSON: it takes both sides less than a row at a time. Null when there are none. */
interface Found {
  type: RecordType;
  rows: Row[] | null;
}

/** The places of `count` values, the first of them `$first`. */
const places = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => `$${first + index}`).join(', ');

/** Stores a record under its parent; undefined when there is no such parent. */
export async function insertRecord<F extends z.ZodObject>(
  tx: Tx,
  kind: Kind<F>,
  parent: { kind: Kind; id: string } | undefined,
  id: string,
  record: object,
): Promise<Stored<F> | undefined> {
  const columns = columnsOf(kind).map((column) => column.name);
  const values = places(2, columns.length);
  const fromParent = [...new Set(['case_id', kind.parent?.column ?? 'case_id', ...(kind.inherited ?? [])])];
  const text =
    parent === undefined
      ? `insert into ${kind.table} (id, ${columns.join(', ')}) values ($1, ${values})`
      : `insert into ${kind.table} (id, ${columns.join(', ')}, ${fromParent.join(', ')})
         select $1, ${values}, ${fromParent.map((column) => `parent.${column === kind.parent?.column ? 'id' : column}`).join(', ')}
         from ${parent.kind.table} as parent where parent.id = $${columns.length + 2}`;
  const rows = await runPrepared<{ row: Row }>(
    tx,
    { name: `insert ${kind.type}`, text: `${text} returning to_json(${kind.table}) as row` },
    [id, ...toRow(kind, record), ...(parent === undefined ? [] : [parent.id])],
  );
  return rows[0] && fromRow(kind, rows[0].row);
}

/** Replaces a record's fields, if it is still at `version`. */
export async function updateRecord<F extends z.ZodObject>(
  tx: Tx,
  kind: Kind<F>,
  id: string,
  version: number,
  record: object,
): Promise<Stored<F>> {
  const set = columnsOf(kind).map((column, index) => `${column.name} = $${index + 3}`);
  const rows = await runPrepared<{ row: Row }>(
    tx,
    {
      name: `update ${kind.type}`,
      text: `update ${kind.table} set ${set.join(', ')}, version = version + 1
             where id = $1 and version = $2 returning to_json(${kind.table}) as row`,
    },
    [id, version, ...toRow(kind, record)],
  );
  if (rows[0] === undefined) throw new Stale(version);
  return fromRow(kind, rows[0].row);
}

/** Takes a record, and the parts that hang on it, out of what is believed. The history keeps it. */
export async function deleteRecord(tx: Tx, kind: Kind, id: string): Promise<void> {
  await tx(kind.table).where({ id }).delete();
}

/**
 * Holds the case of a record until this transaction ends; answers its id, or undefined when there is no such
 * record. Whoever changes a case holds it first: so what was checked beside its other records is still true when
 * it is stored, and two who change several records never wait for each other.
 */
export async function holdCaseOf(tx: Tx, table: string, id: string): Promise<string | undefined> {
  const text = `select id from cases where id = (select case_id from ${table} where id = $1) for no key update`;
  const rows = await runPrepared<{ id: string }>(tx, { name: `case of ${table}`, text }, [id]);
  return rows[0]?.id;
}

/** One record, held with its case so that nobody else changes it before this transaction ends. */
export async function lockRecord<F extends z.ZodObject>(
  tx: Tx,
  kind: Kind<F>,
  id: string,
): Promise<Stored<F> | undefined> {
  await holdCaseOf(tx, kind.table, id);
  const text = `select to_json(found) as row from ${kind.table} as found where id = $1 for update`;
  const rows = await runPrepared<{ row: Row }>(tx, { name: `lock ${kind.type}`, text }, [id]);
  return rows[0] && fromRow(kind, rows[0].row);
}

/** Whether the acting person leads a case. */
export async function leadsCase({ tx, role }: Acting, caseId: string): Promise<boolean> {
  if (role === 'system') return true;
  const { rows } = await tx.raw<{ rows: { leads: boolean }[] }>('select leads_case(?) as leads', [caseId]);
  return rows[0]!.leads;
}

/** Whether a record is part of that other record. */
export async function isPartOf(db: Db, kind: Kind, id: string, parentId: string): Promise<boolean> {
  const row = await db(kind.table)
    .where({ id, [kind.parent?.column ?? 'id']: parentId })
    .first<{ id: string } | undefined>('id');
  return row !== undefined;
}

function toSet(kinds: readonly Kind[], found: readonly Found[]): RecordSet {
  const set = new Map<RecordType, Recorded[]>();
  for (const { type, rows } of found) {
    if (rows === null) continue;
    const kind = kinds.find((each) => each.type === type)!;
    const records = rows.map((row) => fromRow(kind, row));
    set.set(
      type,
      records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }
  return set;
}

/** Of the records that links lead to, the ids of those that the acting person sees. */
export async function seenAmong(
  db: Db,
  kinds: readonly Kind[],
  links: readonly Link[],
): Promise<ReadonlySet<string>> {
  if (links.length === 0) return new Set();
  const types = [...new Set(links.map(({ of }) => of))].toSorted();
  const text = kinds
    .filter(({ type }) => types.includes(type))
    .map(({ table }) => `select id from ${table} where id = any ($1)`)
    .join(' union all ');
  const rows = await runPrepared<{ id: string }>(db, { name: `seen ${types.join(' ')}`, text }, [
    links.map(({ id }) => id),
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** A set without the links that lead to records outside it, but for those that are `seen` besides. */
export function withSeenLinks(
  kinds: readonly Kind[],
  set: RecordSet,
  seen: ReadonlySet<string> = new Set(),
): RecordSet {
  const own = new Set([...set.values()].flat().map(({ id }) => id));
  return new Map(
    [...set].map(([type, records]) => {
      const kind = kinds.find((each) => each.type === type)!;
      return [
        type,
        records.map((record) => withoutUnseen(kind, record, (id) => own.has(id) || seen.has(id))),
      ];
    }),
  );
}

/** A part of a case without the links that lead to what the acting person does not see. */
async function withoutUnseenLinks(db: Db, kinds: readonly Kind[], set: RecordSet): Promise<RecordSet> {
  const own = new Set([...set.values()].flat().map(({ id }) => id));
  const beyond = [...set].flatMap(([type, records]) => {
    const kind = kinds.find((each) => each.type === type)!;
    return records.flatMap((record) => linksIn(kind, record).filter(({ id }) => !own.has(id)));
  });
  return beyond.length === 0 ? set : withSeenLinks(kinds, set, await seenAmong(db, kinds, beyond));
}

/** Every record of a case in one statement; empty when there is no such case. */
export async function loadCaseSet(db: Db, kinds: readonly Kind[], caseId: string): Promise<RecordSet> {
  const parts = kinds.map(
    (kind) =>
      `select '${kind.type}' as type, json_agg(found) as rows from ${kind.table} as found where case_id = $1`,
  );
  const text = parts.join(' union all ');
  const set = toSet(kinds, await runPrepared<Found>(db, { name: 'case set', text }, [caseId]));
  return withSeenLinks(kinds, set);
}

/** A record with its group (see `Kind.groupColumn`) in one statement; empty when there is no such record. */
export async function loadGroupSet(
  db: Db,
  kinds: readonly Kind[],
  kind: Kind,
  id: string,
): Promise<RecordSet> {
  const group = kinds.filter((other) => rootTypeOf(kinds, other) === rootTypeOf(kinds, kind));
  const parts = group.map(
    (other) =>
      `select '${other.type}' as type, json_agg(found) as rows from ${other.table} as found where found.${other.groupColumn} = root.id`,
  );
  const text = `select part.type, part.rows from (select ${kind.groupColumn} as id from ${kind.table} where id = $1) as root
                cross join lateral (${parts.join(' union all ')}) as part`;
  const set = toSet(group, await runPrepared<Found>(db, { name: `group of ${kind.type}`, text }, [id]));
  return withoutUnseenLinks(db, kinds, set);
}

/** A page of one kind with its groups, of all or of those with one value in a column, newest first: for lists across cases. */
export async function loadPage(
  db: Db,
  kinds: readonly Kind[],
  kind: Kind,
  where: { column: string; value: string } | undefined,
  before: string | null,
  limit: number,
): Promise<RecordSet> {
  const parts = kinds.filter((other) => other !== kind && rootTypeOf(kinds, other) === kind.type);
  const text = `
    with page as materialized (
      select * from ${kind.table}
      where id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ${where === undefined ? '' : `and ${where.column} = $3`}
      order by id desc limit $2
    )
    select '${kind.type}' as type, json_agg(page) as rows from page
    ${parts.map((other) => `union all select '${other.type}', json_agg(part) from page join ${other.table} as part on part.${other.groupColumn} = page.id`).join(' ')}`;
  const name = `page ${kind.type} by ${where?.column ?? 'time'}`;
  const values = [before, limit, ...(where === undefined ? [] : [where.value])];
  return withoutUnseenLinks(db, kinds, toSet(kinds, await runPrepared<Found>(db, { name, text }, values)));
}

/** The type of the record directly under the case (or the case itself) that a kind belongs to. */
function rootTypeOf(kinds: readonly Kind[], kind: Kind): RecordType {
  const parent = kind.parent;
  return parent === undefined || parent.type === 'case'
    ? kind.type
    : rootTypeOf(
        kinds,
        kinds.find((other) => other.type === parent.type)!,
      );
}
