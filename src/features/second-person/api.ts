import { z } from 'zod';
import type { IsFresh } from '../../access/actor.ts';
import type { ApiRoute } from '../../access/route.ts';
import type { Acting } from '../../db/transaction.ts';
import { SECOND_PERSON_STATES } from '../../domain/second-person-codes.ts';
import { Invalid, NotFound } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { pageOf, pageQuery } from '../records/paging.ts';
import { ask, AskInput, decide, DecisionInput } from './actions.ts';
import type { Deed } from './deeds.ts';
import { presentRequest } from './present.ts';
import { findRequest, listRequests } from './queries.ts';

const ListQuery = z.object({ state: z.enum(SECOND_PERSON_STATES).optional() });

/** What one person asks and another decides. */
export function secondPersonApi(deeds: readonly Deed[], isFresh: IsFresh): ApiRoute[] {
  const path = '/second-person-requests';
  return [
    {
      method: 'get',
      path,
      needs: 'be_second_person',
      summary: 'List what was asked of a second person, newest first',
      query: { ...pageQuery, state: SECOND_PERSON_STATES.join(', ') },
      handle: async ({ query, acting }) => {
        const accepted = accept(ListQuery, query);
        if (!accepted.ok) throw new Invalid(accepted.faults);
        const { limit, cursor } = pageOf(query);
        const found = await listRequests(acting, { ...accepted.data, before: cursor, limit: limit + 1 });
        const page = found.slice(0, limit);
        const nextCursor = found.length > limit ? page.at(-1)!.id : null;
        return { body: { items: page.map(presentRequest), nextCursor } };
      },
    },
    {
      method: 'post',
      path,
      needs: 'be_second_person',
      summary: 'Ask a second person for what nobody does alone',
      body: AskInput,
      handle: async ({ body, acting }) => {
        const id = await ask(acting, deeds, body);
        return { status: 201, location: `/api/v1${path}/${id}`, body: await read(acting, id) };
      },
    },
    {
      method: 'get',
      path: `${path}/:id`,
      needs: 'be_second_person',
      summary: 'Read what was asked of a second person',
      handle: async ({ params, acting }) => ({ body: await read(acting, params['id'] ?? '') }),
    },
    {
      method: 'post',
      path: `${path}/:id/decision`,
      needs: 'be_second_person',
      summary:
        'Agree, which carries it out at once and needs a fresh second factor, decline, or withdraw what you asked; the state says what came of it',
      body: DecisionInput,
      handle: async ({ params, body, acting }, actor) => {
        const id = params['id'] ?? '';
        await decide(acting, deeds, id, body, () => isFresh(actor, acting));
        return { body: await read(acting, id) };
      },
    },
  ];
}

async function read(acting: Acting, id: string): Promise<Record<string, unknown>> {
  const request = await findRequest(acting, id);
  if (request === undefined) throw new NotFound();
  return presentRequest(request);
}
