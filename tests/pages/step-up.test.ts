import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { codeAt } from '../../src/access/totp.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { addAccount, newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { useApp } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';

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

  test('must enrol at the next sign-in once a case is stored, and is trusted no longer', async () => {
    const { browser, id } = await demoPerson('demo.bea');
    expect((await browser.open('/cases')).status).toBe(200);
    const form = await browser.open('/cases/new');
    const { path } = await browser.submit(form, '/cases/new', {});
    expect(path).toMatch(/^\/cases\/A3-/);
    // The session that is open goes on.
    expect((await browser.open('/cases')).status).toBe(200);
    expect((await signInAgain('demo.bea')).path).toBe('/account/second-factor');
    expect((await browser.open('/account/step-up')).text).toContain('you have none yet');
    await browser.submit(await browser.open(`${path}/identities/add`), '/add', { role: 'person' });
    const identities = await browser.open(`${path}/identities`);
    const asked = await browser.submit(identities, '/openings', { reason: 'To write to the person.' });
    expect([asked.status, asked.text]).toEqual([403, expect.stringContaining('you have none yet')]);
    const page = await browser.submit(asked, '/account/second-factor/new', {});
    expect(page.path).toBe('/account/second-factor');
    const secret = page.$('main code').first().text().replaceAll(' ', '');
    const shown = await browser.submit(page, '/account/second-factor', {
      code: codeAt(secret, app.clock.now),
    });
    expect(shown.$('.recovery-codes li')).toHaveLength(10);
    const trace = await app.db.transaction((tx) =>
      inTransaction(tx, { account: id, role: 'system', at: app.clock.now }, (acting) =>
        acting.tx('audit_entries').where({ account_id: id }).orderBy('id').pluck('action'),
      ),
    );
    expect(trace).toContain('second_factor_enrolled');
  });
});

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
