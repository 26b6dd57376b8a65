import type { PageRequest } from '../../access/route.ts';
import { NotFound } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import type { Kind } from '../../record/kind.ts';
import type { Recorded } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { loadCaseSet } from '../../record/store.ts';
import type { Case } from '../cases/kind.ts';
import { findCaseId, myRoleIn } from '../cases/queries.ts';
import { mayRecord } from '../cases/rules.ts';
import { KINDS } from '../kinds.ts';

/** A record's place on the pages: its case, the records around it, and itself once it is stored. */
export interface Place {
  reference: string;
  set: RecordSet;
  story: Case;
  kind: Kind;
  record?: Recorded;
}

/** The place an address names, for whoever may record there. Throws NotFound, also for who may only read. */
export async function placeOf({ params, acting }: PageRequest): Promise<Place> {
  const { tx } = acting;
  const { reference = '', kind: kindPath, id } = params;
  const kind = KINDS.find(({ ownPath }) => ownPath === kindPath);
  const caseId = await findCaseId(tx, reference);
  if (kind === undefined || caseId === undefined) throw new NotFound();
  if (!mayRecord(await myRoleIn(acting, caseId))) throw new NotFound();
  const set = await loadCaseSet(tx, KINDS, caseId);
  const story = set.get('case')?.[0] as Case | undefined;
  const record = id === undefined ? undefined : set.get(kind.type)?.find((each) => each.id === id);
  if (story === undefined || (id !== undefined && record === undefined)) throw new NotFound();
  return { reference, set, story, kind, ...(record === undefined ? {} : { record }) };
}

/** The record under which something new is recorded: the case, or the one named in the address. */
export function parentOf({ kind, set, story }: Place, { params }: PageRequest): string {
  const parentId = kind.parent?.type === 'case' ? story.id : (params['parentId'] ?? '');
  const exists =
    kind.parent !== undefined &&
    isId(parentId) &&
    (set.get(kind.parent.type) ?? []).some(({ id }) => id === parentId);
  if (!exists) throw new NotFound();
  return parentId;
}

/** Everything that hangs on a record, with its type. */
export function partsUnder(set: RecordSet, id: string): [Kind['type'], Recorded][] {
  return KINDS.flatMap((kind) =>
    (set.get(kind.type) ?? [])
      .filter((record) => record.parentId === id && record.id !== id)
      .flatMap((record): [Kind['type'], Recorded][] => [[kind.type, record], ...partsUnder(set, record.id)]),
  );
}
