import { beforeAll, describe, expect, test } from '@jest/globals';
import { addAccount, newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { codeAt } from '../../src/access/totp.ts';
import { useApp } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { enrolledFactor } from '../support/second-factor.ts';

const PASSWORD = 'seven plain words and a comma';
const app = useApp();
let secret: string;

beforeAll(async () => {
  const person = { email: 'ann@example.invalid', name: 'Ann', role: 'caseworker', password: PASSWORD };
  const { id } = await addAccount(app.db, app.clock.now, person);
  secret = await enrolledFactor(app.db, app.sealing, id, app.clock.now);
});

/** The code of Ann's app, half a minute later: none is taken twice. */
const nextCode = () => {
  app.clock.now = new Date(app.clock.now.getTime() + 30_000);
  return codeAt(secret, app.clock.now);
};

const signIn = async (fields: Record<string, string>, path = '/sign-in') => {
  const browser = browserOf(app);
  const asked = await browser.submit(await browser.open(path), '/sign-in', fields);
  const isCodeNext = asked.path.startsWith('/sign-in/code');
  const page = isCodeNext ? await browser.submit(asked, '/sign-in/code', { code: nextCode() }) : asked;
  return { browser, page };
};

describe('signing in', () => {
  test('the right password leads to the work list', async () => {
    const { browser, page } = await signIn({ email: ' Ann@Example.invalid ', password: PASSWORD });
    expect(page).toMatchObject({ status: 200, path: '/' });
    expect(page.$('.reader').text()).toContain('Ann, caseworker');
    expect(browser.cookies.get('__Host-session')).toMatch(/^[\w-]{43}$/);
  });

  test.each([
    ['a wrong password', 'ann@example.invalid', 'seven plain words and a coma'],
    ['nobody’s address', 'nobody@example.invalid', PASSWORD],
    ['the system’s own account', 'system@article3.invalid', PASSWORD],
    ['an address with a NUL', 'ann@example.invalid\0', PASSWORD],
    ['an empty password', 'ann@example.invalid', ''],
    ['a password longer than any', 'ann@example.invalid', 'x'.repeat(5000)],
  ])('%s gets the same page and message', async (_what, email, password) => {
    const { browser, page } = await signIn({ email, password });
    expect(page.status).toBe(422);
    expect(page.$('.error-summary li').text()).toBe('This e-mail address and password do not go together.');
    expect(page.$('[name=email]').attr('value')).toBe(email.replace('\0', '\uFFFD'));
    expect(page.$('[name=password]').attr('value')).toBeUndefined();
    expect(browser.cookies.has('__Host-session')).toBe(false);
  });

  test('leads on to the page that was asked for', async () => {
    const browser = browserOf(app);
    const asked = await browser.open('/cases?cursor=x');
    expect(asked.path).toBe(`/sign-in?back=${encodeURIComponent('/cases?cursor=x')}`);
    const codePage = await browser.submit(asked, '/sign-in', {
      email: 'ann@example.invalid',
      password: PASSWORD,
    });
    const page = await browser.submit(codePage, '/sign-in/code', { code: nextCode() });
    expect(page).toMatchObject({ status: 200, path: '/cases?cursor=x' });
  });

  test.each([
    '//elsewhere.invalid/',
    'https://elsewhere.invalid/',
    '/\\elsewhere.invalid',
    'javascript:alert(1)',
  ])('never leads off this site: %s', async (back) => {
    const address = `/sign-in?back=${encodeURIComponent(back)}`;
    const { page } = await signIn({ email: 'ann@example.invalid', password: PASSWORD }, address);
    expect(page.path).toBe('/');
  });

  test('signing out ends the session itself, not only the cookie', async () => {
    const { browser, page } = await signIn({ email: 'ann@example.invalid', password: PASSWORD });
    const session = browser.cookies.get('__Host-session')!;
    expect((await browser.submit(page, '/sign-out', {})).path).toBe('/sign-in');
    expect(browser.cookies.has('__Host-session')).toBe(false);
    browser.cookies.set('__Host-session', session);
    expect((await browser.open('/cases')).path).toBe('/sign-in?back=%2Fcases');
  });
});

describe('a one-time link', () => {
  const linkFor = async (email: string) => {
    const account = await addAccount(app.db, app.clock.now, { email, name: 'Bea', role: 'lawyer' });
    return `/enrol/${await newEnrolmentLink(app.db, account.id, app.clock.now)}`;
  };

  test('is not used up by looking, is by choosing a password, and then leads nowhere', async () => {
    const link = await linkFor('bea@example.invalid');
    const browser = browserOf(app);
    expect(await browser.open(link)).toMatchObject({ status: 200 });
    const page = await browser.open(link);
    expect(page.text).toContain('Welcome, Bea');
    expect(page.text).toContain('You will sign in as bea@example.invalid.');
    expect(await browser.submit(page, link, { password: PASSWORD })).toMatchObject({
      status: 200,
      path: '/account/second-factor',
    });
    expect(await browser.open(link)).toMatchObject({ status: 404 });
    expect(await browserOf(app).post(link, { password: 'another long password' })).toMatchObject({
      status: 404,
    });
    const { page: signedIn } = await signIn({ email: 'bea@example.invalid', password: PASSWORD });
    expect(signedIn.path).toBe('/account/second-factor');
  });

  test('a short password is refused on the same page, and the link stays good', async () => {
    const link = await linkFor('cai@example.invalid');
    const browser = browserOf(app);
    const refused = await browser.submit(await browser.open(link), link, { password: 'short' });
    expect(refused.status).toBe(422);
    expect(refused.$('.error').text()).toBe('Error: Use at least 12 characters.');
    expect(refused.$('[name=password]').attr('aria-describedby')).toContain('field-password-error');
    expect(await browser.submit(refused, link, { password: PASSWORD })).toMatchObject({
      status: 200,
      path: '/account/second-factor',
    });
  });

  test('ends after seven days', async () => {
    const link = await linkFor('dee@example.invalid');
    const now = app.clock.now;
    app.clock.now = new Date(now.getTime() + 7 * 86_400_000 + 1);
    expect(await browserOf(app).open(link)).toMatchObject({ status: 404 });
    app.clock.now = now;
  });
});

describe('the language', () => {
  test.each([
    ['en', 'ltr', 'Sign in'],
    ['fr', 'ltr', 'Se connecter'],
    ['es', 'ltr', 'Iniciar sesión'],
    ['ar', 'rtl', 'تسجيل الدخول'],
  ])('%s is chosen, stays, and runs %s', async (language, dir, title) => {
    const browser = browserOf(app, undefined, language === 'en' ? 'fr' : 'en');
    const page = await browser.open('/sign-in?back=%2Fjobs');
    const chosen = await browser.submit(page, '/language', {}, { name: 'language', value: language });
    expect(chosen.path).toBe('/sign-in?back=%2Fjobs');
    const again = await browser.open('/sign-in');
    expect(again.$('html').attr()).toMatchObject({ lang: language, dir });
    expect(again.$('h1').text()).toBe(title);
  });

  test('is the browser’s until one is chosen, and English for one that is not spoken here', async () => {
    expect((await browserOf(app, undefined, 'es-PE,en;q=0.5').open('/')).$('html').attr('lang')).toBe('es');
    expect((await browserOf(app, undefined, 'de').open('/')).$('html').attr('lang')).toBe('en');
  });

  test.each(['//elsewhere.invalid', 'https://elsewhere.invalid', '/\\elsewhere.invalid', ''])(
    'a change never leads off this site: %s',
    async (back) => {
      expect((await browserOf(app).post('/language', { language: 'fr', back })).path).toBe('/');
    },
  );
});

describe('a session that ends in the middle of a form', () => {
  test('nothing typed is lost: signed in again, it is sent and stored', async () => {
    const { browser } = await signIn({ email: 'ann@example.invalid', password: PASSWORD });
    const now = app.clock.now;
    const form = await browser.open('/cases/new');
    app.clock.now = new Date(now.getTime() + 31 * 60_000);
    const summary = 'Two lines,\r\nthe second with <b>"quotes"</b> & all.';
    const ended = await browser.submit(form, '/cases/new', { title: 'Typed in time', summary });
    expect(ended.status).toBe(401);
    expect(ended.text).toContain('Your session has ended');
    const wrong = await browser.submit(ended, '/sign-in', {
      email: 'ann@example.invalid',
      password: 'wrong',
    });
    expect(wrong.status).toBe(422);
    const right = { email: 'ann@example.invalid', password: PASSWORD };
    const codePage = await browser.submit(wrong, '/sign-in', right);
    expect(codePage.text).toContain('What you typed is kept on this page.');
    const mistyped = await browser.submit(codePage, '/sign-in/code', { code: '000000' });
    expect(mistyped.status).toBe(422);
    const back = await browser.submit(mistyped, '/sign-in/code', { code: nextCode() });
    expect(back.text).toContain('What you had typed has not been sent yet.');
    const stored = await browser.submit(back, '/cases/new', {});
    expect(stored.path).toMatch(/^\/cases\/A3-2026-\d{4}$/);
    expect(stored.text).toContain('Typed in time');
    expect(stored.$('.summary').text()).toBe('Two lines,\nthe second with <b>"quotes"</b> & all.');
  });

  test('ends after twelve hours however busy', async () => {
    const { browser } = await signIn({ email: 'ann@example.invalid', password: PASSWORD });
    const now = app.clock.now;
    for (let minutes = 20; minutes < 720; minutes += 20) {
      app.clock.now = new Date(now.getTime() + minutes * 60_000);
      expect((await browser.open('/jobs')).path).toBe('/jobs');
    }
    app.clock.now = new Date(now.getTime() + 720 * 60_000);
    expect((await browser.open('/jobs')).path).toBe('/sign-in?back=%2Fjobs');
  });
});
