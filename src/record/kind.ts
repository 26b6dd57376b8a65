import { z } from 'zod';
import type { Acting } from '../db/transaction.ts';
import { CERTAINTIES, CONFIDENTIALITIES } from '../domain/codes.ts';
import type { Fault } from '../lib/errors.ts';
import type { FieldName } from '../messages/en/messages.ts';
import { code, controls, line, optional, recordOf, text } from './fields.ts';
import type { RecordSet } from './record-set.ts';
import type { Recorded, RecordType } from './recorded.ts';

/** What one source says about a record; `claims` are the values by which that source differs from it. */
export const Citation = z.strictObject({
  sourceId: recordOf('source'),
  locator: optional(line()),
  quote: optional(text(5000)),
  claims: z
    .record(z.string().regex(/^[a-zA-Z][a-zA-Z.]{0,60}$/), z.union([line(2000), z.number()]))
    .default({})
    .register(controls, { type: 'claims' }),
});
export type Citation = z.output<typeof Citation>;

/** What every record says besides its own fields. */
export const commonFields = {
  confidentiality: code('confidentiality', CONFIDENTIALITIES).default('team'),
  certainty: code('certainty', CERTAINTIES).default('stated'),
  note: optional(text()),
  citations: z.array(Citation).max(50).default([]),
};

/** The fields of a kind of record: every name has a label in every language, or it does not compile. */
export function fields<Shape extends { [Name in keyof Shape]: Name extends FieldName ? z.ZodType : never }>(
  shape: Shape,
) {
  return z.strictObject({ ...shape, ...commonFields });
}

/** A stored record, from its kind or from its fields alone. */
export type RecordOf<K extends { fields: z.ZodObject } | z.ZodObject> = Recorded &
  z.output<K extends z.ZodObject ? K : K extends { fields: infer F extends z.ZodObject } ? F : never>;
export type AnyRecord = Recorded & z.output<z.ZodObject<typeof commonFields>> & Record<string, unknown>;

/**
 * A kind of record: what it holds, where it hangs, and what follows from it. Everything that stores, shows, asks
 * for or sends records works from this description; only checks and `derive` are code.
 */
export interface Kind<F extends z.ZodObject = z.ZodObject> {
  type: RecordType;
  table: string;
  /** The last part of its address: `notices` in `/cases/{id}/notices`. */
  path: string;
  /** Its address on its own: `notice-events` in `/notice-events/{id}`. */
  ownPath: string;
  fields: F;
  /** What it is part of: nothing for a case. `column` holds the parent's id. */
  parent?: { type: RecordType; column: string };
  /** The column with the id of the record directly under the case that it belongs to: derived state is found within that group. */
  groupColumn: string;
  /** Columns copied from the parent when it is recorded, besides the case. */
  inherited?: readonly string[];
  /** The name under which it is shown inside its parent, and may be given when the parent is recorded. */
  embeddedAs?: string;
  /** Faults that the record shows by itself. It has its id already; a field that could not be read is null. */
  check?(record: z.output<F> & { id: string }): Fault[];
  /** Faults that only show beside the case's other records. `record` is as for `check`, with its parent. */
  checkBeside?(record: z.output<F> & { id: string; parentId: string }, set: RecordSet): Fault[];
  /** What follows from the records on a day (`YYYY-MM-DD`, UTC): shown with the record, never stored. */
  derive?(record: Recorded & z.output<F>, set: RecordSet, today: string): Record<string, unknown>;
  /** Fills in what a person may leave to us, before anything is checked. */
  prepare?(input: z.output<F>): z.output<F>;
  /** Further work in the same transaction, once the record is stored. */
  afterWrite?(
    acting: Acting,
    record: Recorded & z.output<F>,
    before?: Recorded & z.output<F>,
  ): Promise<unknown>;
}

/** Declares a kind; the result keeps the exact type of its fields. */
export function defineKind<F extends z.ZodObject>(kind: Kind<F>): Kind<F> {
  return kind;
}
