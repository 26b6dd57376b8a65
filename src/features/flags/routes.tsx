import type { PageAnswer, PageRequest, PageRoute } from '../../access/route.ts';
import { Conflict, Invalid, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { loadCaseSet } from '../../record/store.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { namesOf } from '../accounts/accounts.ts';
import { myRoleIn } from '../cases/queries.ts';
import { mayRecord } from '../cases/rules.ts';
import { KINDS } from '../kinds.ts';
import { reviewFlag } from './actions.ts';
import { getFlag } from './queries.ts';
import { ReviewPage } from './views.tsx';

/** One flag's page: to read what it says, and for whoever may record in its case to decide. */
export function flagPages(): PageRoute[] {
  const show = async (
    { page, params, typed, acting }: PageRequest,
    faults: readonly Fault[],
    status = 200,
  ): Promise<PageAnswer> => {
    const { tx } = acting;
    const flag = await getFlag(tx, params['id'] ?? '');
    const mayDecide = mayRecord(await myRoleIn(acting, flag.caseId));
    const set = await loadCaseSet(tx, KINDS, flag.caseId);
    const names = await namesOf(tx, flag.review === null ? [] : [flag.review.by]);
    const title = `${flag.rule} · ${flag.caseReference}`;
    const view = (
      <ReviewPage
        flag={flag}
        set={set}
        names={names}
        mayDecide={mayDecide}
        typed={typed}
        faults={sayFaults(page.t, faults)}
      />
    );
    return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
  };
  return [
    { method: 'get', path: '/flags/:id', needs: 'review_flags', handle: (request) => show(request, []) },
    {
      method: 'post',
      path: '/flags/:id',
      needs: 'review_flags',
      handle: async (request) => {
        const flag = await getFlag(request.acting.tx, request.params['id'] ?? '');
        const { decision, reason = '' } = request.typed;
        try {
          await reviewFlag(request.acting, flag.id, { decision, reason });
        } catch (error) {
          if (error instanceof Invalid) return show(request, error.faults, 422);
          // Resolved meanwhile: the page says so in place of the form.
          if (error instanceof Conflict) return show(request, [], 409);
          throw error;
        }
        return { redirect: `${paths.case(flag.caseReference)}#flag-${flag.id}` };
      },
    },
  ];
}
