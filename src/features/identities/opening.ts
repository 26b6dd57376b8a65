import { z } from 'zod';
import type { Actor, IsFresh } from '../../access/actor.ts';
import { leaveTrace, traceDailyLimit } from '../../db/audit.ts';
import { inTransaction, type Acting, type Db } from '../../db/transaction.ts';
import { dayOf, type Clock } from '../../lib/clock.ts';
import { FactorNeeded, Invalid, NotFound, Refused } from '../../lib/errors.ts';
import { codePointLength } from '../../lib/text.ts';
import { accept } from '../../record/faults.ts';
import { line, optional } from '../../record/fields.ts';
import type { KeyRing } from '../../vault/key-ring.ts';
import { contentOf } from './actions.ts';
import { findCaseKey } from './case-keys.ts';
import type { IdentityContent } from './fields.ts';
import { listStored, openedSince, toSealed, type SealedIdentity, type StoredIdentity } from './queries.ts';
import { mayOpen } from './rules.ts';

export interface IdentityDeps {
  db: Db;
  clock: Clock;
  keys: KeyRing;
  isFresh: IsFresh;
}

const LEAST_REASON = 10;

export const Opening = z.strictObject({
  reason: line(2000)
    .refine((reason) => reason === '' || codePointLength(reason) >= LEAST_REASON, {
      params: { fault: 'too_short', least: LEAST_REASON },
    })
    .meta({ minLength: LEAST_REASON, maxLength: 2000 }),
  /** Those that are needed; all of them unless told. */
  identityIds: optional(z.array(z.string()).min(1).max(200)),
});

export type OpenedIdentity = SealedIdentity & IdentityContent;

/**
 * Opens identities of a case, for a reason, once a second factor is fresh. Each leaves its trace in the transaction
 * that opens it, so that nothing is seen which was not traced. Beyond the limit of a day nothing is opened; that leaves
 * a trace in the case too, and one a day for administrators. `findCase` finds the case, as far as it is there for this
 * person. Throws Invalid, NotFound, Conflict once they were erased, FactorNeeded, and Refused beyond the limit (429).
 */
export async function openIdentities(
  { db, clock, keys, isFresh }: IdentityDeps,
  actor: Actor,
  findCase: (acting: Acting) => Promise<string | undefined>,
  input: unknown,
): Promise<OpenedIdentity[]> {
  const accepted = accept(Opening, input);
  const context = { account: actor.accountId, role: actor.role, at: clock() };
  try {
    return await inTransaction(db, context, async (acting) => {
      const caseId = await findCase(acting);
      if (caseId === undefined) throw new NotFound();
      if (!accepted.ok) throw new Invalid(accepted.faults);
      const { reason, identityIds } = accepted.data;
      const key = await findCaseKey(acting, keys, caseId);
      const wanted = chosen(await listStored(acting.tx, caseId), identityIds);
      if (!(await isFresh(actor, acting))) throw new FactorNeeded();
      const today = await openedSince(acting, new Date(dayOf(acting.at)));
      if (!mayOpen(today, { caseId, identities: wanted.length })) throw new BeyondLimit(caseId, reason);
      for (const { id } of wanted)
        await leaveTrace(acting, {
          action: 'identity_opened',
          caseId,
          subject: { type: 'identity', id },
          reason,
        });
      return wanted.map((stored) => ({ ...toSealed(stored), ...contentOf(key!, stored) }));
    });
  } catch (error) {
    if (!(error instanceof BeyondLimit)) throw error;
    const { caseId, reason } = error;
    await inTransaction(db, context, async (acting) => {
      await leaveTrace(acting, { action: 'identity_refused', caseId, reason });
      await traceDailyLimit(acting);
    });
    throw new Refused(429, 'daily_limit');
  }
}

/** Carries what was asked for out of the transaction that is undone. */
class BeyondLimit extends Error {
  readonly caseId: string;
  readonly reason: string;
  constructor(caseId: string, reason: string) {
    super('beyond the limit of a day');
    this.caseId = caseId;
    this.reason = reason;
  }
}

function chosen(all: readonly StoredIdentity[], ids: readonly string[] | null): StoredIdentity[] {
  if (ids === null) return [...all];
  const faults = ids.flatMap((id, index) =>
    all.some((each) => each.id === id) ? [] : [{ path: `identityIds.${index}`, code: 'unknown_record' }],
  );
  if (faults.length > 0) throw new Invalid(faults);
  return all.filter(({ id }) => ids.includes(id));
}
