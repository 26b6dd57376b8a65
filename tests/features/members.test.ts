import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { expectProblem } from './expect-problem.ts';

const app = useApp();
let lead: TestPerson;
let member: TestPerson;
let reader: TestPerson;
let stranger: TestPerson;
let api: Record<'lead' | 'member' | 'reader' | 'stranger', Api>;
let caseId: string;

beforeAll(async () => {
  lead = await app.person('caseworker');
  member = await app.person('lawyer');
  reader = await app.person('caseworker');
  stranger = await app.person('lawyer');
  api = {
    lead: apiOf(app, lead),
    member: apiOf(app, member),
    reader: apiOf(app, reader),
    stranger: apiOf(app, stranger),
  };
});

const membersPath = () => `/cases/${caseId}/members`;
const share = (by: Api, person: TestPerson, role: string) =>
  by.post(membersPath(), { accountId: person.accountId, role });
const traces = async () =>
  (
    await app
      .owner('audit_entries')
      .where({ case_id: caseId })
      .orderBy('id')
      .select<{ action: string; account_id: string; subject_id: string | null }[]>('*')
  ).map(({ action, account_id, subject_id }) => [action, account_id, subject_id]);

beforeEach(async () => {
  caseId = (await api.lead.post('/cases', { basis: 'public_record' })).body.id;
});

describe('a new case', () => {
  test('is led by whoever recorded it, who is alone with it', async () => {
    expect((await api.lead.get(`/cases/${caseId}`)).body).toMatchObject({
      audience: 'members',
      myRole: 'lead',
    });
    const { body } = await api.lead.get(membersPath());
    expect(body.items).toEqual([
      {
        accountId: lead.accountId,
        name: expect.any(String),
        role: 'lead',
        since: '2026-11-23T12:00:00.000Z',
        version: 1,
        active: true,
      },
    ]);
    for (const path of [`/cases/${caseId}`, membersPath(), `/cases/${caseId}/readers`])
      expectProblem(await api.stranger.get(path), 404);
  });
});

describe('sharing', () => {
  test('lets a colleague in at their next request, with the role told, and leaves a trace', async () => {
    const answer = await share(api.lead, member, 'member');
    expect(answer).toMatchObject({
      status: 201,
      headers: { etag: '"1"', location: `/api/v1${membersPath()}/${member.accountId}` },
      body: { accountId: member.accountId, role: 'member' },
    });
    const place = answer.headers['location']!.slice('/api/v1'.length);
    for (const by of [api.lead, api.member])
      expect(await by.get(place)).toMatchObject({ status: 200, body: answer.body, headers: { etag: '"1"' } });
    expectProblem(await api.stranger.get(place), 404);
    expect((await api.member.get(`/cases/${caseId}`)).body.myRole).toBe('member');
    expect((await api.member.get(membersPath())).body.items).toHaveLength(2);
    expect(await traces()).toEqual([['case_shared', lead.accountId, member.accountId]]);
  });

  test('goes by e-mail address too, however it is written', async () => {
    const { email } = await app
      .db('accounts')
      .where({ id: member.accountId })
      .first<{ email: string }>('email');
    const answer = await api.lead.post(membersPath(), { email: email.toUpperCase(), role: 'reader' });
    expect(answer).toMatchObject({ status: 201, body: { accountId: member.accountId, role: 'reader' } });
  });

  test('is only with active caseworkers and lawyers, each once, in a role there is', async () => {
    const advocate = await app.person('advocate');
    const gone = await app.person('lawyer');
    await app.owner('accounts').where({ id: gone.accountId }).update({ deactivated_at: app.clock.now });
    const refused = async (body: object, ...paths: string[]) =>
      expectProblem(await api.lead.post(membersPath(), body), 422, paths);
    await refused({ accountId: advocate.accountId, role: 'reader' }, 'accountId');
    await refused({ accountId: gone.accountId, role: 'reader' }, 'accountId');
    await refused({ accountId: lead.accountId, role: 'reader' }, 'accountId');
    await refused({ accountId: 'nobody', role: 'reader' }, 'accountId');
    await refused({ email: 'nobody@example.invalid', role: 'reader' }, 'email');
    await refused({ role: 'reader' }, 'accountId');
    await refused({ accountId: member.accountId, role: 'owner' }, 'role');
    await refused({ accountId: member.accountId, role: 'reader', colour: 'red' }, 'colour');
    expect(await traces()).toEqual([]);
  });
});

