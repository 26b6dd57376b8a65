import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RecordType } from '../../src/record/recorded.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem } from './expect-problem.ts';
import { LONE, NUL, useRefusals } from './refusals.ts';
import { collectionOf, SAMPLES, type Ids } from './sample-records.ts';

const there = useRefusals();

/** Bodies with faults that show in one field beside those that show across several, each with all their paths. */
const BODIES: [string, RecordType, (ids: Ids, other: Ids) => object, string[]][] = [
  [
    'an end before its start, an unknown code, a notice of another case',
    'measure',
    (_, { notice }) => ({ kind: 'x', startedOn: '2021', endedOn: '2020', noticeId: notice }),
    ['kind', 'endedOn', 'noticeId'],
  ],
  [
    'a citation of which one part is malformed and another leads nowhere',
    'incident',
    (ids, { source }) => ({
      kind: 'call',
      citations: [{ sourceId: source, quote: 5 }, { sourceId: ids.source, sure: true }, 7],
      happenedOn: '2021-13',
    }),
    ['citations.0.sourceId', 'citations.0.quote', 'citations.1.sure', 'citations.2', 'happenedOn'],
  ],
  [
    'an appeal against a ruling of another case, its effect unknown',
    'ruling',
    (_, { ruling }) => ({ appealOf: { rulingId: ruling, effect: 'x' }, court: 'Court' }),
    ['appealOf.rulingId', 'appealOf.effect', 'court'],
  ],
  [
    'a person’s candidate without quote, on no ground',
    'finding',
    () => ({ stance: 'finding', state: 'candidate' }),
    ['ground', 'quote', 'state'],
  ],
  [
    'a pseudonym in a confidential case with an unknown state',
    'case',
    () => ({ person: { pseudonym: 'K', nationalities: ['ZZ'], profiles: 'journalist' }, colour: 'red' }),
    ['person.pseudonym', 'person.nationalities.0', 'person.profiles', 'colour'],
  ],
  [
    'a new notice and its events',
    'notice',
    (_, { source }) => ({
      warrant: { issuedOn: '2021-02-30' },
      events: [
        { kind: 'published', happenedOn: '2021', learnedOn: '2020', citations: [{ sourceId: source }] },
        { happenedOn: '2021', learnedOn: '2020' },
        { kind: 'published', happenedOn: NUL, learnedOn: '2020' },
      ],
    }),
    [
      'instrument',
      'warrant.issuedOn',
      'events.0.learnedOn',
      'events.0.citations.0.sourceId',
      'events.1.kind',
      'events.1.learnedOn',
      'events.2.happenedOn',
    ],
  ],
  [
    'a new ruling and its findings',
    'ruling',
    () => ({
      text: 'Refused.',
      decidedOn: '2021',
      publishedOn: '2020',
      language: 'e',
      findings: [
        { ground: 'AGE', stance: 'finding' },
        { ground: 'AGE', stance: 'x', state: 'candidate' },
      ],
    }),
    [
      'publishedOn',
      'language',
      'findings.0.quote',
      'findings.1.stance',
      'findings.1.quote',
      'findings.1.state',
    ],
  ],
];

/** Bodies of which a part cannot be read: what it would mean for the others is not guessed. */
const UNDECIDED: [string, RecordType, (ids: Ids, other: Ids) => object, string[]][] = [
  [
    'a start that is none',
    'measure',
    () => ({ kind: 'arrest', startedOn: '2021-13', endedOn: '1990' }),
    ['startedOn'],
  ],
  [
    'an end that is none',
    'measure',
    () => ({ kind: 'arrest', startedOn: '2021', endedOn: 1990 }),
    ['endedOn'],
  ],
  ['a quote that is none', 'finding', () => ({ ground: 'AGE', stance: 'finding', quote: 5 }), ['quote']],
  [
    'a candidate of nobody knows whom',
    'finding',
    () => ({ ground: 'AGE', stance: 'finding', quote: 'x', origin: 'x', state: 'candidate' }),
    ['origin'],
  ],
  [
    'a pseudonym in a case of unknown basis',
    'case',
    () => ({ basis: 'x', person: { pseudonym: 'K' } }),
    ['basis'],
  ],
  ['a person that is none', 'case', () => ({ person: 'K' }), ['person']],
  [
    'a ruling whose text cannot be read, with a finding that has no quote',
    'ruling',
    () => ({ text: LONE, findings: [{ ground: 'AGE', stance: 'finding' }] }),
    ['text'],
  ],
  [
    'a ruling with a text, and findings that are none',
    'ruling',
    () => ({ text: 'Refused.', findings: [7, null, 'x'] }),
    ['findings.0', 'findings.1', 'findings.2'],
  ],
  [
    'more citations than are taken, of a source of another case',
    'incident',
    (_, { source }) => ({
      kind: 'call',
      citations: Array.from({ length: 51 }, () => ({ sourceId: source })),
    }),
    ['citations'],
  ],
];

describe('every fault is named at once', () => {
  test.each(BODIES)('%s (%s)', async (_, type, body, paths) => {
    const { api, ids, other } = there;
    expectProblem(await api.post(collectionOf(type, ids), body(ids, other)), 422, paths);
  });

  test('also when a record is changed', async () => {
    const { api, ids, other } = there;
    const patch = { kind: 'x', startedOn: '2021', endedOn: '2020', noticeId: other.notice, reason: NUL };
    const paths = ['kind', 'endedOn', 'noticeId', 'reason'];
    expectProblem(await api.patch(`/measures/${ids.measure}`, 1, patch), 422, paths);
  });

  test('and on a form', async () => {
    const browser = browserOf(there.app, there.person);
    const reference = (await there.api.get(`/cases/${there.ids.case}`)).body.reference;
    const address = `/cases/${reference}/add/measures`;
    const page = await browser.submit(await browser.open(address), address, {
      startedOn: '2021',
      endedOn: '2020',
      state: 'Nowhere',
    });
    expect(page.status).toBe(422);
    const named = page
      .$('.error-summary a')
      .map((_, link) => page.$(link).attr('href'))
      .get();
    expect(named.toSorted()).toEqual(['#field-endedOn', '#field-kind', '#field-state']);
  });
});

describe('nothing is said of what follows from a field that could not be read', () => {
  test.each(UNDECIDED)('%s (%s)', async (_, type, body, paths) => {
    const { api, ids, other } = there;
    expectProblem(await api.post(collectionOf(type, ids), body(ids, other)), 422, paths);
  });
});

test('one more malformed field hides none of the faults there were', async () => {
  const { api, ids, other } = there;
  const faulty = { kind: 'arrest', startedOn: '2021', endedOn: '2020', noticeId: other.notice };
  const fields = Object.keys(SAMPLES.measure.full(ids)).filter((name) => !(name in faulty));
  await fc.assert(
    fc.asyncProperty(fc.subarray(fields, { minLength: 1 }), async (malformed) => {
      const body = { ...faulty, ...Object.fromEntries(malformed.map((name) => [name, { no: 'such' }])) };
      const answer = await api.post(collectionOf('measure', ids), body);
      expectProblem(answer, 422, ['endedOn', 'noticeId', ...malformed]);
    }),
    { numRuns: 15 },
  );
});
