import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Db } from '../../src/db/transaction.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { expectProblem } from './expect-problem.ts';
import { record } from './flag-story.ts';

const app = useApp();
const PATH = '/second-person-requests';

let asker: TestPerson;
let approver: TestPerson;
let third: TestPerson;
let newcomer: TestPerson;
const api = (person: TestPerson) => apiOf(app, person);

beforeEach(async () => {
  // Nobody of an earlier test is an administrator any more.
  await app.db('accounts').where({ role: 'admin' }).update({ role: 'advocate' });
  asker = await app.person('admin');
  approver = await app.person('admin');
  third = await app.person('admin');
  newcomer = await app.person('advocate');
  for (const each of [asker, approver, third]) app.fresh.add(each.accountId);
});

const ask = async (who: Api, deed: string, subjectId: string) =>
  (await who.post(PATH, { deed, subjectId, reason: 'needed' })).body.id as string;
const agree = (who: Api, id: string) =>
  who.post(`${PATH}/${id}/decision`, { decision: 'agreed', reason: 'yes' });
const roleOf = async ({ accountId }: TestPerson) =>
  (await app.db('accounts').where({ id: accountId }).first<{ role: string }>('role')).role;
const stateOf = async (id: string) =>
  app.asSystem(async (tx) => (await tx('second_person_requests').where({ id }).first()).state as string);

