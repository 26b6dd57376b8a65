import type { Role } from '../../domain/codes.ts';
import type {
  DeedCode,
  SecondPersonDecision,
  SecondPersonFailure,
  SecondPersonState,
} from '../../domain/second-person-codes.ts';

/** For how long a request may be decided on. */
export const OPEN_DAYS = 14;
const OPEN_MS = OPEN_DAYS * 86_400_000;

/** What a deed is done to, which says whose business it is. */
export type Concern = 'account' | 'case' | 'record';

/** What a deed is done to, each. */
export const CONCERNS: Readonly<Record<DeedCode, Concern>> = {
  grant_administrator: 'account',
  reset_factor: 'account',
  hand_over_cases: 'account',
  verify_case: 'case',
  lower_confidentiality: 'record',
  open_to_staff: 'case',
  erase_identities: 'case',
};

/** Somebody as they are now. `leads` is said of the case that a request is about. */
export interface Person {
  role: Role | 'system';
  active: boolean;
  leads: boolean;
}

/** Whether somebody may ask for what is done to an account, case or record, and decide what another asks. */
export function isTheirs(concern: Concern, { role, active, leads }: Person): boolean {
  if (!active) return false;
  return concern === 'account' ? role === 'admin' : leads && (role === 'caseworker' || role === 'lawyer');
}

interface Asked {
  askedBy: string;
  /** RFC 3339 in UTC. */
  askedAt: string;
  state: SecondPersonState;
}

/** When a request that nobody has decided on runs out. */
export function endOf({ askedAt }: Pick<Asked, 'askedAt'>): Date {
  return new Date(Date.parse(askedAt) + OPEN_MS);
}

/** Where a request stands at a time: one that nobody decided on runs out by itself. */
export function stateAt(request: Pick<Asked, 'askedAt' | 'state'>, at: Date): SecondPersonState {
  return request.state === 'open' && endOf(request) <= at ? 'expired' : request.state;
}

/** Why somebody cannot decide so, whose business the request is; undefined when they can. */
export function refusalOf(
  request: Asked,
  decision: SecondPersonDecision,
  by: string,
): 'already_decided' | 'request_expired' | 'own_request' | undefined {
  if (request.state === 'expired') return 'request_expired';
  if (request.state !== 'open') return 'already_decided';
  return decision !== 'withdrawn' && request.askedBy === by ? 'own_request' : undefined;
}

/**
 * Why what was agreed to cannot be carried out after all; undefined when it can. `asked` and `now` are what the deed
 * depends on, as it was when it was asked for and as it is: undefined where there is nothing to do any more.
 */
export function failureOf(
  concern: Concern,
  asker: Person,
  asked: string,
  now: string | undefined,
): SecondPersonFailure | undefined {
  if (!isTheirs(concern, asker)) return 'asker_lost_right';
  return asked === now ? undefined : 'subject_changed';
}
