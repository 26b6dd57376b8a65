import { csrfToken } from '../../access/csrf.ts';
import { hashPassword, isOutdated } from '../../access/password.ts';
import { provePassword } from '../../access/proof.ts';
import type { OpenPageRequest, OpenPageRoute, PageAnswer } from '../../access/route.ts';
import { endSession } from '../../access/sessions.ts';
import { leaveTrace } from '../../db/audit.ts';
import type { Db } from '../../db/transaction.ts';
import { LOCALES } from '../../domain/codes.ts';
import type { Clock } from '../../lib/clock.ts';
import { Unauthenticated } from '../../lib/errors.ts';
import { localPath } from '../../lib/local-path.ts';
import { isCleanText } from '../../lib/text.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { findAccount, type Account } from '../accounts/accounts.ts';
import { beginSession, type Begun, type SignInDeps } from './begin.ts';
import { continuePage, keptIn } from './kept.tsx';
import { enrolment } from './routes-enrol.tsx';
import { codePages, factorPages, showCodePage, showFactorPage } from './routes-factor.tsx';
import { SignInPage } from './views.tsx';

/** An account whose password was checked, by this hash. */
type Checked = Account & { passwordHash: string | null };

/** The way in and out, the choice of a language, the one-time links and the second factor. */
export function signInPages(deps: SignInDeps): OpenPageRoute[] {
  return [
    ...signIn(deps),
    ...codePages(deps),
    signOut(deps),
    chooseLanguage(),
    ...enrolment(deps),
    ...factorPages(deps),
  ];
}

function signIn(deps: SignInDeps): OpenPageRoute[] {
  const show = ({ page, typed, query }: OpenPageRequest, message?: string): PageAnswer => {
    const faults = message === undefined ? [] : [{ path: 'email', message }];
    const back = localPath(typed['back'] ?? query['back']);
    const view = <SignInPage typed={typed} faults={faults} back={back} kept={keptIn(typed)} />;
    return {
      status: faults.length === 0 ? 200 : 422,
      html: renderPage(page, { title: page.t.pages.signIn, error: faults.length > 0 }, view),
    };
  };
  return [
    {
      method: 'get',
      path: paths.signIn,
      needs: 'anyone',
      handle: (request, actor) =>
        Promise.resolve(actor === undefined ? show(request) : { redirect: paths.home }),
    },
    {
      method: 'post',
      path: paths.signIn,
      needs: 'anyone',
      handle: async (request) => {
        const { email = '', password = '' } = request.typed;
        const account = await accountWith(deps, email, password);
        const begun = account && (await beginUnlessChanged(deps, account));
        // One message for every failure: which of the two was wrong would say who works here.
        return account === undefined || begun === undefined
          ? show(request, request.page.t.pages.signInFailed)
          : afterPassword(deps, request, account, begun);
      },
    },
  ];
}

/** The account that has this address and password, unless too many attempts failed. */
async function accountWith(
  { db, clock }: SignInDeps,
  email: string,
  password: string,
): Promise<Checked | undefined> {
  const tried = `address ${email.trim().toLowerCase()}` as const;
  const account = await provePassword(db, tried, password, clock(), async () =>
    isCleanText(email) ? findAccount(db, email) : undefined,
  );
  if (account === undefined || !isOutdated(account.passwordHash!)) return account;
  const passwordHash = await hashPassword(password);
  await db('accounts')
    .where({ id: account.id, password_hash: account.passwordHash })
    .update({ password_hash: passwordHash });
  return { ...account, passwordHash };
}

/**
 * Opens a session for whoever knew the password, if it still is the password: one that was reset in the meantime must
 * not lead to the enrolment of a new factor.
 */
async function beginUnlessChanged(deps: SignInDeps, account: Checked): Promise<Begun | undefined> {
  try {
    return await beginSession(deps, account, async ({ tx }) => {
      const same = await tx('accounts')
        .where({ id: account.id, password_hash: account.passwordHash })
        .forShare()
        .first<object | undefined>('id');
      if (same === undefined) throw new Unauthenticated();
    });
  } catch (error) {
    if (error instanceof Unauthenticated) return undefined;
    throw error;
  }
}

async function afterPassword(
  deps: SignInDeps,
  request: OpenPageRequest,
  account: Account,
  { secret, awaits }: Begun,
): Promise<PageAnswer> {
  const { typed, page } = request;
  const cookies = [{ name: 'session' as const, value: secret }];
  const kept = keptIn(typed);
  const csrf = csrfToken(secret);
  if (awaits !== undefined) {
    const back = localPath(typed['back']);
    const query = back === undefined ? '' : `?back=${encodeURIComponent(back)}`;
    const next = awaits === 'code' ? paths.signInCode : paths.secondFactor;
    if (kept === undefined) return { redirect: `${next}${query}`, cookies };
    const asked = { ...request, page: { ...page, csrf } };
    const shown =
      awaits === 'code' ? showCodePage(asked, []) : await showFactorPage(deps, asked, account.id, []);
    return { ...shown, cookies };
  }
  if (kept === undefined) return { redirect: localPath(typed['back']) ?? paths.home, cookies };
  return {
    html: continuePage(
      { ...page, csrf, actor: { name: account.name, role: account.role } },
      kept,
      page.t.pages.continueLead,
    ),
    cookies,
  };
}

function signOut({ db, clock }: { db: Db; clock: Clock }): OpenPageRoute {
  return {
    method: 'post',
    path: paths.signOut,
    needs: 'anyone',
    handle: async ({ session, acting }) => {
      if (session !== undefined) await endSession(acting?.tx ?? db, session, clock());
      if (acting !== undefined) await leaveTrace(acting, { action: 'signed_out' });
      return { redirect: paths.signIn, cookies: [{ name: 'session', value: null }] };
    },
  };
}

function chooseLanguage(): OpenPageRoute {
  return {
    method: 'post',
    path: paths.language,
    needs: 'anyone',
    handle: ({ typed }) => {
      const language = LOCALES.find((locale) => locale === typed['language']) ?? 'en';
      return Promise.resolve({
        redirect: localPath(typed['back']) ?? paths.home,
        cookies: [{ name: 'language', value: language }],
      });
    },
  };
}
