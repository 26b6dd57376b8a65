import { endSessions } from '../../access/own-access.ts';
import { provePassword } from '../../access/proof.ts';
import type { OutsidePageRoute } from '../../access/route.ts';
import { renewSession } from '../../access/sessions.ts';
import { leaveTrace } from '../../db/audit.ts';
import { inTransaction, type Acting } from '../../db/transaction.ts';
import { Invalid, Unauthenticated, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { namedFaults } from '../../ui/form.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { hashChosen, passwordHashOf } from '../accounts/accounts.ts';
import type { SignInDeps } from '../sign-in/begin.ts';
import { csrfToken } from '../../access/csrf.ts';
import { AccountPage, type OwnAccount } from './views.tsx';

/** Another password, for whoever knows the present one. The other sessions end: one may be why it is changed. */
export function changePassword(
  { db, clock }: SignInDeps,
  ownAccount: (acting: Acting, session: string | undefined) => Promise<OwnAccount>,
): OutsidePageRoute {
  return {
    method: 'post',
    path: paths.changePassword,
    needs: 'signed_in',
    // A failed attempt must count although it is refused.
    outside: true,
    handle: async ({ page, typed, session }, { accountId, role }) => {
      const at = clock();
      const context = { account: accountId, role, at };
      const { t } = page;
      const show = async (faults: readonly Fault[]) => {
        const own = await inTransaction(db, { ...context, readOnly: true }, (acting) =>
          ownAccount(acting, session),
        );
        const said = namedFaults(t, sayFaults(t, faults), {
          currentPassword: t.access.currentPassword,
          password: t.pages.newPassword,
        });
        const view = <AccountPage own={own} faults={said} />;
        return { status: 422, html: renderPage(page, { title: t.access.account, error: true }, view) };
      };
      const right = await provePassword(
        db,
        `password ${accountId}`,
        typed['currentPassword'] ?? '',
        at,
        async () => ({ passwordHash: await passwordHashOf(db, accountId) }),
      );
      if (right === undefined) return show([{ path: 'currentPassword', code: 'wrong_password' }]);
      try {
        const hashed = await hashChosen(typed['password'] ?? '');
        const renewed = await inTransaction(db, context, async (acting) => {
          const { tx } = acting;
          await tx('accounts').where({ id: accountId }).update({ password_hash: hashed });
          await endSessions(tx, accountId, at, session);
          const secret = await renewSession(tx, session!, at, { proved: false });
          if (secret === undefined) throw new Unauthenticated();
          await leaveTrace(acting, { action: 'password_set', subject: { type: 'account', id: accountId } });
          return { secret, own: await ownAccount(acting, secret) };
        });
        const view = <AccountPage own={renewed.own} faults={[]} done={t.access.passwordChanged} />;
        return {
          html: renderPage({ ...page, csrf: csrfToken(renewed.secret) }, { title: t.access.account }, view),
          cookies: [{ name: 'session', value: renewed.secret }],
        };
      } catch (error) {
        if (error instanceof Invalid) return show(error.faults);
        throw error;
      }
    },
  };
}
