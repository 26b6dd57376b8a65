import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { may, type Actor } from '../access/actor.ts';
import type { AnyPageRoute, OpenPageRoute, PageAnswer, PageRequest, Typed } from '../access/route.ts';
import type { Sealing } from '../access/sealing.ts';
import { hasFactor } from '../access/second-factor.ts';
import { actorOfSession } from '../access/sessions.ts';
import type { Db } from '../db/transaction.ts';
import { errorPage } from '../features/sign-in/error-page.tsx';
import { noFactorPage } from '../features/sign-in/factor-views.tsx';
import { sessionEndedPage, stepUpPage } from '../features/sign-in/views.tsx';
import { dayOf, type Clock } from '../lib/clock.ts';
import { FactorNeeded, NotFound, Refused } from '../lib/errors.ts';
import { newId } from '../lib/ids.ts';
import { messagesFor } from '../messages/catalogue.ts';
import type { PageContext } from '../ui/context.tsx';
import { paths } from '../ui/paths.ts';
import { localeOf, sessionSecret, setCookies } from './cookies.ts';
import { csrfToken, isSameOrigin, isTokenOf } from '../access/csrf.ts';
import { formKeyOf, submitOnce } from './idempotency.ts';
import { answerOnBeat, type Beat } from './beat.ts';
import { readBody } from './body.ts';
import type { Log } from './log.ts';
import { navigationFor } from './navigation.ts';
import { isOurFault, problemOf } from './problem.ts';
import { answerWithin } from './transaction.ts';

/**
 * The largest form: the longest text of a ruling (a million letters) fits in any script, every byte of it escaped
 * (`%D8%B9`, up to twelve characters a letter).
 */
const MOST_FORM = '12mb';
/** The largest form of somebody who is not signed in, who may be anybody: of a session that ended, what was typed. */
const MOST_OF_STRANGER = '1mb';
const MOST_FIELDS = 2000;

interface PageDeps {
  db: Db;
  clock: Clock;
  log: Log;
  sealing: Sealing;
  /** Whether demo data is stored, which every page then says. */
  demo: boolean;
  /** Whether the server listens for its own machine alone. */
  loopback: boolean;
  beat: Beat;
}

/** The pages: every route of the table, behind its right. Sends back a page or leads to another, never both. */
export function pageRouter(deps: PageDeps, routes: readonly AnyPageRoute[]): Router {
  const router = express.Router();
  const formReader = (limit: string) =>
    express.urlencoded({ limit, extended: false, parameterLimit: MOST_FIELDS });
  const [readForm, readStrangersForm] = [formReader(MOST_FORM), formReader(MOST_OF_STRANGER)];
  for (const route of routes) {
    router[route.method](route.path, async (request: Request, response: Response) => {
      // Megabytes are read only from somebody who may send them.
      if (route.method === 'post' && !isSameOrigin(request.headers)) throw new Refused(403, 'cross_site');
      const secret = sessionSecret(request);
      const actor =
        secret === undefined ? undefined : await actorOfSession(deps.db, secret, deps.clock(), deps.loopback);
      if (actor !== undefined && !mayAsk(route, actor)) throw new NotFound();
      if (route.method === 'post')
        await readBody(actor === undefined ? readStrangersForm : readForm, request, response);
      const typed = typedIn(request);
      const page = contextOf(deps, request, actor, secret);
      if (actor === undefined && route.needs !== 'anyone') {
        if (route.method === 'get')
          return response.redirect(303, `${paths.signIn}?back=${encodeURIComponent(request.originalUrl)}`);
        return send(response, { status: 401, html: sessionEndedPage(page, request.originalUrl, typed) });
      }
      // Without a cookie there is no session to act in another's name with.
      if (route.method === 'post' && secret !== undefined && !isTokenOf(secret, typed['csrf']))
        throw new Refused(403, 'cross_site');
      const asked = {
        params: request.params as Record<string, string>,
        query: textsIn(request.query),
        typed,
        page,
        session: secret,
      };
      try {
        send(response, await answerOf(deps, route, asked, actor, request.originalUrl));
      } catch (error) {
        if (!(error instanceof FactorNeeded)) throw error;
        if (route.method === 'get') return response.redirect(303, paths.stepUpAndBack(request.originalUrl));
        const proves = actor !== undefined && (await hasFactor(deps.db, actor.accountId));
        const html = proves ? stepUpPage(page, request.originalUrl, typed) : noFactorPage(page);
        send(response, { status: 403, html });
      }
    });
  }
  router.use(() => {
    throw new NotFound();
  });
  router.use(answerOnBeat(deps.beat));
  router.use(answerErrorPage(deps));
  return router;
}

