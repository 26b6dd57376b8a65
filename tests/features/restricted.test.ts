import { beforeAll, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem } from './expect-problem.ts';

/** What only a restricted ruling, and what hangs on it or rests on it, says. */
const SECRET = 'Quillon';

const app = useApp();
let lead: TestPerson;
let member: TestPerson;
let api: Api;
let other: Api;
let caseId: string;
let reference: string;
let source: string;
let notice: string;
let request: string;
let ruling: string;
let finding: string;
let appeal: string;
let measure: string;
let flag: string;

const recorded = async (path: string, body: object) => (await api.post(path, body)).body.id as string;

beforeAll(async () => {
  lead = await app.person('caseworker');
  member = await app.person('lawyer');
  api = apiOf(app, lead);
  other = apiOf(app, member);
  const restricted = { confidentiality: 'restricted', note: SECRET };
  const created = await api.post('/cases', {});
  ({ id: caseId, reference } = created.body);
  await api.post(`/cases/${caseId}/members`, { accountId: member.accountId, role: 'member' });
  const open = await recorded(`/cases/${caseId}/sources`, { title: 'A report' });
  source = await recorded(`/cases/${caseId}/sources`, { title: SECRET, ...restricted });
  notice = await recorded(`/cases/${caseId}/notices`, {
    ...restricted,
    instrument: 'red_notice',
    warrant: { issuedOn: '2020', issuedBy: SECRET },
    events: [{ kind: 'published', happenedOn: '2020-03', note: SECRET }],
  });
  request = await recorded(`/cases/${caseId}/extradition-requests`, {
    requestingState: 'XB',
    noticeId: notice,
  });
  ruling = await recorded(`/extradition-requests/${request}/rulings`, {
    ...restricted,
    court: { name: SECRET },
    decidedOn: '2021-07',
  });
  finding = await recorded(`/rulings/${ruling}/findings`, {
    ground: 'POL_PURPOSE',
    stance: 'finding',
    target: 'request',
    quote: `${SECRET} said so`,
    quoteFrom: 'report',
  });
  appeal = await recorded(`/extradition-requests/${request}/rulings`, {
    decidedOn: '2022',
    appealOf: { rulingId: ruling, effect: 'affirmed' },
  });
  measure = await recorded(`/cases/${caseId}/measures`, {
    kind: 'arrest',
    noticeId: notice,
    citations: [{ sourceId: open }, { sourceId: source, quote: `${SECRET} wrote it` }],
  });
  await api.post('/jobs/flag-cases/runs?wait=1');
  flag = (await api.get(`/flags?caseId=${caseId}`)).body.items[0].id;
});

/** Every address at which something of the case is to be read. */
const everywhere = () => [
  '/cases',
  '/notices?requestingState=XB',
  '/flags',
  `/flags?caseId=${caseId}`,
  ...['', '/file', '/timeline', '/changes', '/sources', '/notices', '/extradition-requests', '/measures'].map(
    (part) => `/cases/${caseId}${part}`,
  ),
  `/cases/${caseId}/file?knownAt=2026-11-23T12:00:00Z`,
  `/cases/${caseId}/timeline?knownAt=2026-11-23T12:00:00Z`,
  `/extradition-requests/${request}`,
  `/extradition-requests/${request}/rulings`,
  `/rulings/${appeal}`,
  `/measures/${measure}`,
];
const theirOwn = () => [
  `/sources/${source}`,
  `/notices/${notice}`,
  `/notices/${notice}/events`,
  `/rulings/${ruling}`,
  `/rulings/${ruling}/findings`,
  `/findings/${finding}`,
  `/flags/${flag}`,
];
const hidden = () => [SECRET, source, notice, ruling, finding, flag];

