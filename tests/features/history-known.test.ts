import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { record, runJob, tellStory, type Story } from './flag-story.ts';

const app = useApp();
let person: TestPerson;
let colleague: TestPerson;
let api: Api;
let story: Story;
let appealId: string;
let removedId: string;

const on = (day: string, time = '09:00:00') => new Date(`2026-11-${day}T${time}Z`);

/**
 * Three days of work on one case. On the 1st it is recorded and the job has run; on the 10th a colleague corrects
 * the notice, takes an incident back and records an appeal; on the 20th the case gets a title.
 */
beforeAll(async () => {
  app.clock.now = on('01');
  person = await app.person('caseworker');
  colleague = await app.person('lawyer');
  api = apiOf(app, person);
  // Another case, so that nothing is found merely because there is no other.
  await tellStory(api);
  story = await tellStory(api, { notice: { events: [{ kind: 'published', happenedOn: '2020-03' }] } });
  removedId = await record(api, `/cases/${story.caseId}/incidents`, {
    kind: 'call',
    happenedOn: '2020-05-05',
  });
  await runJob(api);
  await app.share(story.caseId, colleague);

  app.clock.now = on('10');
  const theirs = apiOf(app, colleague);
  await theirs.patch(`/notices/${story.noticeId}`, 1, {
    controlNumber: 'A-1',
    warrant: { issuedOn: '2019~' },
    reason: 'from the letter',
  });
  await theirs.delete(`/incidents/${removedId}`, 1, 'it was another person');
  appealId = await record(theirs, `/extradition-requests/${story.requestId}/rulings`, {
    decidedOn: '2022-03-04',
    outcome: 'allowed',
    appealOf: { rulingId: story.rulingId, effect: 'overturned' },
  });

  app.clock.now = on('20');
  await api.patch(`/cases/${story.caseId}`, 1, { title: 'Told' });
});

