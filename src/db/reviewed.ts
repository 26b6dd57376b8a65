import { RECORD_TABLES } from './grants.ts';
import type { Tx } from './transaction.ts';

/**
 * The functions on which the wall and the history rest, each as a second person read it: what runs with the owner's
 * rights and so sees every row, what the policies ask, and what guards do. Whoever changes one has it read again and
 * puts here the digest that `check:rls` prints.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'acting_as()': '4a5140980876abfedd9bb49343bf786266c09cfd265d22f8aad4fa99c86bd5ed',
  'acting_role()': '1515cf71e57de8b60c38256089acf9a0c651618f2cb1168b5b2dfde9db3a6f99',
  'all_staff()': 'f0d8ea9c14791bd05b4006b2595f5d511e243099b7be0acd45fc26eb667cbc37',
  'assign_case_reference()': '7dbfc377fe97b53029a22a0a948e87de2b3d641ce4f596d3f888d623012d4554',
  'casework_account()': '91049832b4ac951bdc22b6c0cc2537f5b2094cb4e746f693fd1973e2e150cef8',
  'cited_sources_belong_to_case()': 'c852abca753f4b2cdeb0b248d2e88a6384d23acdd7df3f6c4c185996ebbb6fe5',
  'give_access(uuid,uuid,boolean)': 'ed3d0576acbc68c5da6813109cc6a3014de923c1c9867a9140594685d764e7f7',
  'is_case_of_mine(uuid)': '2e4f968fd3e37265b1d7ae7c47f15e8292b2c5a2780b59bf2ea218972e191da6',
  'is_new_case(uuid)': '6a7b7f420a26cb0ab5eb16cf510ff56f8a45851981412c09e397f57828980232',
  'is_open_to_staff(uuid)': '291430dc20250c39e6aeae628bf575c656a163f339e178b27a42f076c98b6153',
  'keep_case_access()': 'b9de01c9fb135c2d7d33f3a30b01d482e872616961973af0ff719e42090a3378',
  'keep_case_key()': '0867facf2326297059d575007b07acff450172ee6a6081eb6c9acc49c711f9d0',
  'keep_revision()': '1c4deb0ea04cc2bcabd5773c28e84db5fd2e7306aa0ce12d6576c7a36c3c0699',
  'leads_case(uuid)': '0a29de43481028d10f44ee607dde361817c12f7dd242e73ea21285387b55643f',
  'lowering_needs_two()': '5ae17e63d562651ec7850e8898ce5c30fa240ea6b84f3bc9248ab13842e37418',
  'may_see_all(jsonb)': 'f6103ae77ddfd0fe1ecc433fef6923b8d4e5b04150b290f4342a59c5d000d921',
  'may_see_flag(uuid)': '2bfc5cc3cf0e237ca19f20e7ec85e43496ffcfcd9396fbb03fd38baa90d648fd',
  'may_see_grounds(jsonb)': '949a692b84f43bc8980f379be1401cb2cd6352c1f1d843e4611013dc262e42a6',
  'may_see_record(uuid)': '69a7e54dfa5c705467c1bf6b9049fa797838d77991a7e1d00e5a445f6fe8f8fb',
  'recording_account()': 'd9468f1c59f880bf6777fdec363710c20da6157b39086e3b85a19f4eb2f1f901',
  'recording_time()': 'cf7b52bf32d4537025e894d17cbea6773fdd0989845f64befa32e33b8e25c7f4',
  'refuse_change()': 'b52ea4f5eecac8e8f5bf6cb356b17635fe0989afb881d1875c9c2780288f17c1',
  'sees(uuid,uuid,uuid)': 'f5148fe1fdc78dcea4d6192efc7066053dfa5bd8ca44be9959e886ff84c3f8a4',
  'writes_case(uuid)': '92918cc2b177e109a91e72396c3cc065e24baf1bfd2b7da6f6c2110609b1d6e1',
};

/** Of these what runs with the owner's rights and is for triggers alone. */
const NEVER_CALLED: readonly string[] = [
  'assign_case_reference()',
  'cited_sources_belong_to_case()',
  'give_access(uuid,uuid,boolean)',
  'keep_case_access()',
  'keep_revision()',
];

const WITH_HISTORY = [...RECORD_TABLES, 'flags', 'case_members', 'named_readers'];
const ONLY_ADDED_TO = ['audit_entries', 'case_verifications', 'identity_versions', 'revisions'];

