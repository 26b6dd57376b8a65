import { beforeAll, describe, expect, test } from '@jest/globals';
import { APPEAL_EFFECTS, GROUNDS, STANCES, TARGETS } from '../../src/domain/ruling-codes.ts';
import { apiOf, useApp, type Api } from '../support/app.ts';
import { flagOf, flagsOf, POLITICAL, record, runJob, tellStory } from './flag-story.ts';

const app = useApp();
let api: Api;
beforeAll(async () => {
  api = apiOf(app, await app.person('lawyer'));
});

const overturn = (rulingId: string, more: object = {}) => ({
  decidedOn: '2022-01',
  outcome: 'allowed',
  appealOf: { rulingId, effect: 'overturned' },
  ...more,
});

describe('R01: a court in force found political motivation', () => {
  test('only on a strict ground, as the court’s own confirmed finding, about the request or the prosecution', async () => {
    const findings = [
      ...GROUNDS.map((ground) => ({ ...POLITICAL, ground })),
      ...STANCES.map((stance) => ({ ...POLITICAL, stance })),
      ...TARGETS.map((target) => ({ ...POLITICAL, target })),
      ...['confirmed', 'candidate', 'dismissed'].map((state) => ({ ...POLITICAL, origin: 'reader', state })),
    ];
    const { caseId, requestId, rulingId } = await tellStory(api, { ruling: { findings: [] } });
    const said = new Map<string, object>();
    for (const finding of findings)
      said.set(
        await record(api, `/extradition-requests/${requestId}/rulings`, { findings: [finding] }),
        finding,
      );
    await runJob(api);
    const raised = (await flagsOf(api, caseId, 'R01')).map(({ subject }) => said.get(subject.id));
    expect(raised).toEqual([
      ...['POL_PURPOSE', 'POL_PREJUDICE', 'POL_OFFENCE', 'ART18'].map((ground) => ({ ...POLITICAL, ground })),
      POLITICAL,
      { ...POLITICAL, target: 'request' },
      { ...POLITICAL, target: 'prosecution' },
      { ...POLITICAL, origin: 'reader', state: 'confirmed' },
    ]);
    expect(said.has(rulingId)).toBe(false);
  });

  test('with the court’s words, who asked, which court and when', async () => {
    const { caseId, rulingId } = await tellStory(api, {
      ruling: { court: { name: 'Court of Appeal', state: 'FR' }, decidedOn: '2021-07~', findings: [] },
    });
    const first = await record(api, `/rulings/${rulingId}/findings`, POLITICAL);
    const second = await record(api, `/rulings/${rulingId}/findings`, {
      ...POLITICAL,
      ground: 'ART18',
      quote: null,
    });
    await record(api, `/rulings/${rulingId}/findings`, {
      ...POLITICAL,
      ground: 'TORTURE',
      quote: 'not this',
    });
    await runJob(api);
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({
      state: 'open',
      ruleVersion: 1,
      subject: { type: 'ruling', id: rulingId },
      evidence: [
        { type: 'finding', id: first, quote: 'for a political purpose' },
        { type: 'finding', id: second, quote: null },
      ],
      explanation: expect.stringMatching(
        /^Court of Appeal \(France\) found the request by .+ politically motivated \(about July 2021\); the ruling is in force\.$/,
      ),
      firedAt: app.clock.now.toISOString(),
      resolution: null,
      review: null,
    });
  });

  const SETS_ASIDE = ['overturned', 'quashed_and_remitted', 'set_aside_by_constitutional_court'];
  test.each(APPEAL_EFFECTS)('after an appeal with the effect %s', async (effect) => {
    const { caseId, requestId, rulingId } = await tellStory(api);
    await runJob(api);
    await record(api, `/extradition-requests/${requestId}/rulings`, {
      decidedOn: '2022',
      appealOf: { rulingId, effect },
    });
    const state = SETS_ASIDE.includes(effect) ? 'resolved' : 'open';
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({ state });
    await runJob(api);
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({ state });
    expect((await api.get(`/rulings/${rulingId}`)).body.inForce).toBe(state === 'open');
  });

  test('an appeal that overturns before anybody looked: nothing is raised', async () => {
    const { caseId, requestId, rulingId } = await tellStory(api);
    await record(api, `/extradition-requests/${requestId}/rulings`, overturn(rulingId));
    await runJob(api);
    expect(await flagsOf(api, caseId)).toEqual([]);
  });

  test('a ruling whose overturning is overturned in turn is in force again', async () => {
    const { caseId, requestId, rulingId } = await tellStory(api);
    await runJob(api);
    const appeal = await record(api, `/extradition-requests/${requestId}/rulings`, overturn(rulingId));
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({
      state: 'resolved',
      resolution: { why: 'set_aside' },
    });
    await record(api, `/extradition-requests/${requestId}/rulings`, overturn(appeal, { decidedOn: '2023' }));
    expect(await runJob(api)).toMatchObject({ reopened: 1 });
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({ state: 'open', resolution: null });
  });

  test('an appeal that is still to be decided sets nothing aside', async () => {
    const { caseId, requestId, rulingId } = await tellStory(api);
    await record(
      api,
      `/extradition-requests/${requestId}/rulings`,
      overturn(rulingId, { decidedOn: '2026-12' }),
    );
    await runJob(api);
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({ state: 'open' });
  });

  test.each<[string, (story: { rulingId: string }, finding: string) => Promise<unknown>, string]>([
    [
      'dismissed',
      (_, finding) => api.patch(`/findings/${finding}`, 1, { state: 'dismissed' }),
      'finding_gone',
    ],
    [
      'found to be about another case',
      (_, finding) => api.patch(`/findings/${finding}`, 1, { target: 'other_case' }),
      'finding_gone',
    ],
    ['retracted', (_, finding) => api.delete(`/findings/${finding}`, 1, 'misread'), 'finding_gone'],
    [
      'retracted with its ruling',
      ({ rulingId }) => api.delete(`/rulings/${rulingId}`, 1, 'misread'),
      'retracted',
    ],
  ])('the finding is %s: the flag resolves at once and says why', async (_, change, why) => {
    const story = await tellStory(api);
    await runJob(api);
    const finding = (await api.get(`/rulings/${story.rulingId}`)).body.findings[0].id;
    await change(story, finding);
    expect(await flagOf(api, story.caseId, 'R01')).toMatchObject({
      state: 'resolved',
      resolution: { why, explanation: expect.stringMatching(/\w+\.$/) },
    });
  });
});

