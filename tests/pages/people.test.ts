import { beforeAll, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';
import { recordOneOfEach, type Ids } from '../features/sample-records.ts';

const app = useApp();
let lead: TestPerson;
let lawyer: TestPerson;
let api: Api;
let ids: Ids;
let casePath: string;
let people: string;

beforeAll(async () => {
  lead = await app.person('caseworker');
  lawyer = await app.person('lawyer');
  api = apiOf(app, lead);
  ids = await recordOneOfEach(api);
  const finding = {
    ground: 'POL_PURPOSE',
    stance: 'finding',
    target: 'request',
    quote: 'so',
    quoteFrom: 'report',
  };
  await api.post(`/rulings/${ids.ruling}/findings`, finding);
  await api.post(`/extradition-requests/${ids.extradition_request}/rulings`, {
    text: 'The court finds that the extradition request was made for a political purpose.',
  });
  await api.post('/jobs/flag-cases/runs?wait=1');
  casePath = `/cases/${(await api.get(`/cases/${ids.case}`)).body.reference}`;
  people = `${casePath}/people`;
});

const rows = (page: Page) =>
  page
    .$('tbody tr')
    .map((_, row) =>
      page
        .$(row)
        .find('th, td')
        .map((__, cell) => page.$(cell).text().trim())
        .get()
        .slice(0, 2)
        .join(': '),
    )
    .get();
const names = async () => {
  const found = await app.db('accounts').select<{ id: string; name: string }[]>('id', 'name');
  return new Map(found.map(({ id, name }) => [id, name]));
};

test('the case names its lead, in the list too, says who sees it, and leads to its people', async () => {
  const browser = browserOf(app, lead);
  const name = (await names()).get(lead.accountId)!;
  const page = await browser.open(casePath);
  expect(page.$('main .people').text()).toContain(`Led by ${name}`);
  expect(page.$('main .people').text()).toContain('Seen by 1 member and nobody else');
  expect(page.$('main .people a').attr('href')).toBe(people);
  expect((await browser.open('/cases')).text).toContain(`Led by ${name}`);
});

test('a lead shares the case, and what is missing is named', async () => {
  const browser = browserOf(app, lead);
  const form = await browser.open(people);
  expect(form.$('title').text()).toMatch(/^People · A3-2026-\d{4,9} – Article 3$/);
  const refused = await browser.submit(form, '/people', { accountId: '' });
  expect(refused.status).toBe(422);
  expect(
    refused
      .$('.error-summary li')
      .map((_, one) => refused.$(one).text())
      .get()
      .toSorted(),
  ).toEqual(['Colleague: This is needed.', 'Role in the case: This is needed.']);
  const shared = await browser.submit(refused, '/people', { accountId: lawyer.accountId, role: 'reader' });
  const name = await names();
  expect([shared.path, rows(shared)]).toEqual([
    people,
    [`${name.get(lead.accountId)} (you): Lead`, `${name.get(lawyer.accountId)}: Reader`],
  ]);
  expect(shared.$(`option[value="${lawyer.accountId}"]`)).toHaveLength(0);
});

test('a reader reads all of it, and finds nothing to press', async () => {
  const browser = browserOf(app, lawyer);
  const page = await browser.open(casePath);
  expect(page.status).toBe(200);
  expect(page.$('main form, main a.button')).toHaveLength(0);
  expect(
    page
      .$('main a')
      .map((_, link) => page.$(link).attr('href')!)
      .get(),
  ).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/\/(add|edit|retract|readers|decide)\/|^\/flags\//)]),
  );
  expect((await browser.open(people)).$('main form, tbody a')).toHaveLength(0);
  await api.post(`/cases/${ids.case}/identities`, { role: 'witness' });
  const identities = await browser.open(`${casePath}/identities`);
  expect([identities.$('#kept a').length, identities.$('#erase').length]).toEqual([0, 0]);
  const home = await browser.open('/');
  expect(home.$('#flags article, #candidates article')).toHaveLength(0);
});

test('what is not there is said among what the reader may open, and marks nothing of it', async () => {
  const page = await browserOf(app, lawyer).open('/cases/A3-2026-9999');
  expect([page.status, page.$('h1').text()]).toEqual([404, 'Not found']);
  expect(page.$('.masthead nav a[href="/cases"]')).toHaveLength(1);
  expect(page.$('.masthead nav [aria-current]')).toHaveLength(0);
  const nobodys = await browserOf(app).open('/nothing-here');
  expect([nobodys.status, nobodys.$('.masthead nav a').length]).toEqual([404, 0]);
});

