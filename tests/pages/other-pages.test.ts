import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/domain/codes.ts';
import { recordOneOfEach, type Ids } from '../features/sample-records.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';
import type { Browser } from './filling.ts';

const FOUND = 'The court finds that the extradition request was made for a political purpose.';
const app = useApp();
const people = new Map<Role, TestPerson>();
let api: Api;
let ids: Ids;
let casePath: string;

beforeAll(async () => {
  for (const role of ['admin', 'caseworker', 'lawyer', 'advocate'] as const)
    people.set(role, await app.person(role));
  api = apiOf(app, people.get('caseworker')!);
  ids = await recordOneOfEach(api);
  await app.share(ids.case, people.get('lawyer')!);
  casePath = `/cases/${(await api.get(`/cases/${ids.case}`)).body.reference}`;
  const finding = {
    ground: 'POL_PURPOSE',
    stance: 'finding',
    target: 'request',
    quote: 'a political purpose',
  };
  await api.post(`/rulings/${ids.ruling}/findings`, finding);
  await api.post(`/extradition-requests/${ids.extradition_request}/rulings`, { text: FOUND, language: 'en' });
  await api.post('/jobs/flag-cases/runs?wait=1');
});

const as = (role: Role): Browser => browserOf(app, people.get(role));
const texts = (page: Page, selector: string) =>
  page
    .$(selector)
    .map((_, one) => page.$(one).text())
    .get();

describe('who may see what', () => {
  const NAVIGATION: [Role, string[]][] = [
    ['admin', ['Jobs', 'People']],
    ['caseworker', ['Work list', 'Cases', 'Jobs']],
    ['lawyer', ['Work list', 'Cases', 'Jobs']],
    ['advocate', []],
  ];

  test.each(NAVIGATION)('the links of a %s', async (role, links) => {
    const page = await as(role).open('/');
    expect(texts(page, '.masthead nav a')).toEqual(links);
    for (const link of page
      .$('.masthead nav a')
      .map((_, one) => page.$(one).attr('href')!)
      .get())
      expect(await as(role).open(link)).toMatchObject({ status: 200 });
  });

  test.each(['caseworker', 'lawyer'] as const)('a %s may write: the case offers every form', async (role) => {
    const page = await as(role).open(casePath);
    expect(page.$('a[href*="/add/"]').length).toBeGreaterThanOrEqual(10);
    expect(page.$('a[href*="/edit/"]').length).toBe(page.$('a[href*="/retract/"]').length);
  });

  test.each(['admin', 'advocate'] as const)(
    'to an %s a case looks exactly as one that does not exist',
    async (role) => {
      const [there, missing] = [await as(role).open(casePath), await as(role).open('/cases/A3-1999-0001')];
      expect(there.status).toBe(404);
      const plain = ({ html }: Page, path: string) => html.replaceAll(path, 'ADDRESS');
      expect(plain(there, casePath)).toBe(plain(missing, '/cases/A3-1999-0001'));
    },
  );

  test('nobody is asked to sign in, and told no more', async () => {
    const nobody = browserOf(app);
    for (const path of [casePath, '/cases/A3-1999-0001', '/jobs', '/admin', '/cases/new', '/flags/x'])
      expect((await nobody.open(path)).path).toBe(`/sign-in?back=${encodeURIComponent(path)}`);
  });
});

