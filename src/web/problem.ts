import {
  Conflict,
  Invalid,
  NotFound,
  Refused,
  Stale,
  Unauthenticated,
  VersionRequired,
} from '../lib/errors.ts';
import type { Messages } from '../messages/catalogue.ts';
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
  if (error instanceof Conflict) return problem(t, 409, error.code as Name);
  if (error instanceof Refused) return problem(t, error.status, error.code as Name);
  const parsing = bodyProblem(error);
  if (parsing !== undefined) return problem(t, ...parsing);
  if (isUnavailable(error)) return problem(t, 503, 'busy');
  const internal = problem(t, 500, 'internal');
  return { ...internal, detail: `${internal.detail} ${t.errorReference(reference)}` };
}

/** Whether somebody must look at an error: refusals are part of the service. */
export function isOurFault(error: unknown): boolean {
  const expected = [Invalid, NotFound, Unauthenticated, Stale, VersionRequired, Conflict, Refused];
  return !expected.some((kind) => error instanceof kind) && bodyProblem(error) === undefined;
}

function problem(t: Messages, status: number, name: Name, errors: Problem['errors'] = []): Problem {
  return { type: `/problems/${name.replaceAll('_', '-')}`, status, ...t.problems[name], errors };
}

/** The body parsers' own errors, by their `type`. */
function bodyProblem(error: unknown): [number, Name] | undefined {
  const { type, status } = error as { type?: string; status?: number };
  if (type === 'entity.too.large' || type === 'parameters.too.many') return [413, 'too_large'];
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return [415, 'wrong_media_type'];
  return status === 400 ? [400, 'not_json'] : undefined;
}

/** Whether the database is gone, starting, or too slow: trying again may help. */
function isUnavailable(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string };
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
  ];
  return name === 'KnexTimeoutError' || (code !== undefined && CONNECTION_CODES.includes(code));
}
