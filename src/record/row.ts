import { z } from 'zod';
import { bare } from './fields.ts';
import type { Kind } from './kind.ts';
import type { Recorded } from './recorded.ts';

/** A column and the path of the field it holds: `court_state` for `court.state`. */
interface Column {
  name: string;
  path: readonly string[];
  /** Lists of objects are kept as JSON; the driver would make a Postgres array of them. */
  json: boolean;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function columnsUnder(fields: z.ZodObject, path: readonly string[]): Column[] {
  return Object.entries(fields.shape).flatMap(([name, schema]): Column[] => {
    const inner = bare(schema as z.ZodType);
    const here = [...path, name];
    if (inner instanceof z.ZodObject) return columnsUnder(inner, here);
    const json = inner instanceof z.ZodArray && inner.element instanceof z.ZodObject;
    return [{ name: here.map(snake).join('_'), path: here, json }];
  });
}

const known = new WeakMap<Kind, readonly Column[]>();

/** The columns that hold a kind's fields, in a fixed order. */
export function columnsOf(kind: Kind): readonly Column[] {
  let columns = known.get(kind);
  if (columns === undefined) known.set(kind, (columns = columnsUnder(kind.fields, [])));
  return columns;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (inner as Record<string, unknown> | null)?.[name] ?? null,
    value,
  );
}

/** A record's values in the order of its columns, ready to be bound. */
export function toRow(kind: Kind, record: object): unknown[] {
  return columnsOf(kind).map(({ path, json }) => {
    const value = at(record, path);
    return json ? JSON.stringify(value) : value;
  });
}

function fieldsFrom(
  fields: z.ZodObject,
  row: Record<string, unknown>,
  prefix: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields.shape).map(([name, schema]) => {
      const inner = bare(schema as z.ZodType);
      const column = prefix + snake(name);
      if (!(inner instanceof z.ZodObject)) return [name, row[column] ?? null];
      const group = fieldsFrom(inner, row, `${column}_`);
      const empty = Object.values(group).every((value) => value === null);
      return [name, empty && (schema as z.ZodType).safeParse(null).success ? null : group];
    }),
  );
}

/** A record from its row, as Postgres writes it in JSON. The row may come from the table or from a revision. */
export function fromRow<F extends z.ZodObject>(
  kind: Kind<F>,
  row: Record<string, unknown>,
): Recorded & z.output<F> {
  return {
    id: row['id'],
    caseId: row['case_id'],
    parentId: row[kind.parent?.column ?? 'id'],
    version: row['version'],
    recordedAt: new Date(row['recorded_at'] as string).toISOString(),
    recordedBy: row['recorded_by'],
    ...(kind.type === 'case' ? { reference: row['reference'] } : {}),
    ...fieldsFrom(kind.fields, row, ''),
  } as unknown as Recorded & z.output<F>;
}
