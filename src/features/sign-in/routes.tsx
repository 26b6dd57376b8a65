import { isPassword } from '../../access/password.ts';
import type { OpenPageRoute, PageAnswer, OpenPageRequest } from '../../access/route.ts';
import { csrfToken } from '../../access/csrf.ts';
import { endSession, openSession } from '../../access/sessions.ts';
import type { Db } from '../../db/transaction.ts';
import { LOCALES } from '../../domain/codes.ts';
import type { Clock } from '../../lib/clock.ts';
import { Invalid, NotFound, type Fault } from '../../lib/errors.ts';
import { isCleanText } from '../../lib/text.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { accountOfLink, enrol, findAccount } from '../accounts/accounts.ts';
import { ContinuePage, EnrolPage, keptIn, SignInPage } from './views.tsx';

/** The way in and out, the choice of a language, and the one-time links. */
export function signInPages({ db, clock }: { db: Db; clock: Clock }): OpenPageRoute[] {
  return [...signIn(db, clock), signOut(db, clock), chooseLanguage(), ...enrolment(db, clock)];
}

function signIn(db: Db, clock: Clock): OpenPageRoute[] {
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
        const account = isCleanText(email) ? await findAccount(db, email) : undefined;
        // One message for every failure: which of the two was wrong would say who works here.
        if (!(await isPassword(account?.passwordHash, password)) || account === undefined)
          return show(request, request.page.t.pages.signInFailed);
        const secret = await openSession(db, account.id, clock());
        const cookies = [{ name: 'session' as const, value: secret }];
        const kept = keptIn(request.typed);
        if (kept !== undefined) {
          const page = {
            ...request.page,
            csrf: csrfToken(secret),
            // It may have been done before the session ended.
            formKey: kept.typed['formKey'] ?? request.page.formKey,
            actor: { name: account.name, role: account.role },
          };
          return {
            html: renderPage(page, { title: page.t.pages.continueTitle }, <ContinuePage kept={kept} />),
            cookies,
          };
        }
        return { redirect: localPath(request.typed['back']) ?? paths.home, cookies };
      },
    },
  ];
}

function signOut(db: Db, clock: Clock): OpenPageRoute {
  return {
    method: 'post',
    path: paths.signOut,
    needs: 'anyone',
    handle: async ({ session }) => {
      if (session !== undefined) await endSession(db, session, clock());
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

function enrolment(db: Db, clock: Clock): OpenPageRoute[] {
  const path = '/enrol/:secret';
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
        action={`/enrol/${secret}`}
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
        try {
          const account = await enrol(
            db,
            request.params['secret'] ?? '',
            request.typed['password'] ?? '',
            clock(),
          );
          return {
            redirect: paths.home,
            cookies: [{ name: 'session', value: await openSession(db, account.id, clock()) }],
          };
        } catch (error) {
          if (error instanceof Invalid) return show(request, error.faults, 422);
          throw error;
        }
      },
    },
  ];
}

/** A path on this site and nothing else, so that nobody is sent elsewhere after signing in. */
function localPath(path: string | undefined): string | undefined {
  return path !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : undefined;
}
