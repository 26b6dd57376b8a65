import { z } from 'zod';
import type { IsFresh } from '../../access/actor.ts';
import type { ApiRoute } from '../../access/route.ts';
import type { Acting } from '../../db/transaction.ts';
import { SECOND_PERSON_STATES } from '../../domain/second-person-codes.ts';
import { Invalid, NotFound } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { paths } from '../../ui/paths.ts';
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
      answers: {
        200: 'items: requests that you may see, mayDecide saying which wait for you; and nextCursor, null on the last page',
      },
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
      answers: { 201: 'The request, open until expiresAt' },
      refuses: { 409: 'There is nothing to do, or the same has been asked and waits for a decision.' },
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
      answers: { 200: 'The request' },
      handle: async ({ params, acting }) => ({ body: await read(acting, params['id'] ?? '') }),
    },
    {
      method: 'post',
      path: `${path}/:id/decision`,
      needs: 'be_second_person',
      summary:
        'Agree, which carries it out at once and needs a fresh second factor, decline, or withdraw what you asked; the state says what came of it',
      body: DecisionInput,
      answers: {
        200: 'The request; its state is failed, with the failure, where it could not be carried out any more. Where a second factor was reset also enrolmentPath, this once: the one-time link to hand to that person',
      },
      refuses: {
        403: 'To agree needs a second factor proved within the last five minutes.',
        409: 'It is your own request, has been decided or has run out, or what is asked cannot be done.',
      },
      handle: async ({ params, body, acting }, actor) => {
        const id = params['id'] ?? '';
        const secret = await decide(acting, deeds, id, body, () => isFresh(actor, acting));
        const link = secret === undefined ? {} : { enrolmentPath: paths.enrol(secret) };
        return { body: { ...(await read(acting, id)), ...link } };
      },
    },
  ];
}

async function read(acting: Acting, id: string): Promise<Record<string, unknown>> {
  const request = await findRequest(acting, id);
  if (request === undefined) throw new NotFound();
  return presentRequest(request);
}
