import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RecordType } from '../../src/record/recorded.ts';
import { collectionOf, SAMPLES, type Ids } from '../features/sample-records.ts';
import type { ChangeEntry } from '../../src/features/case-file/changes.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { API_ROUTES, filled, PAGE_ROUTES, type Names, type Route } from './routes.ts';
import { ask, seenIn } from './same-answer.ts';
import { nothing, openToStaff, recordNew, RULING_TEXT, tellWorld, type World } from './world.ts';

const app = useApp();
let ben: TestPerson;
let own: World;
let before: Map<string, object>;
let hers: World;
/** As hers in shape, of nothing. */
let nobodys: Names;

const ROUTES = [...API_ROUTES, ...PAGE_ROUTES];
// That a job ran is seen by all staff, and so is who else works here.
const READS = ROUTES.filter(
  ({ method, path }) => method === 'get' && !path.startsWith('/jobs') && !path.endsWith('/people'),
);
const NAMED = ROUTES.filter(({ path }) => /:(?:id|reference|parentId)/.test(path));
const TYPES = Object.keys(SAMPLES) as RecordType[];

/** Addresses without a record in them, and with those of one's own: all that somebody can look at. */
const lookedAt = () =>
  READS.flatMap((route) => {
    const path = filled(route, own);
    const lists: Record<string, string[]> = {
      'get /notices': ['?requestingState=XA', '?requestingState=XB&limit=1'],
      'get /flags': ['', '?rule=R01', '?state=open&limit=1'],
      'get /cases': ['', '?limit=1'],
    };
    return (lists[route.name] ?? ['']).map((query) => path + query);
  });

async function lookAround(): Promise<Map<string, object>> {
  const seen = new Map<string, object>();
  for (const path of lookedAt()) seen.set(path, seenIn(await ask(app, ben, 'get', path), []));
  return seen;
}

beforeAll(async () => {
  own = await tellWorld(app);
  ben = own.lead;
  await own.api.patch(`/notices/${own.ids.notice}`, 1, { requestingState: 'XB' });
  before = await lookAround();
  hers = await tellWorld(app);
  for (const type of TYPES.filter((each) => each !== 'case'))
    await hers.api.post(collectionOf(type, hers.ids), SAMPLES[type].full(hers.ids));
  nobodys = {
    ids: Object.fromEntries(TYPES.map((type) => [type, nothing(app)])) as Ids,
    flag: nothing(app),
    identity: nothing(app),
    accountId: nothing(app),
    naming: nothing(app),
    request: nothing(app),
    reference: hers.reference.replace(/\d{4}$/, (digits) =>
      String((Number(digits) + 1) % 10_000).padStart(4, '0'),
    ),
  };
}, 60_000);

const namesIn = ({ ids, flag, identity, accountId, naming, request, reference }: Names) => [
  ...Object.values(ids),
  flag,
  identity,
  accountId,
  naming,
  request,
  reference,
];

/** What might be sent: nothing, something right, something wrong, something old. */
const SENT = [
  {},
  { version: 1, body: { note: 'x', reason: 'y', kind: 'arrest', ground: 'TORTURE', stance: 'rejected' } },
  { version: 999, body: { note: 7, reason: 'y', decision: 'confirmed', state: 'confirmed', unknown: true } },
  { body: { decision: 'confirmed', reason: 'y' } },
];

