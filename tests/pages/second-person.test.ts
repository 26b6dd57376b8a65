import { beforeAll, describe, expect, test } from '@jest/globals';
import { record } from '../features/flag-story.ts';
import { apiOf, useApp, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';

const app = useApp();
let ada: TestPerson;
let ben: TestPerson;
let caseId: string;
let reference: string;

beforeAll(async () => {
  ada = await app.person('caseworker');
  ben = await app.person('lawyer');
  caseId = await record(apiOf(app, ada), '/cases', {});
  await app.share(caseId, ben);
  reference = (await apiOf(app, ada).get(`/cases/${caseId}`)).body.reference;
});

const hrefs = ({ $ }: Page) =>
  $('main a')
    .map((_, link) => $(link).attr('href'))
    .get();
const press = (decision: string) => ({ name: 'decision', value: decision });

/** Follows the first link of a page that begins so. */
function linkTo(page: Page, start: string): string {
  const found = hrefs(page).find((href) => href.startsWith(start));
  if (found === undefined) throw new Error(`no link on ${page.path} leads to ${start}`);
  return found;
}

describe('a case', () => {
  test('is verified by two, each at their own browser', async () => {
    const [asker, decider] = [browserOf(app, ada), browserOf(app, ben)];
    expect((await decider.open('/')).text).not.toContain('waits for your decision');
    const form = await asker.open(linkTo(await asker.open(`/cases/${reference}`), '/requests/new'));
    const empty = await asker.submit(form, form.path, { reason: ' ' });
    expect([empty.status, empty.$('[aria-invalid]').length]).toEqual([422, 1]);
    const asked = await asker.submit(empty, form.path, { reason: 'every ruling has a source' });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Somebody else decides');
    expect(asked.$('main form')).toHaveLength(1);

    for (const browser of [asker, decider]) {
      const waiting = await browser.open(`/cases/${reference}`);
      expect(waiting.text).toContain('Verification for statistics was asked for and waits for a decision.');
      expect(linkTo(waiting, '/requests/')).toBe(asked.path);
    }
    expect((await decider.open('/')).text).toContain('waits for your decision');
    const list = await decider.open('/requests');
    const page = await decider.open(linkTo(list, '/requests/0'));
    expect(page.text).toContain('every ruling has a source');
    expect(linkTo(page, '/cases/')).toBe(`/cases/${reference}`);
    const unreasoned = await decider.submit(page, page.path, {}, press('agreed'));
    expect(unreasoned.status).toBe(422);
    const done = await decider.submit(unreasoned, page.path, { reason: 'so it is' }, press('agreed'));
    expect(done.$('h1').text()).toBe('Verify for statistics');
    expect(done.text).toContain('carried out');
    expect(done.$('main form')).toHaveLength(0);
    expect((await asker.open(`/cases/${reference}`)).text).toContain(
      'Verified for statistics by Test caseworker',
    );
    expect((await decider.open('/')).text).not.toContain('waits for your decision');
  });

  test('that changed says that it counts as verified no more, and offers to ask again', async () => {
    const asker = browserOf(app, ada);
    expect(
      hrefs(await asker.open(`/cases/${reference}`)).filter((href) => href.startsWith('/requests')),
    ).toEqual([]);
    await record(apiOf(app, ada), `/cases/${caseId}/notices`, { instrument: 'red_notice' });
    const page = await asker.open(`/cases/${reference}`);
    expect(page.text).toContain('The case has changed since');
    linkTo(page, '/requests/new?deed=verify_case');
  });
});

test('a form that would open a restricted record keeps what was typed and leads to the request', async () => {
  const id = await record(apiOf(app, ada), `/cases/${caseId}/notices`, {
    instrument: 'red_notice',
    confidentiality: 'restricted',
  });
  const asker = browserOf(app, ada);
  const form = await asker.open(`/cases/${reference}/edit/notices/${id}`);
  const refused = await asker.submit(form, form.path, { confidentiality: 'team', note: 'typed' });
  expect(refused.status).toBe(409);
  expect(refused.$('[name=note]').val()).toContain('typed');
  const asking = await asker.open(linkTo(refused, '/requests/new'));
  const asked = await asker.submit(asking, asking.path, { reason: 'it is in the papers' });
  const again = await asker.submit(await asker.open(asking.path), asking.path, {
    reason: 'it is in the papers',
  });
  expect(again.status).toBe(409);
  expect(again.text).toContain('waits for a decision');

  const decider = browserOf(app, ben);
  const page = await decider.open(asked.path);
  const older = await decider.open(asked.path);
  await decider.submit(page, page.path, { reason: 'not yet' }, press('declined'));
  const late = await decider.submit(older, older.path, { reason: 'after all' }, press('agreed'));
  expect(late.status).toBe(409);
  expect(late.text).toContain('no longer open');
  expect((await decider.open('/requests')).text).toContain('declined');
});

describe('an administrator', () => {
  test('alone is told that only the server’s command line can add the next', async () => {
    const admin = await app.person('admin');
    const { accountId } = await app.person('advocate');
    const browser = browserOf(app, admin);
    const people = await browser.open('/admin');
    expect(people.$('select[name=role] option[value=admin]')).toHaveLength(0);
    const form = await browser.open(`/requests/new?deed=grant_administrator&subject=${accountId}`);
    expect(hrefs(people)).toContain(`/admin/${accountId}`);
    expect(hrefs(await browser.open(`/admin/${accountId}`))).toContain(form.path);
    expect(form.text).toContain('article3 -- user add --role admin');
    const asked = await browser.submit(form, form.path, { reason: 'I am going on leave' });
    expect(asked.text).toContain('article3 -- user add --role admin');

    const second = browserOf(app, await app.person('admin'));
    expect((await second.open('/')).text).toContain('waits for your decision');
    expect((await browser.open(asked.path)).text).not.toContain('article3 --');
    const page = await second.open(asked.path);
    await second.submit(page, page.path, { reason: 'agreed' }, press('agreed'));
    const granted = await second.open('/admin');
    expect(hrefs(granted)).not.toContain(form.path);
  });

  test('cannot add another alone, whatever the form sends', async () => {
    const browser = browserOf(app, await app.person('admin'));
    const people = await browser.open('/admin');
    const csrf = String(people.$('main [name=csrf]').val());
    const sent = { csrf, name: 'Eve', email: 'eve@example.invalid', role: 'admin' };
    const refused = await browser.post('/admin', sent);
    expect(refused.status).toBe(422);
    expect(await app.db('accounts').where({ email: sent.email })).toEqual([]);
  });

  test('sees no request about a case', async () => {
    const browser = browserOf(app, await app.person('admin'));
    const { items } = (await apiOf(app, ada).get('/second-person-requests')).body;
    expect((await browser.open(`/requests/${items[0].id}`)).status).toBe(404);
    expect((await browser.open(`/requests/new?deed=verify_case&subject=${caseId}`)).status).toBe(404);
    expect((await browser.open('/requests')).text).not.toContain(reference);
  });
});
