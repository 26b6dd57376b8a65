import { requireFreshFactor } from '../../access/actor.ts';
import {
  endOneSession,
  endSessions,
  listSessions,
  listTokens,
  revokeToken,
} from '../../access/own-access.ts';
import type { AnyPageRoute, PageRequest, PageRoute } from '../../access/route.ts';
import {
  beginEnrolment,
  hasFactor,
  recoveryCodesLeft,
  renewRecoveryCodes,
} from '../../access/second-factor.ts';
import { leaveTrace } from '../../db/audit.ts';
import type { Acting } from '../../db/transaction.ts';
import { NotFound } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { accountById } from '../accounts/accounts.ts';
import type { SignInDeps } from '../sign-in/begin.ts';
import { RecoveryCodesPage } from '../sign-in/factor-views.tsx';
import { changePassword } from './routes-password.tsx';
import { stepUpPages } from './routes-step-up.tsx';
import { AccountPage, type OwnAccount } from './views.tsx';

/** One's own account: sessions, tokens, password, second factor, and the proof before something sensitive. */
export function accountPages(deps: SignInDeps): AnyPageRoute[] {
  return [
    {
      method: 'get',
      path: paths.account,
      needs: 'signed_in',
      handle: async ({ page, session, acting }) => {
        const own = await ownAccount(acting, session);
        return {
          html: renderPage(page, { title: page.t.access.account }, <AccountPage own={own} faults={[]} />),
        };
      },
    },
    ...sessionActs(),
    ...factorActs(deps),
    changePassword(deps, ownAccount),
    ...stepUpPages(deps),
  ];
}

/** What somebody sees of their own account; `session` is the secret of the session that looks. */
async function ownAccount({ tx, account, at }: Acting, session: string | undefined): Promise<OwnAccount> {
  const { email } = await accountById(tx, account);
  return {
    email,
    hasFactor: await hasFactor(tx, account),
    recoveryCodes: await recoveryCodesLeft(tx, account),
    sessions: await listSessions(tx, account, session, at),
    tokens: await listTokens(tx, account, at),
  };
}

function sessionActs(): PageRoute[] {
  const act = (path: string, does: (acting: Acting, request: PageRequest) => Promise<void>): PageRoute => ({
    method: 'post',
    path,
    needs: 'signed_in',
    handle: async (request) => {
      await does(request.acting, request);
      return { redirect: paths.account };
    },
  });
  const idIn = ({ params }: PageRequest): string => {
    const id = params['id'] ?? '';
    if (!isId(id)) throw new NotFound();
    return id;
  };
  return [
    act(paths.endSession(':id'), async (acting, request) => {
      const { tx, account, at } = acting;
      if (!(await endOneSession(tx, account, idIn(request), at))) throw new NotFound();
      await leaveTrace(acting, { action: 'sessions_ended', subject: { type: 'account', id: account } });
    }),
    act(paths.endOtherSessions, async (acting, { session }) => {
      const { tx, account, at } = acting;
      await endSessions(tx, account, at, session);
      await leaveTrace(acting, { action: 'sessions_ended', subject: { type: 'account', id: account } });
    }),
    act(paths.revokeToken(':id'), async (acting, request) => {
      const { tx, account, at } = acting;
      const id = idIn(request);
      if (!(await revokeToken(tx, account, id, at))) throw new NotFound();
      await leaveTrace(acting, { action: 'token_revoked', subject: { type: 'api_token', id } });
    }),
  ];
}

function factorActs({ sealing }: SignInDeps): PageRoute[] {
  return [
    {
      method: 'post',
      path: paths.newSecondFactor,
      needs: 'signed_in',
      handle: async ({ acting }, actor) => {
        const { tx, account, at } = acting;
        // Whoever has one proves it first, lest an open browser be enough to replace it.
        if (await hasFactor(tx, account)) requireFreshFactor(actor, at);
        await beginEnrolment(tx, sealing, account, at);
        return { redirect: paths.secondFactor };
      },
    },
    {
      method: 'post',
      path: paths.recoveryCodes,
      needs: 'signed_in',
      handle: async ({ acting, page }, actor) => {
        const { tx, account, at } = acting;
        if (!(await hasFactor(tx, account))) throw new NotFound();
        requireFreshFactor(actor, at);
        const codes = await renewRecoveryCodes(tx, account, at);
        await leaveTrace(acting, {
          action: 'recovery_codes_renewed',
          subject: { type: 'account', id: account },
        });
        return {
          html: renderPage(
            page,
            { title: page.t.access.recoveryTitle },
            <RecoveryCodesPage codes={codes} next={paths.account} />,
          ),
        };
      },
    },
  ];
}
