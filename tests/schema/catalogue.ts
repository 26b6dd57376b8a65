import type { Db } from '../../src/db/transaction.ts';

/** The schema as Postgres describes it. */
export interface Constraint {
  table: string;
  name: string;
  /** `c` check, `f` foreign key, `p` primary key, `u` unique. */
  type: string;
  columns: string[];
  /** The table a foreign key leads to. */
  leadsTo: string | null;
  definition: string;
}

/** Every constraint on a table of ours but NOT NULL, which Postgres 18 counts among them. */
export async function constraintsOf(db: Db): Promise<Constraint[]> {
  const { rows } = await db.raw<{ rows: Constraint[] }>(
    `select t.relname as "table", con.conname as name, con.contype as type,
            coalesce(array(
              select a.attname::text from unnest(con.conkey) with ordinality as k (attnum, place)
              join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum order by k.place
            ), '{}') as columns,
            f.relname as "leadsTo", pg_get_constraintdef(con.oid) as definition
     from pg_constraint con
     join pg_class t on t.oid = con.conrelid
     left join pg_class f on f.oid = con.confrelid
     where con.connamespace = 'public'::regnamespace and con.contype <> 'n' and t.relname not like 'knex%'
     order by 1, 2`,
  );
  return rows;
}

export interface Column {
  table: string;
  name: string;
  type: string;
  /** `NO` when it must have a value. */
  nullable: 'YES' | 'NO';
  generated: 'ALWAYS' | 'NEVER';
}

/** Every column of every table of ours. */
export async function columnsIn(db: Db): Promise<Column[]> {
  const { rows } = await db.raw<{ rows: Column[] }>(
    `select table_name as "table", column_name as name, coalesce(domain_name, udt_name) as type,
            is_nullable as nullable, is_generated as generated
     from information_schema.columns
     where table_schema = 'public' and table_name not like 'knex%' order by 1, ordinal_position`,
  );
  return rows;
}

/** The texts in the definition of a constraint: the codes that a CHECK lets pass. */
export function textsIn(definition: string): string[] {
  return [...definition.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text);
}
