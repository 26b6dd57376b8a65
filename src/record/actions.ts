import { z } from 'zod';
import { inTransaction, type Db, type Tx } from '../db/transaction.ts';
import type { Clock } from '../lib/clock.ts';
import { Conflict, Invalid, NotFound, Stale, type Fault } from '../lib/errors.ts';
import { newId } from '../lib/ids.ts';
import { remembered } from '../lib/remembered.ts';
import { accept } from './faults.ts';
import { line, optional } from './fields.ts';
import { linksIn } from './links.ts';
import type { AnyRecord, Kind } from './kind.ts';
import type { Recorded } from './recorded.ts';
import type { RecordSet } from './record-set.ts';
import { deleteRecord, holdCaseOf, insertRecord, loadCaseSet, lockRecord, updateRecord } from './store.ts';

/** What recording needs. `kinds` are all there are: a record's links are looked up among them. */
export interface Recording {
  db: Db;
  clock: Clock;
  kinds: readonly Kind[];
  /** What else must follow a change to a case, in the same transaction. */
  afterChange?(tx: Tx, caseId: string, at: Date): Promise<void>;
}

type Stored<F extends z.ZodObject> = Recorded & z.output<F>;

/**
 * Records something new under its parent (a case, or the record it is part of), with the parts given inside it.
 * Throws Invalid with every fault, NotFound when the parent is not there.
 */
export async function addRecord<F extends z.ZodObject>(
  recording: Recording,
  account: string,
  kind: Kind<F>,
  parentId: string | undefined,
  input: unknown,
): Promise<Stored<F>> {
  const at = recording.clock();
  return inTransaction(recording.db, { account, at }, async (tx) => {
    const stored = await addWithin(recording, tx, kind, parentId, input);
    await recording.afterChange?.(tx, stored.caseId, at);
    return stored;
  });
}

