import { requireFreshFactor, type Actor } from '../../access/actor.ts';
import { csrfToken } from '../../access/csrf.ts';
import { proveFactor } from '../../access/proof.ts';
import type { OpenPageRequest, OpenPageRoute, PageAnswer } from '../../access/route.ts';
import { confirmEnrolment, hasFactor, secretUnderWay } from '../../access/second-factor.ts';
import { accountAwaiting, renewSession } from '../../access/sessions.ts';
import { totpUri } from '../../access/totp.ts';
import { leaveTrace } from '../../db/audit.ts';
import { inTransaction } from '../../db/transaction.ts';
import { Unauthenticated, type Fault } from '../../lib/errors.ts';
import { localPath } from '../../lib/local-path.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { accountById } from '../accounts/accounts.ts';
import type { SignInDeps } from './begin.ts';
import { FactorPage, RecoveryCodesPage } from './factor-views.tsx';
import { continuePage, keptIn } from './kept.tsx';
import { CodePage } from './views.tsx';

const WRONG_CODE: readonly Fault[] = [{ path: 'code', code: 'wrong_code' }];

/** The page for the code, between the password and the session. */
export function codePages(deps: SignInDeps): OpenPageRoute[] {
  const { db, clock } = deps;
  return [
    {
      method: 'get',
      path: paths.signInCode,
      needs: 'anyone',
      handle: async (request) => {
        const waiting = await accountAwaiting(db, request.session, 'code', clock());
        return waiting === undefined ? { redirect: paths.signIn } : showCodePage(request, []);
      },
    },
    {
      method: 'post',
      path: paths.signInCode,
      needs: 'anyone',
      handle: async (request) => {
        const { typed, page, session } = request;
        const at = clock();
        const accountId = await accountAwaiting(db, session, 'code', at);
        if (accountId === undefined) return { redirect: paths.signIn };
        const begun = await proveFactor(deps, accountId, typed['code'] ?? '', at, async (acting) => {
          const secret = await renewSession(acting.tx, session!, at);
          if (secret === undefined) throw new Unauthenticated();
          await leaveTrace(acting, { action: 'signed_in' });
          return secret;
        });
        if (begun === undefined) return showCodePage(request, WRONG_CODE);
        const cookies = [{ name: 'session' as const, value: begun }];
        const kept = keptIn(typed);
        if (kept === undefined) return { redirect: localPath(typed['back']) ?? paths.home, cookies };
        const { name, role } = await accountById(db, accountId);
        return {
          html: continuePage(
            { ...page, csrf: csrfToken(begun), actor: { name, role } },
            kept,
            page.t.pages.continueLead,
          ),
          cookies,
        };
      },
    },
  ];
}

/** Asks for the code; also right after the password, so that what was typed before goes along. */
export function showCodePage(
  { page, typed, query }: Pick<OpenPageRequest, 'page' | 'typed' | 'query'>,
  faults: readonly Fault[],
): PageAnswer & { html: string } {
  const { access } = page.t;
  const view = (
    <CodePage
      action={paths.signInCode}
      title={access.codeTitle}
      lead={access.codeLead}
      faults={sayFaults(page.t, faults)}
      back={localPath(typed['back'] ?? query['back'])}
      kept={keptIn(typed)}
    />
  );
  return {
    status: faults.length === 0 ? 200 : 422,
    html: renderPage(page, { title: access.codeTitle, error: faults.length > 0 }, view),
  };
}

/**
 * Shows the secret that an account is to confirm, and asks for a code of it; also right after the password, so that
 * what was typed before goes along.
 */
export async function showFactorPage(
  { db, clock, sealing }: SignInDeps,
  { page, typed, query }: Pick<OpenPageRequest, 'page' | 'typed' | 'query'>,
  accountId: string,
  faults: readonly Fault[],
): Promise<PageAnswer> {
  const secret = await secretUnderWay(db, sealing, accountId, clock());
  if (secret === undefined) return { redirect: paths.account };
  const { email } = await accountById(db, accountId);
  const view = (
    <FactorPage
      secret={secret}
      uri={totpUri(secret, email)}
      faults={sayFaults(page.t, faults)}
      back={localPath(typed['back'] ?? query['back'])}
      kept={keptIn(typed)}
    />
  );
  return {
    status: faults.length === 0 ? 200 : 422,
    html: renderPage(page, { title: page.t.access.factorTitle, error: faults.length > 0 }, view),
  };
}

/**
 * The enrolment of a second factor: always of the account whose session asks, be it one that waits for this or one
 * that is open. No address and no field names an account.
 */
export function factorPages(deps: SignInDeps): OpenPageRoute[] {
  const { db, clock, sealing } = deps;
  /** Throws FactorNeeded: whoever has a factor proves it first, lest an open browser be enough to replace it. */
  const whose = async (
    { session }: OpenPageRequest,
    actor: Actor | undefined,
    at: Date,
  ): Promise<string | undefined> => {
    const accountId = actor?.accountId ?? (await accountAwaiting(db, session, 'enrolment', at));
    if (accountId === undefined || !(await hasFactor(db, accountId))) return accountId;
    // A session that waits for an enrolment does so in vain once there was another.
    if (actor === undefined) return undefined;
    requireFreshFactor(actor, at);
    return accountId;
  };
  return [
    {
      method: 'get',
      path: paths.secondFactor,
      needs: 'anyone',
      handle: async (request, actor) => {
        const accountId = await whose(request, actor, clock());
        return accountId === undefined
          ? { redirect: paths.signIn }
          : showFactorPage(deps, request, accountId, []);
      },
    },
    {
      method: 'post',
      path: paths.secondFactor,
      needs: 'anyone',
      handle: async (request, actor) => {
        const { page, session, typed } = request;
        const at = clock();
        const accountId = await whose(request, actor, at);
        if (accountId === undefined) return { redirect: paths.signIn };
        if ((await secretUnderWay(db, sealing, accountId, at)) === undefined)
          return { redirect: paths.account };
        const code = (typed['code'] ?? '').replace(/\s/g, '');
        const done = await inTransaction(db, { account: accountId, at }, async (acting) => {
          const codes = await confirmEnrolment(acting, sealing, accountId, code);
          if (codes === undefined) return undefined;
          const secret = await renewSession(acting.tx, session!, at);
          if (secret === undefined) throw new Unauthenticated();
          await leaveTrace(acting, { action: 'second_factor_enrolled' });
          if (actor === undefined) await leaveTrace(acting, { action: 'signed_in' });
          return { codes, secret };
        });
        if (done === undefined) return showFactorPage(deps, request, accountId, WRONG_CODE);
        const next = localPath(typed['back']) ?? (actor === undefined ? paths.home : paths.account);
        const kept = keptIn(typed);
        return {
          html: renderPage(
            {
              ...page,
              csrf: csrfToken(done.secret),
              path: next,
              // It may have been done before.
              formKey: kept?.typed['formKey'] ?? page.formKey,
            },
            { title: page.t.access.recoveryTitle },
            <RecoveryCodesPage codes={done.codes} next={next} kept={kept} />,
          ),
          cookies: [{ name: 'session', value: done.secret }],
        };
      },
    },
  ];
}