test('a lead finds where to ask for identities to be erased, and for a restricted record to be opened', async () => {
  const browser = browserOf(app, lead);
  const identities = await browser.open(`${casePath}/identities`);
  const erase = `/requests/new?deed=erase_identities&subject=${ids.case}`;
  expect(identities.$('#erase a').attr('href')).toBe(erase);
  expect(identities.text).toContain('they may be in backups until 28 December 2026.');
  expect((await browser.open(erase)).$('h1').text()).toBe('Erase identities');

  const hidden = await api.post(`/cases/${ids.case}/measures`, {
    kind: 'exit_denied',
    confidentiality: 'restricted',
  });
  const page = await browser.open(casePath);
  expect(page.$(`[id="${hidden.body.id}"] .tag-restricted`).text()).toBe('Restricted');
  const readers = await browser.open(`${casePath}/readers/measures/${hidden.body.id}`);
  const lower = `/requests/new?deed=lower_confidentiality&subject=${hidden.body.id}`;
  expect(readers.$('#lower a').attr('href')).toBe(lower);
  expect((await browser.open(lower)).$('h1').text()).toBe('Open to the team');
});

test('every form of the case is not there for a reader', async () => {
  const browser = browserOf(app, lawyer);
  const csrf = (await browser.open('/jobs')).$('main [name=csrf]').attr('value')!;
  const flag = (await api.get(`/flags?caseId=${ids.case}`)).body.items[0].id;
  const finding = (await api.get(`/rulings/${ids.ruling}/findings`)).body.items[0].id;
  const forms = [
    `${casePath}/add/notices`,
    `${casePath}/add/notice-events/${ids.notice}`,
    `${casePath}/edit/cases/${ids.case}`,
    `${casePath}/edit/notices/${ids.notice}`,
    `${casePath}/retract/notices/${ids.notice}`,
    `${casePath}/readers/notices/${ids.notice}`,
    `${people}/${lead.accountId}`,
  ];
  for (const path of forms) expect([path, (await browser.open(path)).status]).toEqual([path, 404]);
  for (const path of [
    ...forms,
    people,
    `${people}/${lead.accountId}/end`,
    `${casePath}/audience`,
    `${casePath}/findings/${finding}/decide`,
    `/flags/${flag}`,
  ])
    expect([
      path,
      (await browser.post(path, { csrf, reason: 'x', instrument: 'red_notice' })).status,
    ]).toEqual([path, 404]);
  const review = await browser.open(`/flags/${flag}`);
  expect([review.status, review.$('main form').length]).toEqual([200, 0]);
});

test('a lead makes them a member, who then may press', async () => {
  const browser = browserOf(app, lead);
  const page = await browser.open(`${people}/${lawyer.accountId}`);
  expect(page.$('[name=role][checked]').attr('value')).toBe('reader');
  const changed = await browser.submit(page, lawyer.accountId, { role: 'member' });
  expect(rows(changed)[1]).toMatch(/: Member$/);
  const theirs = await browserOf(app, lawyer).open(casePath);
  expect(theirs.$('main a.button').length).toBeGreaterThan(5);
  // The page of before says an older version.
  const stale = await browser.submit(page, lawyer.accountId, { role: 'reader' });
  expect([stale.status, stale.$('.error-summary').length]).toEqual([412, 1]);
});

test('the last lead is told why they cannot leave, and leaves when another leads', async () => {
  const browser = browserOf(app, lead);
  const own = `${people}/${lead.accountId}`;
  const refused = await browser.submit(await browser.open(own), '/end', {});
  expect([refused.status, refused.$('.error-summary').text()]).toEqual([
    409,
    expect.stringContaining('Let another person lead it first.'),
  ]);
  await browser.submit(await browser.open(`${people}/${lawyer.accountId}`), lawyer.accountId, {
    role: 'lead',
  });
  const left = await browser.submit(await browser.open(own), '/end', {});
  expect(left.path).toBe('/cases');
  for (const path of [casePath, people]) expect((await browser.open(path)).status).toBe(404);
  expect((await browserOf(app, lawyer).open(casePath)).status).toBe(200);
});
