import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { postgresProcesses } from '../../src/db/embedded/postmaster.ts';
import { placeIn } from '../../src/db/embedded/place.ts';
import { projectFolder } from '../../src/lib/project.ts';

export interface RunningServer {
  origin: string;
  /** The one-time link that the server printed for somebody. */
  linkFor(name: string): string;
  /** Ctrl-C: the exit status, once the process has ended. */
  interrupt(): Promise<number | null>;
  /** How many processes of its Postgres are alive. */
  postgresLeft(): number;
  /** Ends whatever is left and removes its data. */
  cleanUp(): Promise<void>;
}

/** The built server as `npm start` starts it, on a free port, its data in a folder of its own. */
export async function startServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'article3-story-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: projectFolder,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.startsWith('Article 3 is ready')) break;
  }
  const { cluster } = placeIn(dataDir);
  const interrupt = async () => {
    child.kill('SIGINT');
    return (await exited)[0];
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    linkFor: (name) => {
      const line = lines.find((each) => each.startsWith(`One-time link for ${name}: `));
      if (line === undefined) throw new Error(`no link for ${name} in: ${lines.join(' | ')}`);
      return line.slice(line.indexOf('http'));
    },
    interrupt,
    postgresLeft: () => postgresProcesses(cluster).length,
    cleanUp: async () => {
      if (child.exitCode === null) await interrupt();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
