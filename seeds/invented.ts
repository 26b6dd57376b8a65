import type { Db, Acting, Context } from '../src/db/transaction.ts';
import { inTransaction } from '../src/db/transaction.ts';
import { SYSTEM } from '../src/features/accounts/accounts.ts';
import { caseKind } from '../src/features/cases/kind.ts';
import { addIdentity } from '../src/features/identities/actions.ts';
import { incidentKind } from '../src/features/incidents/kind.ts';
import { KINDS } from '../src/features/kinds.ts';
import { shareCase } from '../src/features/members/actions.ts';
import { becomeLead } from '../src/features/members/queries.ts';
import { noticeEventKind, noticeKind } from '../src/features/notices/kind.ts';
import { ask } from '../src/features/second-person/actions.ts';
import { verifyCaseDeed } from '../src/features/second-person/deeds.ts';
import { sourceKind } from '../src/features/sources/kind.ts';
import type { Clock } from '../src/lib/clock.ts';
import { addRecord } from '../src/record/actions.ts';
import type { Kind } from '../src/record/kind.ts';
import type { KeyRing } from '../src/vault/key-ring.ts';
import * as invented from './invented-case.ts';

const RECORDING = { kinds: KINDS, beforeCase: becomeLead };

/**
 * Records the invented case, once, as its people would: the demo caseworker begins it, shares it with the demo lawyer
 * and seals an identity; the lawyer asks for it to be verified, which waits for the caseworker. Without the two of
 * them there is none.
 */
export async function seedInvented(db: Db, clock: Clock, keys: KeyRing): Promise<void> {
  const at = clock();
  const system: Context = { ...SYSTEM, at, reason: 'demonstration' };
  const people = await inTransaction(db, system, async ({ tx }) => {
    await tx.raw('lock table demo_cases in share row exclusive mode');
    const known = await tx('demo_cases')
      .join('cases', 'cases.id', 'demo_cases.case_id')
      .where({ basis: invented.story.basis })
      .first<object | undefined>('cases.id');
    if (known !== undefined) return undefined;
    const rows = await tx('accounts')
      .where({ demo: true, deactivated_at: null })
      .whereIn('role', ['caseworker', 'lawyer'])
      .select<{ id: string; role: 'caseworker' | 'lawyer' }[]>('id', 'role');
    const [caseworker, lawyer] = [
      rows.find(({ role }) => role === 'caseworker'),
      rows.find(({ role }) => role === 'lawyer'),
    ];
    return caseworker && lawyer && { caseworker, lawyer };
  });
  if (people === undefined) return;
  const { caseworker, lawyer } = people;
  const as = <T>(
    { id, role }: { id: string; role: 'caseworker' | 'lawyer' },
    work: (acting: Acting) => Promise<T>,
  ) => inTransaction(db, { ...system, account: id, role }, work);

  const caseId = await as(caseworker, (acting) => recordInvented(acting, keys, lawyer.id));
  await as(lawyer, (acting) =>
    ask(acting, [verifyCaseDeed], {
      deed: 'verify_case',
      subjectId: caseId,
      reason: invented.reasonToVerify,
    }),
  );
  await inTransaction(db, system, ({ tx }) => tx('demo_cases').insert({ case_id: caseId }));
}

async function recordInvented(acting: Acting, keys: KeyRing, lawyerId: string): Promise<string> {
  const add = (kind: unknown, parentId: string | undefined, input: object) =>
    addRecord(RECORDING, acting, kind as Kind, parentId, input);
  const { id: caseId } = await add(caseKind, undefined, invented.story);
  await shareCase(acting, caseId, { accountId: lawyerId, role: 'lead' });
  const { id: sourceId } = await add(sourceKind, caseId, invented.source);
  const cited = { citations: [{ sourceId }] };
  const { id: noticeId } = await add(noticeKind, caseId, { ...invented.notice, ...cited });
  await add(noticeEventKind, noticeId, { ...invented.published, ...cited });
  await add(incidentKind, caseId, { ...invented.restrictedIncident, ...cited });
  await addIdentity(acting, keys, caseId, invented.identity);
  return caseId;
}
