import type { AnyApiRoute } from '../access/route.ts';

/** When each status is the answer, for every route of the form that can be refused so. */
const WHEN = {
  400: 'The body is not a JSON object in UTF-8, or the Idempotency-Key is not 1 to 255 printable ASCII characters.',
  401: 'There is no session and no API token that is still good.',
  404: 'There is nothing here, or nothing that you may see: the two are never told apart.',
  412: 'The record has another version than If-Match says: somebody changed it since you read it.',
  413: 'The body is larger than 8 MB.',
  415: 'The body is not sent as application/json.',
  422: 'Something cannot be accepted; each fault is named in errors. Nothing was stored.',
  428: 'If-Match is missing.',
  500: 'The fault is ours. Nothing was stored.',
  503: 'The database does not answer, or too much is asked at once. Retry-After says when to try again.',
};

const WRONG_CODE = 'The code in Article3-Code is wrong, was used before, or came too soon after wrong ones.';
const CROSS_SITE =
  'With a session instead of a token: the request is not from a page of this site, or lacks its X-CSRF-Token.';
const UNDER_WAY = 'A request with this Idempotency-Key is under way.';
const KEY_REUSED = 'Also when another request was carried out with this Idempotency-Key.';

/** Whether a route stores something, and so may be asked under an Idempotency-Key. */
export const takesKey = ({ method, outside }: AnyApiRoute): boolean => method !== 'get' && outside !== true;
/** Whether a route needs the version of what it changes. */
export const takesVersion = ({ method }: AnyApiRoute): boolean => method === 'patch' || method === 'delete';

/** How a route may refuse: when, by status. */
export function refusalsOf(route: AnyApiRoute): Record<string, string> {
  const changes = route.method !== 'get';
  const { refuses = {} } = route;
  const conflict = together(refuses[409], takesKey(route) && UNDER_WAY);
  return {
    ...(changes ? pick(400, 413, 415) : {}),
    ...(takesVersion(route) ? pick(412, 428) : {}),
    ...pick(401, 404, 500, 503),
    403: together(refuses[403], changes && CROSS_SITE, WRONG_CODE),
    422: together(WHEN[422], takesKey(route) && KEY_REUSED),
    ...(conflict === '' ? {} : { 409: conflict }),
    ...(refuses[429] === undefined ? {} : { 429: refuses[429] }),
  };
}

const pick = (...statuses: (keyof typeof WHEN)[]): Record<string, string> =>
  Object.fromEntries(statuses.map((status) => [status, WHEN[status]]));

const together = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