describe('somebody who is not let in', () => {
  test.each(NAMED.map((route) => [route.name, route] as const))('%s', async (_name, route: Route) => {
    for (const sent of route.method === 'get' ? [{}] : SENT) {
      const asked = await ask(app, ben, route.method, filled(route, hers), sent);
      const unasked = await ask(app, ben, route.method, filled(route, nobodys), sent);
      expect(seenIn(asked, namesIn(hers))).toEqual(seenIn(unasked, namesIn(nobodys)));
      expect(asked.status).toBeGreaterThanOrEqual(400);
    }
  });

  test.each(NAMED.map((route) => [route.name, route] as const))(
    '%s, its parts mixed with his own',
    async (_name, route) => {
      const mixes = (names: Names): Names[] => [
        { ...own, ids: { ...names.ids, case: own.ids.case }, flag: names.flag },
        { ...names, ids: own.ids, flag: own.flag },
        {
          ...own,
          ids: {
            ...own.ids,
            measure: names.ids.measure,
            finding: names.ids.finding,
            notice_event: names.ids.notice_event,
          },
        },
      ];
      for (const [index, mixed] of mixes(hers).entries()) {
        const [path, other] = [filled(route, mixed), filled(route, mixes(nobodys)[index]!)];
        // An address of which nothing is hers.
        if (path === other) continue;
        const asked = await ask(app, ben, route.method, path, { version: 1 });
        const unasked = await ask(app, ben, route.method, other, { version: 1 });
        expect(seenIn(asked, namesIn(hers))).toEqual(seenIn(unasked, namesIn(nobodys)));
      }
    },
  );

  test('sees in every list, count, file and history what he saw before her case was there', async () => {
    expect([...(await lookAround()).entries()]).toEqual([...before.entries()]);
  });

  test.each(['/flags?caseId=', '/flags?cursor=', '/cases?cursor=', '/notices?requestingState=XB&cursor='])(
    'gets nothing out of %s',
    async (query) => {
      const api = apiOf(app, ben);
      const ids = query.endsWith('caseId=') ? [hers.ids.case] : [hers.flag, hers.ids.notice, hers.ids.case];
      for (const id of ids) {
        // The place in the order, which everybody can make up, and not that something is there.
        const asked = await api.get(`${query}${id}`);
        const near = await api.get(`${query}${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`);
        expect([asked.status, asked.body]).toEqual([near.status, near.body]);
        expect(JSON.stringify(asked.body)).not.toContain(hers.ids.case);
      }
    },
  );

  test('cannot tell her records from none by referring to them', async () => {
    const api = apiOf(app, ben);
    const bodies = ({ ids }: Names): [RecordType, object][] => [
      ['notice', { instrument: 'red_notice', reissueOfId: ids.notice }],
      ['extradition_request', { noticeId: ids.notice }],
      ['measure', { kind: 'arrest', noticeId: ids.notice }],
      ['ruling', { appealOf: { rulingId: ids.ruling, effect: 'affirmed' } }],
      ['incident', { kind: 'call', citations: [{ sourceId: ids.source }] }],
    ];
    for (const [index, [type, body]] of bodies(hers).entries()) {
      const asked = await api.post(collectionOf(type, own.ids), body);
      const unasked = await api.post(collectionOf(type, own.ids), bodies(nobodys)[index]![1]);
      expect([asked.status, asked.body]).toEqual([422, unasked.body]);
    }
  });

  test('records beside her what she has recorded: no key of hers is in the way', async () => {
    const { reference } = (await apiOf(app, ben).post('/cases', {})).body;
    expect(reference).not.toBe(hers.reference);
    for (const type of TYPES)
      if (type !== 'case') await recordNew(own.api, own.ids, type, false, SAMPLES[type].full(own.ids));
    expect(await own.api.get(`/rulings/${own.ids.ruling}`)).toHaveProperty('status', 200);
  });
});

