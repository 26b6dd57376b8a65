import { z } from 'zod';
import { giveReason, type Acting, type Tx } from '../db/transaction.ts';
import { Conflict, Invalid, NotFound, Stale, type Fault } from '../lib/errors.ts';
import { newId } from '../lib/ids.ts';
import { remembered } from '../lib/remembered.ts';
import { crossFaults, type Draft } from './checks.ts';
import { lowersConfidentiality } from './confidentiality.ts';
import { accept, together } from './faults.ts';
import { line, optional } from './fields.ts';
import type { AnyRecord, Kind } from './kind.ts';
import type { Recorded } from './recorded.ts';
import type { RecordSet } from './record-set.ts';
import { isSameRow } from './row.ts';
import { readRecord } from './sound.ts';
import { linksIn } from './links.ts';
import {
  deleteRecord,
  holdCaseOf,
  insertRecord,
  leadsCase,
  loadCaseSet,
  lockRecord,
  seenAmong,
  updateRecord,
} from './store.ts';
import { withoutUnseen, withUnseen } from './unseen.ts';

/** What recording needs. `kinds` are all there are: a record's links are looked up among them. */
export interface Recording {
  kinds: readonly Kind[];
  /** What must stand before a new case can: who may see it. */
  beforeCase?(acting: Acting, caseId: string): Promise<void>;
  /**
   * Before a change that lowers a confidentiality is stored. It answers what is to be stored instead: the change as
   * it is, or one without what somebody else must agree to first.
   */
  beforeLowering?<F extends z.ZodObject>(
    acting: Acting,
    kind: Kind<F>,
    current: Stored<F>,
    changed: z.output<F>,
  ): Promise<z.output<F>>;
  /** What else must follow a change to a case, in the same transaction. */
  afterChange?(acting: Acting, caseId: string): Promise<void>;
}

type Stored<F extends z.ZodObject> = Recorded & z.output<F>;

/**
 * Records something new under its parent (a case, or the record it is part of), with the parts given inside it.
 * Throws Invalid with every fault, NotFound when the parent is not there.
 */
export async function addRecord<F extends z.ZodObject>(
  recording: Recording,
  acting: Acting,
  kind: Kind<F>,
  parentId: string | undefined,
  input: unknown,
): Promise<Stored<F>> {
  const { tx, at } = acting;
  const { record: given, faults } = readRecord(creationSchema(recording.kinds, kind), input);
  const parentKind = recording.kinds.find((other) => other.type === kind.parent?.type);
  const parent =
    parentKind === undefined || parentId === undefined ? undefined : { kind: parentKind, id: parentId };
  const caseId = parent === undefined ? undefined : await holdCaseOf(tx, parent.kind.table, parent.id);
  if (parent !== undefined && caseId === undefined) throw new NotFound();

  const id = newId(at);
  const draft: Draft = { kind, path: '', record: { ...given, id, parentId: parent?.id ?? id } };
  const parts = partsIn(recording, acting, draft);
  refuse(together(faults, await crossFaults(tx, recording.kinds, caseId, [draft, ...parts])));

  if (parent === undefined) await recording.beforeCase?.(acting, id);
  const stored = await insert(tx, kind, parent, draft.record);
  for (const part of parts) {
    const storedPart = await insert(tx, part.kind, { kind, id }, part.record);
    await part.kind.afterWrite?.(acting, storedPart);
  }
  await kind.afterWrite?.(acting, stored);
  await recording.afterChange?.(acting, stored.caseId);
  return stored;
}

/** The parts that came inside a new record. */
function partsIn({ kinds }: Recording, { at }: Acting, { kind, record }: Draft): Draft[] {
  return partKinds(kinds, kind).flatMap((part) =>
    (record[part.embeddedAs!] as object[]).map((item, index) => ({
      kind: part,
      path: `${part.embeddedAs}.${index}`,
      record: { ...item, id: newId(at), parentId: record.id },
    })),
  );
}

function partKinds(kinds: readonly Kind[], kind: Kind): Kind[] {
  return kinds.filter((other) => other.embeddedAs !== undefined && other.parent?.type === kind.type);
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Invalid(faults);
}

async function insert<F extends z.ZodObject>(
  tx: Tx,
  kind: Kind<F>,
  parent: { kind: Kind; id: string } | undefined,
  record: Draft['record'],
): Promise<Stored<F>> {
  const stored = await insertRecord(tx, kind, parent, record.id, prepare(kind, record as z.output<F>));
  if (stored === undefined) throw new NotFound();
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
    const parts = partKinds(kinds, kind);
    if (parts.length === 0) return kind.fields;
    return kind.fields.extend(
      Object.fromEntries(parts.map((part) => [part.embeddedAs, z.array(part.fields).max(200).default([])])),
    );
  }),
);

/** Why somebody changed a record: welcome, not needed. */
export const ChangeReason = optional(line(2000));

