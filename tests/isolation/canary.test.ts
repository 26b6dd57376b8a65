import { beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS } from '../../src/features/kinds.ts';
import { newId } from '../../src/lib/ids.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { collectionOf, SAMPLES } from '../features/sample-records.ts';
import { useApp, type TestPerson } from '../support/app.ts';
import { hiddenRecords, plantCanaries, type Canary } from './canaries.ts';
import { API_ROUTES, filled, kindAt, PAGE_ROUTES, type Names } from './routes.ts';
import { ask } from './same-answer.ts';
import { endMembership, openToStaff, tellWorld, type World } from './world.ts';

const app = useApp();
const TYPES = Object.keys(SAMPLES) as RecordType[];
let shared: World;
let opened: World;
let canaries: Canary[];
let addresses: string[];
/** Everybody who looks, with the records whose canaries they may find. */
const people = new Map<string, { person: TestPerson | undefined; may: (canary: Canary) => boolean }>();

/** A case with a record of every kind for the team and one for its leads, canaries in all of them. */
async function planted(story: object): Promise<World> {
  const world = await tellWorld(app, { story });
  for (const type of TYPES.filter((each) => each !== 'case'))
    await world.api.post(collectionOf(type, world.ids), SAMPLES[type].full(world.ids));
  await world.api.post('/jobs/flag-cases/runs?wait=1');
  const flags = (await world.api.get(`/flags?caseId=${world.ids.case}`)).body.items as { id: string }[];
  for (const { id } of flags)
    await world.api.post(`/flags/${id}/review`, { decision: 'needs_information', reason: 'Which court?' });
  canaries.push(...(await plantCanaries(app, world.ids.case, world.lead.accountId)));
  const word = `Zqasked${world.ids.case.slice(-6)}q`;
  await app.owner('second_person_requests').where({ id: world.request }).update({ reason: word });
  canaries.push({
    word,
    place: 'second_person_requests.reason',
    caseId: world.ids.case,
    recordId: world.request,
  });
  return world;
}

/** Each row of a case as the names with which every route that ends in such a row can be filled in. */
async function namesOf(world: World): Promise<Names[]> {
  const rows: Names[] = [];
  for (const { type, table } of KINDS)
    for (const id of await app.owner(table).where({ case_id: world.ids.case }).pluck<string[]>('id'))
      rows.push({ ...world, ids: { ...world.ids, [type]: id }, pageKind: type });
  for (const flag of await app.owner('flags').where({ case_id: world.ids.case }).pluck<string[]>('id'))
    rows.push({ ...world, flag });
  return rows;
}

const TIMES = ['2026-11-23T11:59:59Z', '2026-11-23T12:00:00Z', '2027-01-01T00:00:00Z'];
const QUERIES: Record<string, string[]> = {
  'get /notices': ['XA', 'XB', 'XC'].map((state) => `?requestingState=${state}&limit=1`),
  'get /flags': ['?limit=1', '?state=open', '?rule=R01', '?rule=R02'],
  'get /cases': ['?limit=1'],
  'get /cases/:id/file': ['', '?on=2020-06-01', ...TIMES.map((at) => `?knownAt=${at}`)],
  'get /cases/:id/timeline': ['', ...TIMES.map((at) => `?knownAt=${at}`)],
  'get /cases/:id/changes': ['', `?from=${TIMES[0]}&to=${TIMES[2]}`, `?from=${TIMES[1]}`],
  'get /jobs/:name/runs': ['?limit=200'],
};

async function allAddresses(): Promise<string[]> {
  const names = [...(await namesOf(shared)), ...(await namesOf(opened))];
  const found = new Set(['/api/v1/openapi.json', '/metrics', '/health/ready', '/sign-in?back=/cases']);
  for (const route of [...API_ROUTES, ...PAGE_ROUTES].filter(({ method }) => method === 'get'))
    for (const each of names)
      for (const query of QUERIES[route.name] ?? [route.query.includes('limit') ? '?limit=1' : ''])
        found.add(filled(route, each, kindAt(route, each.pageKind) === undefined ? '' : undefined) + query);
  return [...found];
}

/** All that an address answers, page after page, without the address itself. */
async function textAt(person: TestPerson | undefined, address: string): Promise<string> {
  const { text, headers, status } = await ask(app, person, 'get', address);
  // What failed names itself.
  expect([status, status < 500 ? '' : address, status < 500 ? '' : app.logged.at(-1)]).toEqual([
    status,
    '',
    '',
  ]);
  const said = `${text} ${JSON.stringify(headers)}`
    .replaceAll(encodeURIComponent(address), '')
    .replaceAll(address, '');
  const cursor = /"nextCursor":"([^"]+)"/.exec(text)?.[1];
  if (cursor === undefined) return said;
  const [path, query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return said + (await textAt(person, `${path}?${parameters}`));
}

async function crawl(name: string): Promise<string> {
  const texts: string[] = [];
  for (const address of addresses) texts.push(await textAt(people.get(name)!.person, address));
  return texts.join('\n');
}