describe('what each may do', () => {
  let noticeId: string;
  beforeEach(async () => {
    await share(api.lead, member, 'member');
    await share(api.lead, reader, 'reader');
    noticeId = (await api.lead.post(`/cases/${caseId}/notices`, { instrument: 'red_notice' })).body.id;
  });

  const READS = [200, 200, 200, 404];
  const WRITES = [200, 200, 404, 404];
  const everybody = async (act: (by: Api) => Promise<{ status: number }>) => {
    const statuses = [];
    for (const by of Object.values(api)) statuses.push((await act(by)).status);
    return statuses;
  };

  test('all members read; leads and members record; leads alone retract and look after members', async () => {
    const now = async () => (await api.lead.get(`/notices/${noticeId}`)).body.version as number;
    const measures = `/cases/${caseId}/measures`;
    const one = `${membersPath()}/${member.accountId}`;
    const reading = [
      `/cases/${caseId}`,
      `/cases/${caseId}/file`,
      `/notices/${noticeId}`,
      membersPath(),
      measures,
    ];
    for (const path of [...reading, `/cases/${caseId}/changes`, `/cases/${caseId}/timeline`])
      expect([path, await everybody((by) => by.get(path))]).toEqual([path, READS]);
    expect(
      await everybody(async (by) =>
        by.patch(`/notices/${noticeId}`, await now(), { note: `v${await now()}` }),
      ),
    ).toEqual(WRITES);
    expect(await everybody((by) => by.post(measures, { kind: 'arrest' }))).toEqual([201, 201, 404, 404]);
    expect(await everybody((by) => by.patch(`/cases/${caseId}`, 1, { note: 'So.' }))).toEqual([
      200, 412, 404, 404,
    ]);
    expect(await everybody((by) => by.get(`/cases/${caseId}/readers`))).toEqual([200, 404, 404, 404]);
    expect(await everybody((by) => by.patch(one, 1, { role: 'member' }))).toEqual([200, 404, 404, 404]);
    expect(await everybody((by) => share(by, stranger, 'owner'))).toEqual([422, 404, 404, 404]);
    expect(await everybody((by) => by.delete(one, 7, 'x'))).toEqual([412, 404, 404, 404]);
    const version = await now();
    for (const by of [api.stranger, api.reader, api.member])
      expectProblem(await by.delete(`/notices/${noticeId}`, version, 'Wrong.'), 404);
    expect((await api.lead.delete(`/notices/${noticeId}`, version, 'Wrong.')).status).toBe(204);
  });

  test('a reader cannot decide on a flag, and the refusal is that of a flag that is not there', async () => {
    const request = (await api.lead.post(`/cases/${caseId}/extradition-requests`, {})).body.id;
    const ruling = (await api.lead.post(`/extradition-requests/${request}/rulings`, {})).body.id;
    const finding = {
      ground: 'POL_PURPOSE',
      stance: 'finding',
      target: 'request',
      quote: 'so',
      quoteFrom: 'report',
    };
    await api.lead.post(`/rulings/${ruling}/findings`, finding);
    await api.lead.post('/jobs/flag-cases/runs?wait=1');
    const flag = (await api.reader.get(`/flags?caseId=${caseId}`)).body.items[0];
    expect(flag.rule).toBe('R01');
    const decision = { decision: 'dismissed', reason: 'No.' };
    const refused = await api.reader.post(`/flags/${flag.id}/review`, decision);
    expect(refused.body).toEqual((await api.reader.post(`/flags/${caseId}/review`, decision)).body);
    expect((await api.lead.get(`/flags/${flag.id}`)).body.state).toBe('open');
    expect((await api.member.post(`/flags/${flag.id}/review`, decision)).body.state).toBe('dismissed');
  });

  test('a new role counts from the next request on', async () => {
    const path = `${membersPath()}/${reader.accountId}`;
    expectProblem(await api.lead.patch(path, 2, { role: 'member' }), 412);
    expectProblem(await api.lead.call('patch', path, { role: 'member' }), 428);
    const changed = await api.lead.patch(path, 1, { role: 'member' });
    expect(changed).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { role: 'member', version: 2 },
    });
    expect((await api.reader.post(`/cases/${caseId}/measures`, { kind: 'arrest' })).status).toBe(201);
    await api.lead.patch(path, 2, { role: 'reader' });
    expectProblem(await api.reader.post(`/cases/${caseId}/measures`, { kind: 'arrest' }), 404);
    expect((await traces()).map(([action]) => action)).toEqual([
      'case_shared',
      'case_shared',
      'membership_changed',
      'membership_changed',
    ]);
  });

  test('a membership that ends takes everything away at the next request', async () => {
    expect((await api.lead.delete(`${membersPath()}/${member.accountId}`, 1, 'x')).status).toBe(204);
    for (const path of [
      `/cases/${caseId}`,
      `/notices/${noticeId}`,
      `/cases/${caseId}/changes`,
      membersPath(),
    ])
      expectProblem(await api.member.get(path), 404);
    expectProblem(await api.member.patch(`/notices/${noticeId}`, 1, { note: 'x' }), 404);
    expect((await api.member.get('/cases')).body.items).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ id: caseId })]),
    );
    expect((await traces()).at(-1)).toEqual(['membership_ended', lead.accountId, member.accountId]);
  });
});

