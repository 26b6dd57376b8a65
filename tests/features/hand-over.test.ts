import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MemberRole } from '../../src/domain/access-codes.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem } from './expect-problem.ts';
import { record } from './flag-story.ts';

const app = useApp();
const PATH = '/second-person-requests';
let admins: [TestPerson, TestPerson];
let people: Record<'lead' | 'first' | 'second' | 'reader', TestPerson>;

beforeAll(async () => {
  admins = [await app.person('admin'), await app.person('admin')];
  for (const { accountId } of admins) app.fresh.add(accountId);
});
beforeEach(async () => {
  people = {
    lead: await app.person('caseworker'),
    first: await app.person('lawyer'),
    second: await app.person('caseworker'),
    reader: await app.person('caseworker'),
  };
});

/** A case of the lead's with these members, each let in after the one before. */
async function sharedCase(members: readonly [keyof typeof people, MemberRole][]): Promise<string> {
  const id = await record(apiOf(app, people.lead), '/cases', {});
  for (const [name, role] of members) {
    app.clock.now = new Date(app.clock.now.getTime() + 1000);
    await app.share(id, people[name], role);
  }
  return id;
}

const deactivate = ({ accountId }: TestPerson) =>
  app.db('accounts').where({ id: accountId }).update({ deactivated_at: app.clock.now });
const ask = (api: Api) =>
  api.post(PATH, {
    deed: 'hand_over_cases',
    subjectId: people.lead.accountId,
    reason: 'They were taken ill.',
  });

/** Both administrators hand over what the lead led; the answer is what the second is told. */
async function handOver() {
  const { id } = (await ask(apiOf(app, admins[0]))).body;
  const decision = { decision: 'agreed', reason: 'They will be away for long.' };
  return apiOf(app, admins[1]).post(`${PATH}/${id}/decision`, decision);
}

const roleOf = async (caseId: string, name: keyof typeof people) =>
  (await apiOf(app, people[name]).get(`/cases/${caseId}`)).body.myRole;

describe('the cases of an only lead who works here no longer', () => {
  test('go to who has been a member longest, who shares them and sees what is restricted', async () => {
    const id = await sharedCase([
      ['reader', 'reader'],
      ['first', 'member'],
      ['second', 'member'],
    ]);
    const notice = await record(apiOf(app, people.lead), `/cases/${id}/notices`, {
      instrument: 'red_notice',
      confidentiality: 'restricted',
    });
    const api = apiOf(app, people.first);
    await deactivate(people.lead);
    expect((await api.get(`/notices/${notice}`)).status).toBe(404);
    expect((await handOver()).body.state).toBe('agreed');
    expect([await roleOf(id, 'first'), await roleOf(id, 'second'), await roleOf(id, 'reader')]).toEqual([
      'lead',
      'member',
      'reader',
    ]);
    expect((await api.get(`/notices/${notice}`)).status).toBe(200);
    const newcomer = await app.person('lawyer');
    const shared = await api.post(`/cases/${id}/members`, { accountId: newcomer.accountId, role: 'lead' });
    expect(shared.status).toBe(201);
  });

  test('tell administrators nothing: neither which they are, nor whether there are any', async () => {
    await deactivate(people.lead);
    const none = await handOver();
    people.lead = await app.person('caseworker');
    const id = await sharedCase([['first', 'member']]);
    const { reference } = (await apiOf(app, people.lead).get(`/cases/${id}`)).body;
    await deactivate(people.lead);
    const some = await handOver();
    expect(await roleOf(id, 'first')).toBe('lead');
    expect(Object.keys(some.body)).toEqual(Object.keys(none.body));
    expect(some.body).toMatchObject({ state: 'agreed', caseId: null, failure: null });
    for (const admin of admins) {
      const api = apiOf(app, admin);
      expect((await api.get(`/cases/${id}`)).status).toBe(404);
      expect(JSON.stringify((await api.get(PATH)).body)).not.toMatch(new RegExp(`${id}|${reference}`));
      // Of what they did themselves they may see the traces: none of these may name a case.
      const own = app.owner('audit_entries').where({ account_id: admin.accountId }).whereNotNull('case_id');
      expect(await own).toEqual([]);
    }
  });

  test('stay as they are where somebody leads them, or where nobody else may change anything', async () => {
    const led = await sharedCase([
      ['first', 'member'],
      ['second', 'lead'],
    ]);
    const alone = await sharedCase([['reader', 'reader']]);
    await deactivate(people.lead);
    expect((await handOver()).body.state).toBe('agreed');
    expect([await roleOf(led, 'first'), await roleOf(alone, 'reader')]).toEqual(['member', 'reader']);
  });

  test('are handed over by no one alone, and not while their lead works on cases', async () => {
    const id = await sharedCase([['first', 'member']]);
    const [asks, decides] = admins.map((admin) => apiOf(app, admin)) as [Api, Api];
    expectProblem(await ask(asks), 409);
    await deactivate(people.lead);
    const { body } = await ask(asks);
    const decision = { decision: 'agreed', reason: 'They will be away for long.' };
    expectProblem(await asks.post(`${PATH}/${body.id}/decision`, decision), 409);
    await app.db('accounts').where({ id: people.lead.accountId }).update({ deactivated_at: null });
    expect((await decides.post(`${PATH}/${body.id}/decision`, decision)).body).toMatchObject({
      state: 'failed',
      failure: 'subject_changed',
    });
    expect(await roleOf(id, 'first')).toBe('member');
  });
});

test('the page of an account offers it for whoever no longer works on cases, by another role too', async () => {
  const browser = browserOf(app, admins[0]);
  const offered = async () =>
    (await browser.open(`/admin/${people.lead.accountId}`)).$('#hand_over_cases a').attr('href');
  expect(await offered()).toBeUndefined();
  await app.db('accounts').where({ id: people.lead.accountId }).update({ role: 'advocate' });
  const id = `/requests/new?deed=hand_over_cases&subject=${people.lead.accountId}`;
  expect(await offered()).toBe(id);
  expect((await browser.open(id)).status).toBe(200);
});
