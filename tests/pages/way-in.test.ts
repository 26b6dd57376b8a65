import { beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import { hashPassword } from '../../src/access/password.ts';
import { codeAt } from '../../src/access/totp.ts';
import { addAccount } from '../../src/features/accounts/accounts.ts';
import { apiOf, useApp, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';

const PASSWORD = 'seven plain words and a comma';
const app = useApp();
let ada: TestPerson;
let ben: TestPerson;

beforeAll(async () => {
  ada = await app.person('admin');
  ben = await app.person('admin');
});

const linksOn = (page: Page) =>
  page
    .$('main code')
    .toArray()
    .map((element) => page.$(element).text())
    .filter((text) => text.startsWith('/enrol/'));
const enter = async (link: string) => {
  const browser = browserOf(app);
  return browser.submit(await browser.open(link), link, { password: PASSWORD });
};
const withPassword = async (id: string) =>
  app
    .db('accounts')
    .where({ id })
    .update({ password_hash: await hashPassword(PASSWORD) });

describe('a new link', () => {
  const ask = async (id: string) =>
    (
      await request(app.app)
        .post(`/admin/${id}/link`)
        .type('form')
        .redirects(0)
        .set({ cookie: `__Host-session=${ada.session}`, 'sec-fetch-site': 'same-origin' })
        .send({ csrf: csrfToken(ada.session) })
    ).status;
  const newcomer = (name: string, role: string) =>
    addAccount(app.db, app.clock.now, { email: `${name}@example.invalid`, name, role });

  test('is made by one administrator for somebody who never enrolled, and ends the one before', async () => {
    const { id } = await newcomer('new', 'lawyer');
    const browser = browserOf(app, ada);
    const [first] = linksOn(await browser.submit(await browser.open(`/admin/${id}`), '/link', {}));
    const [second] = linksOn(await browser.submit(await browser.open(`/admin/${id}`), '/link', {}));
    expect((await browserOf(app).open(first!)).status).toBe(404);
    expect((await enter(second!)).path).toBe('/account/second-factor');
  });

  test('is for nobody whom its holder would become, nor for an administrator, who decides what others ask', async () => {
    const person = await app.person('lawyer');
    const { id: halfway } = await newcomer('halfway', 'caseworker');
    await withPassword(halfway);
    const { id: administrator } = await newcomer('administrator', 'admin');
    for (const id of [person.accountId, halfway, administrator]) {
      expect(await ask(id)).toBe(409);
      expect((await browserOf(app, ada).open(`/admin/${id}`)).$('form[action$="/link"]')).toHaveLength(0);
    }
    expect(await app.db('enrolment_links').whereIn('account_id', [person.accountId, halfway])).toEqual([]);
  });
});

describe('a reset of what somebody proves themselves with', () => {
  test('is done by two: all they had ends, and the one link is shown to whoever agreed', async () => {
    const person = await app.person('lawyer');
    const { accountId: id } = person;
    await withPassword(id);
    const [asker, decider] = [browserOf(app, ada), browserOf(app, ben)];
    const about = await asker.open(`/admin/${id}`);
    const form = await asker.open(about.$('#reset_factor a').attr('href')!);
    const asked = await asker.submit(form, form.path, { reason: 'The telephone was stolen.' });
    expect((await browserOf(app, person).open('/cases')).path).toBe('/cases');
    expect(asked.$('button[value=agreed]')).toHaveLength(0);

    const decision = { name: 'decision', value: 'agreed' };
    const page = await decider.open(asked.path);
    const shown = await decider.submit(page, page.path, { reason: 'We spoke.' }, decision);
    const [link, ...others] = linksOn(shown);
    expect([shown.status, others]).toEqual([200, []]);
    for (const browser of [asker, decider]) expect(linksOn(await browser.open(asked.path))).toEqual([]);

    expect((await browserOf(app, person).open('/cases')).path).toBe('/sign-in?back=%2Fcases');
    expect((await apiOf(app, person).get('/cases')).status).toBe(401);
    const { email } = await app.db('accounts').where({ id }).first<{ email: string }>('email');
    const browser = browserOf(app);
    const attempt = { email, password: PASSWORD };
    expect((await browser.submit(await browser.open('/sign-in'), '/sign-in', attempt)).status).toBe(422);
    const entered = await enter(link!);
    expect(entered.path).toBe('/account/second-factor');
    const secret = entered.$('main code').first().text().replaceAll(' ', '');
    expect(secret).not.toBe(person.secret);
    expect(codeAt(secret, app.clock.now)).toMatch(/^\d{6}$/);
    const traces = app.owner('audit_entries').where({ subject_id: id }).orderBy('id').pluck('action');
    expect(await traces).toEqual(['second_factor_reset', 'enrolment_link_issued']);
  });

  test('leaves no way in to whoever was signing in with the old password at that moment', async () => {
    const { accountId: id } = await app.person('lawyer');
    await withPassword(id);
    const { email } = await app.db('accounts').where({ id }).first<{ email: string }>('email');
    const browser = browserOf(app);
    const form = await browser.open('/sign-in');
    const { entering } = await app.owner.transaction(async (tx) => {
      // The password has been checked when it is asked whether there is a factor.
      await tx.raw('lock table second_factors in access exclusive mode');
      const attempt = browser.submit(form, '/sign-in', { email, password: PASSWORD });
      const waits = `select from pg_locks where relation = 'second_factors'::regclass and not granted
                     and database = (select oid from pg_database where datname = current_database())`;
      while ((await tx.raw<{ rows: object[] }>(waits)).rows.length === 0);
      await tx('accounts').where({ id }).update({ password_hash: null });
      const ended = { ended_at: app.clock.now, sealed_secret: null };
      await tx('second_factors').where({ account_id: id }).update(ended);
      return { entering: attempt };
    });
    expect((await entering).status).toBe(422);
    expect((await browser.open('/account/second-factor')).path).toBe('/sign-in');
  });

  test('does nothing where they enrolled anew meanwhile, or work here no longer', async () => {
    const [person, gone] = [await app.person('lawyer'), await app.person('lawyer')];
    const [asks, decides] = [apiOf(app, ada), apiOf(app, ben)];
    app.fresh.add(ben.accountId);
    const open = async ({ accountId }: TestPerson) =>
      (
        await asks.post('/second-person-requests', {
          deed: 'reset_factor',
          subjectId: accountId,
          reason: 'lost',
        })
      ).body.id as string;
    const agree = async (id: string) =>
      (
        await decides.post(`/second-person-requests/${id}/decision`, {
          decision: 'agreed',
          reason: 'We spoke.',
        })
      ).body;
    const [ofPerson, ofGone] = [await open(person), await open(gone)];
    const again = await browserOf(app, person).open('/account');
    const begun = await browserOf(app, person).submit(again, '/account/second-factor/new', {});
    const secret = begun.$('main code').first().text().replaceAll(' ', '');
    const code = codeAt(secret, app.clock.now);
    await browserOf(app, person).submit(begun, '/account/second-factor', { code });
    await app.db('accounts').where({ id: gone.accountId }).update({ deactivated_at: app.clock.now });
    for (const id of [ofPerson, ofGone]) {
      const body = await agree(id);
      expect(body).toMatchObject({ state: 'failed', failure: 'subject_changed' });
      expect(Object.keys(body)).not.toContain('enrolmentPath');
    }
    const factors = app.db('second_factors').where({ account_id: person.accountId, ended_at: null });
    expect(await factors).toHaveLength(1);
    const { enrolmentPath } = await agree(await open(person));
    expect((await enter(enrolmentPath)).path).toBe('/account/second-factor');
  });

  test('is refused to one who is alone, and they are told of the command line', async () => {
    const person = await app.person('lawyer');
    await app
      .db('accounts')
      .where({ role: 'admin' })
      .whereNot({ id: ada.accountId })
      .update({ deactivated_at: app.clock.now });
    const browser = browserOf(app, ada);
    const form = await browser.open(`/requests/new?deed=reset_factor&subject=${person.accountId}`);
    expect(form.text).toContain('article3 -- user reset-factor --email');
    const asked = await browser.submit(form, form.path, { reason: 'The telephone was stolen.' });
    const own = await browser.post(asked.path, {
      csrf: String(asked.$('main [name=csrf]').val()),
      decision: 'agreed',
      reason: 'So it was.',
    });
    expect([own.status, linksOn(own)]).toEqual([409, []]);
    expect((await browserOf(app, person).open('/cases')).path).toBe('/cases');
  });
});
