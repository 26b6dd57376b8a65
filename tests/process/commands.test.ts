import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newDataDir, processesIn, until } from '../db/embedded-support.ts';
import { apiAt, enrolFactor, page, sessionOf, submit } from './http.ts';
import { tracesIn } from './made.ts';
import {
  article3,
  build,
  commandLines,
  leaveNothing,
  serverOn,
  startCommand,
  type Ended,
  type ReadyServer,
} from './program.ts';

// Real processes, on a machine that may be busy.
jest.setTimeout(120_000);
beforeAll(build);
afterAll(leaveNothing);

const PASSWORD = 'correct horse battery';
const dataDir = newDataDir();
const alone = { DATA_DIR: dataDir };

const userAdd = (email: string, role: string, ...more: string[]) =>
  `user add --email ${email} --name Ada --role ${role}`.split(' ').concat(more);
const tokenIssue = (email: string, ...more: string[]) =>
  `token issue --email ${email} --name laptop`.split(' ').concat(more);
const well = (ended: Ended): string => {
  expect({ ...ended, out: '' }).toEqual({ status: 0, signal: null, out: '', err: '' });
  return ended.out;
};
const faultsOf = ({ status, out, err }: Ended): string[] => {
  expect({ status, out }).toEqual({ status: 1, out: '' });
  return err.trimEnd().split('\n');
};

describe('without a server', () => {
  test('commands on a new DATA_DIR at the same instant share one Postgres, and all succeed', async () => {
    const started = await Promise.all([
      article3(userAdd('ada@example.org', 'caseworker'), alone),
      article3(['job', 'list'], alone),
      article3(['job', 'run', 'flag-cases'], alone),
    ]);
    const [link, list, run] = started.map(well);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/enrol\/[\w-]{43}\n$/);
    expect(list).toMatch(
      /^flag-cases\t\*\/15 \* \* \* \* UTC\t.*\tnext \d{4}-\S+Z\nforget-failures\t\*\/30 \* \* \* \* UTC\t.*\n$/,
    );
    expect(JSON.parse(run!)).toMatchObject({ job: 'flag-cases', counts: { cases: 0 }, error: null });
    expect(processesIn(dataDir)).toEqual([]);
  });

  test('a password comes on standard input, and no process shows it', async () => {
    const { stdin, ended } = startCommand(userAdd('grace@example.org', 'lawyer', '--password-stdin'), alone);
    stdin.write(PASSWORD);
    await until('Postgres is there', () => processesIn(dataDir).length > 2);
    const shown = commandLines();
    stdin.end('\n');
    expect(well(await ended)).toBe('');
    expect(shown).toContain('--password-stdin');
    expect(shown).not.toContain(PASSWORD);
    expect(processesIn(dataDir)).toEqual([]);
  });
});

