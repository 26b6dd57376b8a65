import { inTransaction, type Acting, type Db } from '../src/db/transaction.ts';
import { SYSTEM } from '../src/features/accounts/accounts.ts';
import { caseKind } from '../src/features/cases/kind.ts';
import { extraditionRequestKind } from '../src/features/extradition/kind.ts';
import { incidentKind } from '../src/features/incidents/kind.ts';
import { KINDS } from '../src/features/kinds.ts';
import { measureKind } from '../src/features/measures/kind.ts';
import { noticeEventKind, noticeKind, withdrawalKind } from '../src/features/notices/kind.ts';
import { findingKind, rulingKind } from '../src/features/rulings/kind.ts';
import { sourceKind } from '../src/features/sources/kind.ts';
import { systemClock, type Clock } from '../src/lib/clock.ts';
import { newId } from '../src/lib/ids.ts';
import { addRecord } from '../src/record/actions.ts';
import type { Kind } from '../src/record/kind.ts';
import * as h from './case-of-h.ts';

/**
 * Records the case of H, once, open to all staff, and lets the demo caseworker and lawyer lead it. A second run finds
 * it there and changes nothing; if nobody has ever been a member of it, it gets its leads then.
 */
export async function seedDemo(db: Db, clock: Clock = systemClock): Promise<void> {
  await inTransaction(db, { ...SYSTEM, at: clock(), reason: 'demonstration' }, async (acting) => {
    const { tx } = acting;
    await tx.raw('lock table demo_cases in share row exclusive mode');
    const known = await tx('demo_cases')
      .join('cases', 'cases.id', 'demo_cases.case_id')
      .where({ basis: h.story.basis })
      .first<{ case_id: string } | undefined>('cases.id as case_id');
    const caseId = known?.case_id ?? (await recordH(acting));
    await openH(acting, caseId);
  });
}

/** Lets the demo people lead the case of H, and all staff read it, unless it has or had members. */
async function openH({ tx, at }: Acting, caseId: string): Promise<void> {
  const members = tx('revisions').where({ case_id: caseId, record_type: 'case_member' });
  if ((await members.first<object | undefined>('id')) !== undefined) return;
  const leads = await tx('accounts')
    .where({ demo: true })
    .whereIn('role', ['caseworker', 'lawyer'])
    .whereNull('deactivated_at')
    .pluck<string[]>('id');
  if (leads.length === 0) return;
  await tx('case_members').insert(
    leads.map((account) => ({ id: newId(at), case_id: caseId, account_id: account, role: 'lead' })),
  );
  await tx('cases')
    .where({ id: caseId, audience: 'members', basis: 'public_record' })
    .update({ audience: 'staff', version: tx.raw('version + 1') });
}

async function recordH(acting: Acting): Promise<string> {
  const { tx } = acting;
  const recording = { kinds: KINDS };
  const add = (kind: unknown, parentId: string | undefined, input: object) =>
    addRecord(recording, acting, kind as Kind, parentId, input);

  const { id: caseId } = await add(caseKind, undefined, h.story);
  await tx('demo_cases').insert({ case_id: caseId });
  const { id: sourceId } = await add(sourceKind, caseId, h.source);
  const { id: transcriptsId } = await add(sourceKind, caseId, {
    ...h.transcripts,
    citations: [{ sourceId }],
  });
  const cited = { citations: [{ sourceId }] };

  const { id: noticeId } = await add(noticeKind, caseId, { ...h.notice, ...cited });
  await add(noticeEventKind, noticeId, { ...h.published, ...cited });
  await add(withdrawalKind, noticeId, { ...h.removal, ...cited });
  await add(measureKind, caseId, { ...h.keptFromLeaving, noticeId, ...cited });

  const { id: requestId } = await add(extraditionRequestKind, caseId, {
    ...h.request,
    noticeId,
    ...cited,
  });
  const { id: rulingId } = await add(rulingKind, requestId, { ...h.ruling, ...cited });
  await add(findingKind, rulingId, { ...h.finding, ...cited });

  for (const incident of h.incidents) {
    const citations = incident.kind === 'call' ? [{ sourceId }, { sourceId: transcriptsId }] : [{ sourceId }];
    await add(incidentKind, caseId, { ...incident, citations });
  }
  return caseId;
}

/** For `knex seed:run`. */
export const seed = (db: Db): Promise<void> => seedDemo(db);
