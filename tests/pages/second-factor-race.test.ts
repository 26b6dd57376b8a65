import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Server } from 'node:http';
import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import { spendCode } from '../../src/access/second-factor.ts';
import { openSession } from '../../src/access/sessions.ts';
import { codeAt } from '../../src/access/totp.ts';
import { addAccount } from '../../src/features/accounts/accounts.ts';
import { createApp } from '../../src/web/app.ts';
import { useApp } from '../support/app.ts';
import { enrolledFactor } from '../support/second-factor.ts';

const app = useApp();
let second: Server;
beforeAll(async () => {
  const created = await createApp(app.deps);
  await new Promise<void>((resolve) => {
    second = created.listen(0, '127.0.0.1', () => resolve());
  });
});
afterAll(() => {
  second.close();
  second.closeAllConnections();
});

const post = (server: Server, path: string, session: string, fields: object) =>
  request(server)
    .post(path)
    .type('form')
    .redirects(0)
    .set({ cookie: `__Host-session=${session}`, 'sec-fetch-site': 'same-origin' })
    .send({ csrf: csrfToken(session), ...fields });

const opened = (answer: request.Response): boolean =>
  (answer.headers['set-cookie'] as unknown as string[] | undefined)?.some((line) =>
    /^__Host-session=[\w-]{43};/.test(line),
  ) ?? false;

/** Somebody who has a factor, at the page for the code in many browsers. */
async function waiting(name: string, browsers: number) {
  const { id } = await addAccount(app.db, app.clock.now, {
    email: `${name}@example.invalid`,
    name,
    role: 'lawyer',
  });
  const secret = await enrolledFactor(app.db, app.sealing, id, app.clock.now);
  const sessions = await Promise.all(
    Array.from({ length: browsers }, () => openSession(app.db, id, app.clock.now, { awaits: 'code' })),
  );
  return { id, secret, sessions };
}

test('one code, sent fifty times at once to two servers, opens one session', async () => {
  const { secret, sessions } = await waiting('ann', 50);
  const code = codeAt(secret, app.clock.now);
  const answers = await Promise.all(
    sessions.map((session, index) =>
      post(index % 2 === 0 ? app.app : second, '/sign-in/code', session, { code }),
    ),
  );
  expect(answers.filter(opened)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(49);
});

test('so does one session that sends it fifty times', async () => {
  const { id, secret, sessions } = await waiting('bea', 1);
  const code = codeAt(secret, app.clock.now);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      post(index % 2 === 0 ? app.app : second, '/sign-in/code', sessions[0]!, { code }),
    ),
  );
  expect(answers.filter(opened)).toHaveLength(1);
  const open = await app.db('sessions').where({ account_id: id, ended_at: null, awaits: null });
  expect(open).toHaveLength(1);
});

test('without the throttle in between, the database itself takes a step once', async () => {
  const { id, secret } = await waiting('cai', 0);
  const code = codeAt(secret, app.clock.now);
  const proofs = await Promise.all(
    Array.from({ length: 50 }, () =>
      app.db.transaction((tx) => spendCode(tx, app.sealing, id, code, app.clock.now)),
    ),
  );
  expect(proofs.filter((proof) => proof === 'app')).toHaveLength(1);
  expect(proofs.filter((proof) => proof === undefined)).toHaveLength(49);
});

test('what takes rights away holds on the other server from the next request on', async () => {
  const person = await app.person('lawyer');
  const admin = await app.person('admin');
  const cases = () => request(second).get('/cases').set('cookie', `__Host-session=${person.session}`);
  const api = () => request(second).get('/api/v1/cases').set('authorization', `Bearer ${person.token}`);
  const act = (name: string, fields: object = {}) =>
    post(app.app, `/admin/${person.accountId}/${name}`, admin.session, fields);
  expect([(await cases()).status, (await api()).status]).toEqual([200, 200]);
  expect((await act('role', { role: 'advocate' })).status).toBe(303);
  expect([(await cases()).status, (await api()).status]).toEqual([404, 404]);
  expect((await act('role', { role: 'caseworker' })).status).toBe(303);
  expect([(await cases()).status, (await api()).status]).toEqual([200, 200]);
  expect((await act('deactivate')).status).toBe(303);
  expect([(await cases()).status, (await api()).status]).toEqual([303, 401]);
  expect((await act('reactivate')).status).toBe(303);
  // What ended stays ended.
  expect([(await cases()).status, (await api()).status]).toEqual([303, 401]);
});
