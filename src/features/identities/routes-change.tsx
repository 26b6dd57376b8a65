import type { AnyPageRoute, PageAnswer, PageRequest, PageRoute, Typed } from '../../access/route.ts';
import { inTransaction, type Acting } from '../../db/transaction.ts';
import { Invalid, Stale, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { readForm, writeForm } from '../records/form.ts';
import { versionIn } from '../records/refusal.ts';
import { addIdentity, changeIdentity, removeIdentity } from './actions.ts';
import { IdentityFields } from './fields.ts';
import { IdentityForm, IdentityPage } from './form-views.tsx';
import { openIdentities, type IdentityDeps } from './opening.ts';
import { identityIn, placeToRecordIn, refusalOf } from './place.ts';
import { nameOfSealed } from './views.tsx';

type Asked = Omit<PageRequest, 'acting'>;
interface Refusal {
  status?: number;
  faults?: readonly Fault[];
  refused?: string;
}

/** Forms to record an identity, to change and to remove one. To change one is to open it first. */
export function changingIdentities(deps: IdentityDeps): AnyPageRoute[] {
  return [...adding(deps), one(), openingOne(deps), saving(deps), removing()];
}

function showForm(
  { page, params }: Asked,
  typed: Typed,
  { status = 200, faults = [], refused }: Refusal = {},
): PageAnswer {
  const { t } = page;
  const { reference = '', id } = params;
  const title = id === undefined ? t.identities.add : t.identities.changeOne;
  const view = (
    <IdentityForm
      reference={reference}
      title={title}
      action={id === undefined ? paths.addIdentity(reference) : paths.changeIdentity(reference, id)}
      version={id === undefined ? undefined : (typed['version'] ?? '')}
      typed={typed}
      faults={sayFaults(t, faults)}
      refused={refused}
    />
  );
  return {
    status,
    html: renderPage(page, { title: `${title} · ${reference}`, error: status >= 400 }, view),
  };
}

/** Saves what was typed, or shows it again with what was refused. */
async function orShowAgain(request: PageRequest, save: () => Promise<unknown>): Promise<PageAnswer> {
  const { typed, page, params } = request;
  if (typed['more'] !== undefined) return showForm(request, typed);
  try {
    await save();
    return { redirect: paths.identities(params['reference'] ?? '') };
  } catch (error) {
    if (error instanceof Invalid) return showForm(request, typed, { status: 422, faults: error.faults });
    if (error instanceof Stale)
      return showForm(request, typed, { status: 412, refused: page.t.problems.stale.detail });
    const refusal = refusalOf(error, page.t);
    if (refusal === undefined) throw error;
    return showForm(request, typed, refusal);
  }
}

function adding({ keys }: IdentityDeps): PageRoute[] {
  const path = '/cases/:reference/identities/add';
  return [
    {
      method: 'get',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        await placeToRecordIn(request);
        return showForm(request, {});
      },
    },
    {
      method: 'post',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        const { caseId } = await placeToRecordIn(request);
        const { typed, page, acting } = request;
        return orShowAgain(request, () =>
          addIdentity(acting, keys, caseId, readForm(IdentityFields, typed, page.locale)),
        );
      },
    },
  ];
}

async function showOne(asked: Asked, acting: Acting, refusal: Refusal = {}): Promise<PageAnswer> {
  const { page, params, typed } = asked;
  const { status = 200, faults = [], refused } = refusal;
  const { reference, identity, sealed } = await identityIn({ params, acting });
  const view = (
    <IdentityPage
      reference={reference}
      id={identity.id}
      name={nameOfSealed(page.t, identity, sealed.identities)}
      version={identity.version}
      typed={typed}
      faults={sayFaults(page.t, faults)}
      refused={refused}
    />
  );
  const title = `${page.t.identities.changeOne} · ${reference}`;
  return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
}

function one(): PageRoute {
  return {
    method: 'get',
    path: '/cases/:reference/identities/:id',
    needs: 'write_cases',
    handle: ({ acting, ...asked }) => showOne(asked, acting),
  };
}

function openingOne(deps: IdentityDeps): AnyPageRoute {
  return {
    method: 'post',
    path: '/cases/:reference/identities/:id/openings',
    needs: 'write_cases',
    outside: true,
    handle: async (asked, actor) => {
      const { page, params, typed } = asked;
      const { id = '' } = params;
      const again = (refusal: Refusal) =>
        inTransaction(
          deps.db,
          { account: actor.accountId, role: actor.role, at: deps.clock(), readOnly: true },
          (acting) => showOne(asked, acting, refusal),
        );
      try {
        const [opened] = await openIdentities(
          deps,
          actor,
          async (acting) => (await identityIn({ params, acting })).caseId,
          { reason: typed['reason'] ?? '', identityIds: [id] },
        );
        const { version } = opened!;
        return showForm(asked, {
          ...writeForm(IdentityFields, opened!, page.locale),
          version: String(version),
        });
      } catch (error) {
        if (error instanceof Invalid) return again({ faults: error.faults, status: 422 });
        const refusal = refusalOf(error, page.t);
        if (refusal === undefined) throw error;
        return again(refusal);
      }
    },
  };
}

function saving({ keys }: IdentityDeps): PageRoute {
  return {
    method: 'post',
    path: '/cases/:reference/identities/:id/change',
    needs: 'write_cases',
    handle: async (request) => {
      const { identity } = await identityIn(request);
      const { typed, page, acting } = request;
      const patch = readForm(IdentityFields, typed, page.locale);
      const reason = typed['reason']?.trim() || null;
      return orShowAgain(request, () =>
        changeIdentity(acting, keys, identity.id, versionIn(typed), patch, reason),
      );
    },
  };
}

function removing(): PageRoute {
  return {
    method: 'post',
    path: '/cases/:reference/identities/:id/remove',
    needs: 'write_cases',
    handle: async ({ acting, ...asked }) => {
      const { reference, identity } = await identityIn({ acting, params: asked.params });
      const { typed, page } = asked;
      try {
        await removeIdentity(acting, identity.id, versionIn(typed), typed['removal'] ?? '');
        return { redirect: paths.identities(reference) };
      } catch (error) {
        if (error instanceof Invalid) {
          const faults = error.faults.map((fault) => ({ ...fault, path: 'removal' }));
          return showOne(asked, acting, { status: 422, faults });
        }
        if (error instanceof Stale)
          return showOne(asked, acting, { status: 412, refused: page.t.problems.stale.detail });
        throw error;
      }
    },
  };
}
