import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { expectProblem } from './expect-problem.ts';
import { record } from './flag-story.ts';

const app = useApp();
const PATH = '/second-person-requests';
const DAY_MS = 86_400_000;

let ada: TestPerson;
let ben: TestPerson;
let api: Record<'ada' | 'ben' | 'member' | 'stranger' | 'admin', Api>;
let caseId: string;
let noticeId: string;

beforeAll(async () => {
  ada = await app.person('caseworker');
  ben = await app.person('lawyer');
  const [member, stranger, admin] = [
    await app.person('caseworker'),
    await app.person('lawyer'),
    await app.person('admin'),
  ];
  for (const each of [ada, ben, member, stranger, admin]) app.fresh.add(each.accountId);
  api = {
    ada: apiOf(app, ada),
    ben: apiOf(app, ben),
    member: apiOf(app, member),
    stranger: apiOf(app, stranger),
    admin: apiOf(app, admin),
  };
  caseId = await record(api.ada, '/cases', {});
  await app.share(caseId, ben);
  await app.share(caseId, member, 'member');
});
beforeEach(async () => {
  noticeId = await record(api.ada, `/cases/${caseId}/notices`, {
    instrument: 'red_notice',
    confidentiality: 'restricted',
  });
});

const LOWER = 'lower_confidentiality';
const asks = (who: Api, deed: string, subjectId: string, reason = 'the lawyer agrees') =>
  who.post(PATH, { deed, subjectId, reason });
const asked = async (who: Api, deed: string, subjectId: string, reason?: string) => {
  const { status, body } = await asks(who, deed, subjectId, reason);
  expect(status).toBe(201);
  return body.id as string;
};
const decides = (who: Api, id: string, decision = 'agreed', reason: string | null = 'looked at it') =>
  who.post(`${PATH}/${id}/decision`, { decision, reason });
const notice = async () => (await api.ada.get(`/notices/${noticeId}`)).body;
const traces = (id: string) =>
  app.asSystem((tx) => tx('audit_entries').where({ subject_id: id }).orderBy('id').pluck<string[]>('action'));

describe('opening a restricted record', () => {
  test('is refused to one alone, and done when another agrees, with reasons and traces', async () => {
    expectProblem(await api.ada.patch(`/notices/${noticeId}`, 1, { confidentiality: 'team' }), 409);
    expect(await notice()).toMatchObject({ confidentiality: 'restricted', version: 1 });
    expect((await api.member.get(`/notices/${noticeId}`)).status).toBe(404);

    const answer = await asks(api.ada, LOWER, noticeId);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        deed: LOWER,
        caseId,
        subject: { type: 'notice', id: noticeId },
        reason: 'the lawyer agrees',
        askedBy: ada.accountId,
        state: 'open',
        mayDecide: false,
        expiresAt: '2026-12-07T12:00:00.000Z',
      },
    });
    const { id } = answer.body;
    expect(answer.headers['location']).toBe(`/api/v1${PATH}/${id}`);
    expect((await api.ben.get(`${PATH}/${id}`)).body).toEqual({ ...answer.body, mayDecide: true });

    expect(await decides(api.ben, id)).toMatchObject({
      status: 200,
      body: { state: 'agreed', decidedBy: ben.accountId, decisionReason: 'looked at it', failure: null },
    });
    expect(await notice()).toMatchObject({ confidentiality: 'team', version: 2 });
    expect((await api.member.get(`/notices/${noticeId}`)).status).toBe(200);
    expect(await traces(id)).toEqual(['second_person_asked', 'second_person_agreed']);
    expect(await traces(noticeId)).toEqual(['confidentiality_lowered']);
  });

  test('is held by the database too: a statement that forgets to ask is refused', async () => {
    const settings = { account: ada.accountId, at: app.clock.now.toISOString() };
    const lowered = app.db.transaction(async (tx) => {
      await tx.raw(
        `select set_config('article3.account', :account, true), set_config('article3.role', 'caseworker', true),
                set_config('article3.at', :at, true)`,
        settings,
      );
      await tx('notices').where({ id: noticeId }).update({ confidentiality: 'team', version: 2 });
    });
    await expect(lowered).rejects.toThrow('nobody lowers a confidentiality alone');
  });

  test('does not happen when the record changed since, nor when it is retracted', async () => {
    const id = await asked(api.ada, LOWER, noticeId);
    await api.ada.patch(`/notices/${noticeId}`, 1, { note: 'a name' });
    expect((await decides(api.ben, id)).body).toMatchObject({ state: 'failed', failure: 'subject_changed' });
    expect(await notice()).toMatchObject({ confidentiality: 'restricted', version: 2 });
    expect(await traces(id)).toEqual(['second_person_asked', 'second_person_failed']);

    const again = await asked(api.ada, LOWER, noticeId);
    await api.ada.delete(`/notices/${noticeId}`, 2, 'a mistake');
    expect((await decides(api.ben, again)).body).toMatchObject({ state: 'failed' });
  });
});

