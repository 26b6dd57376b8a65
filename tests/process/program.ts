import { execFileSync, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '../../src/lib/project.ts';
import { stopAllAndRemove } from '../db/embedded-support.ts';

const built = join(projectFolder, 'dist');
const children = new Set<ChildProcess>();

/** Compiles the program as `npm start` does, unless it has not changed since. */
export function build(): void {
  const compiledAt = statSync(join(built, '.tsbuildinfo'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['src', 'seeds'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(projectFolder, folder, name),
    ),
  );
  if (sources.every((file) => statSync(file).mtimeMs < compiledAt)) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectFolder, stdio: 'inherit' });
}

/** How a process came to its end, and all it printed. */
export interface Ended {
  status: number | null;
  signal: string | null;
  out: string;
  err: string;
}

export type Settings = Record<string, string>;

/** Runs a file of the built program. */
const launch = (file: string, words: readonly string[], settings: Settings) =>
  run([process.execPath, join(built, 'src', file), ...words], tmpdir(), settings);

/** Runs a command with these settings and nothing else of this process' environment. */
function run([command, ...words]: readonly [string, ...string[]], cwd: string, settings: Settings) {
  const stdio: StdioOptions = ['pipe', 'pipe', 'pipe'];
  const child = spawn(command, words, { stdio, cwd, env: { PATH: process.env['PATH'], ...settings } });
  children.add(child);
  const ended = Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]).then(
    ([out, err, [status, signal]]): Ended => ({
      status: status as number | null,
      signal: signal as string | null,
      out,
      err,
    }),
  );
  void ended.then(() => children.delete(child));
  return { child, ended };
}

/** A server as somebody starts it. */
export interface Server {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** All it had printed when it said that it is ready. */
  readonly ready: Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Starts the server on a free port, unless the settings say otherwise. */
export function startServer(dataDir: string, settings: Settings = {}): Server {
  return serverIn(launch('main.js', [], { PORT: '0', DATA_DIR: dataDir, ...settings }));
}

/** A server as the README starts it. Its process is npm's. */
export function startThroughNpm(dataDir: string): Server {
  const home = tmpdir();
  return serverIn(
    run(['npm', 'start', '--silent'], projectFolder, { PORT: '0', DATA_DIR: dataDir, HOME: home }),
  );
}

function serverIn({ child, ended }: ReturnType<typeof run>): Server {
  const ready = new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout!.on('data', (chunk) => {
      out += String(chunk);
      if (/^Article 3 is ready at .*\n/m.test(out)) resolve(out);
    });
    void ended.then(({ status, err }) =>
      reject(new Error(`ended with ${status} before it was ready: ${err}`)),
    );
  });
  // Those who want the end and not the beginning do not look at it.
  ready.catch(() => undefined);
  const kill = (signal: NodeJS.Signals) => void child.kill(signal);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    kill(signal);
    return ended;
  };
  return { pid: child.pid!, ended, ready, kill, stop };
}

export type ReadyServer = Server & { origin: string; links: ReadonlyMap<string, string> };

/** A server that is ready: where, and the one-time links that it printed, by whom they are for. */
export async function serverOn(dataDir: string, settings: Settings = {}): Promise<ReadyServer> {
  const server = startServer(dataDir, settings);
  const out = await server.ready;
  const links = [...out.matchAll(/^One-time link for (.+): (http\S+)$/gm)].map(
    ([, name, link]) => [name!, link!] as const,
  );
  return { ...server, origin: /ready at (\S+)/.exec(out)![1]!, links: new Map(links) };
}

/** Starts a command; its standard input stays open. */
export function startCommand(words: readonly string[], settings: Settings) {
  const { child, ended } = launch('cli.js', words, settings);
  return { stdin: child.stdin!, ended };
}

/** The command line as a person types it: the words, what comes on standard input, the settings. */
export function article3(words: readonly string[], settings: Settings, input = ''): Promise<Ended> {
  const { stdin, ended } = startCommand(words, settings);
  // Commands that do not read it may end before it is written.
  stdin.on('error', () => undefined);
  stdin.end(input);
  return ended;
}

/** Every command line that this machine shows to others. */
export const commandLines = (): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1');
      } catch {
        return '';
      }
    })
    .join('\n');

/** The passwords of the logins of an embedded Postgres. */
export const passwordsIn = (dataDir: string): string[] =>
  Object.values(
    JSON.parse(readFileSync(join(dataDir, 'postgres', 'passwords.json'), 'utf8')) as Record<string, string>,
  );

/** For `afterAll`: ends whatever a failed test left running, and removes its folders. */
export async function leaveNothing(): Promise<void> {
  const left = [...children].map((child) => once(child, 'exit'));
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(left);
  await stopAllAndRemove();
}
