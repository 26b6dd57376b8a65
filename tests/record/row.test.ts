import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { SYSTEM, SYSTEM_ACCOUNT } from '../../src/features/accounts/accounts.ts';
import { KINDS } from '../../src/features/kinds.ts';
import { inTransaction, type Tx } from '../../src/db/transaction.ts';
import { newId } from '../../src/lib/ids.ts';
import { addRecord, type Recording } from '../../src/record/actions.ts';
import type { AnyRecord, Kind } from '../../src/record/kind.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { fromRow } from '../../src/record/row.ts';
import { insertRecord, loadCaseSet, lockRecord, updateRecord } from '../../src/record/store.ts';
import { useDatabase } from '../support/database.ts';
import { anyRecord, type Ids } from './any-record.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const RUNS = { numRuns: 25 };

/** The least that each kind takes. */
const LEAST: Partial<Record<RecordType, object>> = {
  source: { title: 'A report' },
  notice: { instrument: 'red_notice' },
  notice_event: { kind: 'published' },
  withdrawal: { kind: 'deleted' },
  request_event: { kind: 'located' },
  finding: { ground: 'ART18', stance: 'finding' },
  measure: { kind: 'arrest' },
  incident: { kind: 'threat' },
};

const database = useDatabase();
/** One record of each kind, in one case: the parents of the others, and what they may link to. */
const ids: Partial<Record<RecordType, string[]>> = {};

beforeAll(async () => {
  const recording: Recording = { kinds: KINDS };
  for (const kind of KINDS) {
    const parentId = kind.parent === undefined ? undefined : ids[kind.parent.type]?.[0];
    const { id } = await inTransaction(database.db, { ...SYSTEM, at: AT }, (acting) =>
      addRecord(recording, acting, kind, parentId, LEAST[kind.type] ?? {}),
    );
    ids[kind.type] = [id];
  }
});

/** Does the work in a transaction and undoes it, so that one example finds nothing of another. */
async function undone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const done = new Error('done');
  let result: T;
  await inTransaction(database.db, { ...SYSTEM, at: AT }, async ({ tx }) => {
    result = await work(tx);
    throw done;
  }).catch((error: unknown) => {
    if (error !== done) throw error;
  });
  return result!;
}

/** Any record that also agrees with the others of its case, filled up as an action would. */
function storable(kind: Kind, links: Ids): fc.Arbitrary<Record<string, unknown>> {
  return anyRecord(kind, links)
    .map((record) => kind.prepare?.(record) ?? record)
    .filter((record) => {
      const known = { ...record, id: newId(AT), parentId: ids[kind.parent?.type ?? 'case']![0]! };
      const isDates = ({ code }: { code: string }) => code === 'before_start' || code.includes('candidate');
      return (kind.check?.(known) ?? []).filter(isDates).length === 0;
    });
}

const fieldsOf = (kind: Kind, record: object) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name in kind.fields.shape));

describe.each(KINDS.map((kind) => [kind.type, kind] as const))('any %s', (type, kind) => {
  const parentKind = KINDS.find((other) => other.type === kind.parent?.type);
  const parent = () =>
    parentKind === undefined ? undefined : { kind: parentKind, id: ids[parentKind.type]![0]! };

  test('is read as it was stored', async () => {
    await fc.assert(
      fc.asyncProperty(storable(kind, type === 'case' ? {} : ids), async (record) => {
        const id = newId(AT);
        await undone(async (tx) => {
          const stored = await insertRecord(tx, kind, parent(), id, record);
          expect(fieldsOf(kind, stored!)).toEqual(record);
          expect(stored).toMatchObject({
            id,
            version: 1,
            parentId: parent()?.id ?? id,
            caseId: type === 'case' ? id : ids.case![0],
            recordedAt: AT.toISOString(),
            recordedBy: SYSTEM_ACCOUNT,
          });
          expect(await lockRecord(tx, kind, id)).toEqual(stored);
          const set = await loadCaseSet(tx, KINDS, stored!.caseId);
          expect(set.get(type)).toContainEqual(stored);
        });
      }),
      RUNS,
    );
  });

  test('is read as it was changed, and so is its revision', async () => {
    await fc.assert(
      fc.asyncProperty(storable(kind, { ...ids, [type]: [] }), async (record) => {
        const id = ids[type]![0]!;
        await undone(async (tx) => {
          const before = (await lockRecord(tx, kind, id)) as AnyRecord;
          const changed = await updateRecord(tx, kind, id, before.version, record);
          expect(fieldsOf(kind, changed)).toEqual(record);
          expect(changed.version).toBe(before.version + 1);
          const revision = await tx('revisions')
            .where({ record_id: id, version: changed.version })
            .first<{ before: Record<string, unknown>; after: Record<string, unknown> }>('before', 'after');
          expect(fromRow(kind, revision.before)).toEqual(before);
          expect(fromRow(kind, revision.after)).toEqual(changed);
        });
      }),
      RUNS,
    );
  });
});
