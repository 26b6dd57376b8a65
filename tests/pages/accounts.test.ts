import { beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import { useApp, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';

const app = useApp();
let admin: TestPerson;

beforeAll(async () => {
  admin = await app.person('admin');
});

const act = (actor: TestPerson, id: string, name: string, fields: object = {}) =>
  request(app.app)
    .post(`/admin/${id}/${name}`)
    .type('form')
    .redirects(0)
    .set({ cookie: `__Host-session=${actor.session}`, 'sec-fetch-site': 'same-origin' })
    .send({ csrf: csrfToken(actor.session), ...fields });
const accountOf = (person: TestPerson) => app.db('accounts').where({ id: person.accountId }).first();

describe('the last administrator', () => {
  test('cannot be made another or deactivated, also not by two who do it to each other at once', async () => {
    expect((await act(admin, admin.accountId, 'role', { role: 'lawyer' })).status).toBe(409);
    const refused = await act(admin, admin.accountId, 'deactivate');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('The last administrator');
    expect((await browserOf(app, admin).open('/admin')).status).toBe(200);

    const other = await app.person('admin');
    const answers = await Promise.all([
      act(admin, other.accountId, 'deactivate'),
      act(other, admin.accountId, 'role', { role: 'lawyer' }),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    const left = await app.db('accounts').where({ role: 'admin', deactivated_at: null });
    expect(left).toHaveLength(1);
    admin = left[0].id === admin.accountId ? admin : other;
  });
});

describe('an administrator', () => {
  test('is never made by one person: neither by role, nor anew, nor by adding one', async () => {
    const person = await app.person('lawyer');
    expect((await act(admin, person.accountId, 'role', { role: 'admin' })).status).toBe(409);
    expect((await accountOf(person)).role).toBe('lawyer');
    const former = await app.person('admin');
    expect((await act(admin, former.accountId, 'deactivate')).status).toBe(303);
    expect((await act(admin, former.accountId, 'reactivate')).status).toBe(409);
    const browser = browserOf(app, admin);
    const page = await browser.open('/admin');
    expect(page.$('#add option[value=admin]')).toHaveLength(0);
    const added = await browser.submit(page, '/admin', {
      name: 'Newcomer',
      email: 'new@example.invalid',
      role: 'admin',
    });
    expect(added.status).toBe(422);
    expect(await app.db('accounts').where({ email: 'new@example.invalid' })).toEqual([]);
  });

  test('sees everybody, gives another role, and each act leaves its trace', async () => {
    const person = await app.person('lawyer');
    const { name } = await accountOf(person);
    const browser = browserOf(app, admin);
    const list = await browser.open('/admin');
    expect(list.$(`a[href="/admin/${person.accountId}"]`).text()).toBe(name);
    const page = await browser.open(`/admin/${person.accountId}`);
    expect(page.$('title').text()).not.toContain(name);
    const changed = await browser.submit(page, '/role', { role: 'caseworker' });
    expect(changed.path).toBe(`/admin/${person.accountId}`);
    expect((await accountOf(person)).role).toBe('caseworker');
    await browser.submit(changed, '/end-sessions', {});
    expect((await browserOf(app, person).open('/cases')).path).toBe('/sign-in?back=%2Fcases');
    await browser.submit(changed, '/deactivate', {});
    await browser.submit(await browser.open(`/admin/${person.accountId}`), '/reactivate', {});
    const trace = await app.owner('audit_entries').where({ subject_id: person.accountId }).orderBy('id');
    expect(trace.map(({ action }) => action)).toEqual([
      'role_changed',
      'sessions_ended',
      'account_deactivated',
      'account_reactivated',
    ]);
    expect(new Set(trace.map(({ account_id }) => account_id))).toEqual(new Set([admin.accountId]));
  });

  test('cannot give a role that there is not', async () => {
    const person = await app.person('lawyer');
    for (const role of ['system', 'superuser', ''])
      expect((await act(admin, person.accountId, 'role', { role })).status).toBe(422);
  });

  test.each(['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000ffff', 'x'])(
    'finds nobody at %s',
    async (id) => {
      for (const name of ['role', 'link', 'reactivate', 'end-sessions', 'deactivate'])
        expect((await act(admin, id, name, { role: 'lawyer' })).status).toBe(404);
    },
  );
});