describe('the last lead', () => {
  const own = () => `${membersPath()}/${lead.accountId}`;

  test('can neither leave nor step down', async () => {
    await share(api.lead, member, 'member');
    for (const answer of [
      await api.lead.patch(own(), 1, { role: 'reader' }),
      await api.lead.delete(own(), 1, 'x'),
    ])
      expect([answer.status, answer.body.type]).toEqual([409, '/problems/last-lead']);
  });

  test('leaves when another leads it', async () => {
    await share(api.lead, member, 'lead');
    expect((await api.lead.delete(own(), 1, 'x')).status).toBe(204);
    expectProblem(await api.lead.get(`/cases/${caseId}`), 404);
    expect((await api.member.get(`/cases/${caseId}`)).body.myRole).toBe('lead');
  });

  test('is left of two who step down at once, or who put each other out', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = (await api.lead.post('/cases', {})).body.id as string;
      const at = (person: TestPerson) => `/cases/${id}/members/${person.accountId}`;
      await api.lead.post(`/cases/${id}/members`, { accountId: member.accountId, role: 'lead' });
      const [one, other] = [round % 2 === 0 ? lead : member, round % 2 === 0 ? member : lead];
      const answers = await Promise.all([
        api.lead.delete(at(one), 1, 'x'),
        api.member.delete(at(other), 1, 'x'),
      ]);
      expect(new Set(answers.map(({ status }) => status))).toEqual(
        new Set([204, round % 2 === 0 ? 409 : 404]),
      );
      const left = await app.owner('case_members').where({ case_id: id }).pluck<string[]>('role');
      expect(left).toEqual(['lead']);
    }
  });
});

describe('a case that was retracted', () => {
  const at = (person: TestPerson) => `${membersPath()}/${person.accountId}`;
  beforeEach(async () => {
    await share(api.lead, member, 'member');
    await share(api.lead, reader, 'reader');
    expect((await api.lead.delete(`/cases/${caseId}`, 1, 'Recorded twice.')).status).toBe(204);
  });

  test('still lets its lead see who its members are, and put one out', async () => {
    expect((await api.member.get(`/cases/${caseId}/changes`)).status).toBe(200);
    const { items } = (await api.lead.get(membersPath())).body;
    const { version } = (items as { accountId: string; version: number }[]).find(
      ({ accountId }) => accountId === member.accountId,
    )!;
    expectProblem(await api.reader.delete(at(member), version, 'x'), 404);
    expect((await api.lead.delete(at(member), version, 'x')).status).toBe(204);
    for (const path of [membersPath(), `/cases/${caseId}/changes`])
      expectProblem(await api.member.get(path), 404);
    expect((await api.lead.get(membersPath())).body.items).toHaveLength(2);
    expect((await traces()).at(-1)).toEqual(['membership_ended', lead.accountId, member.accountId]);
  });

  test('keeps a lead, and is shared with nobody else', async () => {
    expect((await api.lead.delete(at(lead), 1, 'x')).status).toBe(409);
    expectProblem(await share(api.lead, stranger, 'reader'), 404);
    for (const by of [api.stranger, api.member]) expectProblem(await share(by, stranger, 'reader'), 404);
    expectProblem(await api.stranger.get(membersPath()), 404);
  });
});