describe('the first page', () => {
  test.each<[Role, string]>([
    ['admin', 'You look after accounts and operation.'],
    ['advocate', 'You work with published figures.'],
  ])('says to an %s what they are here for', async (role, words) => {
    const page = await as(role).open('/');
    expect(page.text).toContain(words);
    expect(page.$('main a[href="/sign-in"]')).toHaveLength(0);
  });

  test('leads nobody to the sign-in', async () => {
    const page = await browserOf(app).open('/');
    expect(page.text).toContain('The cases are open only to those who work on them.');
    expect(page.$('main a').attr('href')).toBe('/sign-in');
  });

  test('tells staff what waits: flags to decide, and texts to read where they stand', async () => {
    const page = await as('lawyer').open('/');
    const flags = texts(page, '#flags h3').map((title) => title.replace(/ · .*/, ''));
    expect(flags).toEqual(['Court found political motivation']);
    expect(page.$('#flags .section-actions a').attr('href')).toMatch(/^\/flags\//);
    expect(texts(page, '#candidates .section-actions a')).toEqual(['Read and decide']);
    const [address, anchor] = page.$('#candidates .section-actions a').attr('href')!.split('#');
    expect((await as('lawyer').open(address!)).$(`[id="${anchor}"] mark`)).toHaveLength(1);
  });
});

describe('deciding on a flag', () => {
  const openFlag = async (browser: Browser) => {
    const { items } = (await api.get(`/flags?caseId=${ids.case}`)).body;
    return browser.open(`/flags/${items.find(({ rule }: { rule: string }) => rule === 'R01').id}`);
  };

  test('shows the sentence, the quote, and where it comes from', async () => {
    const page = await openFlag(as('lawyer'));
    expect(page.$('.lead').text()).toContain('politically motivated');
    expect(texts(page, 'blockquote')).toEqual(['a political purpose']);
    const [address, anchor] = page.$('figcaption a').attr('href')!.split('#');
    expect(address).toBe(casePath);
    expect((await as('lawyer').open(address!)).$(`[id="${anchor}"]`)).toHaveLength(1);
  });

  test.each([
    [{}, ['#field-decision', '#field-reason']],
    [{ decision: 'confirmed', reason: ' ' }, ['#field-reason']],
    [{ decision: '', reason: 'Because.' }, ['#field-decision']],
    [{ decision: 'approved', reason: 'Because.' }, ['#field-decision']],
  ])('needs a decision and a reason: %o', async (fields, faults) => {
    const browser = as('lawyer');
    const page = await openFlag(browser);
    const refused = await browser.submit(page, page.path, fields);
    expect(refused.status).toBe(422);
    const linked = refused
      .$('.error-summary a')
      .map((_, one) => refused.$(one).attr('href')!)
      .get();
    expect(linked).toEqual(faults);
    for (const id of linked) expect(refused.$(`[id="${id.slice(1)}"]`)).toHaveLength(1);
    for (const fault of texts(refused, '.error-summary a'))
      expect(fault).toMatch(/^(?:Your decision|Reason): /);
    const { reason = '' } = fields as { reason?: string };
    expect(refused.$('[name=reason]').text()).toBe(reason.trim() === '' ? reason : 'Because.');
  });

  test('a dismissed flag stays dismissed when the job runs, until somebody decides again', async () => {
    const browser = as('lawyer');
    const page = await openFlag(browser);
    const dismissed = await browser.submit(page, page.path, {
      decision: 'dismissed',
      reason: 'Not <this> case.',
    });
    const flag = page.path.replace('/flags/', 'flag-');
    expect(dismissed.path).toBe(`${casePath}#${flag}`);
    expect(dismissed.$(`details [id="${flag}"]`).text()).toMatch(
      /dismissed[^]*Dismiss, by Test lawyer \d+, 23 Nov 2026, 12:00 UTC: Not <this> case\./,
    );
    await api.post('/jobs/flag-cases/runs?wait=1');
    const after = await browser.open(casePath);
    expect(after.$(`[id="${flag}"] .tag`).text()).toBe('dismissed');
    const again = await browser.submit(await browser.open(page.path), page.path, {
      decision: 'confirmed',
      reason: 'It is.',
    });
    expect(again.$(`#flags > [id="${flag}"] .tag`).first().text()).toBe('confirmed');
  });
});

describe('the jobs', () => {
  test('run now, and say what they did', async () => {
    const browser = as('caseworker');
    const page = await browser.open('/jobs');
    expect(page.text).toMatch(/Runs next: 23 Nov 2026, 12:\d\d UTC/);
    const runs = page.$('tbody tr').length;
    const after = await browser.submit(page, '/jobs/flag-cases/runs', {});
    expect(after.path).toBe('/jobs');
    expect(after.$('tbody tr')).toHaveLength(runs + 1);
    expect(texts(after, 'tbody tr:first-child td')).toEqual([
      '23 Nov 2026, 12:00 UTC',
      'on demand',
      'Nothing changed that you may see',
    ]);
  });

  test('one that there is not is not found', async () => {
    const browser = as('admin');
    const page = await browser.open('/jobs');
    const csrf = page.$('main [name=csrf]').attr('value')!;
    expect(await browser.post('/jobs/no-such-job/runs', { csrf })).toMatchObject({ status: 404 });
  });
});

describe('the people', () => {
  test('one is added, gets a link that works, and appears in the list', async () => {
    const browser = as('admin');
    const page = await browser.open('/admin');
    const fields = { name: 'Dee <b>', email: 'Dee@Example.invalid', role: 'lawyer' };
    const added = await browser.submit(page, '/admin', fields);
    expect(added.status).toBe(200);
    expect(
      texts(added, 'tbody tr').some((row) => row.startsWith('Dee <b>dee@example.invalidLawyerNot yet')),
    ).toBe(true);
    expect(added.$('form[action="/admin"] [name=name]').attr('value')).toBeUndefined();
    const link = added.$('.callout code').text();
    expect((await browserOf(app).open(link)).text).toContain('Welcome, Dee <b>');
    expect((await browser.open('/admin')).html).not.toContain(link);

    const twice = await browser.submit(await browser.open('/admin'), '/admin', fields);
    expect(twice.status).toBe(422);
    expect(twice.$('[id="field-email-error"]').text()).toBe(
      'Error: Somebody already has this e-mail address.',
    );
  });

  test('faults are named, what was typed is kept', async () => {
    const browser = as('admin');
    const refused = await browser.submit(await browser.open('/admin'), '/admin', {
      name: '',
      email: 'no address',
      role: '',
    });
    expect(refused.status).toBe(422);
    expect(texts(refused, '.error-summary li').toSorted()).toEqual([
      'E-mail address: This is not an e-mail address.',
      'Name: This is needed.',
      'Role: This is needed.',
    ]);
    expect(refused.$('[name=email]').attr('value')).toBe('no address');
  });

  test('the system’s own account is not among them', async () => {
    expect((await as('admin').open('/admin')).text).not.toContain('system@');
  });
});

test('a page that there is not says so, in the reader’s language, with a way back', async () => {
  const page = await browserOf(app, undefined, 'fr').open('/nothing');
  expect(page.status).toBe(404);
  expect(page.$('html').attr('lang')).toBe('fr');
  expect(page.$('main a').attr('href')).toBe('/');
});

test('the page of the API names every route of its description', async () => {
  const page = await browserOf(app).open('/api/docs');
  const { paths } = JSON.parse((await browserOf(app).open('/api/v1/openapi.json')).html) as {
    paths: Record<string, object>;
  };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/^(?!\/api)/, '/api/v1')}`),
  );
  expect(described.length).toBeGreaterThan(30);
  expect(texts(page, 'code').toSorted()).toEqual(described.toSorted());
});
