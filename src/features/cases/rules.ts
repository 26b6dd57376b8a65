import type { MemberRole } from '../../domain/access-codes.ts';

/** Whether somebody may record, change and decide in a case, by their role in it; null for whoever is no member. */
export function mayRecord(role: MemberRole | null): boolean {
  return role === 'lead' || role === 'member';
}