/** As `addRecord`, inside a transaction that is already open. */
export async function addWithin<F extends z.ZodObject>(
  recording: Recording,
  tx: Tx,
  kind: Kind<F>,
  parentId: string | undefined,
  input: unknown,
): Promise<Stored<F>> {
  const parts = recording.kinds.filter(
    (other) => other.embeddedAs !== undefined && other.parent?.type === kind.type,
  );
  const accepted = accept(creationSchema(recording.kinds, kind), input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const record = { ...accepted.data, id: newId(recording.clock()) } as z.output<F> & { id: string } & Record<
      string,
      unknown
    >;

  const parentKind = recording.kinds.find((other) => other.type === kind.parent?.type);
  const parent =
    parentKind === undefined || parentId === undefined ? undefined : { kind: parentKind, id: parentId };
  const caseId = parent === undefined ? undefined : await holdCaseOf(tx, parent.kind.table, parent.id);
  if (parent !== undefined && caseId === undefined) throw new NotFound();
  const stored = await checked(recording, tx, kind, parent?.id, { ...record, caseId }, () =>
    insertRecord(tx, kind, parent, record.id, prepare(kind, record)),
  );
  if (stored === undefined) throw new NotFound();
  const faults: Fault[] = [];
  for (const part of parts) {
    for (const [index, item] of ((record[part.embeddedAs!] ?? []) as unknown[]).entries()) {
      await addWithin(recording, tx, part, stored.id, item).catch((error: unknown) => {
        if (!(error instanceof Invalid)) throw error;
        const within = `${part.embeddedAs}.${index}`;
        faults.push(...error.faults.map((fault) => ({ ...fault, path: `${within}.${fault.path}` })));
      });
    }
  }
  if (faults.length > 0) throw new Invalid(faults);
  await kind.afterWrite?.(tx, recording.clock(), stored);
  return stored;
}

function prepare<F extends z.ZodObject>(kind: Kind<F>, record: z.output<F>): z.output<F> {
  return kind.prepare === undefined ? record : kind.prepare(record);
}

/** What may come in when a kind is recorded: its fields, and its embedded parts. */
export function creationSchema(kinds: readonly Kind[], kind: Kind): z.ZodObject {
  return creationSchemasOf(kinds)(kind);
}

const creationSchemasOf = remembered((kinds: readonly Kind[]) =>
  remembered((kind: Kind): z.ZodObject => {
    const parts = kinds.filter((other) => other.embeddedAs !== undefined && other.parent?.type === kind.type);
    if (parts.length === 0) return kind.fields;
    return kind.fields.extend(
      Object.fromEntries(parts.map((part) => [part.embeddedAs, z.array(part.fields).max(200).default([])])),
    );
  }),
);

/** Why somebody changed a record: welcome, not needed. */
export const ChangeReason = optional(line(2000));

/**
 * Changes some fields of a record that is still at `version`. Groups are merged member by member.
 * Throws Invalid, NotFound, or Stale with the version it has now.
 */
export async function changeRecord<F extends z.ZodObject>(
  recording: Recording,
  account: string,
  kind: Kind<F>,
  id: string,
  version: number,
  patch: Record<string, unknown>,
  reason?: unknown,
): Promise<Stored<F>> {
  const at = recording.clock();
  const why = accept(ChangeReason, reason, 'reason');
  const context = { account, at, reason: why.ok ? (why.data ?? undefined) : undefined };
  return inTransaction(recording.db, context, async (tx) => {
    const current = await lockRecord(tx, kind, id);
    if (current === undefined) throw new NotFound();
    if (current.version !== version) throw new Stale(current.version);
    const accepted = accept(kind.fields, merge(onlyFields(kind, current), patch));
    if (!accepted.ok || !why.ok)
      throw new Invalid([...(accepted.ok ? [] : accepted.faults), ...(why.ok ? [] : why.faults)]);
    const record = { ...accepted.data, id } as z.output<F> & { id: string };
    const stored = await checked(recording, tx, kind, undefined, { ...record, caseId: current.caseId }, () =>
      updateRecord(tx, kind, id, version, prepare(kind, record)),
    );
    await kind.afterWrite?.(tx, at, stored, current);
    await recording.afterChange?.(tx, stored.caseId, at);
    return stored;
  });
}

/** Takes a record and its parts out of what is believed. Throws Conflict while others refer to it. */
export async function retractRecord(
  recording: Recording,
  account: string,
  kind: Kind,
  id: string,
  version: number,
  reason: string,
): Promise<void> {
  const at = recording.clock();
  await inTransaction(recording.db, { account, at, reason }, async (tx) => {
    const current = await lockRecord(tx, kind, id);
    if (current === undefined) throw new NotFound();
    if (current.version !== version) throw new Stale(current.version);
    if (kind.type === 'source' && cites(await loadCaseSet(tx, recording.kinds, current.caseId), id))
      throw new Conflict('still_cited');
    await deleteRecord(tx, kind, id).catch((error: unknown) => {
      throw (error as { code?: string }).code === FOREIGN_KEY_VIOLATION
        ? new Conflict('still_referred_to')
        : error;
    });
    if (kind.type !== 'case') await recording.afterChange?.(tx, current.caseId, at);
  });
}

const FOREIGN_KEY_VIOLATION = '23503';

function cites(set: RecordSet, sourceId: string): boolean {
  return [...set.values()]
    .flat()
    .some((record) => (record as AnyRecord).citations.some((citation) => citation.sourceId === sourceId));
}

/** Checks a record, beside the others of its case if that can make a difference, and only then stores it. */
async function checked<F extends z.ZodObject, T>(
  recording: Recording,
  tx: Tx,
  kind: Kind<F>,
  parentId: string | undefined,
  record: z.output<F> & { id: string; caseId: string | undefined },
  store: () => Promise<T>,
): Promise<T> {
  const links = linksIn(kind, record);
  const faults = kind.check?.(record) ?? [];
  if (links.length > 0 || kind.checkBeside !== undefined) {
    const { id, caseId } = record;
    const set: RecordSet = caseId === undefined ? new Map() : await loadCaseSet(tx, recording.kinds, caseId);
    const parent = parentId ?? set.get(kind.type)?.find((other) => other.id === id)?.parentId ?? id;
    faults.push(
      ...links
        .filter((link) => !(set.get(link.of) ?? []).some((other) => other.id === link.id))
        .map(({ path }) => ({ path, code: 'unknown_record' })),
      ...(kind.checkBeside?.({ ...record, parentId: parent }, set) ?? []),
    );
  }
  if (faults.length > 0) throw new Invalid(distinct(faults));
  return store();
}

function onlyFields(kind: Kind, record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name in kind.fields.shape));
}

/** A patch laid over a record: groups member by member, everything else whole. */
function merge(current: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const isGroup = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const result = { ...current };
  for (const [name, value] of Object.entries(patch)) {
    if (name === '__proto__') throw new Invalid([{ path: name, code: 'unknown_field' }]);
    const was = result[name];
    result[name] = isGroup(value) && isGroup(was) ? { ...was, ...value } : value;
  }
  return result;
}

function distinct(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    (fault, index) =>
      faults.findIndex((other) => other.path === fault.path && other.code === fault.code) === index,
  );
}
