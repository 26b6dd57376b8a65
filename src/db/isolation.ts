import { isWider, type Granted } from './grants.ts';
import { reviewFaults } from './reviewed.ts';
import { apart, type Db, type Tx } from './transaction.ts';

/** Tables without anything about a case: every other must be under row-level security. A new table is named here or protected. */
const OPEN_TABLES = [
  'accounts',
  'sessions',
  'second_factors',
  'recovery_codes',
  'sign_in_failures',
  'api_tokens',
  'enrolment_links',
  'job_runs',
  'knex_migrations',
  'knex_migrations_lock',
];

/** Who may see no row of any protected table: nobody, and somebody who is a member of nothing and no member of staff. */
const OUTSIDERS = [
  { who: 'nobody', account: '', role: '' },
  { who: 'a stranger', account: '00000000-0000-7000-8000-0000000000ff', role: 'advocate' },
];

/**
 * What is wrong with the wall between people's cases, as the application's login sees it, a sentence each; nothing
 * when it stands. Looks at the catalogue, and tries to read every protected table as those who may see none of it.
 */
export async function isolationFaults(db: Db): Promise<string[]> {
  return apart(db, async (tx) => {
    // So that names are said alike, whatever a login or its database has set.
    await tx.raw(`select set_config('search_path', 'public', true)`);
    const walled = (await tablesIn(tx)).filter(({ name }) => !OPEN_TABLES.includes(name));
    const faults = [
      ...(await loginIn(tx)).flatMap(({ powers, owns, groups, creates }) => [
        ...(powers ? ['The application’s login is a superuser or may bypass row-level security.'] : []),
        ...(owns > 0 ? [`The application’s login owns ${owns} objects.`] : []),
        ...(groups > 0 ? ['The application’s login is a member of another role.'] : []),
        ...(creates ? ['The application’s login may create objects of its own.'] : []),
      ]),
      ...walled.flatMap(({ name, enabled, forced, policies, open_policies }) => [
        ...(enabled ? [] : [`Row-level security of ${name} is off.`]),
        ...(forced ? [] : [`Row-level security of ${name} is not forced.`]),
        ...(policies > 0 ? [] : [`${name} has no policy.`]),
        ...open_policies.map((policy) => `Policy ${policy} of ${name} lets everybody pass.`),
      ]),
      ...(await grantedIn(tx))
        .filter(isWider)
        .map(
          ({ table, column, may }) =>
            `The application’s login may ${may} ${column === null ? table : `${column} of ${table}`}.`,
        ),
      ...(await waysRound(tx)).map(({ what, name }) => `The ${what} ${name} runs with its owner’s rights.`),
      ...(await reviewFaults(tx)),
    ];
    if (faults.length > 0) return faults;
    for (const { who, account, role } of OUTSIDERS) {
      await tx.raw(`select set_config('article3.account', ?, true), set_config('article3.role', ?, true)`, [
        account,
        role,
      ]);
      for (const { name } of walled) {
        const { rows } = await tx.raw<{ rows: object[] }>('select from ?? limit 1', [name]);
        if (rows.length > 0) faults.push(`Rows of ${name} are shown to ${who}.`);
      }
    }
    return faults;
  });
}

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
  open_policies: string[];
}

interface Login {
  powers: boolean;
  owns: number;
  groups: number;
  creates: boolean;
}

/** Every table of ours that the login may read, with the policies that are not the owner's own. */
async function tablesIn(tx: Tx): Promise<Table[]> {
  const { rows } = await tx.raw<{ rows: Table[] }>(`
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    array(
      select p.polname::text from pg_policy p
      where p.polrelid = c.oid and p.polpermissive
        and (p.polroles = '{0}' or (select oid from pg_roles where rolname = current_user) = any (p.polroles))
        and 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    ) as open_policies
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  order by 1`);
  return rows;
}

async function loginIn(tx: Tx): Promise<Login[]> {
  const { rows } = await tx.raw<{ rows: Login[] }>(`
  select rolsuper or rolbypassrls as powers,
    (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns,
    (select count(*)::int from pg_auth_members m where m.member = r.oid) as groups,
    has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create') as creates
  from pg_roles r where rolname = current_user`);
  return rows;
}

/** How the login may change tables, and columns of those that it may not change as a whole. */
async function grantedIn(tx: Tx): Promise<Granted[]> {
  const { rows } = await tx.raw<{ rows: Granted[] }>(`
  select c.relname as "table", null as "column", may
  from pg_class c cross join unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as may
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and has_table_privilege(c.oid, may)
  union all
  select c.relname, a.attname, may
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    cross join unnest(array['insert', 'update', 'references']) as may
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    and has_column_privilege(c.oid, a.attnum, may) and not has_table_privilege(c.oid, may)
  union all
  select c.relname, null, 'set'
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and case when c.relkind = 'S' then has_sequence_privilege(c.oid, 'update, usage') end
  order by 1, 2, 3`);
  return rows;
}

/** Views that ask with their owner's rights, and materialised views. */
async function waysRound(tx: Tx): Promise<{ what: string; name: string }[]> {
  const { rows } = await tx.raw<{ rows: { what: string; name: string }[] }>(`
  select 'view' as what, relname::text as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'v'
    and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
  union all
  select 'materialised view', relname::text from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'm'`);
  return rows;
}
