/** The shape of the program, as data. Why it is this one: docs/decisions/0001-layout-and-layers.md. */

/** Lowest first. A file may import from its own layer's folder and from lower layers, never from a neighbour. */
export const LAYERS: readonly (readonly string[])[] = [
  ['src/lib'],
  ['src/config.ts'],
  ['src/domain'],
  ['src/messages'],
  ['src/db', 'src/reading', 'src/vault'],
  ['src/ui'],
  ['src/record'],
  ['src/access'],
  ['src/features'],
  ['src/jobs', 'seeds'],
  ['src/installation.ts', 'src/first-start.ts'],
  ['src/web', 'src/commands'],
  ['src/main.ts', 'src/cli.ts'],
];

/** Earliest first. A feature may import from earlier ones. `kinds.ts` lists the kinds of those before it. */
export const FEATURES: readonly string[] = [
  'accounts',
  'cases',
  'sources',
  'notices',
  'rulings',
  'extradition',
  'measures',
  'incidents',
  'kinds.ts',
  'records',
  'members',
  'identities',
  'flags',
  'jobs',
  'second-person',
  'case-file',
  'sign-in',
  'account',
  'work-list',
];

/** What files in some places may not import, though the layers would let them. */
export interface Restriction {
  of: RegExp;
  /** The only files it may import; any other is a fault. */
  only?: RegExp;
  /** Files it may not import. */
  never?: RegExp;
  /** Whether types may be imported from there all the same. */
  exceptTypes?: boolean;
  because: string;
}

const RULES = String.raw`(?:rules|reconcile|resolution)\.ts$`;
const PURE = String.raw`^src/(?:lib/(?!clock|project)|domain/|record/(?:recorded|record-set)\.ts)`;

export const RESTRICTIONS: readonly Restriction[] = [
  {
    of: new RegExp(String.raw`^src/(?:domain/|features/[^/]+/${RULES})`),
    only: new RegExp(String.raw`${PURE}|^src/features/[^/]+/(?:kind\.ts$|${RULES})`),
    because: 'a rule decides from what it is given: no database, no clock, no words',
  },
  {
    of: /^src\/reading\//,
    only: /^src\/(?:reading|domain|lib)\//,
    because: 'the reader turns a text into candidates and knows nothing else',
  },
  {
    of: /^src\/features\/[^/]+\/kind\.ts$/,
    only: /^src\/(?:lib|domain|record)\/|^src\/features\/[^/]+\/(?:kind|rules|codename)\.ts$/,
    because: 'a kind describes; what it needs done, others do',
  },
  {
    of: /^src\/features\/[^/]+\/queries\.ts$/,
    never: /^src\/(?:ui|messages|access)\/|\.tsx$|\/(?:actions|api)\.ts$/,
    because: 'a query answers with records, not with words or markup, and changes nothing by rule',
  },
  {
    of: /^src\/features\/[^/]+\/actions\.ts$/,
    never: /^src\/(?:ui|messages)\/|\.tsx$|\/api\.ts$/,
    because: 'an action does not know who asked for it, a page or the API',
  },
  {
    of: /^src\/(?:ui\/.*|features\/[^/]+\/(?!routes)[^/]*)\.tsx$/,
    never: /^src\/(?:db|access\/(?!actor))|^src\/lib\/clock\.ts$|\/(?:queries|actions|store)\.ts$/,
    exceptTypes: true,
    because: 'a view takes plain values and gives markup',
  },
];

/** What only the layers above features may import, besides a feature's own `routes.tsx` and `api.ts`. */
export const FACES = /^src\/features\/([^/]+)\/(?:routes\.tsx|api\.ts)$/;
/** What other features may not import: to change two things together, the later one does both. */
export const ACTIONS = /^src\/features\/([^/]+)\/actions\.ts$/;

/** Imports that break a restriction, each with its reason. One that nobody makes any more is a fault too. */
export const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [
    'src/features/rulings/kind.ts -> src/features/rulings/propose.ts',
    'reading the text is part of recording a ruling, in the same transaction: its kind names it',
  ],
]);

/** Where each package may be imported. A package that is not here may be imported nowhere. */
export const PACKAGES: Readonly<Record<string, RegExp>> = {
  zod: /^src\/(?:config\.ts|db\/embedded\/|record\/|access\/|features\/|web\/|commands\/)/,
  knex: /^src\/db\//,
  pg: /^src\/db\//,
  express: /^src\/web\//,
  helmet: /^src\/web\/security\.ts$/,
  'node-cron': /^src\/jobs\/scheduler\.ts$/,
  '@node-rs/argon2': /^src\/access\/password\.ts$/,
  otpauth: /^src\/access\/totp\.ts$/,
  uqr: /^src\/ui\/qr-code\.tsx$/,
  preact: /^src\/(?:ui|features)\//,
  'preact-render-to-string': /^src\/ui\/page\.tsx$/,
  // Random numbers and digests, not the machine.
  'node:crypto': /^src\/(?:(?:lib|access|db|vault|features)\/|installation\.ts)/,
  // Comparing values deeply; its other users work with the machine anyway.
  'node:util': /^src\/(?:record|commands|db)\//,
  node: /^src\/(?:lib\/project\.ts|config\.ts|db\/|vault\/|access\/|commands\/|web\/|installation\.ts|main\.ts|cli\.ts)/,
};

/** Whether a file may import a package; a package's subpaths go with it. */
export function mayImportPackage(file: string, name: string): boolean {
  const known = Object.hasOwn(PACKAGES, name)
    ? name
    : name.startsWith('node:')
      ? 'node'
      : /^(?:@[^/]+\/)?[^/]+/.exec(name)![0];
  return Object.hasOwn(PACKAGES, known) && PACKAGES[known]!.test(file);
}
