import type { Request } from 'express';
import { may, type Actor } from '../access/actor.ts';
import type {
  AnyApiRoute,
  ApiAnswer,
  ApiRequest,
  ApiRoute,
  PageAnswer,
  PageRequest,
  PageRoute,
  Typed,
} from '../access/route.ts';
import type { Sealing } from '../access/sealing.ts';
import { findDone, keepDone, type Sending } from '../db/keys.ts';
import { sentBeforePage } from '../features/sign-in/views.tsx';
import { NotFound, Refused } from '../lib/errors.ts';
import { newSecret } from '../lib/ids.ts';

/** The API's answer, and whether the request had been carried out before. */
export type AnswerOnce = ApiAnswer & { replayed?: boolean };

/** What a request to the API is known by when it comes again; undefined if it is not to be known. */
export function sendingOf(request: Request, sealing: Sealing): Sending | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method === 'GET') return undefined;
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key)) throw new Refused(400, 'bad_key');
  const body = request.body as unknown;
  return asSent(sealing, key, [request.method, request.originalUrl, request.headers['if-match'], body]);
}

/** The key is in the digest too, so that two requests that say the same do not look the same. */
const asSent = (sealing: Sealing, key: string, request: unknown): Sending => ({
  key,
  digest: sealing.digest(JSON.stringify([key, request])),
});

/**
 * Carries a request to the API out, unless it has been: then it is answered as it was, with the record as this
 * person may see it today. Only what is done is kept, so what was refused may be sent again under its key.
 */
export async function carryOutOnce(
  routes: readonly AnyApiRoute[],
  route: ApiRoute,
  asked: ApiRequest,
  actor: Actor,
  sending: Sending | undefined,
): Promise<AnswerOnce> {
  if (sending === undefined) return route.handle(asked, actor);
  const done = await findDone(asked.acting, sending, 'refuse');
  if (done === undefined) {
    const answer = await route.handle(asked, actor);
    const { status = 200, location, contentLocation } = answer;
    if (status < 400)
      await keepDone(asked.acting, sending, { status, place: location ?? contentLocation ?? null });
    return answer;
  }
  if (!done.same) throw new Refused(422, 'key_reused');
  const { status, place } = done;
  const where = place === null ? {} : status === 201 ? { location: place } : { contentLocation: place };
  return { ...(await readAgain(routes, route, asked, actor, place)), ...where, status, replayed: true };
}

/** What there is to read where something was done: at the place of the answer, or of the request itself. */
async function readAgain(
  routes: readonly AnyApiRoute[],
  route: ApiRoute,
  asked: ApiRequest,
  actor: Actor,
  place: string | null,
): Promise<ApiAnswer> {
  const readers = routes.filter((each): each is ApiRoute => each.method === 'get' && each.outside !== true);
  for (const reader of readers) {
    const params =
      place !== null
        ? paramsIn(reader.path, place)
        : route.method === 'patch' && reader.path === route.path
          ? asked.params
          : undefined;
    if (params === undefined) continue;
    if (reader.needs !== 'signed_in' && !may(actor, reader.needs)) throw new NotFound();
    const { body, version } = await reader.handle({ ...asked, params, query: {}, body: undefined }, actor);
    return { body, ...(version === undefined ? {} : { version }) };
  }
  return {};
}

/** The parameters of a route's path in an address of our own making, if it is one of this route. */
function paramsIn(path: string, address: string): Record<string, string> | undefined {
  const pattern = path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^/api/v1${pattern}$`).exec(address);
  return found === null ? undefined : { ...found.groups };
}

/** A key for the forms of a page: the one they were sent under, or else a new one. */
export function formKeyOf(typed: Typed): string {
  const key = typed['formKey'] ?? '';
  return /^[\w-]{43}$/.test(key) ? key : newSecret();
}

/**
 * Carries a form out, unless it has been: then it leads to the same place. A second press of the button waits for
 * the first. Only what leads elsewhere is kept: a page that is sent back is either a refusal or a longer form.
 */
export async function submitOnce(
  route: PageRoute,
  asked: PageRequest,
  actor: Actor,
  path: string,
  sealing: Sealing,
): Promise<PageAnswer> {
  const { csrf: _, formKey, ...typed } = asked.typed;
  // A page takes over the key it was sent under, if it is one.
  if (route.method === 'get' || formKey !== asked.page.formKey) return route.handle(asked, actor);
  // All forms of a page have the same key, and each its own address. Where a version tells what comes too late, the
  // same form with something else in it is left to that.
  const contents = JSON.stringify(typed);
  const key = [path, formKey, ...(typed['version'] === undefined ? [] : [contents])].join(' ');
  const sending = asSent(sealing, key, contents);
  const done = await findDone(asked.acting, sending, 'wait');
  if (done === undefined) {
    const answer = await route.handle(asked, actor);
    if ('redirect' in answer && answer.cookies === undefined)
      await keepDone(asked.acting, sending, { status: 303, place: answer.redirect });
    return answer;
  }
  if (done.same) return { redirect: done.place! };
  const page = { ...asked.page, formKey: newSecret() };
  return { status: 422, html: sentBeforePage(page, { action: path, typed }, done.place!) };
}
