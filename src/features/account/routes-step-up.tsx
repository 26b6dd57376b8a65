import { csrfToken } from '../../access/csrf.ts';
import { proveFactor } from '../../access/proof.ts';
import type { AnyPageRoute, PageAnswer, PageRequest } from '../../access/route.ts';
import { hasFactor } from '../../access/second-factor.ts';
import { renewSession } from '../../access/sessions.ts';
import { leaveTrace } from '../../db/audit.ts';
import { Unauthenticated, type Fault } from '../../lib/errors.ts';
import { localPath } from '../../lib/local-path.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import type { SignInDeps } from '../sign-in/begin.ts';
import { noFactorPage } from '../sign-in/factor-views.tsx';
import { continuePage, keptIn } from '../sign-in/kept.tsx';
import { CodePage } from '../sign-in/views.tsx';

/** A fresh proof of the second factor in the middle of a session, which goes on under a new secret. */
export function stepUpPages(deps: SignInDeps): AnyPageRoute[] {
  const { clock } = deps;
  const show = (
    { page, typed, query }: Pick<PageRequest, 'page' | 'typed' | 'query'>,
    faults: readonly Fault[],
  ): PageAnswer => {
    const { access } = page.t;
    const view = (
      <CodePage
        action={paths.stepUp}
        title={access.stepUpTitle}
        lead={access.stepUpLead}
        faults={sayFaults(page.t, faults)}
        back={localPath(typed['back'] ?? query['back'])}
        kept={keptIn(typed)}
      />
    );
    return {
      status: faults.length === 0 ? 200 : 422,
      html: renderPage(page, { title: access.stepUpTitle, error: faults.length > 0 }, view),
    };
  };
  return [
    {
      method: 'get',
      path: paths.stepUp,
      needs: 'signed_in',
      handle: async (request) => {
        const { page, acting } = request;
        if (await hasFactor(acting.tx, acting.account)) return show(request, []);
        return { html: noFactorPage(page) };
      },
    },
    {
      method: 'post',
      path: paths.stepUp,
      needs: 'signed_in',
      // A failed attempt must count although it is refused.
      outside: true,
      handle: async (request, { accountId }) => {
        const { page, typed, session } = request;
        const at = clock();
        const renewed = await proveFactor(deps, accountId, typed['code'] ?? '', at, async (acting) => {
          const secret = await renewSession(acting.tx, session!, at);
          if (secret === undefined) throw new Unauthenticated();
          await leaveTrace(acting, { action: 'stepped_up' });
          return secret;
        });
        if (renewed === undefined) return show(request, [{ path: 'code', code: 'wrong_code' }]);
        const cookies = [{ name: 'session' as const, value: renewed }];
        const kept = keptIn(typed);
        if (kept === undefined) return { redirect: localPath(typed['back']) ?? paths.account, cookies };
        return {
          html: continuePage({ ...page, csrf: csrfToken(renewed) }, kept, page.t.access.stepUpDone),
          cookies,
        };
      },
    },
  ];
}
