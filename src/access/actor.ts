import type { Acting } from '../db/transaction.ts';
import type { Role } from '../domain/codes.ts';
import { FactorNeeded } from '../lib/errors.ts';

/** Whoever is acting: a person who proved who they are. */
export interface Actor {
  accountId: string;
  name: string;
  role: Role;
  /** When they last proved their second factor: in this session, or with this request. */
  factorAt?: Date;
  /** Somebody of the demonstration who needs no second factor (`mayDoWithoutFactor`). */
  withoutFactor?: boolean;
}

/** What a role may do. Every route names one; a page offers only what its reader's role has. */
export const RIGHTS = {
  read_cases: ['caseworker', 'lawyer'],
  write_cases: ['caseworker', 'lawyer'],
  review_flags: ['caseworker', 'lawyer'],
  see_jobs: ['admin', 'caseworker', 'lawyer'],
  run_flag_cases: ['admin', 'caseworker', 'lawyer'],
  run_any_job: ['admin'],
  manage_accounts: ['admin'],
  be_second_person: ['admin', 'caseworker', 'lawyer'],
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof RIGHTS;

/** Whether this actor has a right. Nobody signed in has none. */
export function may(actor: Actor | undefined, right: Right): boolean {
  return actor !== undefined && (RIGHTS[right] as readonly Role[]).includes(actor.role);
}

/** For how long a proof of the second factor allows what is sensitive. */
const FRESH_MS = 5 * 60_000;

/** Whether this actor proved their second factor within the last five minutes, or needs none. */
export function isFresh(actor: Pick<Actor, 'factorAt' | 'withoutFactor'>, at: Date): boolean {
  if (actor.withoutFactor === true) return true;
  return actor.factorAt !== undefined && at.getTime() - actor.factorAt.getTime() < FRESH_MS;
}

/**
 * For what is sensitive: throws FactorNeeded unless the actor's proof is fresh. A page then asks for a code and
 * goes on; the API answers 403 and takes a code in the header `Article3-Code`.
 */
export function requireFreshFactor(actor: Pick<Actor, 'factorAt' | 'withoutFactor'>, at: Date): void {
  if (!isFresh(actor, at)) throw new FactorNeeded();
}

/** Whether an actor's proof is fresh, by whatever the program asks for it. */
export type IsFresh = (actor: Actor, acting: Acting) => Promise<boolean>;