const mayAsk = ({ needs }: AnyPageRoute, actor: Actor): boolean =>
  needs === 'anyone' || needs === 'signed_in' || may(actor, needs);

function answerOf(
  { db, clock, sealing }: PageDeps,
  route: AnyPageRoute,
  asked: Omit<PageRequest, 'acting'>,
  actor: Actor | undefined,
  path: string,
): Promise<PageAnswer> {
  // Only an open page gets here with nobody. What is sent to one has transactions of its own: a password takes long to
  // check, and whoever waited for that with a connection in hand would keep others from theirs.
  if (actor === undefined || (route.needs === 'anyone' && route.method === 'post'))
    return (route as OpenPageRoute).handle({ ...asked, acting: undefined }, actor);
  if (route.outside) return route.handle(asked, actor);
  const context = {
    account: actor.accountId,
    role: actor.role,
    at: clock(),
    readOnly: route.method === 'get',
  };
  return answerWithin(db, context, (acting) =>
    route.needs === 'anyone'
      ? route.handle({ ...asked, acting }, actor)
      : submitOnce(route, { ...asked, acting }, actor, path, sealing),
  );
}

function send(response: Response, answer: PageAnswer): void {
  setCookies(response, answer.cookies);
  if ('redirect' in answer) response.redirect(303, answer.redirect);
  else
    response
      .status(answer.status ?? 200)
      .type('html')
      .send(answer.html);
}

function contextOf(
  { clock, demo }: PageDeps,
  request: Request,
  actor: Actor | undefined,
  secret: string | undefined,
): PageContext {
  const locale = localeOf(request);
  const t = messagesFor(locale);
  return {
    locale,
    t,
    day: dayOf(clock()),
    path: request.method === 'GET' ? request.originalUrl : paths.home,
    csrf: secret === undefined ? '' : csrfToken(secret),
    formKey: formKeyOf(typedIn(request)),
    demo,
    ...(actor === undefined ? {} : { actor: { name: actor.name, role: actor.role } }),
    nav: navigationFor(t, actor, request.path),
  };
}

function typedIn(request: Request): Typed {
  return textsIn((request.body ?? {}) as Record<string, unknown>);
}

/** One text for each name: of several the last, as a checkbox after its hidden twin. */
function textsIn(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string][] => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === 'string' ? [[name, last]] : [];
    }),
  );
}

function answerErrorPage(deps: PageDeps): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const reference = newId(deps.clock());
    if (isOurFault(error)) deps.log.error('page failed', { reference, error });
    const secret = sessionSecret(request);
    const problem = problemOf(error, messagesFor(localeOf(request)), reference);
    const page = contextOf(deps, request, await readerOf(deps, problem.status, secret), secret);
    // The answer is the same wherever there is nothing: no place in the navigation is marked.
    const nav = page.nav.map((link) => ({ ...link, current: false }));
    if (problem.status === 503) response.set('Retry-After', '5');
    response
      .status(problem.status)
      .type('html')
      .send(errorPage({ ...page, nav }, problem));
  };
}

/** Who reads an error page, if that can be told: after a failure of ours nothing more is asked of the database. */
async function readerOf(
  { db, clock, loopback }: PageDeps,
  status: number,
  secret: string | undefined,
): Promise<Actor | undefined> {
  if (secret === undefined || status >= 500) return undefined;
  return actorOfSession(db, secret, clock(), loopback).catch(() => undefined);
}
