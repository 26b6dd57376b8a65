import fc from 'fast-check';
import { KINDS } from '../../src/features/kinds.ts';
import { creationSchema } from '../../src/record/actions.ts';
import { bodiesNear } from '../features/near-schema.ts';
import { API_ROUTES, kindAt, PAGE_ROUTES, type Route } from './routes.ts';

/** Words that mean something to somebody: to a database, a shell, a browser, a file system, a parser. */
const hostile = fc.constantFrom(
  '',
  "' or 1=1 --",
  '"; drop table cases; --',
  '../../etc/passwd',
  '%00',
  '%ff',
  '%',
  '__proto__',
  'constructor',
  '{"a":1}',
  '<script>',
  '\u202e',
  '𝕏'.repeat(300),
  '-1',
  '1e999',
  '9'.repeat(30),
  '0000-00-00',
  '00000000-0000-0000-0000-000000000000',
  'A3-2026-99999',
);
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 40 }));

/** One generated request, before the ids of a case are put in. */
export interface Wish {
  route: Route;
  who: number;
  /** Where the ids in its address come from. */
  names: 'here' | 'elsewhere' | 'nowhere' | 'junk';
  junk: string;
  query: Record<string, string>;
  body: unknown;
  version: string;
  /** How the body is sent. */
  as: 'right' | 'raw' | 'wrong type';
}

/** Few of what takes long for good reasons: jobs look at every case, and passwords are hashed slowly. */
export const costly = ({ name }: Route) => /^post \/(?:jobs|sign-in|enrol|account\/password)/.test(name);

const ROUTES = [...API_ROUTES, ...PAGE_ROUTES];

function bodyFor(route: Route): fc.Arbitrary<unknown> {
  if (route.method === 'get') return fc.constant(undefined);
  const ids = { sourceId: '$source', noticeId: '$notice', rulingId: '$ruling', reissueOfId: '$notice' };
  const kind = KINDS.find(
    ({ type }) => type === (kindAt(route) === 'ruling' ? 'finding' : (kindAt(route) ?? 'measure')),
  )!;
  const near = bodiesNear(route.body === undefined ? creationSchema(KINDS, kind) : route.body, ids);
  const decided = fc.record({
    reason: anyText,
    decision: fc.oneof(fc.constantFrom('confirmed', 'dismissed', 'needs_information'), anyText),
    state: fc.oneof(fc.constantFrom('confirmed', 'dismissed'), anyText),
    email: anyText,
    password: anyText,
    name: anyText,
    role: fc.oneof(fc.constantFrom('admin', 'lawyer'), anyText),
    language: anyText,
    back: anyText,
    more: fc.option(anyText, { nil: undefined }),
  });
  return fc.oneof(
    { weight: 6, arbitrary: near },
    { weight: 2, arbitrary: decided },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) },
  );
}

const wishFor = (route: Route): fc.Arbitrary<Wish> =>
  fc.record<Wish>({
    route: fc.constant(route),
    who: fc.nat(4),
    names: fc.oneof(
      { weight: 6, arbitrary: fc.constant('here' as const) },
      { weight: 3, arbitrary: fc.constantFrom('elsewhere' as const, 'nowhere' as const, 'junk' as const) },
    ),
    junk: anyText,
    query: fc.dictionary(
      fc.constantFrom(
        'limit',
        'cursor',
        'on',
        'knownAt',
        'from',
        'to',
        'rule',
        'state',
        'caseId',
        'requestingState',
        'reason',
        'back',
        'limit[]',
        'a[b]',
      ),
      fc.oneof(
        anyText,
        fc.constantFrom(
          '1',
          '200',
          '2026-11-23',
          '2026-11-23T12:00:00Z',
          '0001-01-01T00:00:00Z',
          '+275760-09-13T00:00:00.000Z',
          'XB',
          'R01',
          'open',
        ),
      ),
      { maxKeys: 3 },
    ),
    body: bodyFor(route),
    version: fc.oneof(fc.constantFrom('1', '1', '1', '2', '3'), anyText),
    as: fc.oneof(
      { weight: 20, arbitrary: fc.constant('right' as const) },
      { weight: 1, arbitrary: fc.constantFrom('raw' as const, 'wrong type' as const) },
    ),
  });

export const wishes = fc.oneof(
  ...ROUTES.map((route) => ({ weight: costly(route) ? 1 : 20, arbitrary: wishFor(route) })),
);
