import type { z } from 'zod';
import type { Db } from '../../src/db/transaction.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { apiRoutes, pageRoutes } from '../../src/web/app.ts';
import { makeLog } from '../../src/web/log.ts';
import { SAMPLES, type Ids } from '../features/sample-records.ts';
import { KEYLESS } from '../support/app.ts';

/** The routes' table needs no database until one of them is asked for. */
const deps = {
  db: undefined as unknown as Db,
  clock: () => new Date(0),
  jobs: timetable(undefined as unknown as Db),
  log: makeLog('error'),
  ...KEYLESS,
};

/** One route as the program has it: `get /cases/:id`. */
export interface Route {
  name: string;
  method: string;
  path: string;
  face: 'api' | 'page';
  query: readonly string[];
  /** What its body may be. */
  body?: z.ZodType | undefined;
}

export const API_ROUTES: readonly Route[] = apiRoutes(deps).map(({ method, path, query = {}, body }) => ({
  name: `${method} ${path}`,
  method,
  path,
  face: 'api',
  query: Object.keys(query),
  body,
}));
export const PAGE_ROUTES: readonly Route[] = pageRoutes(deps).map(({ method, path }) => ({
  name: `${method} ${path}`,
  method,
  path,
  face: 'page',
  query: [],
}));

/** What an address is filled in with. */
export interface Names {
  ids: Ids;
  reference: string;
  flag: string;
  identity: string;
  /** A member, and what keeps that somebody was named for a record. */
  accountId: string;
  naming: string;
  request: string;
  secret?: string;
  /** The kind of record that a page with `:kind` is about. */
  pageKind?: RecordType;
}

/** The addresses of what is asked of a second person. */
export const asksTwo = /^\/(?:second-person-)?requests/;

/** Of which kind the record at the end of an address is; undefined where there is none. */
export function kindAt({ path, face }: Route, pageKind: RecordType = 'measure'): RecordType | undefined {
  if (path.includes('/identities/:id') || asksTwo.test(path)) return undefined;
  if (path.includes('/findings/:id/decide')) return 'finding';
  if (path.endsWith('/add/:kind')) return undefined;
  if (path.endsWith(':kind/:parentId')) return 'ruling';
  if (path.includes(':kind')) return pageKind;
  if (face === 'page' || path.startsWith('/flags') || path.startsWith('/jobs')) return undefined;
  if (path.includes(':parentId')) return path.startsWith('/notices') ? 'notice_event' : 'request_event';
  return ownKind(path.split('/')[1]!);
}

const ownKind = (segment: string) =>
  (Object.keys(SAMPLES) as RecordType[]).find((type) => SAMPLES[type].own === `/${segment}`);

/** The address of a route with names in it; `own` is the id of the record at its end, unless it is that of `names`. */
export function filled(route: Route, names: Names, own?: string): string {
  const { ids, reference, flag, identity, secret = '', pageKind = 'measure' } = names;
  const { path, face } = route;
  const kind = kindAt(route, pageKind);
  const parent = path.startsWith('/notices')
    ? ids.notice
    : path.startsWith('/extradition')
      ? ids.extradition_request
      : ids.ruling;
  const id = path.startsWith('/flags')
    ? flag
    : path.includes('/identities/:id')
      ? identity
      : asksTwo.test(path)
        ? names.request
        : (own ?? (kind === undefined ? '' : ids[kind]));
  return `${face === 'api' ? '/api/v1' : ''}${path}`
    .replace(/add\/:kind$/, 'add/measures')
    .replace('add/:kind/:parentId', `add/findings/${ids.ruling}`)
    .replace(':kind', SAMPLES[pageKind].own.slice(1))
    .replace(':parentId', parent)
    .replace(':reference', reference)
    .replace(':secret', secret)
    .replace(':name', 'flag-cases')
    .replace(':accountId', names.accountId)
    .replace(':readerId', names.naming)
    .replace(':id', id);
}
