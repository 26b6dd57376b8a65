import { requireFreshFactor } from '../../access/actor.ts';
import type { PageAnswer, PageRequest, PageRoute } from '../../access/route.ts';
import { leaveTrace } from '../../db/audit.ts';
import type { Acting } from '../../db/transaction.ts';
import { Invalid, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { addAccount, newEnrolmentLink } from './accounts.ts';
import { listAlertsOf } from './alerts.ts';
import {
  changeRole,
  deactivate,
  endAllSessions,
  getPerson,
  issueLink,
  listPeople,
  reactivate,
} from './people.ts';
import { PeoplePage, type NewLink } from './people-view.tsx';
import { PersonPage } from './person-view.tsx';

/** Who works here, the way to add somebody, and what can be done with an account. */
export function adminPages(): PageRoute[] {
  return [...peoplePages(), ...personPages()];
}

function peoplePages(): PageRoute[] {
  const show = async (
    { page, typed, acting: { tx } }: PageRequest,
    faults: readonly Fault[],
    link?: NewLink,
  ): Promise<PageAnswer> => {
    const people = await listPeople(tx);
    const view = <PeoplePage people={people} typed={typed} faults={sayFaults(page.t, faults)} link={link} />;
    return {
      status: faults.length > 0 ? 422 : 200,
      html: renderPage(page, { title: page.t.pages.people, error: faults.length > 0, wide: true }, view),
    };
  };
  return [
    { method: 'get', path: paths.admin, needs: 'manage_accounts', handle: (request) => show(request, []) },
    {
      method: 'post',
      path: paths.admin,
      needs: 'manage_accounts',
      handle: async (request, actor) => {
        const { acting } = request;
        const { email, name, role } = request.typed;
        requireFreshFactor(actor, acting.at);
        // Nobody makes an administrator alone: they begin as something else, and another administrator agrees.
        if (role === 'admin') return show(request, [{ path: 'role', code: 'needs_second_person' }]);
        try {
          const account = await addAccount(acting.tx, acting.at, { email, name, role });
          const path = paths.enrol(await newEnrolmentLink(acting.tx, account.id, acting.at));
          await leaveTrace(acting, {
            action: 'account_added',
            subject: { type: 'account', id: account.id },
          });
          return await show({ ...request, typed: {} }, [], { name: account.name, path });
        } catch (error) {
          if (error instanceof Invalid) return show(request, error.faults);
          throw error;
        }
      },
    },
  ];
}

function personPages(): PageRoute[] {
  const show = async (
    { page, params, acting: { tx } }: PageRequest,
    faults: readonly Fault[],
    secret?: string,
  ): Promise<PageAnswer> => {
    const person = await getPerson(tx, params['id'] ?? '');
    const link = secret === undefined ? undefined : { name: person.name, path: paths.enrol(secret) };
    const alerts = await listAlertsOf(tx, person.id);
    const view = (
      <PersonPage person={person} alerts={alerts} faults={sayFaults(page.t, faults)} link={link} />
    );
    return {
      status: faults.length > 0 ? 422 : 200,
      html: renderPage(page, { title: page.t.pages.people, error: faults.length > 0 }, view),
    };
  };
  /** An act on an account. What gives access asks for a fresh factor; what takes it away must not have to wait. */
  const act = (
    name: string,
    { fresh }: { fresh: boolean },
    does: (acting: Acting, id: string, request: PageRequest) => Promise<string | void>,
  ): PageRoute => ({
    method: 'post',
    path: paths.personAct(':id', name),
    needs: 'manage_accounts',
    handle: async (request, actor) => {
      const { acting, params } = request;
      const id = params['id'] ?? '';
      if (fresh) requireFreshFactor(actor, acting.at);
      try {
        const secret = await does(acting, id, request);
        // A link is shown in the answer itself: no address may lead to it again.
        return secret === undefined ? { redirect: paths.person(id) } : await show(request, [], secret);
      } catch (error) {
        if (error instanceof Invalid) return show(request, error.faults);
        throw error;
      }
    },
  });
  return [
    {
      method: 'get',
      path: paths.person(':id'),
      needs: 'manage_accounts',
      handle: (request) => show(request, []),
    },
    act('role', { fresh: true }, (acting, id, { typed }) => changeRole(acting, id, typed['role'])),
    act('link', { fresh: true }, issueLink),
    act('reactivate', { fresh: true }, reactivate),
    act('end-sessions', { fresh: false }, endAllSessions),
    act('deactivate', { fresh: false }, deactivate),
  ];
}
