import type { Server } from 'node:http';
import { BadSetting, loadConfig, type Config } from './config.ts';
import { ClusterInUse } from './db/embedded/cluster.ts';
import { prepareFirstStart } from './first-start.ts';
import { CannotStart, openToServe } from './installation.ts';
import { startScheduler } from './jobs/scheduler.ts';
import { timetable } from './jobs/timetable.ts';
import { systemClock } from './lib/clock.ts';
import { createApp } from './web/app.ts';
import { makeLog } from './web/log.ts';

/** How long requests may take to end when the server stops. */
const LAST_REQUESTS_MS = 10_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function serve(config: Config): Promise<void> {
  const log = makeLog(config.logLevel);
  const installation = await openToServe(config);
  const { db } = installation;
  const stopping: (() => Promise<void>)[] = [() => installation.close()];
  const stop = stopOnce(stopping, log);
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  // The default prints the error's message, which may quote what was recorded.
  process.on('uncaughtException', (error) => {
    log.error('crashed', { error });
    void stop(1, 'Article 3 stops: an unforeseen error, see the log.');
  });
  installation.onDeath((why) => {
    process.stderr.write(`Article 3 stops: ${why}\n`);
    void stop(1);
  });
  try {
    const invitations = await prepareFirstStart(db, systemClock, {
      demo: config.demo,
      embedded: installation.embedded,
    });
    const jobs = timetable(db);
    const server = await listen(await createApp({ db, clock: systemClock, jobs, log }), config);
    stopping.unshift(() => closeServer(server));
    const scheduler = startScheduler(db, jobs, systemClock, (job, error) =>
      log.error('job failed', { job, error }),
    );
    stopping.unshift(() => scheduler.stop());
    const origin = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
    for (const { account, path } of invitations) say(`One-time link for ${account.name}: ${origin}${path}`);
    say(`Article 3 is ready at ${origin}`);
  } catch (error) {
    await stop(1, oneLine(error, config));
  }
}

/** Stops everything in order, once; a second request to stop ends the process at once. */
function stopOnce(steps: (() => Promise<void>)[], log: ReturnType<typeof makeLog>) {
  let begun = false;
  return async (status: number, why?: string): Promise<void> => {
    if (begun) return void process.exit(status === 0 ? 130 : status);
    begun = true;
    if (why !== undefined) process.stderr.write(`${why}\n`);
    for (const step of steps) await step().catch((error: unknown) => log.error('stopping failed', { error }));
    process.exit(status);
  };
}

function listen(app: Awaited<ReturnType<typeof createApp>>, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
  await closed;
  clearTimeout(timer);
}

/** What a person needs to know of an error at the start; anything unforeseen in full. */
function oneLine(error: unknown, config?: Config): string {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE')
    return `Article 3 cannot start: port ${config?.port} on ${config?.host} is already taken. Choose another with PORT.`;
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `Article 3 cannot start: it may not listen on ${config?.host}:${config?.port} (${code}).`;
  if (error instanceof BadSetting || error instanceof CannotStart || error instanceof ClusterInUse)
    return error.message;
  return `Article 3 cannot start: ${error instanceof Error ? error.message : String(error)}`;
}

process.env['TZ'] = 'UTC';
try {
  await serve(loadConfig(process.env));
} catch (error) {
  process.stderr.write(`${oneLine(error)}\n`);
  process.exit(1);
}
