import { beforeAll, describe, expect, test } from '@jest/globals';
import { codeAt } from '../../src/access/totp.ts';
import { addAccount, newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { useApp } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';

const PASSWORD = 'seven plain words and a comma';
const app = useApp();

const later = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
};
const code = (secret: string) => codeAt(secret, app.clock.now);
/** The secret as the page shows it, in groups of four. */
const secretOn = (page: Page) => page.$('main code').first().text().replaceAll(' ', '');
const codesOn = (page: Page) =>
  page
    .$('.recovery-codes code')
    .toArray()
    .map((element) => page.$(element).text());

const linkFor = async (email: string, role = 'caseworker') => {
  const { id } = await addAccount(app.db, app.clock.now, { email, name: 'Newcomer', role });
  return { id, link: `/enrol/${await newEnrolmentLink(app.db, id, app.clock.now)}` };
};

/** Somebody who used their one-time link and enrolled: their browser, secret and recovery codes. */
async function enrolled(email: string, role?: string) {
  const { id, link } = await linkFor(email, role);
  const browser = browserOf(app);
  const page = await browser.submit(await browser.open(link), link, { password: PASSWORD });
  const secret = secretOn(page);
  const shown = await browser.submit(page, '/account/second-factor', { code: code(secret) });
  return { id, browser, secret, shown, codes: codesOn(shown) };
}

async function atCode(email: string) {
  const browser = browserOf(app);
  const page = await browser.submit(await browser.open('/sign-in'), '/sign-in', {
    email,
    password: PASSWORD,
  });
  return { browser, page };
}

describe('enrolment by a one-time link', () => {
  test('shows the secret as text, as an address and as a picture, takes a code, and gives ten codes once', async () => {
    const { link } = await linkFor('ann@example.invalid');
    const browser = browserOf(app);
    const page = await browser.submit(await browser.open(link), link, { password: PASSWORD });
    expect(page.path).toBe('/account/second-factor');
    expect(page.$('main code').first().text()).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const secret = secretOn(page);
    expect(page.$('main code').eq(1).text()).toMatch(
      new RegExp(String.raw`^otpauth://totp/Article%203:ann%40example\.invalid\?.*secret=${secret}`),
    );
    expect(page.$('table.qr td.dark').length).toBeGreaterThan(300);
    expect(page.$('script, img, svg, [style]')).toHaveLength(0);
    // The same secret for whoever looks again, and nothing else is open yet.
    expect(secretOn(await browser.open('/account/second-factor'))).toBe(secret);
    expect((await browser.open('/cases')).path).toBe('/sign-in?back=%2Fcases');

    const refused = await browser.submit(page, '/account/second-factor', { code: '000000' });
    expect(refused.status).toBe(422);
    expect(secretOn(refused)).toBe(secret);
    const before = browser.cookies.get('__Host-session');
    const shown = await browser.submit(refused, '/account/second-factor', { code: ` ${code(secret)} ` });
    expect(codesOn(shown)).toHaveLength(10);
    expect(browser.cookies.get('__Host-session')).not.toBe(before);
    expect(await browser.open('/cases')).toMatchObject({ status: 200, path: '/cases' });
    // Neither is shown again.
    expect((await browser.open('/account/second-factor')).path).toBe('/account');
    expect((await browser.open('/account')).text).toContain('10 recovery codes are left.');
  });

  test('is of the session’s own account, whatever else is sent', async () => {
    const other = await enrolled('bea@example.invalid');
    const { id, link } = await linkFor('cai@example.invalid');
    const browser = browserOf(app);
    const page = await browser.submit(await browser.open(link), link, { password: PASSWORD });
    const names = { account: other.id, accountId: other.id, account_id: other.id, id: other.id };
    const query = new URLSearchParams(names).toString();
    const csrf = page.$('form [name=csrf]').last().attr('value')!;
    await browser.post(`/account/second-factor?${query}`, { ...names, csrf, code: code(secretOn(page)) });
    const rows = await app.db('second_factors').whereIn('account_id', [other.id, id]).whereNull('ended_at');
    expect(rows).toHaveLength(2);
    later(30_000);
    const { browser: again, page: asked } = await atCode('bea@example.invalid');
    expect((await again.submit(asked, '/sign-in/code', { code: code(other.secret) })).path).toBe('/');
  });

  test('cannot be skipped: the session that waits for it opens nothing, and ends', async () => {
    const { link } = await linkFor('dee@example.invalid');
    const browser = browserOf(app);
    await browser.submit(await browser.open(link), link, { password: PASSWORD });
    for (const path of ['/account', '/jobs', '/account/step-up'])
      expect((await browser.open(path)).path).toBe(`/sign-in?back=${encodeURIComponent(path)}`);
    expect((await browser.open('/sign-in/code')).path).toBe('/sign-in');
    later(15 * 60_000);
    expect((await browser.open('/account/second-factor')).path).toBe('/sign-in');
  });

  test('leaves no secret in the database that could be used', async () => {
    const { id, secret, codes } = await enrolled('eva@example.invalid');
    const dump = JSON.stringify([
      await app.owner('second_factors').where({ account_id: id }),
      await app.owner('recovery_codes').where({ account_id: id }),
      await app.owner('sessions').where({ account_id: id }),
      await app.owner('audit_entries').where({ account_id: id }),
    ]);
    const spoken = [secret, ...codes, ...codes.map((one) => one.replaceAll('-', ''))];
    for (const one of spoken) {
      expect(dump).not.toContain(one);
      expect(dump).not.toContain(Buffer.from(one).toJSON().data.join(','));
    }
  });
});

describe('a code', () => {
  let ann: Awaited<ReturnType<typeof enrolled>>;
  beforeAll(async () => {
    ann = await enrolled('fay@example.invalid');
  });
  const atFays = () => atCode('fay@example.invalid');

  test('that confirmed the enrolment is not good for signing in', async () => {
    const { browser, page } = await atFays();
    const refused = await browser.submit(page, '/sign-in/code', { code: code(ann.secret) });
    expect(refused.status).toBe(422);
    expect(refused.$('.error').text()).toContain('This code is wrong, was used before');
  });

  test('is good once, and the session has a new secret then', async () => {
    later(30_000);
    const [first, second] = [await atFays(), await atFays()];
    const waiting = first.browser.cookies.get('__Host-session')!;
    expect((await first.browser.submit(first.page, '/sign-in/code', { code: code(ann.secret) })).path).toBe(
      '/',
    );
    expect(first.browser.cookies.get('__Host-session')).not.toBe(waiting);
    const refused = await second.browser.submit(second.page, '/sign-in/code', { code: code(ann.secret) });
    expect(refused.status).toBe(422);
    const stale = browserOf(app);
    stale.cookies.set('__Host-session', waiting);
    expect((await stale.open('/cases')).path).toBe('/sign-in?back=%2Fcases');
  });

  test('of paper is good once', async () => {
    const [paper = ''] = ann.codes;
    const first = await atFays();
    expect(
      (await first.browser.submit(first.page, '/sign-in/code', { code: paper.toUpperCase() })).path,
    ).toBe('/');
    expect((await first.browser.open('/account')).text).toContain('9 recovery codes are left.');
    const second = await atFays();
    expect((await second.browser.submit(second.page, '/sign-in/code', { code: paper })).status).toBe(422);
  });

  test('of paper is good for its own account alone', async () => {
    const other = await enrolled('gus@example.invalid');
    const { browser, page } = await atFays();
    expect((await browser.submit(page, '/sign-in/code', { code: other.codes[0]! })).status).toBe(422);
  });
});
