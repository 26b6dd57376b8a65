import { isUtf8 } from 'node:buffer';
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { may, type Actor } from '../access/actor.ts';
import type { AnyApiRoute, Needs } from '../access/route.ts';
import { actorOfSession, actorOfToken } from '../access/sessions.ts';
import type { Db } from '../db/transaction.ts';
import type { Clock } from '../lib/clock.ts';
import { Invalid, NotFound, Refused, Unauthenticated } from '../lib/errors.ts';
import { newId } from '../lib/ids.ts';
import { messagesFor } from '../messages/catalogue.ts';
import { localeOf, sessionSecret } from './cookies.ts';
import { isSameOrigin, isTokenOf } from '../access/csrf.ts';
import { proveFactor } from '../access/proof.ts';
import type { Sealing } from '../access/sealing.ts';
import { leaveTrace } from '../db/audit.ts';
import { carryOutOnce, sendingOf, type AnswerOnce } from './idempotency.ts';
import { answerOnBeat, type Beat } from './beat.ts';
import { readBody } from './body.ts';
import type { Log } from './log.ts';
import { isOurFault, problemOf } from './problem.ts';
import { answerWithin } from './transaction.ts';

/**
 * The largest JSON body: the longest text of a ruling (a million letters) fits in any script, also from a program
 * that escapes every letter outside ASCII (`\u0639`, six bytes).
 */
const MOST_BODY = '8mb';

interface ApiDeps {
  db: Db;
  clock: Clock;
  log: Log;
  sealing: Sealing;
  loopback: boolean;
  beat: Beat;
}

/** The JSON face: every route of the table, behind its right. */
export function apiRouter(deps: ApiDeps, routes: readonly AnyApiRoute[]): Router {
  const router = express.Router();
  const readJson = express.json({ limit: MOST_BODY, type: 'application/json', verify: refuseBadUtf8 });
  for (const route of routes) {
    router[route.method](route.path, async (request: Request, response: Response) => {
      const actor = await authorize(deps, request, route.needs);
      // Megabytes are read only from somebody who may send them.
      if (route.method !== 'get') await readBody(readJson, request, response);
      // Why something is taken out may also stand in the address.
      if ((route.body !== undefined && route.method !== 'delete') || request.body !== undefined)
        refuseNonObject(request.body);
      const asked = {
        params: request.params as Record<string, string>,
        query: singleValues(request),
        body: request.body as unknown,
        ifMatch: versionIn(request.headers['if-match']),
      };
      const context = {
        account: actor.accountId,
        role: actor.role,
        at: deps.clock(),
        readOnly: route.method === 'get',
      };
      const sending = sendingOf(request, deps.sealing);
      const answer: AnswerOnce = route.outside
        ? await route.handle(asked, actor)
        : await answerWithin(deps.db, context, (acting) =>
            carryOutOnce(routes, route, { ...asked, acting }, actor, sending),
          );
      if (answer.replayed) response.set('Idempotency-Replayed', 'true');
      if (answer.version !== undefined) response.set('ETag', `"${answer.version}"`);
      if (answer.location !== undefined) response.set('Location', answer.location);
      if (answer.contentLocation !== undefined) response.set('Content-Location', answer.contentLocation);
      response.status(answer.status ?? 200);
      if (answer.body === undefined) response.end();
      else response.type('json').end(JSON.stringify(answer.body));
    });
  }
  router.use(() => {
    throw new NotFound();
  });
  router.use(answerOnBeat(deps.beat));
  router.use(answerProblem(deps));
  return router;
}

/** Who asks, if they may: nobody is 401, and the wrong person gets what a missing thing gets. */
async function authorize(deps: ApiDeps, request: Request, needs: Needs): Promise<Actor> {
  const actor = await actorOf(deps, deps.clock(), request);
  if (actor === undefined) throw new Unauthenticated();
  if (needs !== 'signed_in' && !may(actor, needs)) throw new NotFound();
  return actor;
}

async function actorOf(deps: ApiDeps, now: Date, request: Request): Promise<Actor | undefined> {
  const { db, loopback } = deps;
  const token = /^Bearer ([A-Za-z0-9_-]{1,100})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined) {
    const actor = await actorOfToken(db, token, now, loopback);
    return actor && withCode(deps, actor, request.headers['article3-code'], now);
  }
  const secret = sessionSecret(request);
  if (secret === undefined) return undefined;
  // A session's cookie comes along with requests of other sites' making; a token never does.
  if (request.method !== 'GET') {
    const csrf = request.headers['x-csrf-token'];
    if (!isSameOrigin(request.headers) || !isTokenOf(secret, typeof csrf === 'string' ? csrf : undefined))
      throw new Refused(403, 'cross_site');
  }
  return actorOfSession(db, secret, now, loopback);
}

/** The same actor, who proved their second factor with this very request, if it carries a code. */
async function withCode(
  deps: ApiDeps,
  actor: Actor,
  code: string | string[] | undefined,
  now: Date,
): Promise<Actor> {
  if (typeof code !== 'string') return actor;
  const proved = await proveFactor(deps, actor.accountId, code, now, async (acting) => {
    await leaveTrace(acting, { action: 'stepped_up' });
    return true;
  });
  if (proved === undefined) throw new Refused(403, 'wrong_code');
  return { ...actor, factorAt: now };
}

function refuseBadUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw new Refused(400, 'not_json');
}

function refuseNonObject(body: unknown): void {
  if (body === undefined) throw new Refused(415, 'wrong_media_type');
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refused(400, 'not_json');
}

/** Each parameter's one value. Of one given twice, which was meant is not for us to guess. */
function singleValues(request: Request): Record<string, string> {
  const given = Object.entries(request.query) as [string, string | string[]][];
  const twice = given.filter(([, value]) => typeof value !== 'string');
  if (twice.length > 0) throw new Invalid(twice.map(([path]) => ({ path, code: 'named_twice' })));
  return Object.fromEntries(given) as Record<string, string>;
}

function versionIn(header: string | undefined): number | undefined {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}

function answerProblem({ log, clock }: ApiDeps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const reference = newId(clock());
    if (isOurFault(error)) log.error('request failed', { reference, error });
    const problem = problemOf(error, messagesFor(localeOf(request)), reference);
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
    if (problem.status === 503) response.set('Retry-After', '5');
    response.status(problem.status).type('application/problem+json').end(JSON.stringify(problem));
  };
}
