import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openSession } from '../../src/access/sessions.ts';
import { addAccount } from '../../src/features/accounts/accounts.ts';
import { recordOneOfEach, type Ids } from '../features/sample-records.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';
import { codeAt } from '../../src/access/totp.ts';
import { enrolledFactor } from '../support/second-factor.ts';

const PASSWORD = 'seven plain words and a comma';
const app = useApp();
let ann: TestPerson;
let api: Api;
let ids: Ids;
let base: string;
let address: string;

beforeAll(async () => {
  ann = await app.person('caseworker');
  api = apiOf(app, ann);
  ids = await recordOneOfEach(api);
  base = `/cases/${(await api.get(`/cases/${ids.case}`)).body.reference}`;
  address = `${base}/add/incidents`;
});

const NOON = app.clock.now;
afterEach(() => {
  app.clock.now = NOON;
});

const incidents = async () =>
  ((await api.get(`/cases/${ids.case}/incidents?limit=200`)).body.items as { actor: string | null }[]).map(
    ({ actor }) => actor,
  );
const cases = async () => (await api.get('/cases?limit=200')).body.items.length as number;
const keyIn = (page: Page) => page.$('main [name=formKey]').attr('value');

describe('a form that is sent twice', () => {
  test('makes one case, and leads to it both times', async () => {
    const browser = browserOf(app, ann);
    const form = await browser.open('/cases/new');
    const before = await cases();
    const first = await browser.submit(form, '/cases/new', { title: 'Sent twice' });
    const second = await browser.submit(form, '/cases/new', { title: 'Sent twice' });
    expect(first.path).toMatch(/^\/cases\/A3-2026-\d{4}$/);
    expect([second.status, second.path]).toEqual([200, first.path]);
    expect(await cases()).toBe(before + 1);
  });

  test('at the same time makes one record: the second press waits for the first', async () => {
    const browser = browserOf(app, ann);
    const form = await browser.open(address);
    const press = () => browser.submit(form, address, { kind: 'call', actor: 'Pressed often' });
    const pages = await Promise.all([press(), press(), press(), press()]);
    expect(new Set(pages.map(({ status, path }) => `${status} ${path}`)).size).toBe(1);
    expect((await incidents()).filter((actor) => actor === 'Pressed often')).toHaveLength(1);
  });

  test('changes a record once, and the second time leads to it', async () => {
    const browser = browserOf(app, ann);
    const edit = `${base}/edit/measures/${ids.measure}`;
    const form = await browser.open(edit);
    const press = () => browser.submit(form, edit, { kind: 'bail' });
    const [first, second] = [await press(), await press()];
    expect([first.path, second.path]).toEqual(Array(2).fill(`${base}#${ids.measure}`));
    expect((await api.get(`/measures/${ids.measure}`)).body).toMatchObject({ kind: 'bail', version: 2 });
  });

  test('with something else in it the second time asks, and sends it if it is meant', async () => {
    const browser = browserOf(app, ann);
    const form = await browser.open(address);
    const first = await browser.submit(form, address, { kind: 'call', actor: 'The first' });
    const asked = await browser.submit(form, address, { kind: 'call', actor: 'The <second>' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('what was in it then is stored');
    expect(asked.$('main a').attr('href')).toBe(first.path);
    expect(await incidents()).not.toContain('The <second>');

    const sent = await browser.submit(asked, address, {});
    expect(sent.path).toMatch(/^\/cases\/A3-2026-\d{4}#/);
    expect(sent.path).not.toBe(first.path);
    const twice = await browser.submit(asked, address, {});
    expect(twice.path).toBe(sent.path);
    const both = (await incidents()).filter((actor) => actor?.startsWith('The '));
    expect(new Set(both)).toEqual(new Set(['The first', 'The <second>']));
    expect(both).toHaveLength(2);
  });

  test('the second time after the session ended, is there once', async () => {
    const { now } = app.clock;
    const account = { email: 'dee@example.invalid', name: 'Dee', role: 'lawyer', password: PASSWORD };
    const { id } = await addAccount(app.db, now, account);
    const session = await openSession(app.db, id, now);
    const secret = await enrolledFactor(app.db, app.sealing, id, now);
    const dee = { accountId: id, token: '', session, secret };
    await app.share(ids.case, dee);
    const browser = browserOf(app, dee);
    const form = await browser.open(address);
    const typed = { kind: 'call', actor: 'Before the end', description: 'One line,\r\nand another.' };
    const first = await browser.submit(form, address, typed);
    app.clock.now = new Date(now.getTime() + 31 * 60_000);
    const ended = await browser.submit(form, address, typed);
    expect(ended.status).toBe(401);
    const { email, password } = account;
    const asked = await browser.submit(ended, '/sign-in', { email, password });
    const back = await browser.submit(asked, '/sign-in/code', { code: codeAt(dee.secret, app.clock.now) });
    expect((await browser.submit(back, address, {})).path).toBe(first.path);
    expect((await incidents()).filter((actor) => actor === 'Before the end')).toHaveLength(1);
  });

  test('by another person is another form', async () => {
    const form = await browserOf(app, ann).open(address);
    const bea = await app.person('lawyer');
    await app.share(ids.case, bea);
    const formKey = keyIn(form)!;
    const theirs = browserOf(app, bea);
    const csrf = (await theirs.open(address)).$('main [name=csrf]').attr('value')!;
    await browserOf(app, ann).submit(form, address, { kind: 'call', actor: 'Of two' });
    await theirs.post(address, { csrf, formKey, kind: 'call', actor: 'Of two' });
    expect((await incidents()).filter((actor) => actor === 'Of two')).toHaveLength(2);
  });
});

describe('the key of a form', () => {
  test('is another each time the form is opened', async () => {
    const browser = browserOf(app, ann);
    const keys = [keyIn(await browser.open(address)), keyIn(await browser.open(address))];
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  });

  test('stays when the form comes back longer or refused, and is not used up by that', async () => {
    const browser = browserOf(app, ann);
    const form = await browser.open(address);
    const longer = await browser.submit(form, address, {}, { name: 'more', value: 'citations' });
    const refused = await browser.submit(longer, address, { happenedOn: 'never' });
    expect(refused.status).toBe(422);
    expect([keyIn(longer), keyIn(refused)]).toEqual([keyIn(form), keyIn(form)]);
    const press = () =>
      browser.submit(refused, address, { kind: 'call', happenedOn: '2020', actor: 'Mended' });
    expect((await press()).path).toBe((await press()).path);
    expect((await incidents()).filter((actor) => actor === 'Mended')).toHaveLength(1);
  });

  test.each(['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}"`])(
    'that we did not make is passed over: "%s"',
    async (formKey) => {
      const browser = browserOf(app, ann);
      const form = await browser.open(address);
      const sent = await browser.submit(form, address, { formKey, kind: 'call' });
      expect(sent.path).toMatch(/#/);
    },
  );

  test('stands on no form that everybody has, so that pages nobody may see stay alike', async () => {
    const missing = await browserOf(app, ann).open('/cases/A3-1900-0001');
    expect(missing.$('[name=formKey]').length).toBe(0);
    expect((await browserOf(app).open('/sign-in')).$('[name=formKey]').length).toBe(0);
  });
});
