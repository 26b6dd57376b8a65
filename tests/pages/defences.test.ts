import { beforeAll, describe, expect, test } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import { addAccount } from '../../src/features/accounts/accounts.ts';
import { apiOf, useApp, type TestPerson } from '../support/app.ts';

const app = useApp();
let ann: TestPerson;
let bea: TestPerson;

beforeAll(async () => {
  ann = await app.person('caseworker');
  bea = await app.person('caseworker');
});

describe('a form that did not come from our own page', () => {
  const countCases = async () => (await apiOf(app, ann).get('/cases?limit=200')).body.items.length as number;
  const send = (fields: Record<string, string>, headers: Record<string, string>) =>
    request(app.app)
      .post('/cases/new')
      .type('form')
      .set({ host: 'site.invalid', cookie: `__Host-session=${ann.session}`, ...headers })
      .send({ title: 'Forged', ...fields });
  const right = () => ({ csrf: csrfToken(ann.session) });

  test.each<[string, () => Record<string, string>, Record<string, string>]>([
    ['without a token', () => ({}), { 'sec-fetch-site': 'same-origin' }],
    ['with an empty token', () => ({ csrf: '' }), { 'sec-fetch-site': 'same-origin' }],
    [
      'with another session’s token',
      () => ({ csrf: csrfToken(bea.session) }),
      { 'sec-fetch-site': 'same-origin' },
    ],
    ['with the session itself as token', () => ({ csrf: ann.session }), { 'sec-fetch-site': 'same-origin' }],
    ['from where nothing is said', right, {}],
    ['from another site', right, { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of this site', right, { 'sec-fetch-site': 'same-site' }],
    ['typed as an address', right, { 'sec-fetch-site': 'none' }],
    ['from a foreign origin', right, { origin: 'https://elsewhere.invalid' }],
    ['from an origin that hides', right, { origin: 'null' }],
    ['from this host on another port', right, { origin: 'http://site.invalid:81' }],
  ])('%s is refused and nothing is stored', async (_what, fields, headers) => {
    const before = await countCases();
    const answer = await send(fields(), headers);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('This form did not come from this site');
    expect(await countCases()).toBe(before);
  });

  test.each<[string, Record<string, string>]>([
    ['a browser that says so', { 'sec-fetch-site': 'same-origin' }],
    ['an older browser by its origin', { origin: 'https://site.invalid' }],
  ])('our own, from %s, is taken', async (_what, headers) => {
    expect((await send(right(), headers)).status).toBe(303);
  });

  test.each(['/sign-in', '/sign-out', '/language'])('%s too refuses other sites', async (path) => {
    const answer = await request(app.app)
      .post(path)
      .type('form')
      .set('sec-fetch-site', 'cross-site')
      .send({});
    expect(answer.status).toBe(403);
  });
});

describe('a form is read only from somebody who may send it', () => {
  /** Sends the head of a form that is said to be large, and no more of it until there is an answer. */
  const begin = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = app.app.address() as AddressInfo;
      const type = 'application/x-www-form-urlencoded';
      const sent = httpRequest({
        port,
        path,
        method: 'POST',
        headers: { 'content-type': type, 'content-length': '11000000', ...headers },
      });
      sent.on('response', ({ statusCode }) => {
        resolve(statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
  const sameOrigin = { 'sec-fetch-site': 'same-origin' };
  const cookieOf = ({ session }: TestPerson) => ({ cookie: `__Host-session=${session}` });

  test('not from another site', async () => {
    expect(await begin('/cases/new', { ...cookieOf(ann), 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await begin('/sign-in', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test('not from somebody without the right', async () => {
    const admin = await app.person('admin');
    expect(await begin('/cases/new', { ...cookieOf(admin), ...sameOrigin })).toBe(404);
  });

  test('of somebody who is not signed in as far as it is no larger than most are', async () => {
    const send = (path: string, summary: string) =>
      request(app.app).post(path).type('form').set(sameOrigin).send({ summary });
    for (const path of ['/cases/new', '/sign-in', '/language'])
      expect((await send(path, 'x'.repeat(1_100_000))).status).toBe(413);
    const typed = 'x'.repeat(900_000);
    const answer = await send('/cases/new', typed);
    expect(answer.status).toBe(401);
    expect(answer.text.includes(typed)).toBe(true);
  });
});

describe('headers', () => {
  const ANSWERS: [string, number][] = [
    ['/', 200],
    ['/sign-in', 200],
    ['/cases', 303],
    ['/nothing', 404],
    ['/%E0%A4%A', 404],
    ['/style.css', 200],
    ['/favicon.ico', 204],
    ['/health/live', 200],
    ['/api/v1/openapi.json', 200],
    ['/api/v1/cases', 401],
    ['/api/docs', 200],
  ];

  test.each(ANSWERS)('%s (%i) allows nothing but our own style and forms', async (path, status) => {
    const { headers, status: answered } = await request(app.app).get(path);
    expect(answered).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers['cache-control']).toBe(path === '/style.css' ? 'public, max-age=300' : 'no-store');
  });

  test('a page for somebody is not kept either, and a form too large is refused with the same headers', async () => {
    const page = await request(app.app).get('/cases').set('cookie', `__Host-session=${ann.session}`);
    expect(page.headers['cache-control']).toBe('no-store');
    const large = await request(app.app)
      .post('/cases/new')
      .type('form')
      .set({ cookie: `__Host-session=${ann.session}`, 'sec-fetch-site': 'same-origin' })
      .send(`title=${'x'.repeat(13_000_000)}`);
    expect(large.status).toBe(413);
    expect(large.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('cookies keep to this host, to https, and away from script and other sites', async () => {
    await addAccount(app.db, app.clock.now, {
      email: 'cai@example.invalid',
      name: 'Cai',
      role: 'lawyer',
      password: 'seven plain words',
    });
    const cookiesOf = async (path: string, fields: object) =>
      (await request(app.app).post(path).type('form').set('sec-fetch-site', 'same-origin').send(fields))
        .headers['set-cookie'] as unknown as string[];
    const [session] = await cookiesOf('/sign-in', {
      email: 'cai@example.invalid',
      password: 'seven plain words',
    });
    expect(session).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    expect(await cookiesOf('/sign-out', {})).toEqual([
      '__Host-session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    expect(await cookiesOf('/language', { language: 'fr' })).toEqual([
      '__Host-language=fr; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=31536000',
    ]);
  });
});

test('what was typed in is in no line of the log', async () => {
  const secret = 'Marmalade-7731';
  await request(app.app)
    .post('/cases/new')
    .type('form')
    .set({ cookie: `__Host-session=${ann.session}`, 'sec-fetch-site': 'same-origin' })
    .send({ csrf: csrfToken(ann.session), title: secret, basis: 'no such basis' })
    .expect(422);
  expect(app.logged.join('\n')).not.toContain(secret);
});
