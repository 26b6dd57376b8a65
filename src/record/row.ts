import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { remembered } from '../lib/remembered.ts';
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

/** The columns that hold a kind's fields, in a fixed order. */
export const columnsOf = remembered((kind: Kind): readonly Column[] => columnsUnder(kind.fields, []));

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

/** Whether two records are stored alike: a group of nothing is as one that is not there. */
export function isSameRow(kind: Kind, one: object, other: object): boolean {
  return columnsOf(kind).every(({ path }) => isDeepStrictEqual(at(one, path), at(other, path)));
}

type Row = Record<string, unknown>;
type Reader = (row: Row) => Record<string, unknown>;

/** How a kind's fields are read from a row: worked out once, since rows come by the hundred. */
const readerOf = remembered((kind: Kind): Reader => readerUnder(kind.fields, ''));

function readerUnder(fields: z.ZodObject, prefix: string): Reader {
  const parts = Object.entries(fields.shape).map(([name, schema]): [string, (row: Row) => unknown] => {
    const inner = bare(schema as z.ZodType);
    const column = prefix + snake(name);
    if (!(inner instanceof z.ZodObject)) return [name, (row) => row[column] ?? null];
    const readGroup = readerUnder(inner, `${column}_`);
    const mayBeMissing = (schema as z.ZodType).safeParse(null).success;
    return [name, mayBeMissing ? (row) => unlessEmpty(readGroup(row)) : readGroup];
  });
  return (row) => {
    const record: Record<string, unknown> = {};
    for (const [name, read] of parts) record[name] = read(row);
    return record;
  };
}

function unlessEmpty(group: Record<string, unknown>): Record<string, unknown> | null {
  return Object.values(group).every((value) => value === null) ? null : group;
}

/** A record from its row, as Postgres writes it in JSON. The row may come from the table or from a revision. */
export function fromRow<F extends z.ZodObject>(kind: Kind<F>, row: Row): Recorded & z.output<F> {
  return {
    id: row['id'],
    caseId: row['case_id'],
    parentId: row[kind.parent?.column ?? 'id'],
    version: row['version'],
    recordedAt: new Date(row['recorded_at'] as string).toISOString(),
    recordedBy: row['recorded_by'],
    // A case from before there was an audience had none but its members.
    ...(kind.type === 'case' ? { reference: row['reference'], audience: row['audience'] ?? 'members' } : {}),
    ...readerOf(kind)(row),
  } as unknown as Recorded & z.output<F>;
}
