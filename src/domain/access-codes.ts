/** What a person may do in a case: leads share it, members write, readers read. */
export const MEMBER_ROLES = ['lead', 'member', 'reader'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Who sees a case: its members, or if it is public record all staff. */
export const AUDIENCES = ['members', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];
