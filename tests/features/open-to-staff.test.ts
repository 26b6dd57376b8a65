import { beforeAll, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem } from './expect-problem.ts';

const app = useApp();
let api: Api;
let staff: Api;
let advocate: Api;
let browser: ReturnType<typeof browserOf>;
let caseId: string;
let people: string;
let leadName: string;
/** Who agrees to open it, and leads it no longer than that. */
let second: TestPerson;

beforeAll(async () => {
  const lead = await app.person('caseworker');
  api = apiOf(app, lead);
  browser = browserOf(app, lead);
  staff = apiOf(app, await app.person('lawyer'));
  advocate = apiOf(app, await app.person('advocate'));
  const { body } = await api.post('/cases', { basis: 'public_record' });
  caseId = body.id;
  second = await app.person('lawyer');
  app.fresh.add(second.accountId);
  await app.share(caseId, second);
  people = `/cases/${body.reference}/people`;
  const row = await app.db('accounts').where({ id: lead.accountId }).first<{ name: string }>('name');
  leadName = row.name;
});

const close = async () => browser.submit(await browser.open(people), '/audience', {});

async function openedByTwo() {
  const page = await browser.open(people);
  const form = await browser.open(page.$('#audience a').attr('href')!);
  const asked = await browser.submit(form, form.path, { reason: 'it is all in the papers' });
  const id = asked.path.split('/').at(-1)!;
  const decision = { decision: 'agreed', reason: 'so it is' };
  await apiOf(app, second).post(`/second-person-requests/${id}/decision`, decision);
  await app.asSystem((tx) =>
    tx('case_members').where({ case_id: caseId, account_id: second.accountId }).delete(),
  );
  return browser.open(people);
}

test('an open case is read by all staff, and changed by its members alone', async () => {
  expectProblem(await staff.get(`/cases/${caseId}`), 404);
  const opened = await openedByTwo();
  expect([opened.path, opened.$('#audience button').text()]).toEqual([
    people,
    'Close to all but its members',
  ]);
  expect((await staff.get(`/cases/${caseId}`)).body).toMatchObject({ audience: 'staff', myRole: null });
  expect((await staff.get('/cases')).body.items).toMatchObject([
    { id: caseId, audience: 'staff', myRole: null },
  ]);
  expectProblem(await staff.patch(`/cases/${caseId}`, 2, { note: 'x' }), 404);
  expectProblem(await staff.post(`/cases/${caseId}/measures`, { kind: 'arrest' }), 404);
  expectProblem(await staff.get(`/cases/${caseId}/members`), 404);
  expectProblem(await advocate.get(`/cases/${caseId}`), 404);
});

test('staff see who leads it, no other member, and no button', async () => {
  const member = await app.person('lawyer');
  await api.post(`/cases/${caseId}/members`, { accountId: member.accountId, role: 'member' });
  const other = browserOf(app, await app.person('lawyer'));
  const page = await other.open(people.replace('/people', ''));
  expect(page.text).toContain(`Led by ${leadName}`);
  expect(page.$('main form, main a.button, .section-actions a')).toHaveLength(0);
  const list = await other.open(people);
  expect(list.$('tbody tr')).toHaveLength(1);
  expect(list.$('main form')).toHaveLength(0);
  expect(list.text).toContain('To work on it, ask');
  const { items } = (await staff.get(`/cases/${caseId}/changes`)).body;
  expect(items.map(({ record }: { record: { type: string } }) => record.type)).not.toContain('case_member');
});

test('what is restricted in it stays so', async () => {
  const { id } = (
    await api.post(`/cases/${caseId}/measures`, { kind: 'arrest', confidentiality: 'restricted' })
  ).body;
  expectProblem(await staff.get(`/measures/${id}`), 404);
});

/** The name it had while it was public does not go along. */
const CONFIDENTIAL = { basis: 'confidential', person: { pseudonym: null } };

test('it cannot become confidential while it is open', async () => {
  const { version } = (await api.get(`/cases/${caseId}`)).body;
  expectProblem(await api.patch(`/cases/${caseId}`, version, CONFIDENTIAL), 422, ['basis']);
});

test('the history tells when it was opened', async () => {
  const { items } = (await api.get(`/cases/${caseId}/changes`)).body;
  expect(items.flatMap(({ fields }: { fields: object[] }) => fields)).toContainEqual({
    field: 'audience',
    before: 'members',
    after: 'staff',
  });
});

test('closing bites at the next request, and then it may become confidential', async () => {
  await close();
  expectProblem(await staff.get(`/cases/${caseId}`), 404);
  const { version } = (await api.get(`/cases/${caseId}`)).body;
  expect((await api.patch(`/cases/${caseId}`, version, CONFIDENTIAL)).status).toBe(200);
  const page = await browser.open(people);
  expect(page.$('#audience form')).toHaveLength(0);
  const csrf = page.$('main [name=csrf]').attr('value')!;
  const forced = await browser.post(people.replace('/people', '/audience'), { csrf, audience: 'staff' });
  expect(forced.status).toBe(409);
  const traces = await app
    .owner('audit_entries')
    .where({ case_id: caseId })
    .orderBy('id')
    .pluck<string[]>('action');
  expect(traces).toEqual([
    'second_person_asked',
    'second_person_agreed',
    'opened_to_staff',
    'case_shared',
    'closed_to_staff',
  ]);
});