describe('beside a server', () => {
  let server: ReadyServer;
  let beside: Record<string, string>;

  beforeAll(async () => {
    server = await serverOn(dataDir);
    beside = { ...alone, PORT: new URL(server.origin).port };
  });

  test('who was added without a server signs in, and the link of who is added now leads to this server', async () => {
    const signIn = await submit(`${server.origin}/sign-in`, {
      email: 'grace@example.org',
      password: PASSWORD,
    });
    expect(signIn.status).toBe(303);
    expect((await page(`${server.origin}/cases`, sessionOf(signIn))).status).toBe(303);
    const session = await enrolFactor(server.origin, sessionOf(signIn));
    expect((await page(`${server.origin}/cases`, session)).status).toBe(200);

    const link = well(await article3(userAdd('zoe@example.org', 'admin'), beside)).trim();
    expect(link.startsWith(server.origin)).toBe(true);
    expect((await page(link)).text).toContain('zoe@example.org');
  });

  test('each fault of a new account stands on its own line', async () => {
    const [all, taken, unknown] = await Promise.all([
      article3(userAdd('nobody', 'boss', '--password-stdin'), beside, 'too short\n'),
      article3(userAdd('ADA@example.org', 'lawyer'), beside),
      article3(userAdd('new@example.org', 'lawyer', '--shell'), beside),
    ]);
    expect(faultsOf(all).map((line) => line.split(':')[0])).toEqual(['email', 'role', 'password']);
    expect(faultsOf(taken)).toEqual(['email: Somebody already has this e-mail address.']);
    expect(faultsOf(unknown).at(-1)).toMatch(/^Usage: user add --email E /);
  });

  test('a token stands alone on standard output and opens the API, until the day it was issued for', async () => {
    const token = well(await article3(tokenIssue('ada@example.org', '--days', '366'), beside));
    expect(token).toMatch(/^a3_[\w-]{43}\n$/);
    expect((await apiAt(server.origin, token.trim()).get('/cases')).status).toBe(200);
    expect((await apiAt(server.origin, `${token.trim()}x`).get('/cases')).status).toBe(401);

    const nobody = await article3(tokenIssue('nobody@example.org'), beside);
    expect(faultsOf(nobody)).toEqual(['There is no account with this e-mail address.']);
    const ends = await Promise.all(
      ['0', '367'].map((days) => article3(tokenIssue('ada@example.org', '--days', days), beside)),
    );
    for (const ended of ends) expect(faultsOf(ended)).toEqual([expect.stringMatching(/^days: /)]);
    const nothing = await article3(['token', 'issue'], beside);
    expect(faultsOf(nothing).map((line) => line.split(':')[0])).toEqual(['email', 'name']);
  });

  test('whoever runs the server lets somebody in anew: what they had is over, and a trace remains', async () => {
    const reset = (...more: string[]) => article3(['user', 'reset-factor', ...more], beside);
    const token = well(await article3(tokenIssue('grace@example.org'), beside)).trim();
    const link = well(await reset('--email', 'Grace@example.org')).trim();
    expect((await apiAt(server.origin, token).get('/cases')).status).toBe(401);
    const attempt = { email: 'grace@example.org', password: PASSWORD };
    expect((await submit(`${server.origin}/sign-in`, attempt)).status).toBe(422);
    const entered = await submit(link, { password: PASSWORD });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/account/second-factor']);
    const traces = await tracesIn(dataDir, 'grace@example.org');
    expect(traces.slice(-2)).toEqual(['second_factor_reset', 'enrolment_link_issued']);
    expect(faultsOf(await reset('--email', 'nobody@example.org'))).toHaveLength(1);
    expect(faultsOf(await reset())).toEqual([expect.stringMatching(/^email: /)]);
  });

  test('a job runs as of a time that is one, and a command that is refused leaves no run behind', async () => {
    const runAsOf = (time: string) => article3(['job', 'run', 'flag-cases', '--as-of', time], beside);
    const run = JSON.parse(well(await runAsOf('2026-11-23T18:00:00+02:00'))) as object;
    expect(run).toMatchObject({ job: 'flag-cases', slot: null, counts: { raised: 0 }, error: null });

    const refused = await Promise.all(['2026-02-30', '2026-11-23T18:00'].map(runAsOf));
    for (const ended of refused) expect(faultsOf(ended)).toEqual([expect.stringMatching(/^--as-of takes /)]);
    const unknown = await article3(['job', 'run', 'make-coffee'], beside);
    expect(faultsOf(unknown)).toEqual([expect.stringContaining('make-coffee')]);

    const token = well(await article3(tokenIssue('ada@example.org'), beside)).trim();
    const { body } = await apiAt(server.origin, token).get('/jobs/flag-cases/runs');
    const runs = body.items as { slot: string | null; endedAt: string | null }[];
    expect(runs.filter(({ slot }) => slot === null)).toHaveLength(2);
    expect(runs.filter(({ endedAt }) => endedAt === null)).toEqual([]);
  });

  test('the doctor says what there is to do until it is done, and works without a database', async () => {
    const before = await article3(['doctor'], beside);
    expect({ ...before, out: '' }).toEqual({ status: 1, signal: null, out: '', err: '' });
    expect(before.out.match(/^TO DO {2}.*$/gm)).toEqual([
      expect.stringMatching(/^TO DO {2}No administrator has a password yet/),
    ]);
    await submit(server.links.get('First administrator') ?? '', { password: PASSWORD });
    expect(well(await article3(['doctor'], beside))).not.toContain('TO DO');

    const unreachable = { DATABASE_URL: 'postgres://app:SECRET@127.0.0.1:1/x' };
    const { status, out, err } = await article3(['doctor'], unreachable);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(/^TO DO {2}The database cannot be opened: .*ECONNREFUSED/m);
    expect(out).not.toContain('SECRET');
  });

  test('the server goes on, and has said nothing of all this', async () => {
    const { out, ...rest } = await server.stop();
    expect(rest).toEqual({ status: 0, signal: null, err: '' });
    expect(out).toBe(await server.ready);
  });
});
