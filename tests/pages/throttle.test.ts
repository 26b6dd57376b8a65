import { beforeAll, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { isOutdated } from '../../src/access/password.ts';
import { admitAttempt, forgetFailures } from '../../src/access/throttle.ts';
import { codeAt } from '../../src/access/totp.ts';
import { addAccount } from '../../src/features/accounts/accounts.ts';
import { useApp } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { enrolledFactor } from '../support/second-factor.ts';

const PASSWORD = 'seven plain words and a comma';
const app = useApp();
let secret: string;
let victim: string;

const later = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
};

const add = (name: string, password = PASSWORD) =>
  addAccount(app.db, app.clock.now, {
    email: `${name}@example.invalid`,
    name,
    role: 'caseworker',
    password,
  });

beforeAll(async () => {
  ({ id: victim } = await add('ann'));
  secret = await enrolledFactor(app.db, app.sealing, victim, app.clock.now);
  const { id } = await add('gone');
  await app.db('accounts').where({ id }).update({ deactivated_at: app.clock.now });
  await add('bea');
});

const attempt = (name: string, password: string) =>
  request(app.app)
    .post('/sign-in')
    .type('form')
    .redirects(0)
    .set('sec-fetch-site', 'same-origin')
    .send({ email: `${name}@example.invalid`, password });

/** Many failures of one address, as the throttle sees them: what a hash costs is not what is looked at. */
async function fail(name: string, times: number): Promise<number> {
  let admitted = 0;
  for (let index = 0; index < times; index += 1)
    if (await admitAttempt(app.db, `address ${name}@example.invalid`, app.clock.now)) admitted += 1;
  return admitted;
}

describe('a refusal at the sign-in', () => {
  test('is byte for byte the same for nobody, a wrong password, a deactivated account, and too many attempts', async () => {
    await fail('bea', 20);
    const answers = [
      await attempt('nobody', PASSWORD),
      await attempt('ann', 'another long password'),
      await attempt('gone', PASSWORD),
      await attempt('bea', PASSWORD),
    ];
    const names = ['nobody', 'ann', 'gone', 'bea'];
    const seen = answers.map(({ status, text, headers }, index) => ({
      status,
      text: text.replaceAll(names[index]!, ''),
      headers: { ...headers, date: '', 'content-length': '' },
      length: Number(headers['content-length']) - names[index]!.length,
    }));
    expect(seen[0]!.status).toBe(422);
    for (const one of seen) expect(one).toEqual(seen[0]);
  });

  test('costs the same work, whatever its reason', async () => {
    const statements = async (name: string) => {
      const sent: string[] = [];
      const listen = ({ sql }: { sql: string }) => sent.push(sql);
      app.db.client.on('query', listen);
      await attempt(name, 'another long password');
      app.db.client.removeListener('query', listen);
      return sent.filter((sql) => !/^(?:BEGIN|COMMIT)/i.test(sql));
    };
    const [nobody, ...others] = [
      await statements('nobody.else'),
      await statements('ann'),
      await statements('gone'),
      await statements('bea'),
    ];
    expect(nobody.length).toBeGreaterThan(3);
    for (const other of others) expect(other).toEqual(nobody);
  });
});

describe('after hundreds of failures at one address', () => {
  test('few were let in, a session that is open works, others sign in, and so does its owner after the wait', async () => {
    later(86_400_000);
    const { browser } = await signedIn('ann');
    expect(await fail('ann', 300)).toBeLessThan(10);
    expect((await attempt('ann', PASSWORD)).status).toBe(422);
    expect(await browser.open('/cases')).toMatchObject({ status: 200, path: '/cases' });
    expect((await attempt('gone', PASSWORD)).status).toBe(422);
    expect((await attempt('bea', PASSWORD)).status).toBe(303);
    later(900_000);
    expect((await attempt('ann', PASSWORD)).status).toBe(303);
  });

  test('they take turns: fifty at once get no further than fifty in a row', async () => {
    await add('cai');
    const tried = 'address cai@example.invalid';
    const admitted = await Promise.all(
      Array.from({ length: 50 }, () => admitAttempt(app.db, tried, app.clock.now)),
    );
    expect(admitted.filter(Boolean)).toHaveLength(5);
  });

  test('a success begins the count anew', async () => {
    const tried = 'address dee@example.invalid';
    for (let index = 0; index < 20; index += 1) {
      expect(await admitAttempt(app.db, tried, app.clock.now)).toBe(true);
      await forgetFailures(app.db, tried);
    }
  });
});

describe('codes', () => {
  test('cannot be tried one after the other, and the right one counts again after the wait', async () => {
    later(86_400_000);
    const browser = browserOf(app);
    let page = await browser.submit(await browser.open('/sign-in'), '/sign-in', {
      email: 'ann@example.invalid',
      password: PASSWORD,
    });
    for (let wrong = 0; wrong < 6; wrong += 1)
      page = await browser.submit(page, '/sign-in/code', { code: '000000' });
    const right = () => ({ code: codeAt(secret, app.clock.now) });
    page = await browser.submit(page, '/sign-in/code', right());
    expect(page.status).toBe(422);
    later(2000);
    expect((await browser.submit(page, '/sign-in/code', right())).path).toBe('/');
  });
});

test('when many addresses fail, whoever has not failed gets in, and a second try has to wait', async () => {
  later(86_400_000);
  for (let index = 0; index < 60; index += 1)
    await admitAttempt(app.db, `address spray.${index}@example.invalid`, app.clock.now);
  expect((await attempt('bea', PASSWORD)).status).toBe(303);
  expect((await attempt('bea', 'another long password')).status).toBe(422);
  expect((await attempt('bea', PASSWORD)).status).toBe(422);
  later(1000);
  expect((await attempt('bea', PASSWORD)).status).toBe(303);
});

test('a flood is refused before it begins: the rest of the program goes on', async () => {
  later(86_400_000);
  const person = await app.person('lawyer');
  const flood = Array.from({ length: 60 }, (_, index) => attempt(`flood.${index}`, PASSWORD));
  const cases = request(app.app).get('/cases').set('cookie', `__Host-session=${person.session}`);
  const [{ status }, ...answers] = await Promise.all([cases, ...flood]);
  expect(status).toBe(200);
  const refused = answers.filter((answer) => answer.status === 503);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(22);
  expect(refused[0]!.headers['retry-after']).toMatch(/^\d+$/);
  expect(app.logged.filter((line) => line.includes('"error"'))).toEqual([]);
});

test('a password that was hashed when it cost less is hashed anew at the next sign-in', async () => {
  later(86_400_000);
  const { id } = await add('eva');
  const cheap = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 });
  const stored = async () => (await app.db('accounts').where({ id }).first('password_hash')).password_hash;
  await app.db('accounts').where({ id }).update({ password_hash: cheap });
  expect((await attempt('eva', 'another long password')).status).toBe(422);
  expect(await stored()).toBe(cheap);
  expect((await attempt('eva', PASSWORD)).status).toBe(303);
  expect(isOutdated(await stored())).toBe(false);
  expect((await attempt('eva', PASSWORD)).status).toBe(303);
});

async function signedIn(name: string) {
  const browser = browserOf(app);
  const page = await browser.submit(await browser.open('/sign-in'), '/sign-in', {
    email: `${name}@example.invalid`,
    password: PASSWORD,
  });
  const home = await browser.submit(page, '/sign-in/code', { code: codeAt(secret, app.clock.now) });
  expect(home.path).toBe('/');
  return { browser };
}
