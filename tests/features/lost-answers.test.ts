import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';

const app = useApp();
let person: TestPerson;
let api: Api;

beforeAll(async () => {
  person = await app.person('caseworker');
  api = apiOf(app, person);
});

/** How a request goes: its answer arrives, or is lost after the commit, or the connection breaks once it is sent. */
type Fate = 'answered' | 'lost' | 'cut';
interface Attempt {
  key: number;
  fate: Fate;
}

/** Sends it, and answers the status if one arrives. */
async function send(path: string, key: string, fate: Fate): Promise<number | undefined> {
  const sent = request({
    port: (app.app.address() as AddressInfo).port,
    host: '127.0.0.1',
    path: `/api/v1${path}`,
    method: 'POST',
    headers: {
      authorization: `Bearer ${person.token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
  });
  sent.on('error', () => {});
  const flushed = new Promise<void>((resolve) => {
    sent.end(JSON.stringify({ kind: 'call', actor: key }), () => resolve());
  });
  if (fate === 'cut') {
    await flushed;
    sent.destroy();
    return undefined;
  }
  const [answer] = (await once(sent, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  if (fate === 'lost') {
    sent.destroy();
    return undefined;
  }
  answer.resume();
  return answer.statusCode;
}

/** As a client does that has to know: again until it is told. */
async function insist(path: string, key: string): Promise<number> {
  for (;;) {
    const status = await send(path, key, 'answered');
    if (status !== 409) return status!;
  }
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  key: fc.integer({ min: 1, max: 3 }),
  fate: fc.constantFrom<Fate>('answered', 'lost', 'cut'),
});
/** Rounds one after the other, of requests at the same time. */
const story = fc.array(fc.array(attempt, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

test('however often and whenever a request is sent again, what it asks is done once', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (rounds) => {
      const path = `/cases/${(await api.post('/cases')).body.id}/incidents`;
      // Keys count for a person everywhere, so each story has its own.
      const keyOf = ({ key }: Attempt) => `${path} ${key}`;
      for (const round of rounds) await Promise.all(round.map((each) => send(path, keyOf(each), each.fate)));
      const keys = [...new Set(rounds.flat().map(keyOf))];
      expect(await Promise.all(keys.map((key) => insist(path, key)))).toEqual(keys.map(() => 201));
      const { items } = (await api.get(path)).body as { items: { actor: string }[] };
      expect(items.map(({ actor }) => actor).toSorted()).toEqual(keys.toSorted());
    }),
    { numRuns: 25 },
  );
});
