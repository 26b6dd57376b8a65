import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { openSession } from '../../src/access/sessions.ts';
import { hashPassword } from '../../src/access/password.ts';
import { codeAt } from '../../src/access/totp.ts';
import { useApp, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';

const PASSWORD = 'seven plain words and a comma';
const NEXT = 'eight rather plain words and a stop';
const app = useApp();

const later = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
};
const statusOf = async (session: string) =>
  (await request(app.app).get('/account').set('cookie', `__Host-session=${session}`)).status;
const withToken = async (person: TestPerson) =>
  (await request(app.app).get('/api/v1/jobs').set('authorization', `Bearer ${person.token}`)).status;

async function withPassword() {
  const person = await app.person('lawyer');
  await app
    .db('accounts')
    .where({ id: person.accountId })
    .update({ password_hash: await hashPassword(PASSWORD) });
  return person;
}

describe('one’s own sessions', () => {
  test('are listed, and ended one by one or all the others at once', async () => {
    const person = await app.person('caseworker');
    const [second, third] = [
      await openSession(app.db, person.accountId, app.clock.now),
      await openSession(app.db, person.accountId, app.clock.now),
    ];
    const stranger = await app.person('caseworker');
    const browser = browserOf(app, person);
    const page = await browser.open('/account');
    expect(page.$('#sessions tbody tr')).toHaveLength(3);
    expect(
      page
        .$('#sessions')
        .text()
        .match(/This session/g),
    ).toHaveLength(1);
    expect(page.$('#sessions').text()).toContain('23 Nov 2026');
    const row = await app.db('sessions').where({ account_id: person.accountId }).orderBy('id');
    const other = row.find(({ id }) => page.html.includes(`/account/sessions/${id}/end`))!;
    expect((await browser.submit(page, `/account/sessions/${other.id}/end`, {})).path).toBe('/account');
    const statuses = [await statusOf(second), await statusOf(third)];
    expect(new Set(statuses)).toEqual(new Set([200, 303]));
    await browser.submit(await browser.open('/account'), '/account/sessions/end-others', {});
    expect([await statusOf(second), await statusOf(third)]).toEqual([303, 303]);
    expect(await statusOf(person.session)).toBe(200);
    expect(await statusOf(stranger.session)).toBe(200);
  });

  test('are one’s own: another’s is not there', async () => {
    const [ann, bea] = [await app.person('caseworker'), await app.person('caseworker')];
    const [{ id }] = await app.db('sessions').where({ account_id: bea.accountId });
    const [token] = await app.db('api_tokens').where({ account_id: bea.accountId });
    const browser = browserOf(app, ann);
    const csrf = (await browser.open('/account')).$('[name=csrf]').first().attr('value')!;
    for (const path of [
      `/account/sessions/${id}/end`,
      `/account/tokens/${token.id}/revoke`,
      '/account/sessions/x/end',
    ])
      expect((await browser.post(path, { csrf })).status).toBe(404);
    expect([await statusOf(bea.session), await withToken(bea)]).toEqual([200, 200]);
  });

  test('a token is listed without its secret and revoked', async () => {
    const person = await app.person('lawyer');
    const browser = browserOf(app, person);
    const page = await browser.open('/account');
    expect(page.html).not.toContain(person.token);
    expect(page.$('#tokens').text()).toContain('test');
    expect(await withToken(person)).toBe(200);
    await browser.submit(page, '/revoke', {});
    expect(await withToken(person)).toBe(401);
    expect((await browser.open('/account')).text).toContain('You have no API token.');
  });
});

