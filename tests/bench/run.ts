import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Connection } from '../../src/db/embedded/cluster.ts';
import { projectFolder } from '../../src/lib/project.ts';
import { makeAnswersData } from './answers-data.ts';
import { compareAnswers } from './answers.ts';
import { startChild, type Child } from './child.ts';
import { makeData, NOTICES, type BenchData } from './data.ts';
import type { Load, Outcome } from './load.ts';
import { MEASURES, requestsOf, type Measure } from './measures.ts';
import { describe, resultOf, type Round } from './report.ts';

const ROUNDS = 5;
const ROUND_SECONDS = 3;
const WARM_UP_SECONDS = 3;
const CONNECTIONS = 10;
const POOL = 10;

/** Measured only when asked for, since it takes long: whether answers can be told apart by their time. */
const ANSWERS = 'answers';
const PARTS = [...MEASURES, ANSWERS] as const;
type Part = (typeof PARTS)[number];

interface Options {
  only: readonly Part[];
  json: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } });
  const only = values.only === undefined ? MEASURES : PARTS.filter((part) => part === values.only);
  if (only.length === 0) throw new Error(`There is no benchmark ${values.only}: ${PARTS.join(', ')}.`);
  return { only, json: values.json ?? false };
}

type Server = Child<{ database: Connection; pool: number; account: string }, number>;

/** Each measure in turn, the floor and the application side by side on the same data. Throws when an answer was no 2xx. */
async function benchAgainstFloor(only: readonly Measure[], json: boolean, data: BenchData): Promise<void> {
  const floor: Server = startChild('floor-server.ts');
  const app: Server = startChild('app-server.ts');
  const load = startChild<Load, Outcome>('load.ts');
  try {
    const ports = {
      floor: await floor.ask({ database: data.superuser, pool: POOL, account: data.accountId }),
      app: await app.ask({ database: data.app, pool: POOL, account: data.accountId }),
    };
    for (const measure of only) {
      const headers = { authorization: `Bearer ${data.token}`, 'content-type': 'application/json' };
      const requests = requestsOf(measure, data);
      const run = async (side: 'floor' | 'app', seconds: number): Promise<Outcome> => {
        const outcome = await load.ask({
          port: ports[side],
          seconds,
          connections: CONNECTIONS,
          headers,
          requests,
        });
        if (outcome.failed > 0)
          throw new Error(`${measure}: ${outcome.failed} requests to the ${side} failed.`);
        return outcome;
      };
      await run('floor', WARM_UP_SECONDS);
      await run('app', WARM_UP_SECONDS);
      const rounds: Round[] = [];
      while (rounds.length < ROUNDS) {
        rounds.push({ floor: await run('floor', ROUND_SECONDS), app: await run('app', ROUND_SECONDS) });
      }
      const result = resultOf(measure, rounds, NOTICES);
      process.stdout.write(`${json ? JSON.stringify(result) : describe(result)}\n`);
    }
  } finally {
    await Promise.all([floor, app, load].map((child) => child.stop()));
  }
}

/** Whether the application's answers tell by their time what they do not say. */
async function benchAnswers(json: boolean, bench: BenchData): Promise<void> {
  const app: Server = startChild('app-server.ts');
  try {
    const data = await makeAnswersData(bench);
    const port = await app.ask({ database: bench.app, pool: POOL, account: bench.accountId });
    await compareAnswers({ port, token: bench.token, data, json });
  } finally {
    await app.stop();
  }
}

try {
  const options = readOptions();
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectFolder, stdio: ['ignore', 2, 2] });
  const data = await makeData();
  const { only, json } = options;
  const measures = MEASURES.filter((measure) => only.includes(measure));
  try {
    if (measures.length > 0) await benchAgainstFloor(measures, json, data);
    if (only.includes(ANSWERS)) await benchAnswers(json, data);
  } finally {
    await data.remove();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
