import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { RecordType } from '../../src/record/recorded.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem, rowCounts } from './expect-problem.ts';
import { collectionOf, type Ids, recordOneOfEach, SAMPLES } from './sample-records.ts';

const app = useApp();
let person: TestPerson;
let api: Api;
let ids: Ids;
let other: Ids;
let before: Record<string, number>;

beforeAll(async () => {
  person = await app.person('caseworker');
  api = apiOf(app, person);
  ids = await recordOneOfEach(api);
  other = await recordOneOfEach(api);
  await api.patch(`/rulings/${ids.ruling}`, 1, { text: 'The request is refused.', language: 'en' });
  for (const type of ['notice', 'extradition_request', 'ruling', 'measure'] as const)
    await api.post(collectionOf(type, ids), SAMPLES[type].full(ids));
});
beforeEach(async () => {
  before = await rowCounts(app);
});
afterEach(async () => {
  expect(await rowCounts(app)).toEqual(before);
});
// Whatever was refused is the sender's affair: nothing of it is an error of ours.
afterAll(() => expect(app.logged).toEqual([]));

const NUL = 'a\0b';
const LONE = 'a\ud800b';

/** Bodies for recording something, each with the paths of all its faults. */
const BODIES: [string, RecordType, (ids: Ids, other: Ids) => object, string[]][] = [
  ['a day that never was', 'source', () => ({ title: 'x', publishedOn: '2021-02-30' }), ['publishedOn']],
  ['a month that never was', 'source', () => ({ title: 'x', publishedOn: '2021-13' }), ['publishedOn']],
  ['a date with a time', 'source', () => ({ title: 'x', publishedOn: '2021-01-01T00:00Z' }), ['publishedOn']],
  ['a date in other digits', 'source', () => ({ title: 'x', publishedOn: '٢٠٢١' }), ['publishedOn']],
  ['year nought', 'source', () => ({ title: 'x', publishedOn: '0000' }), ['publishedOn']],
  ['an empty date', 'source', () => ({ title: 'x', publishedOn: '' }), ['publishedOn']],
  ['a number as date', 'source', () => ({ title: 'x', publishedOn: 2021 }), ['publishedOn']],
  [
    'an impossible date inside a group',
    'notice',
    () => ({ instrument: 'red_notice', warrant: { issuedOn: '2021-00' } }),
    ['warrant.issuedOn'],
  ],
  [
    'an end before its start',
    'measure',
    () => ({ kind: 'arrest', startedOn: '2021', endedOn: '2020-12-31' }),
    ['endedOn'],
  ],
  [
    'events learned of before they happened',
    'notice_event',
    () => ({ kind: 'published', happenedOn: '2021-07-05', learnedOn: '2021-07-04' }),
    ['learnedOn'],
  ],
  [
    'a removal before its decision',
    'withdrawal',
    () => ({ kind: 'deleted', decidedOn: '2021', executedOn: '2020', notifiedOn: '2019' }),
    ['executedOn', 'notifiedOn'],
  ],
  [
    'a request received before it was made',
    'extradition_request',
    () => ({ requestedOn: '2021-02', receivedOn: '2021-01' }),
    ['receivedOn'],
  ],
  [
    'a ruling published before it was made',
    'ruling',
    () => ({ decidedOn: '2021', publishedOn: '2020', notifiedOn: '2020' }),
    ['publishedOn', 'notifiedOn'],
  ],
  [
    'an unknown state',
    'notice',
    () => ({ instrument: 'red_notice', requestingState: 'ZZ' }),
    ['requestingState'],
  ],
  [
    'a state in small letters',
    'notice',
    () => ({ instrument: 'red_notice', requestingState: 'xa' }),
    ['requestingState'],
  ],
  [
    'an unknown state in a list',
    'case',
    () => ({ person: { nationalities: ['XA', 'UK'] } }),
    ['person.nationalities.1'],
  ],
  [
    'a state named twice',
    'case',
    () => ({ person: { nationalities: ['XA', 'XA'] } }),
    ['person.nationalities'],
  ],
  ['an unknown language', 'source', () => ({ title: 'x', language: 'e' }), ['language']],
  ['an address that is none', 'source', () => ({ title: 'x', url: 'javascript:alert(1)' }), ['url']],
  ['a hash that is none', 'source', () => ({ title: 'x', sha256: 'A'.repeat(64) }), ['sha256']],
  ['an unknown code', 'notice', () => ({ instrument: 'pink_notice' }), ['instrument']],
  ['no code where one is needed', 'notice', () => ({}), ['instrument']],
  ['null where a code is needed', 'notice', () => ({ instrument: null }), ['instrument']],
  ['an empty title', 'source', () => ({ title: ' \n' }), ['title']],
  ['a title too long', 'source', () => ({ title: 'x'.repeat(501) }), ['title']],
  ['a fraction of days', 'extradition_request', () => ({ timeLimitDays: 1.5 }), ['timeLimitDays']],
  ['days beyond reason', 'extradition_request', () => ({ timeLimitDays: 1e300 }), ['timeLimitDays']],
  ['digits in a text', 'extradition_request', () => ({ timeLimitDays: '40' }), ['timeLimitDays']],
  [
    'a pseudonym in a confidential case',
    'case',
    () => ({ person: { pseudonym: 'K' } }),
    ['person.pseudonym'],
  ],
  [
    'unknown keys, also inside',
    'ruling',
    () => ({ colour: 'red', court: { city: 'B' }, citationsAs: [{ scheme: 'ecli', value: 'x', n: 1 }] }),
    ['colour', 'court.city', 'citationsAs.0.n'],
  ],
  [
    'keys that the system sets',
    'notice',
    () => ({ instrument: 'red_notice', id: ids.notice, version: 7, caseId: other.case, validity: 'live' }),
    ['id', 'version', 'caseId', 'validity'],
  ],
  [
    'keys of every object',
    'source',
    () => ({ title: 'x', constructor: 1, toString: 'x', hasOwnProperty: null }),
    ['constructor', 'toString', 'hasOwnProperty'],
  ],
  [
    'wrong types all over',
    'ruling',
    () => ({
      court: 'Court',
      kind: 1,
      decidedOn: {},
      citationsAs: {},
      findings: 'none',
      note: ['x'],
      citations: [null],
    }),
    ['court', 'kind', 'decidedOn', 'citationsAs', 'findings', 'note', 'citations.0'],
  ],
  [
    'a source of another case',
    'incident',
    (_, { source }) => ({ kind: 'call', citations: [{ sourceId: source }] }),
    ['citations.0.sourceId'],
  ],
  [
    'a source that is none',
    'incident',
    ({ notice }) => ({ kind: 'call', citations: [{ sourceId: notice }, { sourceId: 'x' }] }),
    ['citations.1.sourceId'],
  ],
  [
    'a case that cites',
    'case',
    ({ source }) => ({ citations: [{ sourceId: source }] }),
    ['citations.0.sourceId'],
  ],
  [
    'a notice of another case',
    'measure',
    (_, { notice }) => ({ kind: 'arrest', noticeId: notice }),
    ['noticeId'],
  ],
  [
    'an appeal against another request’s ruling',
    'ruling',
    (_, { ruling }) => ({ appealOf: { rulingId: ruling, effect: 'varied' } }),
    ['appealOf.rulingId'],
  ],
  [
    'an appeal without effect',
    'ruling',
    ({ ruling }) => ({ appealOf: { rulingId: ruling } }),
    ['appealOf.effect'],
  ],
  ['a finding without quote', 'finding', () => ({ ground: 'TORTURE', stance: 'finding' }), ['quote']],
  [
    'findings without quote in a new ruling',
    'ruling',
    () => ({
      text: 'Refused.',
      findings: [
        { ground: 'TORTURE', stance: 'finding', quote: 'Refused.' },
        { ground: 'AGE', stance: 'finding' },
        { ground: 'LIFE', stance: 'finding' },
      ],
    }),
    ['findings.1.quote', 'findings.2.quote'],
  ],
  [
    'a person’s candidate',
    'finding',
    () => ({ ground: 'TORTURE', stance: 'finding', quote: 'x', state: 'candidate' }),
    ['state'],
  ],
  [
    'NUL in every text',
    'source',
    ({ source }) => ({
      title: NUL,
      publisher: NUL,
      url: `https://x.invalid/${NUL}`,
      note: NUL,
      citations: [{ sourceId: source, locator: NUL, quote: NUL, claims: { title: NUL } }],
    }),
    [
      'title',
      'publisher',
      'url',
      'note',
      'citations.0.locator',
      'citations.0.quote',
      'citations.0.claims.title',
    ],
  ],
  [
    'lone surrogates in every text',
    'notice',
    () => ({
      instrument: 'red_notice',
      controlNumber: LONE,
      charges: [{ text: LONE, translation: LONE }],
      warrant: { issuedBy: LONE },
    }),
    ['controlNumber', 'charges.0.text', 'charges.0.translation', 'warrant.issuedBy'],
  ],
  [
    'NUL in a code, a date, a state, an id',
    'measure',
    () => ({ kind: NUL, startedOn: '2021\0', state: 'X\0', noticeId: NUL }),
    ['kind', 'startedOn', 'state', 'noticeId'],
  ],
  ['NUL and lone surrogates in keys', 'incident', () => ({ kind: 'call', [NUL]: 1, [LONE]: 1 }), [NUL, LONE]],
  [
    'a claim about no field',
    'incident',
    ({ source }) => ({
      kind: 'call',
      citations: [{ sourceId: source, claims: { 'a b': 1, [NUL]: 'x', kind: {} } }],
    }),
    ['citations.0.claims.a b', `citations.0.claims.${NUL}`, 'citations.0.claims.kind'],
  ],
  [
    'everything at once',
    'notice',
    ({ source }) => ({
      instrument: 'x',
      requestingState: 'ZZ',
      warrant: { issuedOn: '2021-13', by: 'x' },
      charges: [{}, { text: 'x', language: '?' }],
      citations: [{ sourceId: source, sure: true }],
      mine: 1,
    }),
    [
      'instrument',
      'requestingState',
      'warrant.issuedOn',
      'warrant.by',
      'charges.0.text',
      'charges.1.language',
      'citations.0.sure',
      'mine',
    ],
  ],
];