/** Every trigger, as the name ends and what it does: where `%` stands there is the table, and more may follow. */
const TRIGGERS: readonly [tables: readonly string[], ending: string, does: string][] = [
  [
    WITH_HISTORY,
    'keep_revision',
    'AFTER INSERT OR DELETE OR UPDATE ON % FOR EACH ROW EXECUTE FUNCTION keep_revision(',
  ],
  [
    [...WITH_HISTORY, ...ONLY_ADDED_TO, 'case_keys'],
    'are_never_emptied',
    'BEFORE TRUNCATE ON % FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  ],
  [
    ONLY_ADDED_TO,
    'are_append_only',
    'BEFORE DELETE OR UPDATE ON % FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  ],
  [
    RECORD_TABLES,
    'cite_own_sources',
    `AFTER INSERT OR UPDATE OF citations ON % FOR EACH ROW WHEN (new.citations <> '[]'::jsonb) EXECUTE FUNCTION cited_sources_belong_to_case()`,
  ],
  [
    RECORD_TABLES,
    'are_opened_by_two',
    `BEFORE UPDATE ON % FOR EACH ROW WHEN (old.confidentiality = 'restricted'::text AND new.confidentiality <> 'restricted'::text) EXECUTE FUNCTION lowering_needs_two()`,
  ],
  [['cases'], 'assign_reference', 'BEFORE INSERT ON % FOR EACH ROW EXECUTE FUNCTION assign_case_reference()'],
  [
    ['case_members'],
    'keep_access',
    'AFTER INSERT OR DELETE OR UPDATE ON % FOR EACH ROW EXECUTE FUNCTION keep_case_access()',
  ],
  [['case_keys'], 'stay_destroyed', 'BEFORE UPDATE ON % FOR EACH ROW EXECUTE FUNCTION keep_case_key()'],
  [['case_keys'], 'are_never_deleted', 'BEFORE DELETE ON % FOR EACH ROW EXECUTE FUNCTION refuse_change()'],
];

const REVIEWED_TRIGGERS: ReadonlyMap<string, string> = new Map(
  TRIGGERS.flatMap(([tables, ending, does]) =>
    tables.map((table): [string, string] => {
      const name = `${table}_${ending}`;
      return [name, `CREATE TRIGGER ${name} ${does.replace('%', table)}`];
    }),
  ),
);

/** What is not as it was reviewed of the functions and triggers on which the wall and the history rest, a sentence each. */
export async function reviewFaults(tx: Tx): Promise<string[]> {
  return [...functionFaults(await functionsIn(tx)), ...triggerFaults(await triggersIn(tx))];
}

interface Found {
  signature: string;
  definer: boolean;
  callable: boolean;
  digest: string;
}

function functionFaults(found: readonly Found[]): string[] {
  const missing = Object.keys(FUNCTIONS).filter((name) => !found.some(({ signature }) => signature === name));
  return [
    ...missing.map((name) => `The function ${name} is not there.`),
    ...found.flatMap(({ signature, definer, callable, digest }) => {
      const reviewed = FUNCTIONS[signature];
      if (reviewed === undefined)
        return definer ? [`The function ${signature} runs with its owner’s rights.`] : [];
      return [
        ...(reviewed === digest ? [] : [`The function ${signature} is not as it was reviewed: ${digest}.`]),
        ...(callable && NEVER_CALLED.includes(signature)
          ? [`The function ${signature} may be called by the application’s login.`]
          : []),
      ];
    }),
  ];
}

function triggerFaults(
  found: readonly { name: string; table: string; on: boolean; does: string }[],
): string[] {
  const missing = [...REVIEWED_TRIGGERS.keys()].filter((name) => !found.some((each) => each.name === name));
  return [
    ...missing.map((name) => `The trigger ${name} is not there.`),
    ...found.flatMap(({ name, table, on, does }) => [
      ...(on ? [] : [`The trigger ${name} of ${table} is off.`]),
      ...(does.startsWith(REVIEWED_TRIGGERS.get(name) ?? '\0')
        ? []
        : [`The trigger ${name} of ${table} is not as it was reviewed.`]),
    ]),
  ];
}

async function functionsIn(tx: Tx): Promise<Found[]> {
  const { rows } = await tx.raw<{ rows: Found[] }>(`
  select oid::regprocedure::text as signature, prosecdef as definer,
    has_function_privilege(oid, 'execute') as callable,
    encode(sha256(convert_to(
      concat_ws(' ', prosecdef, provolatile, proconfig::text, prosrc, pg_get_function_sqlbody(oid)), 'UTF8')), 'hex') as digest
  from pg_proc where pronamespace = 'public'::regnamespace order by 1`);
  return rows;
}

async function triggersIn(tx: Tx): Promise<{ name: string; table: string; on: boolean; does: string }[]> {
  const { rows } = await tx.raw<{ rows: { name: string; table: string; on: boolean; does: string }[] }>(`
  select tgname as name, tgrelid::regclass::text as "table", tgenabled = 'O' as "on",
    pg_get_triggerdef(pg_trigger.oid, true) as does
  from pg_trigger join pg_class on pg_class.oid = tgrelid
  where relnamespace = 'public'::regnamespace and not tgisinternal order by 1`);
  return rows;
}
