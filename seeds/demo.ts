import { inTransaction, type Db } from '../src/db/transaction.ts';
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
import { addRecord } from '../src/record/actions.ts';
import type { Kind } from '../src/record/kind.ts';
import * as h from './case-of-h.ts';

/** Records the case of H, once: a second run finds it there and changes nothing. */
export async function seedDemo(db: Db, clock: Clock = systemClock): Promise<void> {
  const recording = { kinds: KINDS };
  await inTransaction(db, { ...SYSTEM, at: clock(), reason: 'demonstration' }, async (acting) => {
    const { tx } = acting;
    await tx.raw('lock table demo_cases in share row exclusive mode');
    if ((await tx('demo_cases').first<object | undefined>('case_id')) !== undefined) return;
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
      const citations =
        incident.kind === 'call' ? [{ sourceId }, { sourceId: transcriptsId }] : [{ sourceId }];
      await add(incidentKind, caseId, { ...incident, citations });
    }
  });
}

/** For `knex seed:run`. */
export const seed = (db: Db): Promise<void> => seedDemo(db);
