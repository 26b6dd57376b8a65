import { randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { AnswersData, Refused, Unseen } from './answers-data.ts';
import { describeVerdict, verdictOn, type Timings } from './told-apart.ts';

/** Where the application answers, and as whom it is asked. */
export interface Asking {
  port: number;
  token: string;
  data: AnswersData;
  json: boolean;
}

const WARM_UP = 100;
const connection = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Measures whether the time of an answer tells what its bytes do not: whether something is there (AC-06), and why
 * somebody is not let in (AU-03). One request at a time, those that are compared in random order.
 */
export async function compareAnswers({ port, token, data, json }: Asking): Promise<void> {
  const say = (title: string, names: [string, string], timings: Timings) => {
    const verdict = verdictOn(timings);
    process.stdout.write(
      `${json ? JSON.stringify({ measure: 'answers', title, ...verdict }) : describeVerdict(title, names, verdict)}\n`,
    );
  };
  for (const pair of data.unseen) {
    const headers: Record<string, string> =
      pair.face === 'api'
        ? { authorization: `Bearer ${token}` }
        : { cookie: `__Host-session=${data.session}` };
    const timings = await timeUnseen(pair, (path) => timed({ port, path, headers }, 404));
    const title = `${pair.title} (${pair.face}), ${timings.one.length.toLocaleString('en')} pairs`;
    say(title, ['kept from the person', 'not there'], timings);
  }
  const times = await timeRefused(data.refused, (email) => {
    const form = new URLSearchParams({ email, password: 'not the password of anybody' });
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    };
    return timed({ port, path: '/sign-in', headers, body: form.toString() }, 422);
  });
  const { 'wrong password': wrong, ...others } = times;
  for (const [why, other] of Object.entries(others))
    say(`sign-in, ${wrong.length} attempts of each`, [why, 'wrong password'], { one: other, other: wrong });
}

async function timeUnseen(
  { kept, absent }: Unseen,
  ask: (path: string) => Promise<number>,
): Promise<Timings> {
  for (const path of [...kept.slice(0, WARM_UP), ...absent.slice(0, WARM_UP)]) await ask(path);
  const timings: { one: number[]; other: number[] } = { one: [], other: [] };
  for (const [index, path] of kept.entries()) {
    const asks = [
      async () => timings.one.push(await ask(path)),
      async () => timings.other.push(await ask(absent[index]!)),
    ];
    for (const each of inRandomOrder(asks)) await each();
  }
  return timings;
}

async function timeRefused(
  refused: Refused,
  attempt: (email: string) => Promise<number>,
): Promise<Record<keyof Refused, number[]>> {
  const times = { 'wrong password': [], unknown: [], deactivated: [], throttled: [] } as Record<
    keyof Refused,
    number[]
  >;
  const whys = Object.keys(times) as (keyof Refused)[];
  for (const index of refused.unknown.keys())
    for (const why of inRandomOrder(whys)) times[why].push(await attempt(refused[why][index]!));
  return times;
}

function inRandomOrder<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  return items.map(() => left.splice(randomInt(left.length), 1)[0]!);
}

interface Asked {
  port: number;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Milliseconds from asking to the last byte of the answer. Throws when it is not refused as expected. */
function timed({ port, path, headers, body }: Asked, expected: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const method = body === undefined ? 'GET' : 'POST';
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    request({ agent: connection, port, path, method, headers: { ...headers, ...length } }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        const took = Number(process.hrtime.bigint() - begun) / 1e6;
        if (answer.statusCode === expected) resolve(took);
        else reject(new Error(`${path} was answered with ${answer.statusCode}, not ${expected}.`));
      });
    })
      .on('error', reject)
      .end(body);
  });
}