describe('nobody', () => {
  test('decides what they asked, from no session of theirs', async () => {
    const id = await asked(api.ada, LOWER, noticeId);
    expectProblem(await decides(api.ada, id), 409);
    const other = apiOf(app, await app.anew(ada));
    expectProblem(await decides(other, id), 409);
    expectProblem(await decides(other, id, 'declined'), 409);
    expect((await api.ada.get(`${PATH}/${id}`)).body.state).toBe('open');
    expect(await notice()).toMatchObject({ confidentiality: 'restricted' });
  });

  test('sees what is asked about a case or record that they do not see, or may decide it', async () => {
    const id = await asked(api.ada, LOWER, noticeId);
    for (const who of [api.stranger, api.admin, api.member]) {
      expectProblem(await who.get(`${PATH}/${id}`), 404);
      expectProblem(await decides(who, id), 404);
      expect((await who.get(PATH)).body.items.map((item: { id: string }) => item.id)).not.toContain(id);
    }
    // A member sees what is asked about the case itself, and may not decide it.
    const ofCase = await asked(api.ada, 'verify_case', caseId);
    expect((await api.member.get(`${PATH}/${ofCase}`)).body).toMatchObject({ mayDecide: false });
    expectProblem(await decides(api.member, ofCase), 404);
    expectProblem(await decides(api.ben, ofCase, 'withdrawn'), 404);
    expect((await decides(api.ada, ofCase, 'withdrawn', null)).body).toMatchObject({
      state: 'withdrawn',
      decidedBy: null,
    });
  });

  test('asks for what is not theirs: the answer is that for nothing at all', async () => {
    const nothing = await asks(api.ben, LOWER, '00000000-0000-7000-8000-000000000000');
    expectProblem(nothing, 422, ['subjectId']);
    for (const [who, deed, subject] of [
      [api.stranger, LOWER, noticeId],
      [api.member, LOWER, noticeId],
      [api.admin, LOWER, noticeId],
      [api.member, 'verify_case', caseId],
      [api.ada, 'verify_case', noticeId],
      [api.ada, 'grant_administrator', ben.accountId],
      [api.admin, 'grant_administrator', caseId],
    ] as const)
      expect((await asks(who, deed, subject)).body).toEqual(nothing.body);
  });
});

describe('a request', () => {
  test('is open once, is declined with a reason, and may be asked again', async () => {
    const id = await asked(api.ada, LOWER, noticeId);
    expectProblem(await asks(api.ada, LOWER, noticeId), 409);
    expectProblem(await asks(api.ben, LOWER, noticeId), 409);
    expectProblem(await decides(api.ben, id, 'declined', null), 422, ['reason']);
    expect((await decides(api.ben, id, 'declined', 'too early')).body).toMatchObject({ state: 'declined' });
    expectProblem(await decides(api.ben, id), 409);
    await asked(api.ada, LOWER, noticeId);
  });

  test('is not taken where there is nothing to do', async () => {
    const open = await record(api.ada, `/cases/${caseId}/notices`, { instrument: 'red_notice' });
    expectProblem(await asks(api.ada, LOWER, open), 409);
  });

  test('runs out after fourteen days, and makes room for another', async () => {
    const before = app.clock.now;
    const id = await asked(api.ada, LOWER, noticeId);
    try {
      app.clock.now = new Date(before.getTime() + 14 * DAY_MS);
      const ben14 = apiOf(app, await app.anew(ben));
      expectProblem(await decides(ben14, id), 409);
      expect((await ben14.get(`${PATH}?state=expired`)).body.items[0]).toMatchObject({
        id,
        state: 'expired',
      });
      const again = await asked(ben14, LOWER, noticeId);
      expect((await ben14.get(`${PATH}?state=open&limit=1`)).body.items).toMatchObject([{ id: again }]);
      expect((await ben14.get(`${PATH}/${id}`)).body.state).toBe('expired');
    } finally {
      app.clock.now = before;
    }
  });

  test('is refused with every fault', async () => {
    expectProblem(await api.ada.post(PATH, { deed: 'x', more: 1 }), 422, [
      'deed',
      'subjectId',
      'reason',
      'more',
    ]);
    const id = await asked(api.ada, LOWER, noticeId);
    expectProblem(await api.ben.post(`${PATH}/${id}/decision`, { decision: 'yes' }), 422, ['decision']);
    expectProblem(await api.ben.get(`${PATH}?state=x`), 422, ['state']);
    expectProblem(await api.ben.get(`${PATH}/x`), 404);
  });
});

