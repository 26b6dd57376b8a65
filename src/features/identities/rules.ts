/** What one account opened in a day: identities one by one, and of how many different cases. */
export interface Opened {
  identities: number;
  cases: ReadonlySet<string>;
}

/** AC-09: enough for a day's work, and too little to read through an archive. */
export const DAILY_LIMITS = { identities: 25, cases: 100 };

/** Whether somebody may open this many further identities of a case today. All that are asked for, or none. */
export function mayOpen(
  today: Opened,
  wanted: { caseId: string; identities: number },
  limits = DAILY_LIMITS,
): boolean {
  const cases = new Set([...today.cases, wanted.caseId]).size;
  return today.identities + wanted.identities <= limits.identities && cases <= limits.cases;
}

/** DP-06: how long a backup may still hold what was erased. */
const BACKUP_DAYS = 35;

/** The last day (`YYYY-MM-DD`, UTC) on which a backup may hold what was erased then. */
export function lastBackupDay(erasedAt: string): string {
  return new Date(new Date(erasedAt).getTime() + BACKUP_DAYS * 86_400_000).toISOString().slice(0, 10);
}