describe('granting administrator', () => {
  const grant = (who = asker) => ask(api(who), 'grant_administrator', newcomer.accountId);

  test('takes effect with the next request of whoever it was granted to', async () => {
    const id = await grant();
    expect(await roleOf(newcomer)).toBe('advocate');
    expectProblem(await api(newcomer).get('/jobs'), 404);
    expect((await agree(api(approver), id)).body.state).toBe('agreed');
    expect((await api(newcomer).get('/jobs')).status).toBe(200);
  });

  test('is refused to the same person from two sessions at once', async () => {
    const id = await grant();
    const second = apiOf(app, await app.anew(asker));
    const answers = await Promise.all([agree(api(asker), id), agree(second, id)]);
    for (const answer of answers) expectProblem(answer, 409);
    expect([await roleOf(newcomer), await stateOf(id)]).toEqual(['advocate', 'open']);
  });

  test('is refused to whoever was deactivated or given another role meanwhile', async () => {
    const id = await grant();
    await app.db('accounts').where({ id: approver.accountId }).update({ deactivated_at: app.clock.now });
    expectProblem(await agree(api(approver), id), 401);
    await app.db('accounts').where({ id: third.accountId }).update({ role: 'lawyer' });
    expectProblem(await agree(api(third), id), 404);
    expect([await roleOf(newcomer), await stateOf(id)]).toEqual(['advocate', 'open']);
  });

  test('is refused to whoever is deactivated while their agreement is on its way', async () => {
    const id = await grant();
    const removal = await app.owner.transaction();
    await removal('accounts').where({ id: approver.accountId }).update({ deactivated_at: app.clock.now });
    const answer = agree(api(approver), id);
    await waitingFor(removal);
    await removal.commit();
    expectProblem(await answer, 404);
    expect([await roleOf(newcomer), await stateOf(id)]).toEqual(['advocate', 'open']);
  });

  test.each([
    ['is no administrator any more', { role: 'lawyer' }],
    ['was deactivated', { deactivated_at: '2026-11-23T12:00:00Z' }],
  ])('fails when whoever asked %s', async (_, change) => {
    const id = await grant();
    await app.db('accounts').where({ id: asker.accountId }).update(change);
    expect((await agree(api(approver), id)).body).toMatchObject({
      state: 'failed',
      failure: 'asker_lost_right',
      decidedBy: approver.accountId,
    });
    expect(await roleOf(newcomer)).toBe('advocate');
    // It stands in nobody's way.
    expect((await agree(api(third), await grant(approver))).body.state).toBe('agreed');
  });

  test('fails when the account was deactivated since', async () => {
    const id = await grant();
    await app.db('accounts').where({ id: newcomer.accountId }).update({ deactivated_at: app.clock.now });
    expect((await agree(api(approver), id)).body.state).toBe('failed');
    expect(await roleOf(newcomer)).toBe('advocate');
  });

  test('is carried out once when two agree at once, every time', async () => {
    for (let round = 0; round < 10; round += 1) {
      newcomer = await app.person('lawyer');
      const id = await grant();
      const answers = await Promise.all([agree(api(approver), id), agree(api(third), id)]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const granted = await app
        .owner('audit_entries')
        .where({ action: 'role_changed', subject_id: newcomer.accountId });
      expect(granted).toHaveLength(1);
    }
  });

  test('one who agrees and one who withdraws at once: one of them has it', async () => {
    for (let round = 0; round < 10; round += 1) {
      newcomer = await app.person('lawyer');
      const id = await grant();
      const [agreed, withdrawn] = await Promise.all([
        agree(api(approver), id),
        api(asker).post(`${PATH}/${id}/decision`, { decision: 'withdrawn' }),
      ]);
      expect([agreed.status, withdrawn.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
      expect(await roleOf(newcomer)).toBe(agreed.status === 200 ? 'admin' : 'lawyer');
    }
  });
});

describe('a case', () => {
  let caseId: string;
  let noticeId: string;
  let ada: TestPerson;
  let ben: TestPerson;
  beforeAll(async () => {
    ada = await app.person('caseworker');
    ben = await app.person('lawyer');
    app.fresh.add(ben.accountId);
  });
  beforeEach(async () => {
    caseId = await record(api(ada), '/cases', {});
    await app.share(caseId, ben);
    noticeId = await record(api(ada), `/cases/${caseId}/notices`, {
      instrument: 'red_notice',
      confidentiality: 'restricted',
    });
  });
  const lower = () => ask(api(ada), 'lower_confidentiality', noticeId);
  const confidentiality = () =>
    app.asSystem(
      async (tx) => (await tx('notices').where({ id: noticeId }).first()).confidentiality as string,
    );
  const end = ({ accountId }: TestPerson) =>
    app.asSystem((tx) => tx('case_members').where({ case_id: caseId, account_id: accountId }).delete());

  test('whose lead is taken from the approver: to them the request is gone', async () => {
    const id = await lower();
    await end(ben);
    expectProblem(await agree(api(ben), id), 404);
    expect([await confidentiality(), await stateOf(id)]).toEqual(['restricted', 'open']);
  });

  test('whose lead was taken from the asker: refused when it would be carried out', async () => {
    const id = await lower();
    await end(ada);
    expect((await agree(api(ben), id)).body).toMatchObject({ state: 'failed', failure: 'asker_lost_right' });
    expect(await confidentiality()).toBe('restricted');
  });

  test('whose lead became a member meanwhile', async () => {
    const id = await lower();
    await app.asSystem((tx) =>
      tx('case_members')
        .where({ case_id: caseId, account_id: ben.accountId })
        .update({ role: 'member', version: 2 }),
    );
    expectProblem(await agree(api(ben), id), 404);
    expect(await confidentiality()).toBe('restricted');
  });

  test('a record that changes while somebody agrees: agreed as it was, or not at all', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { version } = (await api(ada).get(`/notices/${noticeId}`)).body;
      const id = await lower();
      const [agreed, changed] = await Promise.all([
        agree(api(ben), id),
        api(ada).patch(`/notices/${noticeId}`, version, { note: `note ${round}` }),
      ]);
      expect(agreed.body.state === 'agreed').toBe(changed.status === 412);
      if (agreed.body.state === 'agreed')
        noticeId = await record(api(ada), `/cases/${caseId}/notices`, {
          instrument: 'red_notice',
          confidentiality: 'restricted',
        });
      else expect(await confidentiality()).toBe('restricted');
    }
  });
});

/** Waits until somebody waits for a row that this transaction holds. */
async function waitingFor(holder: Db): Promise<void> {
  const { rows: own } = await holder.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
  for (;;) {
    const { rows } = await app.owner.raw<{ rows: object[] }>(
      'select from pg_locks where not granted and ? = any (pg_blocking_pids(pid))',
      [own[0]!.pid],
    );
    if (rows.length > 0) return;
  }
}