describe('another password', () => {
  test('needs the present one, ends the other sessions, and gives this one a new secret', async () => {
    const person = await withPassword();
    const other = await openSession(app.db, person.accountId, app.clock.now);
    const browser = browserOf(app, person);
    const page = await browser.open('/account');
    const wrong = await browser.submit(page, '/account/password', {
      currentPassword: NEXT,
      password: NEXT,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.$('#password .error').text()).toContain('This is not your current password');
    const common = await browser.submit(page, '/account/password', {
      currentPassword: PASSWORD,
      password: 'password1234',
    });
    expect(common.$('#password .error').text()).toContain('among the first that are guessed');
    expect(await statusOf(other)).toBe(200);
    const done = await browser.submit(page, '/account/password', {
      currentPassword: PASSWORD,
      password: NEXT,
    });
    expect(done.text).toContain('Your password is changed');
    expect([await statusOf(other), await statusOf(person.session)]).toEqual([303, 303]);
    expect((await browser.open('/account')).path).toBe('/account');
    const { email } = await app.db('accounts').where({ id: person.accountId }).first();
    const again = browserOf(app);
    const refused = await again.submit(await again.open('/sign-in'), '/sign-in', {
      email,
      password: PASSWORD,
    });
    expect(refused.status).toBe(422);
    expect((await again.submit(refused, '/sign-in', { email, password: NEXT })).path).toBe('/sign-in/code');
  });

  test('cannot be guessed at from an open session', async () => {
    const person = await withPassword();
    const browser = browserOf(app, person);
    let page = await browser.open('/account');
    for (let wrong = 0; wrong < 6; wrong += 1)
      page = await browser.submit(page, '/account/password', { currentPassword: NEXT, password: NEXT });
    const fields = { currentPassword: PASSWORD, password: NEXT };
    expect((await browser.submit(page, '/account/password', fields)).status).toBe(422);
    later(2000);
    expect((await browser.submit(page, '/account/password', fields)).status).toBe(200);
  });
});

describe('the second factor', () => {
  test('is replaced by another after a fresh proof, and the old one holds until the new is confirmed', async () => {
    const person = await app.person('caseworker');
    const browser = browserOf(app, person);
    const begun = await browser.submit(await browser.open('/account'), '/account/second-factor/new', {});
    const secret = begun.$('main code').first().text().replaceAll(' ', '');
    expect(secret).not.toBe(person.secret);
    const proved = await browser.submit(await browser.open('/account/step-up'), '/account/step-up', {
      code: codeAt(person.secret, app.clock.now),
    });
    expect(proved.path).toBe('/account');
    const page = await browser.open('/account/second-factor');
    await browser.submit(page, '/account/second-factor', { code: codeAt(secret, app.clock.now) });
    later(30_000);
    const asked = await browser.open('/account/step-up');
    const old = { code: codeAt(person.secret, app.clock.now) };
    expect((await browser.submit(asked, '/account/step-up', old)).status).toBe(422);
    const fresh = { code: codeAt(secret, app.clock.now) };
    expect((await browser.submit(asked, '/account/step-up', fresh)).path).toBe('/account');
  });

  test('that is under way is shown and confirmed only while the proof of the one in use is fresh', async () => {
    const person = await app.person('caseworker');
    const browser = browserOf(app, person);
    const begun = await browser.submit(await browser.open('/account'), '/account/second-factor/new', {});
    const secret = begun.$('main code').first().text().replaceAll(' ', '');
    later(300_000);
    const asked = await browser.open('/account/second-factor');
    expect([asked.path, asked.$('h1').text()]).toEqual([
      '/account/step-up?back=%2Faccount%2Fsecond-factor',
      'Confirm that it is you',
    ]);
    expect(asked.html).not.toContain(secret);
    const refused = await browser.submit(begun, '/account/second-factor', {
      code: codeAt(secret, app.clock.now),
    });
    expect([refused.status, refused.$('h1').text()]).toEqual([403, 'Confirm that it is you']);
    const proof = { code: codeAt(person.secret, app.clock.now) };
    const shown = await browser.submit(asked, '/account/step-up', proof);
    expect([shown.path, shown.$('main code').first().text().replaceAll(' ', '')]).toEqual([
      '/account/second-factor',
      secret,
    ]);
  });

  test('that nobody confirmed within a quarter of an hour is neither shown nor confirmed', async () => {
    const person = await app.person('caseworker');
    const browser = browserOf(app, person);
    const begun = await browser.submit(await browser.open('/account'), '/account/second-factor/new', {});
    const secret = begun.$('main code').first().text().replaceAll(' ', '');
    later(900_000);
    const proof = { code: codeAt(person.secret, app.clock.now) };
    await browser.submit(await browser.open('/account/step-up'), '/account/step-up', proof);
    expect((await browser.open('/account/second-factor')).path).toBe('/account');
    const csrf = (await browser.open('/account')).$('main [name=csrf]').first().val() as string;
    const late = await browser.post('/account/second-factor', { csrf, code: codeAt(secret, app.clock.now) });
    expect([late.path, late.$('.recovery-codes li').length]).toEqual(['/account', 0]);
  });

  test('is not enrolled by a session that waits for it since before there was one', async () => {
    const person = await app.person('caseworker');
    const waiting = await openSession(app.db, person.accountId, app.clock.now, { awaits: 'enrolment' });
    const begun = await browserOf(app, person).open('/account');
    await browserOf(app, person).submit(begun, '/account/second-factor/new', {});
    const other = browserOf(app, { ...person, session: waiting });
    expect((await other.open('/account/second-factor')).path).toBe('/sign-in');
  });

  test.each(['/account/second-factor/new', '/account/recovery-codes'])(
    '%s asks for a code when the last is old',
    async (path) => {
      const person = await app.person('caseworker');
      const browser = browserOf(app, person);
      later(300_000);
      const asked = await browser.submit(await browser.open('/account'), path, {});
      expect([asked.status, asked.$('h1').text()]).toEqual([403, 'Confirm that it is you']);
    },
  );

  test('new recovery codes end the old', async () => {
    const person = await app.person('caseworker');
    const browser = browserOf(app, person);
    const make = async () => {
      const page = await browser.submit(await browser.open('/account'), '/account/recovery-codes', {});
      return page
        .$('.recovery-codes code')
        .toArray()
        .map((element) => page.$(element).text());
    };
    const [before, now] = [await make(), await make()];
    const asked = await browser.open('/account/step-up');
    expect((await browser.submit(asked, '/account/step-up', { code: before[0]! })).status).toBe(422);
    expect((await browser.submit(asked, '/account/step-up', { code: now[0]! })).path).toBe('/account');
    expect((await browser.open('/account')).text).toContain('9 recovery codes are left.');
  });
});