beforeAll(async () => {
  canaries = [];
  shared = await planted({ basis: 'public_record' });
  opened = await planted({ basis: 'public_record' });
  await openToStaff(app, opened.ids.case);
  addresses = await allAddresses();
  const hidden = new Set([
    ...(await hiddenRecords(app, shared.ids.case)),
    ...(await hiddenRecords(app, opened.ids.case)),
  ]);
  const own = ({ ids }: World, all = false) => {
    const caseId = ids.case;
    return (canary: Canary) => canary.caseId === caseId && (all || !hidden.has(canary.recordId));
  };
  // Why a second person was asked is told to members alone.
  const isOpen = (canary: Canary) => own(opened)(canary) && canary.place !== 'second_person_requests.reason';
  const add = (name: string, person: TestPerson | undefined, may: (canary: Canary) => boolean) =>
    people.set(name, { person, may });
  add('nobody', undefined, () => false);
  add('an administrator', await app.person('admin'), () => false);
  add('an advocate', await app.person('advocate'), () => false);
  add('a stranger', await app.person('lawyer'), isOpen);
  add('the lead', shared.lead, (canary) => own(shared, true)(canary) || isOpen(canary));
  for (const role of ['member', 'reader'] as const) {
    const person = await app.person('caseworker');
    await app.share(shared.ids.case, person, role);
    add(`a ${role}`, person, (canary) => own(shared)(canary) || isOpen(canary));
  }
  const ended = await app.person('lawyer');
  await app.share(shared.ids.case, ended, 'lead');
  await endMembership(app, shared.ids.case, ended);
  add('a lead once', ended, isOpen);
  const named = await app.person('lawyer');
  await app.share(shared.ids.case, named, 'reader');
  const [incident] = await app
    .owner('incidents')
    .where({ case_id: shared.ids.case, confidentiality: 'restricted' })
    .pluck<string[]>('id');
  await app.asSystem((tx) =>
    tx('named_readers').insert({
      id: newId(app.clock.now),
      case_id: shared.ids.case,
      record_id: incident,
      account_id: named.accountId,
    }),
  );
  const keptFromNamed = await hiddenRecords(app, shared.ids.case, [incident!]);
  add(
    'a reader named for one record',
    named,
    (canary) => isOpen(canary) || (own(shared, true)(canary) && !keptFromNamed.has(canary.recordId)),
  );
}, 120_000);

test('the canaries are in every column with words of every table of cases', () => {
  const places = new Set(
    canaries.map(({ place }) => place.replace(/^revisions\.reason of .*/, 'revisions.reason')),
  );
  expect([...places].toSorted()).toMatchInlineSnapshot(`
   [
     "cases.note",
     "cases.person_pseudonym",
     "cases.summary",
     "cases.title",
     "extradition_requests.charges",
     "extradition_requests.citations",
     "extradition_requests.legal_basis",
     "extradition_requests.note",
     "extradition_requests.requested_territory",
     "findings.citations",
     "findings.note",
     "findings.paragraph",
     "findings.quote",
     "findings.translation",
     "flags.evidence",
     "flags.facts",
     "flags.review",
     "incidents.actor",
     "incidents.citations",
     "incidents.description",
     "incidents.note",
     "measures.citations",
     "measures.note",
     "notice_events.actor",
     "notice_events.citations",
     "notice_events.note",
     "notices.charges",
     "notices.citations",
     "notices.control_number",
     "notices.note",
     "notices.public_id",
     "notices.requesting_authority",
     "notices.warrant_issued_by",
     "notices.warrant_reference",
     "request_events.citations",
     "request_events.note",
     "revisions.reason",
     "rulings.citations",
     "rulings.citations_as",
     "rulings.court_name",
     "rulings.note",
     "rulings.text",
     "second_person_requests.reason",
     "sources.citations",
     "sources.note",
     "sources.publisher",
     "sources.title",
     "sources.url",
     "withdrawals.citations",
     "withdrawals.note",
     "withdrawals.reason_given",
   ]
  `);
});

describe.each([
  'nobody',
  'an administrator',
  'an advocate',
  'a stranger',
  'the lead',
  'a member',
  'a reader',
  'a lead once',
  'a reader named for one record',
])('%s', (name) => {
  test('finds every canary there is for them, and no other', async () => {
    const text = await crawl(name);
    const { may } = people.get(name)!;
    const found = canaries.filter(({ word }) => text.includes(word));
    const show = (list: Canary[]) => list.map(({ word, place }) => `${place} ${word}`);
    expect(show(found)).toEqual(show(canaries.filter(may)));
    // Nor any id of a record that is hidden from them.
    const hidden = canaries.filter((canary) => !may(canary));
    expect(show(hidden.filter(({ recordId }) => text.includes(recordId)))).toEqual([]);
  }, 120_000);
});

test('what is refused, and what fails, says nothing of what was sent; nor does a log or a run of a job', async () => {
  const word = 'Zqrefusedq';
  const broken = { kind: word, description: word, note: 7, [word]: word, citations: [{ sourceId: word }] };
  const path = `/api/v1/cases/${shared.ids.case}/incidents`;
  const refused = await ask(app, shared.lead, 'post', path, { body: broken });
  expect(refused.status).toBe(422);
  expect(app.logged).toEqual([]);
  await app.owner.raw('alter table incidents rename to elsewhere');
  const failed = await ask(app, shared.lead, 'post', path, { body: { kind: 'call', description: word } });
  const run = await shared.api.post('/jobs/flag-cases/runs?wait=1');
  await app.owner.raw('alter table elsewhere rename to incidents');
  expect(failed.status).toBe(500);
  expect(run.body.error).toMatch(/^\w+ 42P01$/);
  const runs = JSON.stringify(await app.owner('job_runs').select('*'));
  for (const told of [failed.text, app.logged.join(''), JSON.stringify(run.body), runs])
    expect(told).not.toMatch(/Zq/);
  expect(app.logged).not.toEqual([]);
});