const read = async (path: string) => {
  const answer = await api.get(`/cases/${story.caseId}/${path}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const knownAt = (at: Date) => `knownAt=${at.toISOString()}`;

describe('the file of a case', () => {
  test('is of now, unless told otherwise', async () => {
    const now = await read('file');
    expect(now).toMatchObject({ on: '2026-11-20', knownAt: on('20').toISOString(), case: { title: 'Told' } });
    expect(await read(`file?${knownAt(on('20'))}&on=2026-11-20`)).toEqual(now);
    expect(Object.keys(now)).toEqual(
      expect.arrayContaining(
        'on knownAt case sources notices withdrawals extraditionRequests rulings measures incidents flags'.split(
          ' ',
        ),
      ),
    );
  });

  test('as known before the corrections: what was believed, under which versions, with the flags of that day', async () => {
    const then = await read(`file?${knownAt(on('09'))}`);
    expect(then).toMatchObject({
      on: '2026-11-09',
      case: { title: null, version: 1 },
      notices: [
        {
          id: story.noticeId,
          version: 1,
          controlNumber: null,
          warrant: null,
          validity: 'live',
          events: [{ kind: 'published' }],
        },
      ],
      incidents: [{ id: removedId, happenedOn: '2020-05-05' }],
      rulings: [{ id: story.rulingId, inForce: true, findings: [{ quote: 'for a political purpose' }] }],
      extraditionRequests: [{ status: 'refused' }],
    });
    const states = (flags: { rule: string; state: string }[]) =>
      flags.map(({ rule, state }) => `${rule} ${state}`).toSorted();
    expect(states(then.flags)).toEqual(['R01 open', 'R03 open']);
    expect(then.flags[0].caseReference).toBe(then.case.reference);
    const now = await read('file');
    expect(states(now.flags)).toEqual(['R01 resolved', 'R03 resolved']);
    expect([then.case.openFlags, now.case.openFlags]).toEqual([2, 0]);
  });

  test('the moment of a change belongs to it, the one before does not', async () => {
    const at = (moment: Date) => read(`file?${knownAt(moment)}`).then(({ rulings }) => rulings.length);
    expect([await at(on('10', '08:59:59.999')), await at(on('10'))]).toEqual([1, 2]);
  });

  test('on a day in the past: all that is known now, as it stood then', async () => {
    const stood = async (day: string) => {
      const { notices, rulings, extraditionRequests, flags } = await read(`file?on=${day}`);
      return [
        notices[0].validity,
        rulings.map(({ inForce }: { inForce: boolean }) => inForce),
        extraditionRequests[0].status,
        flags.length,
      ];
    };
    expect(await stood('2020-02-28')).toEqual(['unknown', expect.any(Array), 'pending', 2]);
    expect(await stood('2021-12-31')).toEqual(['live', [true, false], 'refused', 2]);
    expect(await stood('2022-03-04')).toEqual(['live', [false, true], 'allowed', 2]);
  });

  test('before it was recorded there was none, and a retracted case can still be read as it was known', async () => {
    for (const path of ['file', 'timeline'])
      expect((await api.get(`/cases/${story.caseId}/${path}?${knownAt(on('01', '08:00:00'))}`)).status).toBe(
        404,
      );
    const gone = await record(api, '/cases', { title: 'Gone' });
    app.clock.now = on('21');
    await api.delete(`/cases/${gone}`, 1, 'a duplicate');
    expect((await api.get(`/cases/${gone}/file`)).status).toBe(404);
    expect((await api.get(`/cases/${gone}/file?${knownAt(on('20'))}`)).body.case.title).toBe('Gone');
    expect((await api.get(`/cases/${gone}/file?${knownAt(on('22'))}`)).status).toBe(404);
    expect((await api.get(`/cases/${gone}/changes`)).body.items.at(-1)).toMatchObject({
      operation: 'retracted',
      reason: 'a duplicate',
    });
  });
});

test('the timeline is in order, the vague before the exact, and what is undated comes last', async () => {
  const caseId = await record(api, '/cases', {});
  const at = async (happenedOn: string | null) =>
    record(api, `/cases/${caseId}/incidents`, { kind: 'call', happenedOn });
  for (const date of [null, '2021-07-05', '2021-08', '2021', '2021-07', '2021-07-05~', null, '2020-12-31'])
    await at(date);
  const measureId = await record(api, `/cases/${caseId}/measures`, {
    kind: 'arrest',
    startedOn: '2021-07-06',
    endedOn: '2021-09',
  });
  const { items } = (await api.get(`/cases/${caseId}/timeline`)).body;
  expect((items as { on: string | null }[]).map((item) => item.on)).toEqual([
    '2020-12-31',
    '2021',
    '2021-07',
    '2021-07-05',
    '2021-07-05~',
    '2021-07-06',
    '2021-08',
    '2021-09',
    null,
    null,
  ]);
  expect(items[5]).toMatchObject({
    lane: 'proceedings',
    field: 'startedOn',
    record: { type: 'measure', id: measureId },
  });
  expect(items[0]).toMatchObject({
    lane: 'pressure',
    certainty: 'stated',
    citations: [],
    what: expect.stringMatching(/\w/),
  });
});

test('the timeline of an earlier day shows what was known by then', async () => {
  const records = async (query: string) =>
    ((await read(`timeline${query}`)).items as { record: { id: string } }[]).map((item) => item.record.id);
  const earlier = await records(`?${knownAt(on('09'))}`);
  expect([earlier.includes(removedId), earlier.includes(appealId)]).toEqual([true, false]);
  const now = await records('');
  expect([now.includes(removedId), now.includes(appealId)]).toEqual([false, true]);
});

describe('what changed between two times', () => {
  interface Change {
    recordedAt: string;
    recordedBy: string;
    operation: string;
    record: { type: string; id: string };
    version: number;
    reason: string | null;
    fields: { field: string; before: unknown; after: unknown }[];
  }
  const changes = async (query: string) => (await read(`changes?${query}`)).items as Change[];

  test('is told field by field, by whom and why, in the order in which it was done', async () => {
    const items = await changes(`from=${on('02').toISOString()}&to=${on('19').toISOString()}`);
    const done = items.map(({ operation, record: { type }, reason, fields }) => [
      operation,
      type,
      reason,
      fields.length > 0,
    ]);
    expect(done).toEqual([
      ['changed', 'notice', 'from the letter', true],
      ['retracted', 'incident', 'it was another person', true],
      ['recorded', 'ruling', null, true],
      ['changed', 'flag', null, true],
      ['changed', 'flag', null, true],
    ]);
    expect(items[0]).toEqual({
      recordedAt: on('10').toISOString(),
      recordedBy: colleague.accountId,
      operation: 'changed',
      record: { type: 'notice', id: story.noticeId },
      version: 2,
      reason: 'from the letter',
      fields: [
        { field: 'controlNumber', before: null, after: 'A-1' },
        { field: 'warrant', before: null, after: { issuedOn: '2019~', issuedBy: null, reference: null } },
      ],
    });
    expect(items[1]!.fields).toContainEqual({ field: 'happenedOn', before: '2020-05-05', after: null });
  });

  test('both ends belong to it, and without them it is everything', async () => {
    const all = await changes('');
    const third = on('20').toISOString();
    expect((await changes(`from=${third}`)).map(({ record: { type } }) => type)).toEqual(['case']);
    const before = await changes(`to=${on('10').toISOString()}`);
    expect(before).toEqual(all.filter(({ recordedAt }) => recordedAt < third));
    expect(await changes(`from=${third}&to=${on('19').toISOString()}`)).toEqual([]);
    expect(all[0]).toMatchObject({
      operation: 'recorded',
      record: { type: 'case', id: story.caseId },
      recordedBy: person.accountId,
    });
  });
});
