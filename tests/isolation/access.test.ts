import { beforeAll, describe, expect, test } from '@jest/globals';
import { newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { SAMPLES } from '../features/sample-records.ts';
import { useApp, type TestPerson } from '../support/app.ts';
import { ANYONE, API, PAGES, READERS, type Reader, type Relation } from './access-tables.ts';
import { API_ROUTES, asksTwo, filled, kindAt, PAGE_ROUTES, type Route } from './routes.ts';
import { ask, seenIn, type Sent } from './same-answer.ts';
import {
  endMembership,
  askSecondPerson,
  letIn,
  nameIdentity,
  openToStaff,
  recordNew,
  tellWorld,
  type World,
} from './world.ts';

const app = useApp();
const people = new Map<Reader, TestPerson>();
let shared: World;
let opened: World;
let restricted: World;
let colleague: TestPerson;
let hiddenRecord: string;

/** Makes somebody what they are to a case. */
async function relate(caseId: string, person: TestPerson, relation: Relation): Promise<void> {
  if (relation === 'stranger') return;
  if (relation === 'staff') return openToStaff(app, caseId);
  const role = relation === 'faced' || relation === 'ended' ? 'member' : relation;
  await app.share(caseId, person, role);
  if (relation === 'ended') await endMembership(app, caseId, person);
}

beforeAll(async () => {
  shared = await tellWorld(app);
  opened = await tellWorld(app, { story: { basis: 'public_record' } });
  restricted = await tellWorld(app, { restricted: true });
  await openToStaff(app, opened.ids.case);
  hiddenRecord = await recordNew(shared.api, shared.ids, 'measure', true);
  for (const reader of READERS) {
    if (reader.role === undefined) continue;
    const person = await app.person(reader.role);
    people.set(reader, person);
    if (reader.relation !== undefined && reader.relation !== 'staff')
      await relate(worldOf(reader).ids.case, person, reader.relation);
  }
}, 60_000);

const worldOf = ({ relation }: Reader): World =>
  relation === 'staff' ? opened : relation === 'faced' ? restricted : shared;

/** A page that names readers asks for a record that is restricted. */
const namesReaders = ({ path }: Route) => path.includes('/readers/:kind');
const isOwn = ({ path }: Route) => /:id(?:\/decide)?$/.test(path) || path.includes(':kind/:id');

const retracts = ({ method, name }: Route) =>
  method === 'delete' || name.startsWith('post /cases/:reference/retract');
const allows = ({ face, name }: Route, reader: Reader) => (face === 'api' ? API : PAGES).get(name)!(reader);

/** The record at the end of an address: one of its own where it will be taken away, so that the others stand. */
async function recordFor(route: Route, reader: Reader): Promise<string | undefined> {
  const kind = kindAt(route);
  if (kind === undefined || !isOwn(route)) return undefined;
  const { api, ids } = worldOf(reader);
  if (namesReaders(route)) return reader.relation === 'lead' ? hiddenRecord : ids[kind];
  if (!retracts(route) || !allows(route, reader)) return ids[kind];
  if (kind === 'case') {
    const fresh = await recordNew(api, {}, 'case', false, { basis: 'public_record' });
    const person = people.get(reader);
    if (person !== undefined && reader.relation !== undefined) await relate(fresh, person, reader.relation);
    return fresh;
  }
  return recordNew(api, ids, kind, reader.relation === 'faced');
}

/** Somebody let in, or an identity sealed, for this request alone where it may end that. */
async function namedFor(route: Route, reader: Reader): Promise<Partial<World>> {
  if (route.method === 'get' || !allows(route, reader)) return {};
  const world = worldOf(reader);
  if (/:(?:accountId|readerId)/.test(route.path)) return letIn(app, world);
  if (asksTwo.test(route.path) && route.path.includes(':id'))
    return { request: await askSecondPerson(world, 'erase_identities') };
  return route.path.includes('/identities/:id') ? { identity: await nameIdentity(world) } : {};
}

/** What a route takes: everything right, so that only its reader's rights can refuse it. */
function sentTo({ method, path, face }: Route, version: number): Sent {
  if (method === 'get') return {};
  if (path.endsWith('/members/:accountId') || path.endsWith('/identities/:id'))
    return {
      version,
      body:
        method === 'delete'
          ? { reason: 'A mistake.' }
          : { role: path.includes('members') ? 'member' : 'relative' },
    };
  if (path === '/cases/:reference/findings/:id/decide') return { version, body: { state: 'confirmed' } };
  if (path.includes('/retract/') || method === 'delete') return { version, body: { reason: 'A mistake.' } };
  if (path.includes('/edit/')) return { version, body: { ...SAMPLES.measure.least, note: 'Looked at.' } };
  if (method === 'patch') return { version, body: { note: 'Looked at.' } };
  if (path === '/flags/:id/review' || path === '/flags/:id')
    return { body: { decision: 'needs_information', reason: 'Which court?' } };
  if (path.endsWith('/members') || path.endsWith('/people'))
    return { body: { accountId: colleague.accountId, role: 'reader' } };
  if (path.endsWith('/:accountId') || path.endsWith('/end')) return { version, body: { role: 'reader' } };
  if (path.endsWith('/audience')) return { body: { audience: 'members' } };
  if (path.endsWith('/identities') || path.endsWith('/identities/add')) return { body: { role: 'relative' } };
  if (path.endsWith('/readers')) return { body: { recordId: hiddenRecord, accountId: shared.accountId } };
  if (path.includes('/readers/:kind')) return { body: {} };
  if (path.endsWith('/decision') || path === '/requests/:id')
    return { body: { decision: 'declined', reason: 'Not now.' } };
  if (path.endsWith('/openings'))
    return { body: { reason: 'To write to the person.', identityIds: [], 'identityIds.0': shared.identity } };
  if (path.endsWith('/remove')) return { version, body: { removal: 'A mistake.' } };
  if (path.endsWith('/change')) return { version, body: { role: 'relative' } };
  if (face === 'page') {
    if (path.endsWith('/:parentId')) return { body: SAMPLES.finding.least };
    if (path.endsWith('add/:kind')) return { body: SAMPLES.measure.least };
    return {};
  }
  const type = (Object.keys(SAMPLES) as RecordType[]).find(
    (each) =>
      SAMPLES[each].collection.endsWith(`/${path.split('/').at(-1)}`) &&
      SAMPLES[each].collection.startsWith(`/${path.split('/')[1]}`),
  );
  return { body: type === undefined ? {} : SAMPLES[type].least };
}

async function versionOf(reader: Reader, kind: RecordType | undefined, id: string | undefined) {
  if (kind === undefined || id === undefined || reader.role === undefined) return 1;
  return (await worldOf(reader).api.get(`${SAMPLES[kind].own}/${id}`)).body.version as number;
}

/** The account, session or token that a page about accounts is asked for. */
async function idInAccounts({ path }: Route, person: TestPerson | undefined): Promise<string | undefined> {
  if (path.startsWith('/admin/:id')) return (await app.person('lawyer')).accountId;
  if (!path.startsWith('/account/') || !path.includes(':id')) return undefined;
  const { accountId } = person ?? colleague;
  const table = path.includes('/tokens/') ? 'api_tokens' : 'sessions';
  return (await app.db(table).where({ account_id: accountId }).first<{ id: string }>('id')).id;
}

async function callAs(route: Route, reader: Reader, person: TestPerson | undefined) {
  const own = (await idInAccounts(route, person)) ?? (await recordFor(route, reader));
  if (route.method === 'post') colleague = await app.person('lawyer');
  const version =
    route.method === 'get' || /:(?:accountId)|identities|readers/.test(route.path)
      ? 1
      : await versionOf(reader, kindAt(route), own);
  const secret = route.path.includes(':secret')
    ? await newEnrolmentLink(app.db, (await app.person('lawyer')).accountId, app.clock.now)
    : '';
  const path = filled(route, { ...worldOf(reader), ...(await namedFor(route, reader)), secret }, own);
  const query =
    route.name === 'get /notices'
      ? '?requestingState=XA'
      : route.name.startsWith('post /jobs')
        ? '?wait=1'
        : route.path === '/requests/new'
          ? `?deed=verify_case&subject=${worldOf(reader).ids.case}`
          : '';
  return {
    path: path + query,
    answer: await ask(app, person, route.method, path + query, sentTo(route, version)),
  };
}

const nowhere = new Map<string, object>();
/** What somebody sees at an address at which there is nothing. */
async function seenNowhere({ face, method }: Route, reader: Reader): Promise<object> {
  const key = `${face} ${method} ${reader.name}`;
  const path = face === 'api' ? '/api/v1/nowhere' : '/nowhere';
  const seen =
    nowhere.get(key) ?? seenIn(await ask(app, people.get(reader), method, path), [path], face === 'api');
  nowhere.set(key, seen);
  return seen;
}

/** What a route answers whoever may do it. */
function successOf({ method, path, name, face }: Route): number[] {
  // Fresh in a session is the second factor, and with a token it is asked for; whose identity is another's is named as a fault.
  if (path.endsWith('/openings')) return [face === 'page' ? 200 : 403, 422];
  if (path.includes('/readers')) return method === 'get' ? [200] : [200, 201, 204, 303];
  if (face === 'page') {
    if (ANYONE === PAGES.get(name)) return [200, 303, 422];
    // Without a name and an address nobody is added.
    if (name === 'post /admin') return [422];
    // Whoever has enrolled gets no link from one administrator.
    if (name === 'post /admin/:id/link') return [409];
    // It has been asked already.
    if (name === 'post /requests/new') return [303, 409, 422];
    if (/^post \/(?:admin|account)/.test(name)) return [200, 303, 422];
    return [method === 'get' ? 200 : 303];
  }
  // Nothing is asked for; what there is to ask is told.
  if (name === 'post /second-person-requests') return [422];
  if (path.startsWith('/jobs') || path.endsWith('/review') || path.endsWith('/decision')) return [200];
  return [{ get: 200, post: 201, patch: 200, delete: 204 }[method]!];
}

test('every route of the program is in the tables here, and no other', () => {
  expect(API_ROUTES.map(({ name }) => name).toSorted()).toEqual([...API.keys()].toSorted());
  expect(PAGE_ROUTES.map(({ name }) => name).toSorted()).toEqual([...PAGES.keys()].toSorted());
});

describe.each(READERS.map((reader) => [reader.name, reader] as const))('%s', (_, reader) => {
  test.each(API_ROUTES.map((route) => [route.name, route] as const))('%s', async (_name, route) => {
    const person = people.get(reader);
    const { path, answer } = await callAs(route, reader, person);
    if (reader.role === undefined)
      expect([answer.status, answer.body.type]).toEqual([401, '/problems/unauthenticated']);
    else if (allows(route, reader)) expect(successOf(route)).toContain(answer.status);
    else {
      expect(answer.status).toBe(404);
      expect(seenIn(answer, [path])).toEqual(await seenNowhere(route, reader));
    }
  });

  test.each(PAGE_ROUTES.map((route) => [route.name, route] as const))('the page %s', async (name, route) => {
    // On these pages sessions and tokens end, so they are somebody's of their own.
    const endsSessions = PAGES.get(name) === ANYONE || route.path.startsWith('/account');
    const person =
      endsSessions && reader.role !== undefined ? await app.person(reader.role) : people.get(reader);
    const { path, answer } = await callAs(route, reader, person);
    if (allows(route, reader)) expect(successOf(route)).toContain(answer.status);
    else if (reader.role !== undefined) {
      expect(answer.status).toBe(404);
      expect(seenIn(answer, [path], false)).toEqual(await seenNowhere(route, reader));
    } else if (route.method === 'get') {
      expect(answer.status).toBe(303);
      expect(answer.headers['location']).toBe(`/sign-in?back=${encodeURIComponent(path)}`);
    } else expect(answer.status).toBe(401);
  });
});

test('nothing of all that was an error of ours', () => {
  expect(app.logged).toEqual([]);
});
