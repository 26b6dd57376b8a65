import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { issueToken } from '../../src/access/sessions.ts';
import { codeAt } from '../../src/access/totp.ts';
import { addAccount, newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { useApp } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';

const PASSWORD = 'seven plain words and a comma';
const app = useApp();

const later = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
};

/** Somebody of the demonstration, signed in by their link without a second factor. */
async function demoPerson(name: string) {
  const { id } = await addAccount(app.db, app.clock.now, {
    email: `${name}@demo.invalid`,
    name,
    role: 'caseworker',
    demo: true,
  });
  const link = `/enrol/${await newEnrolmentLink(app.db, id, app.clock.now)}`;
  const browser = browserOf(app);
  const page = await browser.submit(await browser.open(link), link, { password: PASSWORD });
  return { browser, page, id };
}

const signInAgain = async (name: string) => {
  const browser = browserOf(app);
  return browser.submit(await browser.open('/sign-in'), '/sign-in', {
    email: `${name}@demo.invalid`,
    password: PASSWORD,
  });
};

describe('somebody of the demonstration', () => {
  test('signs in without a second factor while there is nothing else, and is trusted with what is sensitive', async () => {
    const { page } = await demoPerson('demo.ann');
    expect(page).toMatchObject({ status: 200, path: '/' });
    expect((await signInAgain('demo.ann')).path).toBe('/');
  });

  test('stores the first real case, and must sign in and enrol before anything else', async () => {
    const { browser, id } = await demoPerson('demo.bea');
    const colleague = await demoPerson('demo.cai');
    const token = await issueToken(app.db, id, 'test', 30, app.clock.now);
    const withToken = async () =>
      (await request(app.app).get('/api/v1/cases').set('authorization', `Bearer ${token}`)).status;
    expect([(await browser.open('/account/step-up')).text, await withToken()]).toEqual([
      expect.stringContaining('you have none yet'),
      200,
    ]);
    const half = await colleague.browser.open('/cases/new');

    const asked = await browser.submit(await browser.open('/cases/new'), '/cases/new', { title: 'Theirs' });
    const back = /^\/sign-in\?back=(%2Fcases%2FA3-[\d-]+)$/.exec(asked.path)?.[1];
    expect(await titles()).toEqual(['Theirs']);
    expect([(await browser.open('/account')).path, await withToken()]).toEqual([
      '/sign-in?back=%2Faccount',
      401,
    ]);
    const entered = await browser.submit(asked, '/sign-in', {
      email: 'demo.bea@demo.invalid',
      password: PASSWORD,
    });
    expect(entered.path).toBe(`/account/second-factor?back=${back}`);
    const enrolled = await enrol(browser, entered);
    expect(enrolled.$('main a').attr('href')).toBe(decodeURIComponent(back!));
    expect((await browser.open(decodeURIComponent(back!))).text).toContain('Theirs');
    const trace = app.owner('audit_entries').where({ account_id: id }).orderBy('id').pluck('action');
    expect((await trace).slice(-2)).toEqual(['second_factor_enrolled', 'signed_in']);

    // What a colleague had typed meanwhile goes along, through a slip too.
    const kept = await colleague.browser.submit(half, '/cases/new', { title: 'Half <b> typed' });
    expect(kept.status).toBe(401);
    const factor = await colleague.browser.submit(kept, '/sign-in', {
      email: 'demo.cai@demo.invalid',
      password: PASSWORD,
    });
    const slip = await colleague.browser.submit(factor, '/account/second-factor', { code: '000000' });
    expect(slip.status).toBe(422);
    const codes = await enrol(colleague.browser, slip);
    expect(await titles()).toEqual(['Theirs']);
    expect((await colleague.browser.submit(codes, '/cases/new', {})).path).toMatch(/^\/cases\/A3-/);
    expect(await titles()).toEqual(['Theirs', 'Half <b> typed']);
  });
});

const titles = () => app.asSystem((tx) => tx('cases').orderBy('recorded_at').orderBy('id').pluck('title'));

/** Sets up an app with the secret on a page; the answer is the page with the recovery codes. */
async function enrol(browser: ReturnType<typeof browserOf>, page: Page): Promise<Page> {
  const secret = page.$('main code').first().text().replaceAll(' ', '');
  const shown = await browser.submit(page, '/account/second-factor', {
    code: codeAt(secret, app.clock.now),
  });
  expect(shown.$('.recovery-codes li')).toHaveLength(10);
  return shown;
}

describe('what is sensitive', () => {
  test('asks for a code when the last is five minutes old, keeps what was typed, and goes on under a new secret', async () => {
    const admin = await app.person('admin');
    const browser = browserOf(app, admin);
    later(300_000);
    const people = await browser.open('/admin');
    const typed = { name: 'Newcomer <b>', email: 'new@example.invalid', role: 'lawyer' };
    const asked = await browser.submit(people, '/admin', typed);
    expect(asked.status).toBe(403);
    expect(asked.$('h1').text()).toBe('Confirm that it is you');
    const wrong = await browser.submit(asked, '/account/step-up', { code: '000000' });
    expect(wrong.status).toBe(422);
    const before = browser.cookies.get('__Host-session')!;
    const right = { code: codeAt(admin.secret, app.clock.now) };
    const proved = await browser.submit(wrong, '/account/step-up', right);
    expect(proved.text).toContain('What you had typed has not been sent yet.');
    const stale = browserOf(app);
    stale.cookies.set('__Host-session', before);
    expect((await stale.open('/admin')).path).toBe('/sign-in?back=%2Fadmin');
    const done = await browser.submit(proved, '/admin', {});
    expect(done).toMatchObject({ status: 200, path: '/admin' });
    expect(done.text).toContain('One-time link for Newcomer <b>');
  });

  test('comes back to the page that asked, and nowhere else', async () => {
    const person = await app.person('lawyer');
    const browser = browserOf(app, person);
    const asked = await browser.open('/account/step-up?back=%2Fjobs');
    const right = { code: codeAt(person.secret, app.clock.now) };
    expect((await browser.submit(asked, '/account/step-up', right)).path).toBe('/jobs');
    later(30_000);
    const off = await browser.open('/account/step-up?back=%2F%2Felsewhere.invalid');
    const again = { code: codeAt(person.secret, app.clock.now) };
    expect((await browser.submit(off, '/account/step-up', again)).path).toBe('/account');
  });

  test('over the API takes a code with the request, once, and refuses a wrong one', async () => {
    const person = await app.person('lawyer');
    const ask = (code: string) =>
      request(app.app)
        .get('/api/v1/cases')
        .set({ authorization: `Bearer ${person.token}`, 'article3-code': code });
    const code = codeAt(person.secret, app.clock.now);
    expect((await ask(code)).status).toBe(200);
    const again = await ask(code);
    expect([again.status, again.body.type]).toEqual([403, '/problems/wrong-code']);
    expect((await ask('')).status).toBe(403);
  });
});
