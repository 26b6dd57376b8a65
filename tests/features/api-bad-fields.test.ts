import { describe, test } from '@jest/globals';
import type { RecordType } from '../../src/record/recorded.ts';
import { expectProblem } from './expect-problem.ts';
import { LONE, NUL, useRefusals } from './refusals.ts';
import { collectionOf, type Ids } from './sample-records.ts';

const there = useRefusals();

/** Bodies, each with the paths of all its faults. */
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
    (ids, other) => ({
      instrument: 'red_notice',
      id: ids.notice,
      version: 7,
      caseId: other.case,
      validity: 'live',
    }),
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
    const { api, ids, other } = there;
    expectProblem(await api.post(collectionOf(type, ids), body(ids, other)), 422, paths);
  });
});