/**
 * Changes some fields of a record that is still at `version`. Groups are merged member by member. What says
 * nothing new stores nothing: the record is answered as it is.
 * Throws Invalid, NotFound, or Stale with the version it has now.
 */
export async function changeRecord<F extends z.ZodObject>(
  recording: Recording,
  acting: Acting,
  kind: Kind<F>,
  id: string,
  version: number,
  patch: Record<string, unknown>,
  reason?: unknown,
): Promise<Stored<F>> {
  const { tx } = acting;
  const why = accept(ChangeReason, reason, 'reason');
  const current = await lockRecord(tx, kind, id);
  if (current === undefined) throw new NotFound();
  if (current.version !== version) throw new Stale(current.version);
  const seen = await seenAmong(tx, recording.kinds, linksIn(kind, current));
  const sees = (other: string) => seen.has(other);
  const shown = withoutUnseen(kind, onlyFields(kind, current), sees);
  const { record: given, faults } = readRecord(kind.fields, merge(shown, patch));
  if (!why.ok) faults.push(...why.faults);
  if (faults.length === 0 && isSameRow(kind, given, { ...current, ...shown })) return current;
  const draft: Draft = { kind, path: '', record: { ...given, id, parentId: current.parentId } };
  refuse(together(faults, await crossFaults(tx, recording.kinds, current.caseId, [draft])));
  const whole = withUnseen(kind, draft.record as z.output<F>, current, sees);
  const record = await withoutLowering(recording, acting, kind, current, whole);
  if (isSameRow(kind, record, current)) return current;
  if (why.ok && why.data) await giveReason(acting, why.data);
  const stored = await updateRecord(tx, kind, id, version, prepare(kind, record)).catch((error: unknown) => {
    throw (error as { code?: string }).code === INSUFFICIENT_PRIVILEGE ? hidesItself() : error;
  });
  // Whoever changes a record must see it afterwards; the update alone may not notice that they do not.
  if (restricts(current, stored)) {
    const self = { path: '', of: kind.type, id };
    if ((await seenAmong(tx, recording.kinds, [self])).size === 0) throw hidesItself();
  }
  await kind.afterWrite?.(acting, stored, current);
  await recording.afterChange?.(acting, stored.caseId);
  return stored;
}

const INSUFFICIENT_PRIVILEGE = '42501';
const hidesItself = () => new Invalid([{ path: 'confidentiality', code: 'would_hide_it_from_you' }]);

/** Whether a change keeps a record from people who saw it before. */
const restricts = (before: object, after: object) =>
  lowersConfidentiality(after as AnyRecord, before as AnyRecord);

/** A change as it may be stored: where it lowers a confidentiality, as the hook for that answers. */
async function withoutLowering<F extends z.ZodObject>(
  recording: Recording,
  acting: Acting,
  kind: Kind<F>,
  current: Stored<F>,
  changed: z.output<F>,
): Promise<z.output<F>> {
  const lowers = restricts(changed, current);
  return (lowers && (await recording.beforeLowering?.(acting, kind, current, changed))) || changed;
}

/**
 * Takes a record and its parts out of what is believed. Leads alone may: of parts and references that are kept from
 * somebody, neither a refusal nor their going may tell them. Throws NotFound for whoever does not lead the case, Conflict while others refer to it.
 */
export async function retractRecord(
  recording: Recording,
  acting: Acting,
  kind: Kind,
  id: string,
  version: number,
  reason: string,
): Promise<void> {
  const { tx } = acting;
  await giveReason(acting, reason);
  const current = await lockRecord(tx, kind, id);
  if (current === undefined) throw new NotFound();
  if (!(await leadsCase(acting, current.caseId))) throw new NotFound();
  if (current.version !== version) throw new Stale(current.version);
  if (kind.type === 'source' && cites(await loadCaseSet(tx, recording.kinds, current.caseId), id))
    throw new Conflict('still_cited');
  await tx
    .transaction((inner) => deleteRecord(inner, kind, id))
    .catch((error: unknown) => {
      throw (error as { code?: string }).code === FOREIGN_KEY_VIOLATION
        ? new Conflict('still_referred_to')
        : error;
    });
  if (kind.type !== 'case') await recording.afterChange?.(acting, current.caseId);
}

const FOREIGN_KEY_VIOLATION = '23503';

function cites(set: RecordSet, sourceId: string): boolean {
  return [...set.values()]
    .flat()
    .some((record) => (record as AnyRecord).citations.some((citation) => citation.sourceId === sourceId));
}

function onlyFields(kind: Kind, record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name in kind.fields.shape));
}

/** A patch laid over a record: groups member by member, everything else whole. */
function merge(current: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const isGroup = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const groups: [string, unknown][] = Object.entries(patch)
    .filter(([name, value]) => isGroup(value) && Object.hasOwn(current, name) && isGroup(current[name]))
    .map(([name, value]) => [name, { ...(current[name] as object), ...(value as object) }]);
  return { ...current, ...patch, ...Object.fromEntries<unknown>(groups) };
}
