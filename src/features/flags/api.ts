import { z } from 'zod';
import type { ApiRoute } from '../../access/route.ts';
import type { Db } from '../../db/transaction.ts';
import { FLAG_RULES, FLAG_STATES } from '../../domain/codes.ts';
import { dayOf, type Clock } from '../../lib/clock.ts';
import { Invalid } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { recordOf } from '../../record/fields.ts';
import { pageOf, pageQuery } from '../records/paging.ts';
import { reviewFlagAs, ReviewInput } from './actions.ts';
import { presentFlag } from './present.ts';
import { getFlag, listFlags } from './queries.ts';

const Filter = z.object({
  rule: z.enum(FLAG_RULES).optional(),
  state: z.enum(FLAG_STATES).optional(),
  caseId: recordOf('case').optional(),
});

export function flagApi({ db, clock }: { db: Db; clock: Clock }): ApiRoute[] {
  return [
    {
      method: 'get',
      path: '/flags',
      needs: 'read_cases',
      summary: 'List flags, newest first',
      query: {
        ...pageQuery,
        rule: FLAG_RULES.join(', '),
        state: FLAG_STATES.join(', '),
        caseId: 'flags of one case',
      },
      handle: async ({ query }) => {
        const accepted = accept(Filter, query);
        if (!accepted.ok) throw new Invalid(accepted.faults);
        const { limit, cursor } = pageOf(query);
        const flags = await listFlags(db, { ...accepted.data, before: cursor, limit: limit + 1 });
        const items = flags.slice(0, limit).map((flag) => presentFlag(flag, dayOf(clock())));
        return { body: { items, nextCursor: flags.length > limit ? items.at(-1)!.id : null } };
      },
    },
    {
      method: 'get',
      path: '/flags/:id',
      needs: 'read_cases',
      summary: 'Read a flag',
      handle: async ({ params }) => ({
        body: presentFlag(await getFlag(db, params['id'] ?? ''), dayOf(clock())),
      }),
    },
    {
      method: 'post',
      path: '/flags/:id/review',
      needs: 'review_flags',
      summary: 'Decide on a flag, with the reason',
      body: ReviewInput,
      handle: async ({ params, body }, actor) => {
        const { id } = await getFlag(db, params['id'] ?? '');
        await reviewFlagAs(db, clock, actor.accountId, id, body);
        return { body: presentFlag(await getFlag(db, id), dayOf(clock())) };
      },
    },
  ];
}