describe('a member before a record that is restricted', () => {
  let kim: TestPerson;
  let world: World;

  beforeAll(async () => {
    world = await tellWorld(app);
    kim = await app.person('lawyer');
    await app.share(world.ids.case, kim, 'member');
  });

  const paths = () =>
    [
      '',
      '/file',
      '/timeline',
      '/changes',
      '/sources',
      '/notices',
      '/extradition-requests',
      '/measures',
      '/incidents',
    ].map((path) => `/api/v1/cases/${world.ids.case}${path}`);
  const seenByKim = async () => {
    const seen = [];
    for (const path of [
      ...paths(),
      `/cases/${world.reference}`,
      '/cases',
      '/',
      '/api/v1/flags',
      `/api/v1/rulings/${world.ids.ruling}`,
    ])
      seen.push([path, seenIn(await ask(app, kim, 'get', path), [])]);
    return seen;
  };

  test('sees the case as if nobody had recorded it', async () => {
    const was = await seenByKim();
    const hidden: Ids = { ...world.ids };
    for (const type of ['source', 'notice', 'extradition_request', 'measure', 'incident'] as const)
      hidden[type] = await recordNew(world.api, world.ids, type, true);
    for (const type of ['notice_event', 'withdrawal', 'request_event', 'ruling'] as const)
      hidden[type] = await recordNew(
        world.api,
        hidden,
        type,
        type === 'ruling',
        type === 'ruling' ? { text: RULING_TEXT, language: 'en' } : {},
      );
    await recordNew(world.api, world.ids, 'ruling', true, { text: RULING_TEXT, language: 'en' });
    await world.api.post('/jobs/flag-cases/runs?wait=1');
    expect(await seenByKim()).toEqual(was);
  });

  test('is told of no change where one of what is hidden alone was made', async () => {
    const source = await recordNew(world.api, world.ids, 'source', true);
    const measure = await recordNew(world.api, world.ids, 'measure', false);
    const citations = [{ sourceId: source, quote: 'so they wrote' }];
    const cited = await world.api.patch(`/measures/${measure}`, 1, { citations, reason: 'Heard at last.' });
    expect(cited.status).toBe(200);
    const told = async (api: Api) => {
      const { items } = (await api.get(`/cases/${world.ids.case}/changes`)).body;
      return (items as ChangeEntry[])
        .filter(({ record }) => record.id === measure)
        .map(({ operation, fields }) => [operation, fields.map(({ field }) => field).includes('citations')]);
    };
    expect(await told(world.api)).toEqual([
      ['recorded', true],
      ['changed', true],
    ]);
    expect(await told(apiOf(app, kim))).toEqual([['recorded', true]]);
    await world.api.patch(`/measures/${measure}`, 2, { note: 'Seen by all.' });
    expect((await told(apiOf(app, kim))).map(([operation]) => operation)).toEqual(['recorded', 'changed']);
  });

  test('reads on, where what everybody sees refers to what is hidden', async () => {
    const source = await recordNew(world.api, world.ids, 'source', true);
    const notice = await recordNew(world.api, world.ids, 'notice', true);
    const ruling = await recordNew(world.api, world.ids, 'ruling', true);
    const citations = [{ sourceId: source, quote: 'so they wrote', claims: { kind: 'arrest' } }];
    await recordNew(world.api, world.ids, 'measure', false, { noticeId: notice, citations });
    await recordNew(world.api, world.ids, 'notice', false, { reissueOfId: notice });
    await recordNew(world.api, world.ids, 'extradition_request', false, { noticeId: notice });
    await recordNew(world.api, world.ids, 'ruling', false, {
      appealOf: { rulingId: ruling, effect: 'affirmed' },
    });
    await world.api.post('/jobs/flag-cases/runs?wait=1');
    for (const [path, seen] of await seenByKim())
      expect([path, seen]).toEqual([path, expect.objectContaining({ status: 200 })]);
  });
});

test('a case opened to all staff is seen by those alone who do casework', async () => {
  const world = await tellWorld(app, { story: { basis: 'public_record' } });
  const [admin, advocate, lawyer] = [
    await app.person('admin'),
    await app.person('advocate'),
    await app.person('lawyer'),
  ];
  const statuses = async () =>
    Promise.all(
      [admin, advocate, lawyer].map(
        async (person) => (await apiOf(app, person).get(`/cases/${world.ids.case}/file`)).status,
      ),
    );
  expect(await statuses()).toEqual([404, 404, 404]);
  await openToStaff(app, world.ids.case);
  expect(await statuses()).toEqual([404, 404, 200]);
});

test('nothing of all that was an error of ours', () => {
  expect(app.logged).toEqual([]);
});
