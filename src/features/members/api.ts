import type { ApiRequest, ApiRoute } from '../../access/route.ts';
import { NotFound, VersionRequired } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import { myRoleIn } from '../cases/queries.ts';
import { changeRole, endMembership, MemberChange, NewMember, shareCase } from './actions.ts';
import { isMemberOf, listMembers, listNamedReaders } from './queries.ts';
import { nameReader, NewReader, unnameReader } from './readers.ts';

/** The members of a case, and who was named for what is restricted in it. */
export function memberApi(): ApiRoute[] {
  return [
    {
      method: 'get',
      path: '/cases/:id/members',
      needs: 'read_cases',
      summary: 'List the members of a case; for members alone',
      answers: { 200: 'items: accountId, name, role, active, since, version; leads first' },
      handle: async ({ params, acting }) => {
        const id = idIn(params);
        if (!(await isMemberOf(acting, id))) throw new NotFound();
        return { body: { items: await listMembers(acting.tx, id), nextCursor: null } };
      },
    },
    {
      method: 'post',
      path: '/cases/:id/members',
      needs: 'write_cases',
      summary: 'Share a case with a colleague, by the id or e-mail address of their account; for leads',
      body: NewMember,
      answers: { 201: 'The member' },
      handle: async ({ params, body, acting }) => {
        const id = idIn(params);
        const member = await shareCase(acting, id, body);
        return {
          status: 201,
          location: `/api/v1/cases/${id}/members/${member.accountId}`,
          ...answer(member),
        };
      },
    },
    {
      method: 'get',
      path: '/cases/:id/members/:accountId',
      needs: 'read_cases',
      summary: 'Read a membership of a case; for members alone',
      answers: { 200: 'The member' },
      handle: async ({ params, acting }) => {
        const id = idIn(params);
        if (!(await isMemberOf(acting, id))) throw new NotFound();
        const members = await listMembers(acting.tx, id);
        return answer(found(members.find(({ accountId }) => accountId === params['accountId'])));
      },
    },
    {
      method: 'patch',
      path: '/cases/:id/members/:accountId',
      needs: 'write_cases',
      summary: 'Give a member another role; for leads',
      body: MemberChange,
      answers: { 200: 'The member as they are now' },
      refuses: { 409: 'Nobody who works here would lead the case any more.' },
      handle: async (request) => {
        const { params, body, acting } = request;
        const { accountId = '' } = params;
        return answer(await changeRole(acting, idIn(params), accountId, versionOf(request), body));
      },
    },
    {
      method: 'delete',
      path: '/cases/:id/members/:accountId',
      needs: 'write_cases',
      summary: 'End a membership, with all that this person was named for; for leads',
      answers: { 204: 'They see nothing more of the case, from their next request on.' },
      refuses: { 409: 'Nobody who works here would lead the case any more.' },
      handle: async (request) => {
        const { params, acting } = request;
        await endMembership(acting, idIn(params), params['accountId'] ?? '', versionOf(request));
        return { status: 204 };
      },
    },
    {
      method: 'get',
      path: '/cases/:id/readers',
      needs: 'read_cases',
      summary: 'List who was named for restricted records of a case; for leads',
      answers: { 200: 'items: id, recordId, accountId, name, version' },
      handle: async ({ params, acting }) => {
        const id = idIn(params);
        if ((await myRoleIn(acting, id)) !== 'lead') throw new NotFound();
        return { body: { items: await listNamedReaders(acting.tx, id), nextCursor: null } };
      },
    },
    {
      method: 'post',
      path: '/cases/:id/readers',
      needs: 'write_cases',
      summary: 'Name a member who may see a restricted record; for leads',
      body: NewReader,
      answers: { 201: 'Who was named, and for which record; whoever was named before stays so' },
      handle: async ({ params, body, acting }) => {
        const id = idIn(params);
        const reader = await nameReader(acting, id, body);
        return {
          status: 201,
          location: `/api/v1/cases/${id}/readers/${reader.id}`,
          ...answer(reader),
        };
      },
    },
    {
      method: 'get',
      path: '/cases/:id/readers/:readerId',
      needs: 'read_cases',
      summary: 'Read who was named for a restricted record, and for which; for leads',
      answers: { 200: 'id, recordId, accountId, name, version' },
      handle: async ({ params, acting }) => {
        const id = idIn(params);
        if ((await myRoleIn(acting, id)) !== 'lead') throw new NotFound();
        const readers = await listNamedReaders(acting.tx, id);
        return answer(found(readers.find((reader) => reader.id === params['readerId'])));
      },
    },
    {
      method: 'delete',
      path: '/cases/:id/readers/:readerId',
      needs: 'write_cases',
      summary: 'Take back that somebody was named for a restricted record; for leads',
      answers: { 204: 'They see the record no more, unless they lead the case or recorded it.' },
      handle: async (request) => {
        const { params, acting } = request;
        await unnameReader(acting, idIn(params), params['readerId'] ?? '', versionOf(request));
        return { status: 204 };
      },
    },
  ];
}

const answer = <Body extends { version: number }>(body: Body) => ({ body, version: body.version });

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new NotFound();
  return thing;
}

function idIn(params: Record<string, string>): string {
  const id = params['id'] ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

function versionOf({ ifMatch }: ApiRequest): number {
  if (ifMatch === undefined) throw new VersionRequired();
  return ifMatch;
}
