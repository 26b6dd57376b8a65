import { describe, test } from '@jest/globals';
import type { RecordType } from '../../src/record/recorded.ts';
import { expectProblem } from './expect-problem.ts';
import { LONE, NUL, useRefusals } from './refusals.ts';
import { collectionOf, SAMPLES, type Ids } from './sample-records.ts';

const there = useRefusals();

/** Bodies, each with the paths of all its faults. */
const BODIES: [string, RecordType, (ids: Ids, other: Ids) => object, string[]][] = [
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
    ['citations.0.sourceId', 'citations.1.sourceId'],
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
];

describe('what refers to another record', () => {
  test.each(BODIES)('%s (%s)', async (_, type, body, paths) => {
    const { api, ids, other } = there;
    expectProblem(await api.post(collectionOf(type, ids), body(ids, other)), 422, paths);
  });
});

describe('what cannot be changed', () => {
  const twoRulings = async () => {
    const appeal = await there.api.post(collectionOf('ruling', there.ids), {
      appealOf: { rulingId: there.ids.ruling, effect: 'varied' },
    });
    await there.settle();
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
    ['a quote that is still missing', 'finding', 1, () => ({ quote: null, paragraph: '3' }), ['quote']],
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
      await there.api.patch(`${SAMPLES[type].own}/${there.ids[type]}`, version, body(there.ids, there.other)),
      422,
      paths,
    );
  });

  test('appeals in a circle', async () => {
    const appeal = await twoRulings();
    const circle = { appealOf: { rulingId: appeal, effect: 'overturned' } };
    expectProblem(await there.api.patch(`/rulings/${there.ids.ruling}`, 2, circle), 422, [
      'appealOf.rulingId',
    ]);
  });

  test('an appeal against a ruling on another request of the same case', async () => {
    const second = await there.api.post(`/cases/${there.ids.case}/extradition-requests`);
    await there.settle();
    const appeal = { appealOf: { rulingId: there.ids.ruling, effect: 'varied' } };
    expectProblem(await there.api.post(`/extradition-requests/${second.body.id}/rulings`, appeal), 422, [
      'appealOf.rulingId',
    ]);
  });
});