describe('what cannot be recorded is named field by field', () => {
  test.each(BODIES)('%s (%s)', async (_, type, body, paths) => {
    expectProblem(await api.post(collectionOf(type, ids), body(ids, other)), 422, paths);
  });
});

describe('what cannot be changed', () => {
  const twoRulings = async () => {
    const appeal = await api.post(collectionOf('ruling', ids), {
      appealOf: { rulingId: ids.ruling, effect: 'varied' },
    });
    before = await rowCounts(app);
    return appeal.body.id as string;
  };

  test.each<[string, RecordType, number, (ids: Ids, other: Ids) => object, string[]]>([
    ['an end before its start', 'measure', 1, () => ({ startedOn: '2021', endedOn: '2020' }), ['endedOn']],
    [
      'a ruling that appeals itself',
      'ruling',
      2,
      ({ ruling }) => ({ appealOf: { rulingId: ruling, effect: 'varied' } }),
      ['appealOf.rulingId'],
    ],
    [
      'a ruling of another case',
      'ruling',
      2,
      (_, { ruling }) => ({ appealOf: { rulingId: ruling, effect: 'varied' } }),
      ['appealOf.rulingId'],
    ],
    [
      'a notice that re-issues itself',
      'notice',
      1,
      ({ notice }) => ({ reissueOfId: notice }),
      ['reissueOfId'],
    ],
    ['a quote taken away', 'finding', 1, () => ({ quote: null }), ['quote']],
    ['a needed field taken away', 'source', 1, () => ({ title: null }), ['title']],
    [
      'unknown keys, also inside',
      'notice',
      1,
      () => ({ colour: 'red', warrant: { city: 'B' } }),
      ['colour', 'warrant.city'],
    ],
    [
      'a bad reason and bad fields',
      'source',
      1,
      () => ({ reason: NUL, title: LONE, kind: 3 }),
      ['reason', 'title', 'kind'],
    ],
    [
      'what the system sets',
      'incident',
      1,
      (_, { case: caseId }) => ({ caseId, version: 9, recordedBy: caseId }),
      ['caseId', 'version', 'recordedBy'],
    ],
  ])('%s (%s)', async (_, type, version, body, paths) => {
    expectProblem(
      await api.patch(`${SAMPLES[type].own}/${ids[type]}`, version, body(ids, other)),
      422,
      paths,
    );
  });

  test('appeals in a circle', async () => {
    const appeal = await twoRulings();
    const circle = { appealOf: { rulingId: appeal, effect: 'overturned' } };
    expectProblem(await api.patch(`/rulings/${ids.ruling}`, 2, circle), 422, ['appealOf.rulingId']);
  });

  test('an appeal against a ruling on another request of the same case', async () => {
    const second = await api.post(`/cases/${ids.case}/extradition-requests`);
    before = await rowCounts(app);
    const appeal = { appealOf: { rulingId: ids.ruling, effect: 'varied' } };
    expectProblem(await api.post(`/extradition-requests/${second.body.id}/rulings`, appeal), 422, [
      'appealOf.rulingId',
    ]);
  });
});

