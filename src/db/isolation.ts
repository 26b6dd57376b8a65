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

/**
 * What runs with the owner's rights and so sees every row, each read by a second person: triggers that keep the
 * history, and questions that answer only about whoever is acting.
 */
const REVIEWED_FUNCTIONS = [
  'assign_case_reference',
  'cited_sources_belong_to_case',
  'give_access',
  'is_case_of_mine',
  'is_new_case',
  'is_open_to_staff',
  'keep_case_access',
  'keep_revision',
  'leads_case',
  'may_see_all',
  'may_see_flag',
  'may_see_grounds',
  'may_see_record',
  'sees',
  'writes_case',
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
      ...(await waysRound(tx))
        .filter(({ what, name }) => what !== 'function' || !REVIEWED_FUNCTIONS.includes(name))
        .map(({ what, name }) => `The ${what} ${name} runs with its owner’s rights.`),
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

/** Views that ask with their owner's rights, materialised views, and functions that do. */
async function waysRound(tx: Tx): Promise<{ what: string; name: string }[]> {
  const { rows } = await tx.raw<{ rows: { what: string; name: string }[] }>(`
  select 'view' as what, relname::text as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'v'
    and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
  union all
  select 'materialised view', relname::text from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'm'
  union all
  select 'function', proname::text from pg_proc
  where pronamespace = 'public'::regnamespace and prosecdef`);
  return rows;
}
