import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api } from '../support/app.ts';
import { flagOf, flagsOf, record, runJob, tellStory } from './flag-story.ts';

const app = useApp();
let api: Api;
beforeAll(async () => {
  api = apiOf(app, await app.person('caseworker'));
});

const FINDS =
  'The court finds that the request was made for the purpose of punishing him for his political opinions.';
const REPORTS = 'Counsel for the requesting state submitted that the case is not politically motivated.';
const TEXT = `1. The requested person was arrested in May.\n\n2. ${REPORTS}\n\n3. ${FINDS}\n\n4. The request is refused.`;

interface Candidate {
  id: string;
  version: number;
  stance: string;
  quote: string;
  state: string;
}
const findingsOf = async (rulingId: string) =>
  (await api.get(`/rulings/${rulingId}`)).body.findings as Candidate[];

describe('R02: a text speaks of political motivation', () => {
  const read = (text = TEXT) => tellStory(api, { ruling: { findings: [], text, language: 'en' } });

  test('waits for a person, with the court’s own words, and says nothing yet about the ruling', async () => {
    const { caseId, rulingId } = await read();
    const candidates = await findingsOf(rulingId);
    expect(candidates).toContainEqual(
      expect.objectContaining({
        quote: FINDS,
        stance: 'finding',
        target: 'request',
        ground: 'POL_PURPOSE',
        origin: 'reader',
        state: 'candidate',
        paragraph: null,
      }),
    );
    for (const { quote } of candidates) expect(TEXT).toContain(quote);
    await runJob(api);
    expect((await flagsOf(api, caseId)).map(({ rule }) => rule)).toEqual(['R02']);
    const flag = await flagOf(api, caseId, 'R02');
    expect(flag).toMatchObject({ state: 'open', subject: { type: 'ruling', id: rulingId } });
    expect(flag.evidence).toContainEqual({ type: 'finding', id: expect.any(String), quote: FINDS });
    expect(flag.explanation).toMatch(/July 2021.+review\.$/);
  });

  test('every candidate confirmed or dismissed resolves it, and R01 follows with the next run', async () => {
    const { caseId, rulingId } = await read();
    await runJob(api);
    const candidates = await findingsOf(rulingId);
    for (const [index, { id, quote, version }] of candidates.entries()) {
      expect(await flagOf(api, caseId, 'R02')).toMatchObject({
        state: 'open',
        evidence: { length: candidates.length - index },
      });
      const state = quote === FINDS ? 'confirmed' : 'dismissed';
      expect((await api.patch(`/findings/${id}`, version, { state })).status).toBe(200);
    }
    expect(await flagOf(api, caseId, 'R02')).toMatchObject({
      state: 'resolved',
      resolution: { why: 'reviewed' },
    });
    expect(await flagsOf(api, caseId, 'R01')).toEqual([]);
    await runJob(api);
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({ state: 'open', evidence: [{ quote: FINDS }] });
  });

  test('all of them dismissed: no R01', async () => {
    const { caseId, rulingId } = await read();
    for (const { id, version } of await findingsOf(rulingId))
      await api.patch(`/findings/${id}`, version, { state: 'dismissed' });
    await runJob(api);
    expect(await flagsOf(api, caseId)).toEqual([]);
  });

  test('a text that speaks of nothing of the kind raises nothing', async () => {
    const { caseId, rulingId } = await read('The appeal is dismissed. The papers arrived late.');
    await runJob(api);
    expect(await findingsOf(rulingId)).toEqual([]);
    expect(await flagsOf(api, caseId)).toEqual([]);
  });

  test('a corrected text is read again; what a person has decided is not proposed again', async () => {
    const { rulingId } = await read();
    const found = (await findingsOf(rulingId)).find(({ quote }) => quote === FINDS)!;
    await api.patch(`/findings/${found.id}`, found.version, { state: 'dismissed' });
    await api.patch(`/rulings/${rulingId}`, 1, { text: `${FINDS} That was all.` });
    expect((await findingsOf(rulingId)).map(({ quote, state }) => [quote, state])).toEqual([
      [FINDS, 'dismissed'],
    ]);
  });

  test('a text taken away takes its candidates along', async () => {
    const { caseId, rulingId } = await read();
    await runJob(api);
    await api.patch(`/rulings/${rulingId}`, 1, { text: null, reason: 'the text of another ruling' });
    expect(await findingsOf(rulingId)).toEqual([]);
    expect(await flagOf(api, caseId, 'R02')).toMatchObject({ state: 'resolved' });
  });

  test('a change to another field reads nothing again', async () => {
    const { rulingId } = await read();
    const before = await findingsOf(rulingId);
    await api.patch(`/rulings/${rulingId}`, 1, { outcome: 'inadmissible' });
    expect(await findingsOf(rulingId)).toEqual(before);
  });

  test('the job reads what an earlier reader has read, once', async () => {
    const { rulingId } = await read();
    const before = await findingsOf(rulingId);
    await app.asSystem((tx) =>
      tx('ruling_readings').where({ ruling_id: rulingId }).update({ reader: 'an-earlier-one' }),
    );
    // What was read in all cases is told to administrators.
    const admin = apiOf(app, await app.person('admin'));
    expect(await runJob(admin)).toMatchObject({ rulingsRead: 1 });
    expect((await findingsOf(rulingId)).map(({ quote }) => quote)).toEqual(before.map(({ quote }) => quote));
    expect(await runJob(admin)).toMatchObject({ rulingsRead: 0 });
  });

  test('a passage of any length can be decided on', async () => {
    const { rulingId } = await read(`${FINDS.slice(0, -1)}${', and so on'.repeat(3000)}.`);
    const candidates = await findingsOf(rulingId);
    expect(candidates.length).toBeGreaterThan(0);
    for (const { id, version } of candidates)
      expect((await api.patch(`/findings/${id}`, version, { state: 'dismissed' })).status).toBe(200);
  });
});

