import { z } from 'zod';
import { leaveTrace } from '../../db/audit.ts';
import type { Acting } from '../../db/transaction.ts';
import { Invalid, NotFound, Stale } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { line, recordOf } from '../../record/fields.ts';
import type { AnyRecord } from '../../record/kind.ts';
import type { RecordType } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { loadCaseSet } from '../../record/store.ts';
import { KINDS } from '../kinds.ts';
import { holdAsLead } from './actions.ts';
import { deleteReaders, insertReader, listNamedReaders, type Member, type NamedReader } from './queries.ts';

/** A record with its type. */
export interface Found {
  type: RecordType;
  record: AnyRecord;
}

/** A record of a case and what it is part of, the case last; empty when it is not there. */
export function chainOf(set: RecordSet, id: string): Found[] {
  const found = [...set]
    .flatMap(([type, records]) => records.map((record) => ({ type, record: record as AnyRecord })))
    .find(({ record }) => record.id === id);
  if (found === undefined) return [];
  const { parentId } = found.record;
  return [found, ...(parentId === id ? [] : chainOf(set, parentId))];
}

export const NewReader = z.strictObject({ recordId: recordOf('case'), accountId: line(100) });

/** A restricted record of a case that is held, and who was named for it. Throws NotFound, and Invalid at `path`. */
async function restrictedRecord({ tx }: Acting, caseId: string, recordId: string, path: string) {
  const [found] = chainOf(await loadCaseSet(tx, KINDS, caseId), recordId);
  if (found === undefined) throw new Invalid([{ path, code: 'unknown_record' }]);
  if (found.record.confidentiality !== 'restricted') throw new Invalid([{ path, code: 'not_restricted' }]);
  const named = await listNamedReaders(tx, caseId);
  return { type: found.type, named: named.filter((each) => each.recordId === recordId) };
}

const trace = (acting: Acting, caseId: string, type: string, id: string) =>
  leaveTrace(acting, { action: 'readers_named', caseId, subject: { type, id } });

/**
 * Names exactly these members for a restricted record; whoever was named before and is not among them no longer is.
 * Throws NotFound, and Invalid for who is no member.
 */
export async function nameReaders(
  acting: Acting,
  caseId: string,
  recordId: string,
  accountIds: readonly string[],
): Promise<void> {
  const { tx, at } = acting;
  const members = await holdAsLead(acting, caseId);
  const { type, named } = await restrictedRecord(acting, caseId, recordId, 'readers');
  if (!accountIds.every((id) => isMember(members, id)))
    throw new Invalid([{ path: 'readers', code: 'no_member' }]);
  const gone = named.filter(({ accountId }) => !accountIds.includes(accountId));
  const added = [...new Set(accountIds)].filter((id) => !named.some(({ accountId }) => accountId === id));
  if (gone.length + added.length === 0) return;
  await deleteReaders(
    tx,
    gone.map(({ id }) => id),
  );
  for (const id of added) await insertReader(tx, at, caseId, recordId, id);
  await trace(acting, caseId, type, recordId);
}

/** Names one member for a restricted record; whoever is named already stays so. Throws NotFound and Invalid. */
export async function nameReader(acting: Acting, caseId: string, input: unknown): Promise<NamedReader> {
  const { tx, at } = acting;
  const members = await holdAsLead(acting, caseId);
  const accepted = accept(NewReader, input);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  const { recordId, accountId } = accepted.data;
  const { type, named } = await restrictedRecord(acting, caseId, recordId, 'recordId');
  const member = members.find((each) => each.accountId === accountId);
  if (member === undefined) throw new Invalid([{ path: 'accountId', code: 'no_member' }]);
  const before = named.find((each) => each.accountId === member.accountId);
  if (before !== undefined) return before;
  const id = await insertReader(tx, at, caseId, recordId, member.accountId);
  await trace(acting, caseId, type, recordId);
  return { id, recordId, accountId: member.accountId, name: member.name, version: 1 };
}

/** Takes one name back. Throws NotFound and Stale. */
export async function unnameReader(
  acting: Acting,
  caseId: string,
  id: string,
  version: number,
): Promise<void> {
  await holdAsLead(acting, caseId);
  const reader = (await listNamedReaders(acting.tx, caseId)).find((each) => each.id === id);
  if (reader === undefined) throw new NotFound();
  if (reader.version !== version) throw new Stale(reader.version);
  const [found] = chainOf(await loadCaseSet(acting.tx, KINDS, caseId), reader.recordId);
  await deleteReaders(acting.tx, [id]);
  await trace(acting, caseId, found?.type ?? 'case', reader.recordId);
}

function isMember(members: readonly Member[], accountId: string): boolean {
  return members.some((member) => member.accountId === accountId);
}
