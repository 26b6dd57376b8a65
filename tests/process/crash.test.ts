import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { newDataDir, postmasterOf, processesIn, until } from '../db/embedded-support.ts';
import { apiAt, enrolByLink } from './http.ts';
import { madeIn, openFlagsIn } from './made.ts';
import { article3, build, leaveNothing, serverOn, startServer, type ReadyServer } from './program.ts';

// Real processes, on a machine that may be busy.
jest.setTimeout(120_000);

/** One for all but the last, since what has been through one end must bear the next. */
const dataDir = newDataDir();
let server: ReadyServer;
let token: string;
/** For whom a first start prints a link. */
let invited: string[];
/** Milliseconds from the beginning of a first start until it is ready. */
let firstStart: number;

beforeAll(async () => {
  build();
  const began = performance.now();
  server = await serverOn(dataDir);
  firstStart = performance.now() - began;
  invited = [...server.links.keys()];
  await enrolByLink(server.links.get('Demo caseworker')!);
  const words = ['token', 'issue', '--email', 'caseworker@demo.invalid', '--name', 'test'];
  token = (await article3(words, { DATA_DIR: dataDir })).out.trim();
});
afterAll(leaveNothing);

const api = () => apiAt(server.origin, token);
const newCase = { basis: 'public_record', person: { pseudonym: 'K', nationalities: ['XA'] } };

async function allCases(): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await api().get(`/cases?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`);
    ids.push(...(body.items as { id: string }[]).map(({ id }) => id));
    cursor = body.nextCursor as string | null;
  }
  return ids;
}

/** The lines that are for the person at the terminal: those of the log are JSON. */
const said = (err: string) => err.split('\n').filter((line) => line !== '' && !line.startsWith('{'));

const connectTo = (origin: string) => connect(Number(new URL(origin).port), '127.0.0.1');

async function refuses(origin: string): Promise<boolean> {
  const socket = connectTo(origin);
  return once(socket, 'connect').then(
    () => {
      socket.destroy();
      return false;
    },
    () => true,
  );
}

test('told to stop, it takes no more requests, answers the one under way, and ends with status 0', async () => {
  const before = await allCases();
  const idle = connectTo(server.origin);
  const busy = connectTo(server.origin);
  const answer = text(busy);
  const body = JSON.stringify(newCase);
  busy.write(
    `POST /api/v1/cases HTTP/1.1\r\nhost: article3\r\nauthorization: Bearer ${token}\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  await once(idle, 'connect');
  // Asked later and answered: so the server has come past the beginning of the other request.
  await allCases();

  server.kill('SIGTERM');
  await until('new connections are refused', () => refuses(server.origin));
  const told = performance.now();
  busy.write(body.slice(5));
  expect(await answer).toMatch(/^HTTP\/1\.1 201 /);
  expect(await server.ended).toMatchObject({ status: 0, signal: null, err: '' });
  // Neither the connection on which nothing was asked nor the one that was kept is waited for.
  expect(performance.now() - told).toBeLessThan(5000);
  expect(processesIn(dataDir)).toEqual([]);

  server = await serverOn(dataDir);
  expect(await allCases()).toHaveLength(before.length + 1);
});

test('killed while people write, it leaves no Postgres, and the next start has every acknowledged case', async () => {
  const before = await allCases();
  const acknowledged: string[] = [];
  /** By writer, what they did last: they are told of all before it. */
  const underWay: Record<string, string>[] = [];
  const write = async (writer: number) => {
    for (let round = 0; ; round++) {
      underWay[writer] = { 'idempotency-key': `${writer} in ${round}` };
      const { status, body } = await api().post('/cases', newCase, underWay[writer]);
      expect(status).toBe(201);
      acknowledged.push((body as { id: string }).id);
    }
  };
  const writers = [0, 1, 2].map(write);
  const cut = Promise.allSettled(writers);
  await until('enough is written', () => acknowledged.length >= 40);
  expect(await server.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
  expect((await cut).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  for (const each of writers) await expect(each).rejects.toThrow('fetch failed');
  await until('Postgres and its keeper are gone', () => processesIn(dataDir).length === 0);

  server = await serverOn(dataDir);
  const after = await allCases();
  expect(after).toEqual(expect.arrayContaining([...before, ...acknowledged]));
  // What a writer was not told of may be there or not.
  const unacknowledged = after.length - before.length - acknowledged.length;
  expect(unacknowledged).toBeGreaterThanOrEqual(0);
  expect(unacknowledged).toBeLessThanOrEqual(writers.length);

  // Sent again, it is there once.
  for (const headers of underWay) expect((await api().post('/cases', newCase, headers)).status).toBe(201);
  expect(await allCases()).toHaveLength(before.length + acknowledged.length + writers.length);
});

test('when Postgres is killed, it says so in one line and ends with status 1; the next start recovers', async () => {
  const before = await allCases();
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  const { status, signal, err } = await server.ended;
  expect({ status, signal }).toEqual({ status: 1, signal: null });
  expect(said(err)).toEqual([`Article 3 stops: Postgres has ended by itself (see ${dataDir}/postgres.log).`]);
  expect(processesIn(dataDir)).toEqual([]);

  server = await serverOn(dataDir);
  expect((await allCases()).toSorted()).toEqual(before.toSorted());
});

test('a first start may be stopped or killed at any moment: the next is a first start again and ends complete', async () => {
  const fresh = newDataDir();
  const stopped = startServer(fresh);
  await until('Postgres is there', () => processesIn(fresh).length > 0);
  expect(await stopped.stop('SIGINT')).toEqual({ status: 0, signal: null, out: '', err: '' });
  const moments = [0, 1, 2].map((third) => (firstStart * (third + randomInt(100) / 100)) / 3);
  for (const moment of moments) {
    const killed = startServer(fresh);
    await delay(moment);
    await killed.stop('SIGKILL');
  }

  const complete = await serverOn(fresh);
  expect([...complete.links.keys()]).toEqual(invited);
  expect({ moments, made: await madeIn(fresh) }).toEqual({ moments, made: await madeIn(dataDir) });
  await until('the case is flagged', async () => (await openFlagsIn(fresh)).length > 0);
  expect(await openFlagsIn(fresh)).toEqual(['R01', 'R10']);
  expect(await complete.stop()).toMatchObject({ status: 0, err: '' });
  expect(processesIn(fresh)).toEqual([]);
  expect(readdirSync(fresh).toSorted()).toEqual(['factor.key', 'postgres', 'postgres.log', 'secret.key']);
});