describe('R10: pressure on a relative near a legal step', () => {
  const RELATIVE = { kind: 'threat', against: 'relative' };
  const STEP = { measures: [{ kind: 'arrest', startedOn: '2021-07-01' }] };

  // 180 days before and after 1 July 2021 are 2 January and 28 December.
  test.each<[string, object, Record<string, object[]>, string | null]>([
    ['on the day of an arrest', { ...RELATIVE, happenedOn: '2021-07-01' }, STEP, 'proceedings.'],
    ['180 days before', { ...RELATIVE, happenedOn: '2021-01-02' }, STEP, 'proceedings.'],
    ['181 days before', { ...RELATIVE, happenedOn: '2021-01-01' }, STEP, null],
    ['180 days after', { ...RELATIVE, happenedOn: '2021-12-28' }, STEP, 'proceedings.'],
    ['181 days after', { ...RELATIVE, happenedOn: '2021-12-29' }, STEP, null],
    ['in a month that may be near', { ...RELATIVE, happenedOn: '2021-12' }, STEP, 'proceedings.'],
    ['in a month that cannot be near', { ...RELATIVE, happenedOn: '2022-01' }, STEP, null],
    ['in a year that may be near', { ...RELATIVE, happenedOn: '2021' }, STEP, 'proceedings.'],
    ['on an unknown day', RELATIVE, STEP, 'the date is unknown, so how near is not known.'],
    [
      'near a step of unknown date',
      { ...RELATIVE, happenedOn: '2021' },
      { measures: [{ kind: 'arrest' }] },
      'the date is unknown, so how near is not known.',
    ],
    ['without any legal step', RELATIVE, {}, null],
    ['near a travel ban, which is no arrest', RELATIVE, { measures: [{ kind: 'travel_ban' }] }, null],
    [
      'near the receipt of the request',
      { ...RELATIVE, happenedOn: '2021' },
      { 'extradition-requests': [{ receivedOn: '2021-02' }] },
      'proceedings.',
    ],
    [
      'near an arrest on a request made long before',
      { ...RELATIVE, happenedOn: '2021' },
      { 'extradition-requests': [{ requestedOn: '2015', provisionalArrestOn: '2021-05' }] },
      'proceedings.',
    ],
    [
      'near a stage of the proceedings',
      { ...RELATIVE, happenedOn: '2021' },
      { 'extradition-requests': [{ requestedOn: '2015', events: [{ kind: 'bail', happenedOn: '2021' }] }] },
      'proceedings.',
    ],
    ['by its kind alone', { kind: 'relative_detained', happenedOn: '2021-07' }, STEP, 'proceedings.'],
    ['on the person', { ...RELATIVE, against: 'person' }, STEP, null],
    ['on an associate', { ...RELATIVE, against: 'associate' }, STEP, null],
  ])('%s', async (_, incident, steps, says) => {
    const caseId = await record(api, '/cases', {});
    for (const [path, bodies] of Object.entries(steps))
      for (const body of bodies) await record(api, `/cases/${caseId}/${path}`, body);
    const id = await record(api, `/cases/${caseId}/incidents`, incident);
    await runJob(api);
    const flags = await flagsOf(api, caseId);
    expect(flags).toHaveLength(says === null ? 0 : 1);
    for (const flag of flags) {
      expect(flag).toMatchObject({
        rule: 'R10',
        subject: { type: 'case', id: caseId },
        evidence: [{ type: 'incident', id }],
      });
      expect(flag.explanation.endsWith(says!)).toBe(true);
    }
  });

  test('one flag for a case, which follows the incidents and ends with the last', async () => {
    const caseId = await record(api, '/cases', {});
    await record(api, `/cases/${caseId}/measures`, { kind: 'detention', startedOn: '2021-07' });
    const first = await record(api, `/cases/${caseId}/incidents`, { ...RELATIVE, happenedOn: '2021-08' });
    await runJob(api);
    const second = await record(api, `/cases/${caseId}/incidents`, RELATIVE);
    expect((await flagOf(api, caseId, 'R10')).explanation).toMatch(/^2 incidents .+; 1 of unknown date\.$/);
    await api.delete(`/incidents/${first}`, 1, 'a mistake');
    expect((await flagOf(api, caseId, 'R10')).evidence.map(({ id }) => id)).toEqual([second]);
    await api.patch(`/incidents/${second}`, 1, { against: 'person' });
    expect(await flagOf(api, caseId, 'R10')).toMatchObject({
      state: 'resolved',
      resolution: { why: 'no_longer_near' },
    });
  });
});
