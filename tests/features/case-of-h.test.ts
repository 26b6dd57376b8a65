import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api } from '../support/app.ts';

/** A script that knows only the contract: a case equal to H's, with invented states. */
describe('a case like that of H, over the API', () => {
  const app = useApp();
  let api: Api;
  let caseId: string;
  let requestId: string;
  let rulingId: string;
  let noticeId: string;

  const flags = async () =>
    (await api.get(`/flags?caseId=${caseId}`)).body.items as {
      id: string;
      rule: string;
      state: string;
      explanation: string;
    }[];
  const runJob = async () =>
    (await api.post('/jobs/flag-cases/runs?wait=1')).body as {
      counts: Record<string, number>;
      error: string | null;
    };

  beforeAll(async () => {
    api = apiOf(app, await app.person('caseworker'));
    const created = await api.post('/cases', {
      basis: 'public_record',
      person: { pseudonym: 'K', nationalities: ['XA'] },
    });
    caseId = created.body.id;
    expect(created.body).toMatchObject({
      reference: expect.stringMatching(/^A3-2026-\d{4}$/),
      openFlags: 0,
      version: 1,
    });
    const source = await api.post(`/cases/${caseId}/sources`, { kind: 'press_report', title: 'A report' });
    const citations = [{ sourceId: source.body.id }];
    const notice = await api.post(`/cases/${caseId}/notices`, {
      instrument: 'red_notice',
      requestingState: 'XB',
      warrant: { issuedOn: '2020~' },
      citations,
    });
    noticeId = notice.body.id;
    await api.post(`/notices/${noticeId}/events`, { kind: 'published' });
    await api.post(`/notices/${noticeId}/withdrawals`, { kind: 'deleted', decidedBy: 'unknown' });
    const request = await api.post(`/cases/${caseId}/extradition-requests`, {
      requestingState: 'XB',
      requestedState: 'XC',
      noticeId,
      citations,
    });
    requestId = request.body.id;
    const ruling = await api.post(`/extradition-requests/${requestId}/rulings`, {
      court: { state: 'XC' },
      decidedOn: '2021-07',
      outcome: 'refused',
      citations,
    });
    rulingId = ruling.body.id;
    await api.post(`/rulings/${rulingId}/findings`, {
      ground: 'POL_PURPOSE',
      stance: 'finding',
      target: 'request',
      quote: 'citing political motivations behind the red notice',
      quoteFrom: 'report',
    });
    await api.post(`/cases/${caseId}/incidents`, {
      kind: 'relative_detained',
      against: 'relative',
      actorRole: 'official',
    });
  });

  test('the job raises R01 with the words and R10 with the unknown date, and no R03', async () => {
    expect(await runJob()).toMatchObject({ counts: { raised: 2, resolved: 0 }, error: null });
    const raised = await flags();
    expect(raised.map(({ rule, state }) => `${rule} ${state}`).toSorted()).toEqual(['R01 open', 'R10 open']);
    const court = raised.find(({ rule }) => rule === 'R01');
    expect(court).toMatchObject({
      ruleVersion: 1,
      subject: { type: 'ruling', id: rulingId },
      evidence: [{ type: 'finding', quote: 'citing political motivations behind the red notice' }],
    });
    expect(raised.find(({ rule }) => rule === 'R10')?.explanation).toContain('the date is unknown');
    expect((await api.get(`/notices/${noticeId}`)).body).toMatchObject({
      validity: 'ended',
      visibility: 'unknown',
    });
  });

  test('running it again changes nothing', async () => {
    const before = await api.get(`/flags?caseId=${caseId}`);
    expect((await runJob()).counts).toMatchObject({ raised: 0, reopened: 0, updated: 0, resolved: 0 });
    expect((await api.get(`/flags?caseId=${caseId}`)).body).toEqual(before.body);
  });

  test('an appeal that overturns resolves R01 and says why', async () => {
    const appeal = await api.post(`/extradition-requests/${requestId}/rulings`, {
      court: { name: 'Supreme Court', state: 'XC' },
      decidedOn: '2022-01',
      outcome: 'allowed',
      appealOf: { rulingId, effect: 'overturned' },
    });
    expect(appeal.status).toBe(201);
    const court = (await flags()).find(({ rule }) => rule === 'R01');
    expect(court).toMatchObject({
      state: 'resolved',
      resolution: {
        why: 'set_aside',
        explanation: 'Supreme Court (XC) set the ruling aside (January 2022): overturned.',
      },
    });
    expect((await api.get(`/rulings/${rulingId}`)).body.inForce).toBe(false);
    expect((await api.get(`/extradition-requests/${requestId}`)).body.status).toBe('allowed');
  });

  test('a change is kept with before, after, who and why', async () => {
    const { body } = await api.get(`/notices/${noticeId}`);
    const patched = await api.patch(`/notices/${noticeId}`, body.version, {
      purpose: 'prosecution',
      reason: 'the report says so',
    });
    expect(patched).toMatchObject({
      status: 200,
      body: { purpose: 'prosecution', version: body.version + 1 },
    });
    const changes = await api.get(`/cases/${caseId}/changes`);
    expect(changes.body.items.at(-1)).toMatchObject({
      operation: 'changed',
      record: { type: 'notice', id: noticeId },
      reason: 'the report says so',
      fields: [{ field: 'purpose', before: null, after: 'prosecution' }],
    });
  });
});
