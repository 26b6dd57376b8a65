import { may } from '../../src/access/actor.ts';
import type { AnyPageRoute } from '../../src/access/route.ts';
import type { Role } from '../../src/domain/codes.ts';
import { newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { KINDS } from '../../src/features/kinds.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import { pageRoutes } from '../../src/web/app.ts';
import { makeLog } from '../../src/web/log.ts';
import { recordOneOfEach, SAMPLES, type Ids } from '../features/sample-records.ts';
import { apiOf, KEYLESS, type Api, type TestApp, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';
import { formAddress, formOf, type Browser } from './filling.ts';

/** Everybody who may look at a page, nobody among them. */
export const READERS = ['admin', 'caseworker', 'lawyer', 'advocate', 'nobody'] as const;
export type Reader = (typeof READERS)[number];

/** A name and a pseudonym that no window may be called by. */
export const NAMES = ['Zephyrine', 'Quillon'];

export interface Site {
  people: Map<Reader, TestPerson>;
  api: Api;
  ids: Ids;
  reference: string;
  flag: string;
  identity: string;
  link: string;
  /** What the caseworker asked and the lawyer may decide. */
  request: string;
}

/** A case with a record of every kind, with flags, a person of each role, and a one-time link. */
export async function furnish(app: TestApp): Promise<Site> {
  const people = new Map<Reader, TestPerson>();
  for (const role of ['admin', 'caseworker', 'lawyer', 'advocate'] as const)
    people.set(role, await app.person(role));
  const api = apiOf(app, people.get('caseworker')!);
  const ids = await recordOneOfEach(api);
  await app.share(ids.case, people.get('lawyer')!);
  const [pseudonym, name] = NAMES;
  const person = { pseudonym, nationalities: ['XA'], profiles: [] };
  const story = await api.patch(`/cases/${ids.case}`, 1, { basis: 'public_record', person, title: name });
  await api.patch(`/incidents/${ids.incident}`, 1, { actor: name });
  await api.patch(`/sources/${ids.source}`, 1, { title: name });
  await api.post(`/rulings/${ids.ruling}/findings`, {
    ...SAMPLES.finding.full(ids),
    citations: [],
  });
  await api.post(`/extradition-requests/${ids.extradition_request}/rulings`, {
    text: 'The court finds that the extradition request was made for a political purpose.',
  });
  const identity = (await api.post(`/cases/${ids.case}/identities`, { role: 'person' })).body.id as string;
  await api.post('/jobs/flag-cases/runs?wait=1');
  const flag = (await api.get(`/flags?caseId=${ids.case}`)).body.items[0].id as string;
  const asked = { deed: 'verify_case', subjectId: ids.case, reason: 'complete' };
  const request = (await api.post('/second-person-requests', asked)).body.id as string;
  const newcomer = await app.person('advocate');
  const secret = await newEnrolmentLink(app.db, newcomer.accountId, app.clock.now);
  const link = `/enrol/${secret}`;
  return { people, api, ids, reference: story.body.reference, flag, identity, link, request };
}

/** The addresses that stand for a route. */
type Addresses = (site: Site) => string[];

const ownAddresses =
  (action: 'edit' | 'retract'): Addresses =>
  ({ ids, reference }) =>
    KINDS.map((kind) => `/cases/${reference}/${action}/${kind.ownPath}/${ids[kind.type]}`);
const addAddresses =
  (deep: boolean): Addresses =>
  ({ ids, reference }) =>
    KINDS.filter(({ parent }) => parent !== undefined && (parent.type !== 'case') === deep).map((kind) =>
      formAddress(kind, reference, ids),
    );

const ADDRESSES: Record<string, Addresses> = {
  '/': () => ['/'],
  '/sign-in': () => ['/sign-in', '/sign-in?back=%2Fcases'],
  '/enrol/:secret': ({ link }) => [link],
  '/sign-in/code': () => ['/sign-in/code'],
  '/account': () => ['/account'],
  '/account/step-up': () => ['/account/step-up'],
  '/account/second-factor': () => ['/account/second-factor'],
  '/admin/:id': ({ people }) => [`/admin/${people.get('lawyer')!.accountId}`],
  '/cases': () => ['/cases'],
  '/cases/new': () => ['/cases/new'],
  '/cases/:reference': ({ reference }) => [`/cases/${reference}`],
  '/cases/:reference/add/:kind': addAddresses(false),
  '/cases/:reference/add/:kind/:parentId': addAddresses(true),
  '/cases/:reference/edit/:kind/:id': ownAddresses('edit'),
  '/cases/:reference/retract/:kind/:id': ownAddresses('retract'),
  '/cases/:reference/people': ({ reference }) => [`/cases/${reference}/people`],
  '/cases/:reference/people/:accountId': ({ reference, people }) => [
    `/cases/${reference}/people/${people.get('caseworker')!.accountId}`,
  ],
  '/cases/:reference/readers/:kind/:id': ({ ids, reference }) =>
    KINDS.map((kind) => `/cases/${reference}/readers/${kind.ownPath}/${ids[kind.type]}`),
  '/cases/:reference/identities': ({ reference }) => [`/cases/${reference}/identities`],
  '/cases/:reference/identities/add': ({ reference }) => [`/cases/${reference}/identities/add`],
  '/cases/:reference/identities/:id': ({ reference, identity }) => [
    `/cases/${reference}/identities/${identity}`,
  ],
  '/flags/:id': ({ flag }) => [`/flags/${flag}`],
  '/jobs': () => ['/jobs'],
  '/requests': () => ['/requests'],
  '/requests/new': ({ ids }) => [`/requests/new?deed=verify_case&subject=${ids.case}`],
  '/requests/:id': ({ request }) => [`/requests/${request}`],
  '/admin': () => ['/admin'],
  '/api/docs': () => ['/api/docs'],
};

/** Pages that administrators have too, but not about a case. */
const ABOUT_A_CASE = ['/requests/new', '/requests/:id'];

/** Every page route that is only asked for, with the addresses that stand for it and who may see it. */
export function pagesToWalk(app: TestApp, site: Site) {
  const deps = {
    db: app.db,
    clock: () => app.clock.now,
    jobs: timetable(app.db),
    log: makeLog('error', () => {}),
    ...KEYLESS,
  };
  return pageRoutes(deps)
    .filter(({ method }) => method === 'get')
    .map(({ path, needs }) => ({
      path,
      addresses: ADDRESSES[path]?.(site) ?? [],
      readers: READERS.filter(
        (reader) => maySee(reader, needs) && !(reader === 'admin' && ABOUT_A_CASE.includes(path)),
      ),
    }));
}

function maySee(reader: Reader, needs: AnyPageRoute['needs']): boolean {
  if (needs === 'anyone') return true;
  if (reader === 'nobody') return false;
  return needs === 'signed_in' || may({ accountId: '', name: '', role: reader satisfies Role }, needs);
}

/** The pages that come back when a form is refused, in one language. */
export async function refusedPages(app: TestApp, site: Site, language: string): Promise<Page[]> {
  const as = (reader: Reader) => browserOf(app, site.people.get(reader), language);
  const refused = async (browser: Browser, address: string, fields: Record<string, string>) => {
    const page = await browser.open(address);
    return browser.submit(page, formOf(page).action, fields);
  };
  const forms = KINDS.map((kind) =>
    refused(as('caseworker'), formAddress(kind, site.reference, site.ids), { note: 'x'.repeat(20_001) }),
  );
  const sealed = `/cases/${site.reference}/identities`;
  return Promise.all([
    ...forms,
    refused(as('caseworker'), `${sealed}/add`, { birthPlace: 'x'.repeat(400) }),
    refused(as('caseworker'), sealed, { reason: 'short' }),
    refused(as('caseworker'), `${sealed}/${site.identity}`, { removal: '' }),
    refused(as('nobody'), '/sign-in', { email: 'nobody@example.invalid', password: 'wrong' }),
    refused(as('nobody'), site.link, { password: 'short' }),
    refused(as('admin'), '/admin', { email: 'x' }),
    refused(as('lawyer'), `/flags/${site.flag}`, { reason: '' }),
    refused(as('lawyer'), `/requests/${site.request}`, { reason: '' }),
    refused(as('lawyer'), `/cases/${site.reference}/retract/notices/${site.ids.notice}`, { reason: '' }),
    as('caseworker').open('/no-such-page'),
  ]);
}
