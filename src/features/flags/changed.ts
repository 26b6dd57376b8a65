import { z } from 'zod';
import type { Tx } from '../../db/transaction.ts';
import { FLAG_STATES, type FlagState } from '../../domain/codes.ts';
import type { RevisionSpan } from '../../record/recorded.ts';
import type { FlagCounts } from './actions.ts';

interface Changed {
  before: FlagState | null;
  after: FlagState;
}

/**
 * What a run of the job changed of the flags that the acting person sees: what it did in cases and with records that
 * are kept from them is told by no number.
 */
export async function countSeen(tx: Tx, by: string, { after, upTo }: RevisionSpan): Promise<FlagCounts> {
  const rows = await tx('revisions')
    .where({ record_type: 'flag', recorded_by: by })
    .whereBetween('id', [tx.raw('?::bigint + 1', [after]), upTo])
    .whereRaw(`before - '{version,rests_on}'::text[] is distinct from after - '{version,rests_on}'::text[]`)
    .select(tx.raw(`before ->> 'state' as before, after ->> 'state' as after`));
  return countsOf(rows.map((row) => State.parse(row)));
}

const State = z.object({ before: z.enum(FLAG_STATES).nullable(), after: z.enum(FLAG_STATES) });

/** A flag that comes back had gone or been dismissed; one that is recorded anew has no state before. */
export function countsOf(changed: readonly Changed[]): FlagCounts {
  const kindOf = ({ before, after }: Changed): keyof FlagCounts => {
    if (before === null) return 'raised';
    if (after === 'resolved') return 'resolved';
    return after === 'open' && (before === 'resolved' || before === 'dismissed') ? 'reopened' : 'updated';
  };
  const count = (wanted: keyof FlagCounts) => changed.filter((one) => kindOf(one) === wanted).length;
  return {
    raised: count('raised'),
    reopened: count('reopened'),
    updated: count('updated'),
    resolved: count('resolved'),
  };
}