describe('a case verified for statistics', () => {
  const verified = async (who = api.ada) => (await who.get(`/cases/${caseId}`)).body.verified;

  test('is verified as both saw it, until its records change', async () => {
    expect(await verified()).toBeNull();
    const late = await asked(api.ada, 'verify_case', caseId);
    await api.ada.patch(`/notices/${noticeId}`, 1, { note: 'x' });
    expect((await decides(api.ben, late)).body).toMatchObject({
      state: 'failed',
      failure: 'subject_changed',
    });
    expect(await verified()).toBeNull();

    const id = await asked(api.ada, 'verify_case', caseId);
    expect((await decides(api.ben, id)).body.state).toBe('agreed');
    const found = { at: app.clock.now.toISOString(), by: [ada.accountId, ben.accountId], holds: true };
    expect(await verified()).toEqual(found);
    expect((await api.ada.get(`/cases/${caseId}/file`)).body.case.verified).toEqual(found);
    expect((await api.ada.get('/cases')).body.items[0].verified).toEqual(found);
    expectProblem(await asks(api.ada, 'verify_case', caseId), 409);

    await api.ada.patch(`/notices/${noticeId}`, 2, { note: 'y' });
    expect(await verified()).toEqual({ ...found, holds: false });
    // Nobody learns from it that a record changed which they do not see.
    expect(await verified(api.member)).toEqual(found);
    await asked(api.ben, 'verify_case', caseId);
  });

  test('is verified by no row that nobody agreed to', async () => {
    const row = { case_id: caseId, asked_by: ada.accountId, up_to_revision: 1 };
    const forged = app.db.transaction(async (tx) => {
      await tx.raw(
        `select set_config('article3.account', ?, true), set_config('article3.role', 'lawyer', true),
                set_config('article3.at', ?, true)`,
        [ben.accountId, app.clock.now.toISOString()],
      );
      const [request] = await tx('second_person_requests').where({ state: 'open', deed: 'verify_case' });
      await tx('case_verifications').insert({ ...row, id: request.id, request_id: request.id });
    });
    await expect(forged).rejects.toThrow('row-level security');
  });
});

test('sealed identities are erased by two, and then for good', async () => {
  expectProblem(await asks(api.ada, 'erase_identities', caseId), 409);
  const { body } = await api.ada.post(`/cases/${caseId}/identities`, { role: 'person' });
  const before = await asked(api.ada, 'erase_identities', caseId, 'The person asked for it.');
  expect((await api.ada.patch(`/identities/${body.id}`, 1, { role: 'relative' })).status).toBe(200);
  expect((await decides(api.ben, before)).body).toMatchObject({
    state: 'failed',
    failure: 'subject_changed',
  });
  const id = await asked(api.ada, 'erase_identities', caseId, 'The person asked for it.');
  expect((await decides(api.ben, id)).body.state).toBe('agreed');
  const key = await app.asSystem((tx) => tx('case_keys').where({ case_id: caseId }).first<object>());
  expect(key).toMatchObject({ wrapped_key: null, destroyed_at: app.clock.now });
  expectProblem(await asks(api.ada, 'erase_identities', caseId), 409);
});
