import {
  Conflict,
  FactorNeeded,
  Invalid,
  NotFound,
  Overloaded,
  Refused,
  Stale,
  Unauthenticated,
  Untraced,
  VersionRequired,
} from '../lib/errors.ts';
import type { Messages } from '../messages/en/messages.ts';
import { sayFaults } from '../messages/faults.ts';

type Name = keyof Messages['problems'];

/** A refusal as RFC 9457 asks for it, in the reader's language. Nothing in it comes from the database. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors: { path: string; message: string }[];
}

/** What an error means to whoever made the request. Anything unexpected is `internal`. */
export function problemOf(error: unknown, t: Messages, reference: string): Problem {
  if (error instanceof Invalid) return problem(t, 422, 'invalid', sayFaults(t, error.faults));
  if (error instanceof NotFound) return problem(t, 404, 'not_found');
  if (error instanceof Unauthenticated) return problem(t, 401, 'unauthenticated');
  if (error instanceof Stale) return problem(t, 412, 'stale');
  if (error instanceof VersionRequired) return problem(t, 428, 'version_required');
  if (error instanceof FactorNeeded) return problem(t, 403, 'step_up_needed');
  if (error instanceof Overloaded) return problem(t, 503, 'overloaded');
  if (error instanceof Conflict) return problem(t, 409, error.code as Name);
  if (error instanceof Refused) return problem(t, error.status, error.code as Name);
  const parsing = parsingProblem(error);
  if (parsing !== undefined) return problem(t, ...parsing);
  if (isUnavailable(error)) return problem(t, 503, 'busy');
  if (error instanceof Untraced) return problem(t, 503, 'untraced');
  const internal = problem(t, 500, 'internal');
  return { ...internal, detail: `${internal.detail} ${t.errorReference(reference)}` };
}

/** Whether somebody must look at an error: refusals are part of the service. */
export function isOurFault(error: unknown): boolean {
  const expected = [
    Invalid,
    NotFound,
    Unauthenticated,
    Stale,
    VersionRequired,
    Conflict,
    FactorNeeded,
    Overloaded,
    Refused,
  ];
  return !expected.some((kind) => error instanceof kind) && parsingProblem(error) === undefined;
}

function problem(t: Messages, status: number, name: Name, errors: Problem['errors'] = []): Problem {
  return { type: `/problems/${name.replaceAll('_', '-')}`, status, ...t.problems[name], errors };
}

/** The errors of the router and of the body parsers. */
function parsingProblem(error: unknown): [number, Name] | undefined {
  const { type, status, name } = error as { type?: string; status?: number; name?: string };
  if (type === 'entity.too.large' || type === 'parameters.too.many') return [413, 'too_large'];
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return [415, 'wrong_media_type'];
  if (status !== 400) return undefined;
  // The router's: an address with an escape that is no UTF-8 names nothing.
  return name === 'URIError' ? [404, 'not_found'] : [400, 'not_json'];
}

/** Whether the database is gone, starting, or too slow: trying again may help. */
function isUnavailable(error: unknown): boolean {
  const { code, name, message = '' } = error as { code?: string; name?: string; message?: string };
  const CONNECTION_CODES = [
    'ECONNREFUSED',
    'ENOENT',
    'ECONNRESET',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    '57014',
    '55P03',
    '40P01',
  ];
  return (
    name === 'KnexTimeoutError' ||
    message.startsWith('Connection terminated') ||
    (code !== undefined && CONNECTION_CODES.includes(code))
  );
}
