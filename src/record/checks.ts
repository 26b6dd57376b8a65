import type { Tx } from '../db/transaction.ts';
import type { Fault } from '../lib/errors.ts';
import { linksIn } from './links.ts';
import type { Kind } from './kind.ts';
import type { Recorded } from './recorded.ts';
import type { RecordSet } from './record-set.ts';
import { loadCaseSet } from './store.ts';

/** A record about to be stored, as far as it could be read (see `readRecord`), and where it stands in what came in. */
export interface Draft {
  kind: Kind;
  /** Empty, or the place among the parts that came with a record: `findings.0`. */
  path: string;
  record: Record<string, unknown> & { id: string; parentId: string };
}

/**
 * The faults that show between the fields of records, and beside the others of their case. Each draft is checked
 * beside those before it too. The case is looked at only if that can make a difference.
 */
export async function crossFaults(
  tx: Tx,
  kinds: readonly Kind[],
  caseId: string | undefined,
  drafts: readonly Draft[],
): Promise<Fault[]> {
  const needsCase = drafts.some(
    ({ kind, record }) => kind.checkBeside !== undefined || linksIn(kind, record).length > 0,
  );
  const known = new Map(caseId !== undefined && needsCase ? await loadCaseSet(tx, kinds, caseId) : []);
  return drafts.flatMap((draft) => {
    const { kind, record } = draft;
    const faults = faultsBeside(draft, known);
    // What only storing sets, no check asks for.
    known.set(kind.type, [...(known.get(kind.type) ?? []), record as unknown as Recorded]);
    return faults;
  });
}

function faultsBeside({ kind, path, record }: Draft, set: RecordSet): Fault[] {
  const faults: Fault[] = [
    ...(kind.check?.(record) ?? []),
    ...linksIn(kind, record)
      .filter((link) => !(set.get(link.of) ?? []).some((other) => other.id === link.id))
      .map((link) => ({ path: link.path, code: 'unknown_record' })),
    ...(kind.checkBeside?.(record, set) ?? []),
  ];
  return path === '' ? faults : faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` }));
}
