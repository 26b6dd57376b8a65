import type { Role } from '../domain/codes.ts';

/** Whoever is acting: a person who proved who they are. */
export interface Actor {
  accountId: string;
  name: string;
  role: Role;
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
