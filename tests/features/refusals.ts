import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { apiOf, useApp, type Api, type TestApp, type TestPerson } from '../support/app.ts';
import { rowCounts } from './expect-problem.ts';
import { collectionOf, recordOneOfEach, SAMPLES, type Ids } from './sample-records.ts';

interface Refusals {
  readonly app: TestApp;
  readonly person: TestPerson;
  readonly api: Api;
  /** A case with something of every kind in it; its ruling has a text, and some of its records have dates. */
  readonly ids: Ids;
  /** Another case. */
  readonly other: Ids;
  /** What a test has recorded on purpose does not count. */
  settle(): Promise<void>;
}

/** For tests in which everything is refused: after each of them every table holds as much as before, and nothing was an error of ours. */
export function useRefusals(): Refusals {
  const app = useApp();
  let made: Pick<Refusals, 'person' | 'api' | 'ids' | 'other'>;
  let before: Record<string, number>;
  const settle = async () => {
    before = await rowCounts(app);
  };
  beforeAll(async () => {
    const person = await app.person('caseworker');
    const api = apiOf(app, person);
    const ids = await recordOneOfEach(api);
    made = { person, api, ids, other: await recordOneOfEach(api) };
    await api.patch(`/rulings/${ids.ruling}`, 1, { text: 'The request is refused.', language: 'en' });
    for (const type of ['notice', 'extradition_request', 'ruling', 'measure'] as const)
      await api.post(collectionOf(type, ids), SAMPLES[type].full(ids));
  });
  beforeEach(settle);
  afterEach(async () => {
    expect(await rowCounts(app)).toEqual(before);
  });
  afterAll(() => expect(app.logged).toEqual([]));
  return {
    app,
    get person() {
      return made.person;
    },
    get api() {
      return made.api;
    },
    get ids() {
      return made.ids;
    },
    get other() {
      return made.other;
    },
    settle,
  };
}

export const NUL = 'a\0b';
export const LONE = 'a\ud800b';