describe('R03: the notice is still live', () => {
  const live = { notice: { events: [{ kind: 'published', happenedOn: '2020-03' }] } };

  // The clock stands at 23 November 2026.
  test.each([
    ['2026-11-01', '22 days after'],
    ['2026-11-22', '1 day after'],
    ['2026-10', 'between 23 and 53 days after'],
    ['2025~', 'between 327 and 691 days after'],
    [null, 'for an unknown number of days after'],
  ])('after a ruling of %s it says how long', async (decidedOn, words) => {
    const { caseId, noticeId } = await tellStory(api, { ...live, ruling: { decidedOn } });
    await runJob(api);
    const flag = await flagOf(api, caseId, 'R03');
    expect(flag).toMatchObject({ state: 'open', subject: { type: 'notice', id: noticeId } });
    expect(flag.explanation).toContain(words);
    expect(flag.evidence.map(({ type, quote }) => [type, quote])).toEqual([
      ['notice', null],
      ['finding', 'for a political purpose'],
    ]);
  });

  test('the days go on without the job', async () => {
    const { caseId } = await tellStory(api, { ...live, ruling: { decidedOn: '2026-11-01' } });
    await runJob(api);
    const noon = app.clock.now;
    app.clock.now = new Date('2026-11-30T00:00:01Z');
    expect((await flagOf(api, caseId, 'R03')).explanation).toContain('29 days after');
    expect(await runJob(api)).toMatchObject({ raised: 0, updated: 0, reopened: 0, resolved: 0 });
    app.clock.now = noon;
  });

  test('of two such rulings the earlier one counts, in whatever order they were recorded', async () => {
    const { caseId, requestId } = await tellStory(api, { ...live, ruling: { decidedOn: '2026-11-22' } });
    await record(api, `/extradition-requests/${requestId}/rulings`, {
      decidedOn: '2026-11-01',
      findings: [POLITICAL],
    });
    await runJob(api);
    expect((await flagOf(api, caseId, 'R03')).explanation).toContain('22 days after');
  });

  test.each<[string, object[], boolean]>([
    ['asked for only', [{ kind: 'requested', happenedOn: '2020' }], false],
    ['of which no step is known', [], false],
    ['refused', [{ kind: 'refused_prepublication', happenedOn: '2020' }], false],
    ['circulated on an unknown day', [{ kind: 'circulated' }], true],
    [
      'suspended',
      [
        { kind: 'published', happenedOn: '2020' },
        { kind: 'suspended', happenedOn: '2021' },
      ],
      false,
    ],
    [
      'reinstated',
      [
        { kind: 'published', happenedOn: '2020' },
        { kind: 'suspended', happenedOn: '2021' },
        { kind: 'reinstated', happenedOn: '2022' },
      ],
      true,
    ],
    ['deleted on an unknown day', [{ kind: 'published', happenedOn: '2020' }, { kind: 'deleted' }], false],
    [
      'published again after its end',
      [
        { kind: 'deleted', happenedOn: '2020' },
        { kind: 'published', happenedOn: '2022' },
      ],
      true,
    ],
    [
      'gone from the public list',
      [
        { kind: 'published', happenedOn: '2020' },
        { kind: 'public_extract_off', happenedOn: '2021' },
      ],
      true,
    ],
    [
      'to be deleted next month',
      [
        { kind: 'published', happenedOn: '2020' },
        { kind: 'deleted', happenedOn: '2026-12-05' },
      ],
      true,
    ],
  ])('a notice %s', async (_, events, raised) => {
    const { caseId } = await tellStory(api, { notice: { events } });
    await runJob(api);
    expect((await flagsOf(api, caseId, 'R03')).length).toBe(raised ? 1 : 0);
  });

  test('the notice it goes with is the linked one, else every one of the same state', async () => {
    const { caseId, noticeId, requestId } = await tellStory(api, live);
    const same = await record(api, `/cases/${caseId}/notices`, {
      instrument: 'diffusion_wanted',
      requestingState: 'XB',
      ...live.notice,
    });
    await record(api, `/cases/${caseId}/notices`, {
      instrument: 'red_notice',
      requestingState: 'XA',
      ...live.notice,
    });
    await record(api, `/cases/${caseId}/notices`, { instrument: 'red_notice', ...live.notice });
    const flagged = async () => {
      await runJob(api);
      return (await flagsOf(api, caseId, 'R03')).map(({ subject }) => subject.id);
    };
    expect(await flagged()).toEqual([noticeId]);
    await api.patch(`/extradition-requests/${requestId}`, 1, { noticeId: null });
    expect(await flagged()).toEqual([noticeId, same]);
  });

  test('a withdrawal resolves it at once and is named as the reason; its retraction brings it back', async () => {
    const { caseId, noticeId } = await tellStory(api, live);
    await runJob(api);
    const withdrawal = await record(api, `/notices/${noticeId}/withdrawals`, { kind: 'deleted' });
    expect(await flagOf(api, caseId, 'R03')).toMatchObject({
      state: 'resolved',
      resolution: { why: 'not_live', explanation: 'The notice no longer counts as live: ended.' },
    });
    expect(await flagOf(api, caseId, 'R01')).toMatchObject({ state: 'open' });
    await api.delete(`/withdrawals/${withdrawal}`, 1, 'it was another notice');
    await runJob(api);
    expect(await flagOf(api, caseId, 'R03')).toMatchObject({ state: 'open', resolution: null });
  });

  test('an appeal that overturns resolves it as well', async () => {
    const { caseId, requestId, rulingId } = await tellStory(api, live);
    await runJob(api);
    await record(api, `/extradition-requests/${requestId}/rulings`, overturn(rulingId));
    expect(await flagOf(api, caseId, 'R03')).toMatchObject({
      state: 'resolved',
      resolution: { why: 'no_such_ruling' },
    });
  });
});