describe('bodies that are no JSON object', () => {
  const raw = (
    method: 'post' | 'patch' | 'delete',
    path: string,
    body: string | Buffer,
    type = 'application/json',
  ) =>
    request(app.app)
      [method](`/api/v1${path}`)
      .set({ authorization: `Bearer ${person.token}`, 'content-type': type, 'if-match': '"1"' })
      .serialize((whole) => whole as string)
      .send(body as string) as unknown as ReturnType<Api['get']>;

  const BROKEN: [string, string | Buffer, number][] = [
    ['an array', '[{"title":"x"}]', 400],
    ['a text', '"x"', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['broken JSON', '{"title":"x"', 400],
    ['two objects', '{"title":"x"}{}', 400],
    ['NaN', '{"title":NaN}', 400],
    ['a raw control character', '{"title":"a\0b"}', 400],
    [
      'bytes that are no UTF-8',
      Buffer.from([...Buffer.from('{"title":"'), 0xff, 0xfe, ...Buffer.from('"}')]),
      400,
    ],
    [
      'a surrogate in bytes',
      Buffer.from([...Buffer.from('{"title":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')]),
      400,
    ],
    ['an overlong NUL', Buffer.from([...Buffer.from('{"title":"'), 0xc0, 0x80, ...Buffer.from('"}')]), 400],
    ['10 MB', JSON.stringify({ title: 'x'.repeat(10_000_000) }), 413],
  ];

  test.each(BROKEN)('%s', async (_, body, status) => {
    expectProblem(await raw('post', `/cases/${ids.case}/sources`, body), status);
    expectProblem(await raw('patch', `/sources/${ids.source}`, body), status);
    expectProblem(await raw('delete', `/sources/${ids.source}`, body), status);
  });

  test.each<[string, string, string[]]>([
    ['escaped NUL', '{"title":"a\\u0000b"}', ['title']],
    ['an escaped lone surrogate', '{"title":"a\\udc00b"}', ['title']],
    ['a prototype', '{"title":"x","__proto__":{"kind":"website"}}', ['__proto__']],
    [
      'a prototype inside',
      '{"title":"x","citations":[{"sourceId":"ID","__proto__":1}]}',
      ['citations.0.__proto__'],
    ],
    ['a hundred thousand levels', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ['title']],
  ])('%s', async (_, body, paths) => {
    const sent = body.replace('ID', ids.source);
    expectProblem(await raw('post', `/cases/${ids.case}/sources`, sent), 422, paths);
    expectProblem(await raw('patch', `/sources/${ids.source}`, sent), 422, paths);
  });

  test.each([
    ['text/plain', '{"title":"x"}'],
    ['application/x-www-form-urlencoded', 'title=x'],
    ['application/json; charset=latin1', '{"title":"x"}'],
    ['application/json-patch+json', '[]'],
  ])('the media type %s', async (type, body) => {
    expectProblem(await raw('post', `/cases/${ids.case}/sources`, body, type), 415);
  });

  test('faults without number are answered with some of them', async () => {
    const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`);
    const many = [
      `{${keys.join(',')}}`,
      `{"citations":[${'1,'.repeat(1_000_000)}1]}`,
      `{"charges":[${'{},'.repeat(500_000)}{}]}`,
    ];
    for (const body of many) {
      const answer = await raw('post', `/cases/${ids.case}/notices`, body);
      expect(answer.status).toBe(422);
      expect(answer.body.errors.length).toBeLessThanOrEqual(500);
    }
  });
});

describe('what else comes in with a request', () => {
  test.each<[string, string[]]>([
    ['/cases?limit=0', ['limit']],
    ['/cases?limit=201', ['limit']],
    ['/cases?limit=1e2', ['limit']],
    ['/cases?limit=5&limit=6', ['limit']],
    ['/cases?limit=x&cursor=%00', ['limit', 'cursor']],
    ['/cases?cursor=%ED%A0%80', ['cursor']],
    [`/cases/CASE/sources?cursor=${'a'.repeat(2000)}`, ['cursor']],
    ['/notices?requestingState=%00', ['requestingState']],
    ['/notices?requestingState=XA&requestingState=XB', ['requestingState']],
    ['/flags?rule=R01%00', ['rule']],
    ['/flags?rule=R99&state=x&caseId=x', ['rule', 'state', 'caseId']],
    ['/flags?caseId=CASE&caseId=CASE', ['caseId']],
    ['/cases/CASE/file?on=2021-02-30', ['on']],
    ['/cases/CASE/file?on=0000-01-01', ['on']],
    ['/cases/CASE/file?on=2021', ['on']],
    ['/cases/CASE/file?on=%00&knownAt=yesterday', ['on', 'knownAt']],
    ['/cases/CASE/file?knownAt=2021-01-01', ['knownAt']],
    ['/cases/CASE/timeline?knownAt=2021-01-01T00:00:00%00', ['knownAt']],
    ['/cases/CASE/changes?from=%ff&to=2021-01-01T25:00:00Z', ['from', 'to']],
    ['/jobs/flag-cases/runs?limit=-1', ['limit']],
  ])('%s', async (path, paths) => {
    expectProblem(await api.get(path.replaceAll('CASE', ids.case)), 422, paths);
  });

  test.each([
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    '1969-12-31T23:59:60Z',
  ])('the moment %s', async (moment) => {
    for (const path of ['file?knownAt', 'timeline?knownAt', 'changes?from', 'changes?to']) {
      const answer = await api.get(`/cases/${ids.case}/${path}=${encodeURIComponent(moment)}`);
      expectProblem(answer, 422, [path.split('?')[1]!]);
    }
  });

  test.each(['1', '"x"', '*', '"1", "2"', '"99999999999"', '"-1"', '"1.0"', '\u00ff'])(
    'If-Match: %s',
    async (version) => {
      const call = (method: 'patch' | 'delete') =>
        api.call(method, `/sources/${ids.source}`, { reason: 'x' }, { 'if-match': version });
      for (const answer of [await call('patch'), await call('delete')]) expectProblem(answer, 428);
    },
  );

  test('the reason of a retraction', async () => {
    const path = `/sources/${ids.source}`;
    for (const reason of ['', NUL, LONE, 7, null, ['x'], 'x'.repeat(2001)])
      expectProblem(await api.call('delete', path, { reason }, { 'if-match': '"1"' }), 422, ['reason']);
    expectProblem(await api.call('delete', path, { reason: 'x', why: 'y' }, { 'if-match': '"1"' }), 422, [
      'why',
    ]);
    expectProblem(await api.call('delete', `${path}?reason=%00`, undefined, { 'if-match': '"1"' }), 422, [
      'reason',
    ]);
  });

  test('addresses that no router can read', async () => {
    for (const path of [
      '/cases/%',
      '/cases/%ff',
      '/flags/%00',
      '/flags/%ED%A0%80',
      '/jobs/%00/runs',
      '/cases/__proto__/file',
      '//',
      '/cases/../cases',
    ])
      expectProblem(await api.get(path), 404);
  });

  test('e-mail and password at sign-in, and the secret of a link', async () => {
    const browser = browserOf(app);
    for (const email of [
      NUL,
      'a%00@example.invalid',
      '\ud800@example.invalid',
      'x'.repeat(100_000),
      "' or 1=1 --@x",
    ]) {
      const page = await browser.post('/sign-in', { email, password: NUL });
      expect([email.slice(0, 20), page.status]).toEqual([email.slice(0, 20), 422]);
    }
    for (const secret of ['%00', '%ff', 'x', '__proto__']) {
      expect((await browser.open(`/enrol/${secret}`)).status).toBe(404);
      expect((await browser.post(`/enrol/${secret}`, { password: 'a password of twenty' })).status).toBe(404);
    }
  });

  test('somebody new whose name or address cannot be stored', async () => {
    const browser = browserOf(app, await app.person('admin'));
    before = await rowCounts(app);
    const page = await browser.open('/admin');
    for (const fields of [
      { name: NUL, email: 'n@example.invalid' },
      { name: 'N', email: 'n\0@example.invalid' },
    ]) {
      const answer = await browser.submit(page, '/admin', { ...fields, role: 'lawyer' });
      expect(answer.status).toBe(422);
    }
  });
});