/** Which of these the person is told of, and where. */
async function toldOf(person: TestPerson, words: readonly string[]): Promise<string[]> {
  const [caller, browser] = [apiOf(app, person), browserOf(app, person)];
  const answers: [string, string][] = [];
  for (const path of everywhere()) answers.push([path, JSON.stringify((await caller.get(path)).body)]);
  for (const path of ['/', '/cases', `/cases/${reference}`, `/cases/${reference}/people`])
    answers.push([path, (await browser.open(path)).html]);
  return answers.flatMap(([path, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
  );
}

test('whoever leads the case is told of it all', async () => {
  for (const path of theirOwn()) expect([path, (await api.get(path)).status]).toEqual([path, 200]);
  const told = (await toldOf(lead, hidden())).join('\n');
  for (const word of hidden()) expect(told).toContain(word);
});

test('a member who is not named is told of nothing of it, nor that anything links to it', async () => {
  for (const path of theirOwn()) expectProblem(await other.get(path), 404);
  expect(await toldOf(member, hidden())).toEqual([]);
  const page = await browserOf(app, member).open(`/cases/${reference}`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('no longer there');
  for (const path of [`/notices/${notice}/events`, `/rulings/${ruling}/findings`])
    expectProblem(await other.post(path, { kind: 'published', ground: 'ART18', stance: 'finding' }), 404);
  expectProblem(await other.post(`/cases/${caseId}/measures`, { kind: 'bail', noticeId: notice }), 422, [
    'noticeId',
  ]);
});

test('what they change keeps the links that they do not see', async () => {
  const before = (await api.get(`/measures/${measure}`)).body;
  const seen = (await other.get(`/measures/${measure}`)).body;
  expect([seen.noticeId, seen.citations.length]).toEqual([null, 1]);
  const patched = await other.patch(`/measures/${measure}`, before.version, { note: 'Told twice.' });
  expect(patched.status).toBe(200);
  const browser = browserOf(app, member);
  const address = `/cases/${reference}/edit/measures/${measure}`;
  const saved = await browser.submit(await browser.open(address), address, { note: 'Told again.' });
  expect(saved.path).toBe(`/cases/${reference}#${measure}`);
  const after = (await api.get(`/measures/${measure}`)).body;
  expect([after.note, after.noticeId, after.citations]).toEqual(['Told again.', notice, before.citations]);
  const ruled = (await api.patch(`/rulings/${appeal}`, 1, { note: 'x' })).body;
  expect((await other.patch(`/rulings/${appeal}`, ruled.version, { note: 'y' })).body.appealOf).toBeNull();
  expect((await api.get(`/rulings/${appeal}`)).body.appealOf).toEqual({
    rulingId: ruling,
    effect: 'affirmed',
  });
});

test('a member cannot restrict what somebody else recorded: they would hide it from themselves', async () => {
  const id = await recorded(`/cases/${caseId}/measures`, { kind: 'bail' });
  const refused = await other.patch(`/measures/${id}`, 1, { confidentiality: 'restricted' });
  expectProblem(refused, 422, ['confidentiality']);
  const own = (await other.post(`/cases/${caseId}/measures`, { kind: 'bail' })).body.id;
  expect((await other.patch(`/measures/${own}`, 1, { confidentiality: 'restricted' })).status).toBe(200);
  await other.delete(`/measures/${own}`, 2, 'Only to see.');
});

test('a part of what is restricted is marked as well, in the record and on the timeline', async () => {
  const page = await browserOf(app, lead).open(`/cases/${reference}`);
  const isMarked = (id: string) => {
    const item = page.$(`[id="${id}"]`);
    // Its own mark, and none of what hangs on it.
    return item
      .find('.tag-restricted')
      .toArray()
      .some((tag) => page.$(tag).closest('[id]').attr('id') === id);
  };
  const [event] = (await api.get(`/notices/${notice}/events`)).body.items as { id: string }[];
  for (const id of [notice, event!.id, ruling, finding]) expect([id, isMarked(id)]).toEqual([id, true]);
  for (const id of [request, appeal, measure]) expect([id, isMarked(id)]).toEqual([id, false]);
  expect(isMarked(`happened-${event!.id}-happenedOn`)).toBe(true);
});

test('once named, on the page, they are told of it all', async () => {
  const browser = browserOf(app, lead);
  for (const [kind, id] of [
    ['notices', notice],
    ['rulings', ruling],
    ['sources', source],
  ] as const) {
    const page = await browser.open(`/cases/${reference}`);
    const link = page.$(`[id="${id}"] a[href*="/readers/"]`).attr('href')!;
    expect(link).toBe(`/cases/${reference}/readers/${kind}/${id}`);
    const form = await browser.open(link);
    expect(form.$('#seeing li')).toHaveLength(1);
    const named = await browser.submit(form, link, { 'readers.0': member.accountId });
    expect(named.$('#seeing li').text()).toMatch(/leads the case.*was named$/);
    expect(named.$('[name="readers.0"]').attr('checked')).toBeDefined();
  }
  for (const path of theirOwn()) expect([path, (await other.get(path)).status]).toEqual([path, 200]);
  const told = (await toldOf(member, hidden())).join('\n');
  for (const word of hidden()) expect(told).toContain(word);
  // Who was named for what is for leads.
  const { items } = (await other.get(`/cases/${caseId}/changes`)).body;
  expect(items.map(({ record }: { record: { type: string } }) => record.type)).not.toContain('named_reader');
  expectProblem(await other.get(`/cases/${caseId}/readers`), 404);
});

test('over the API a name is given and taken back, and both leave a trace', async () => {
  const { items } = (await api.get(`/cases/${caseId}/readers`)).body;
  const first = items.find(({ recordId }: { recordId: string }) => recordId === notice);
  expect(first).toMatchObject({ accountId: member.accountId, version: 1 });
  const path = `/cases/${caseId}/readers/${first.id}`;
  expect(await api.get(path)).toMatchObject({
    status: 200,
    body: first,
    headers: { etag: `"${first.version}"` },
  });
  expectProblem(await other.get(path), 404);
  expectProblem(await other.delete(path, 1, 'x'), 404);
  expect((await api.delete(path, 1, 'x')).status).toBe(204);
  expectProblem(await other.get(`/notices/${notice}`), 404);
  const body = { recordId: notice, accountId: member.accountId };
  expectProblem(await other.post(`/cases/${caseId}/readers`, body), 404);
  expect((await api.post(`/cases/${caseId}/readers`, body)).status).toBe(201);
  expect((await other.get(`/notices/${notice}`)).status).toBe(200);
  const stranger = (await app.person('lawyer')).accountId;
  for (const [wrong, at] of [
    [{ ...body, accountId: stranger }, 'accountId'],
    [{ ...body, recordId: measure }, 'recordId'],
    [{ ...body, recordId: flag }, 'recordId'],
    [{ ...body, recordId: 'x' }, 'recordId'],
  ] as const)
    expectProblem(await api.post(`/cases/${caseId}/readers`, wrong), 422, [at]);
  const traces = await app
    .owner('audit_entries')
    .where({ case_id: caseId, action: 'readers_named' })
    .orderBy('id')
    .pluck<string[]>('subject_id');
  expect(traces).toEqual([notice, ruling, source, notice, notice]);
});

test('a membership that ends takes the names with it', async () => {
  expect((await api.delete(`/cases/${caseId}/members/${member.accountId}`, 1, 'x')).status).toBe(204);
  await api.post(`/cases/${caseId}/members`, { accountId: member.accountId, role: 'reader' });
  expect((await api.get(`/cases/${caseId}/readers`)).body.items).toEqual([]);
  expect(await toldOf(member, hidden())).toEqual([]);
});

test('a restricted case is there for its leads, its author and whom they name', async () => {
  const { id } = (await api.post('/cases', { confidentiality: 'restricted' })).body;
  await api.post(`/cases/${id}/members`, { accountId: member.accountId, role: 'member' });
  expectProblem(await other.get(`/cases/${id}`), 404);
  expectProblem(await other.get(`/cases/${id}/changes`), 404);
  await api.post(`/cases/${id}/readers`, { recordId: id, accountId: member.accountId });
  expect((await other.get(`/cases/${id}`)).status).toBe(200);
});
