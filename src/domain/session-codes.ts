/** What a session waits for before it opens anything: a code, or the enrolment of a second factor. */
export const AWAITS = ['code', 'enrolment'] as const;
export type Awaits = (typeof AWAITS)[number];
