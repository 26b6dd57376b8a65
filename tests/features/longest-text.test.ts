import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem } from './expect-problem.ts';
import { collectionOf, recordOneOfEach, type Ids } from './sample-records.ts';

const app = useApp();
let person: TestPerson;
let api: Api;
let ids: Ids;

beforeAll(async () => {
  person = await app.person('caseworker');
  api = apiOf(app, person);
});

// A case page shows every text of the case: each test has a case of its own.
beforeEach(async () => {
  ids = await recordOneOfEach(api);
});

/** A ruling of as many letters as are taken, in a script of three bytes a letter and in one of four. */
const LONGEST: [string, string][] = [
  ['Chinese', '判決理由書'.repeat(200_000)],
  ['Osage', '𐓏𐓘𐓻𐓘𐓻'.repeat(200_000)],
];

describe.each(LONGEST)('the longest text of a ruling, in %s', (_, text) => {
  test('is stored whole from JSON', async () => {
    const { status, body } = await api.post(collectionOf('ruling', ids), { text });
    expect(status).toBe(201);
    expect(body.text === text).toBe(true);
  });

  test('is stored whole from a form, which a browser escapes byte by byte', async () => {
    const browser = browserOf(app, person);
    const { reference } = (await api.get(`/cases/${ids.case}`)).body;
    const address = `/cases/${reference}/add/rulings/${ids.extradition_request}`;
    const page = await browser.submit(await browser.open(address), address, { text });
    expect(page.status).toBe(200);
    const { body } = await api.get(`/rulings/${page.path.split('#')[1]}`);
    expect(body.text === text).toBe(true);
  });

  test('is refused by name when it is one letter longer', async () => {
    expectProblem(await api.post(collectionOf('ruling', ids), { text: `${text}x` }), 422, ['text']);
  });
});

test('it is stored from a program that escapes every letter, too', async () => {
  const [, text] = LONGEST[0]!;
  const escaped = text.replaceAll(
    /./g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const answer = await request(app.app)
    .post(`/api/v1${collectionOf('ruling', ids)}`)
    .set({ authorization: `Bearer ${person.token}`, 'content-type': 'application/json' })
    .serialize((whole) => whole as string)
    .send(`{"text":"${escaped}"}`);
  expect(answer.status).toBe(201);
  expect(answer.body.text === text).toBe(true);
});
