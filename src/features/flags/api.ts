import { z } from 'zod';
import type { ApiRoute } from '../../access/route.ts';
import { FLAG_RULES, FLAG_STATES } from '../../domain/codes.ts';
import { dayOf } from '../../lib/clock.ts';
import { Invalid } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { recordOf } from '../../record/fields.ts';
import { pageOf, pageQuery } from '../records/paging.ts';
import { reviewFlag, ReviewInput } from './actions.ts';
import { presentFlag } from './present.ts';
import { getFlag, listFlags } from './queries.ts';

const Filter = z.object({
  rule: z.enum(FLAG_RULES).optional(),
  state: z.enum(FLAG_STATES).optional(),
  caseId: recordOf('case').optional(),
});

export function flagApi(): ApiRoute[] {
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
      handle: async ({ query, acting: { tx, at } }) => {
        const accepted = accept(Filter, query);
        if (!accepted.ok) throw new Invalid(accepted.faults);
        const { limit, cursor } = pageOf(query);
        const flags = await listFlags(tx, { ...accepted.data, before: cursor, limit: limit + 1 });
        const items = flags.slice(0, limit).map((flag) => presentFlag(flag, dayOf(at)));
        return { body: { items, nextCursor: flags.length > limit ? items.at(-1)!.id : null } };
      },
    },
    {
      method: 'get',
      path: '/flags/:id',
      needs: 'read_cases',
      summary: 'Read a flag',
      handle: async ({ params, acting: { tx, at } }) => ({
        body: presentFlag(await getFlag(tx, params['id'] ?? ''), dayOf(at)),
      }),
    },
    {
      method: 'post',
      path: '/flags/:id/review',
      needs: 'review_flags',
      summary: 'Decide on a flag, with the reason',
      body: ReviewInput,
      handle: async ({ params, body, acting }) => {
        const { tx, at } = acting;
        const { id } = await getFlag(tx, params['id'] ?? '');
        await reviewFlag(acting, id, body);
        return {
          body: presentFlag(await getFlag(tx, id), dayOf(at)),
          contentLocation: `/api/v1/flags/${id}`,
        };
      },
    },
  ];
}
