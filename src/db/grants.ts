/** The tables of records, each with what every such table has. */
export const RECORD_TABLES = [
  'cases',
  'sources',
  'notices',
  'notice_events',
  'withdrawals',
  'extradition_requests',
  'request_events',
  'rulings',
  'findings',
  'measures',
  'incidents',
] as const;

type Change = 'insert' | 'update' | 'delete';

const each = (tables: readonly string[], ...changes: Change[]): Record<string, readonly Change[]> =>
  Object.fromEntries(tables.map((table) => [table, changes]));

/** How the application's login may change each table: the history, and what its triggers keep, not at all. */
const MAY: Readonly<Record<string, readonly Change[]>> = {
  ...each(RECORD_TABLES, 'insert', 'update', 'delete'),
  ...each(['flags', 'ruling_readings', 'demo_cases', 'case_members'], 'insert', 'update', 'delete'),
  ...each(['named_readers', 'sign_in_failures'], 'insert', 'update', 'delete'),
  ...each(['accounts', 'sessions', 'api_tokens', 'enrolment_links', 'job_runs'], 'insert', 'update'),
  ...each(['second_factors', 'recovery_codes'], 'insert', 'update'),
  ...each(['idempotency_keys'], 'insert', 'delete'),
  ...each(['audit_entries', 'case_keys', 'identity_versions'], 'insert'),
  ...each(['case_verifications', 'second_person_requests'], 'insert'),
};

/** Columns that it may change in tables of which the rest stays as it is. */
const MAY_UPDATE: Readonly<Record<string, readonly string[]>> = {
  case_keys: ['wrapped_key', 'key_id', 'destroyed_at'],
  // A request is decided; what was asked stays.
  second_person_requests: ['state', 'decided_at', 'decided_by', 'decision_reason', 'failure'],
};

/** The statements that let a login, given once to each, do exactly that. */
export const GRANTS: readonly string[] = [
  'revoke all on all tables in schema public from ??',
  'grant usage on schema public to ??',
  'grant select on all tables in schema public to ??',
  ...Object.entries(MAY).map(([table, changes]) => `grant ${changes.join(', ')} on ${table} to ??`),
  ...Object.entries(MAY_UPDATE).map(
    ([table, columns]) => `grant update (${columns.join(', ')}) on ${table} to ??`,
  ),
];

/** Something that the login may do, to a table or to one of its columns. */
export interface Granted {
  table: string;
  column: string | null;
  may: string;
}

/** Whether that is more than it was given. */
export function isWider({ table, column, may }: Granted): boolean {
  if (MAY[table]?.includes(may as Change) === true) return false;
  return !(may === 'update' && column !== null && MAY_UPDATE[table]?.includes(column) === true);
}
