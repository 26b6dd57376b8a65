import type { OpenPageRequest, OpenPageRoute, PageAnswer } from '../../access/route.ts';
import { endSessions } from '../../access/own-access.ts';
import { leaveTrace } from '../../db/audit.ts';
import { Invalid, NotFound, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { accountOfLink, hashChosen, takeLink } from '../accounts/accounts.ts';
import { beginSession, type SignInDeps } from './begin.ts';
import { EnrolPage } from './views.tsx';

/** The one-time links: whoever holds one chooses a password, and proves or enrols their second factor next. */
export function enrolment(deps: SignInDeps): OpenPageRoute[] {
  const { db, clock } = deps;
  const path = paths.enrol(':secret');
  const show = async (
    { page, params }: OpenPageRequest,
    faults: readonly Fault[],
    status = 200,
  ): Promise<PageAnswer> => {
    const secret = params['secret'] ?? '';
    const account = await accountOfLink(db, secret, clock());
    if (account === undefined) throw new NotFound();
    const view = (
      <EnrolPage
        name={account.name}
        email={account.email}
        action={paths.enrol(secret)}
        faults={sayFaults(page.t, faults)}
      />
    );
    return { status, html: renderPage(page, { title: page.t.pages.enrol, error: status >= 400 }, view) };
  };
  return [
    { method: 'get', path, needs: 'anyone', handle: (request) => show(request, []) },
    {
      method: 'post',
      path,
      needs: 'anyone',
      handle: async (request) => {
        const link = request.params['secret'] ?? '';
        const account = await accountOfLink(db, link, clock());
        if (account === undefined) throw new NotFound();
        try {
          const hashed = await hashChosen(request.typed['password'] ?? '');
          const { secret, awaits } = await beginSession(deps, account, async (acting) => {
            await takeLink(acting, link, hashed);
            // Whoever knew the old password is out.
            await endSessions(acting.tx, account.id, acting.at);
            await leaveTrace(acting, { action: 'password_set' });
          });
          return { redirect: LEADS_TO[awaits ?? 'nothing'], cookies: [{ name: 'session', value: secret }] };
        } catch (error) {
          if (error instanceof Invalid) return show(request, error.faults, 422);
          throw error;
        }
      },
    },
  ];
}

const LEADS_TO = { code: paths.signInCode, enrolment: paths.secondFactor, nothing: paths.home };
