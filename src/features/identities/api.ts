import type { AnyApiRoute } from '../../access/route.ts';
import { Invalid, NotFound, VersionRequired } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import { ChangeReason } from '../../record/actions.ts';
import { addIdentity, changeIdentity, removeIdentity } from './actions.ts';
import { IdentityFields } from './fields.ts';
import { Opening, openIdentities, type IdentityDeps } from './opening.ts';
import { getStored, toSealed } from './queries.ts';
import { findCase, getSealed } from './sealed.ts';

/**
 * Identities are listed by their roles, written without being shown, and shown in the answer to an opening alone. An
 * opening has transactions of its own: what it answers is kept nowhere, not even to repeat the answer.
 */
export function identityApi(deps: IdentityDeps): AnyApiRoute[] {
  const { keys } = deps;
  const collection = '/cases/:id/identities';
  const own = '/identities/:id';
  return [
    {
      method: 'get',
      path: collection,
      needs: 'read_cases',
      summary: 'Whose identities are kept, by their roles, and who opened what and why; never what they say',
      handle: async ({ params, acting: { tx } }) => {
        const caseId = await findCase(tx, idIn(params));
        if (caseId === undefined) throw new NotFound();
        const { identities, ...rest } = await getSealed(tx, caseId);
        return { body: { items: identities, ...rest, nextCursor: null } };
      },
    },
    {
      method: 'post',
      path: collection,
      needs: 'write_cases',
      summary: 'Record an identity; the answer does not repeat it',
      body: IdentityFields,
      handle: async ({ params, body, acting }) => {
        const identity = await addIdentity(acting, keys, idIn(params), body);
        return {
          status: 201,
          body: identity,
          version: identity.version,
          location: `/api/v1/identities/${identity.id}`,
        };
      },
    },
    {
      method: 'post',
      path: `${collection}/openings`,
      needs: 'read_cases',
      summary: 'Open identities for a reason; needs a fresh second factor, and leaves a trace for each',
      body: Opening,
      outside: true,
      handle: async ({ params, body }, actor) => {
        const id = idIn(params);
        const items = await openIdentities(deps, actor, ({ tx }) => findCase(tx, id), body);
        return { body: { items, nextCursor: null } };
      },
    },
    {
      method: 'get',
      path: own,
      needs: 'read_cases',
      summary: 'What may be said of an identity without opening it',
      handle: async ({ params, acting: { tx } }) => {
        const identity = toSealed(await getStored(tx, idIn(params)));
        return { body: identity, version: identity.version };
      },
    },
    {
      method: 'patch',
      path: own,
      needs: 'write_cases',
      summary: 'Change an identity without opening it; each field given replaces the one there is',
      body: IdentityFields.partial().extend({ reason: ChangeReason }),
      handle: async ({ params, body, ifMatch, acting }) => {
        const id = idIn(params);
        if (ifMatch === undefined) throw new VersionRequired();
        const { reason, ...patch } = body as Record<string, unknown>;
        const identity = await changeIdentity(acting, keys, id, ifMatch, patch, reason);
        return { body: identity, version: identity.version };
      },
    },
    {
      method: 'delete',
      path: own,
      needs: 'write_cases',
      summary: 'Remove an identity; its versions stay, sealed',
      handle: async ({ params, query, body, ifMatch, acting }) => {
        const id = idIn(params);
        const { reason = query['reason'] } = (body ?? {}) as { reason?: unknown };
        if (reason === undefined) throw new Invalid([{ path: 'reason', code: 'required' }]);
        if (ifMatch === undefined) throw new VersionRequired();
        await removeIdentity(acting, id, ifMatch, reason);
        return { status: 204 };
      },
    },
  ];
}

function idIn(params: Record<string, string>): string {
  const id = params['id'] ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}
