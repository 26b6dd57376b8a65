import { isFresh, type IsFresh } from './access/actor.ts';
import { isLoopback } from './access/demonstration.ts';
import { sealingWith } from './access/sealing.ts';
import { BadSetting, loadConfig, originOf, type Config } from './config.ts';
import { ClusterInUse } from './db/embedded/cluster.ts';
import { prepareFirstStart } from './first-start.ts';
import { CannotStart, openFactorKey, openKeys, openToServe } from './installation.ts';
import { startScheduler } from './jobs/scheduler.ts';
import { timetable } from './jobs/timetable.ts';
import { systemClock } from './lib/clock.ts';
import { createApp } from './web/app.ts';
import { waitForBeat } from './web/beat.ts';
import { listen } from './web/listen.ts';
import { makeLog, type Log } from './web/log.ts';

/** After this the server ends whatever is still under way: nothing acknowledged is lost by it. */
const LONGEST_STOP_MS = 20_000;
/** npm passes Ctrl-C on to a server that the terminal has told already: only a later one is a second one. */
const SAME_SIGNAL_MS = 500;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const isFreshNow: IsFresh = (actor, { at }) => Promise.resolve(isFresh(actor, at));

async function serve(config: Config): Promise<void> {
  const log = makeLog(config.logLevel);
  const opened: (() => Promise<void>)[] = [];
  const stop = stopOnce(opened, log);
  stopOnSignals(stop);
  // The default prints the error's message, which may quote what was recorded.
  process.on('uncaughtException', (error) => {
    log.error('crashed', { error });
    void stop(1, 'Article 3 stops: an unforeseen error, see the log.');
  });
  try {
    const installation = await openToServe(config);
    const { db } = installation;
    opened.push(() => installation.close());
    installation.onDeath((why) => void stop(1, `Article 3 stops: ${why}`));
    const keys = await openKeys(config, db);
    const invitations = await prepareFirstStart(db, systemClock, keys, {
      demo: config.demo,
      embedded: installation.embedded,
    });
    const jobs = timetable(db);
    const sealing = sealingWith(await openFactorKey(config, db));
    const loopback = isLoopback(config.host);
    const own = { clock: systemClock, log, isFresh: isFreshNow, beat: waitForBeat };
    const deps = { ...own, db, jobs, keys, sealing, loopback };
    const server = await listen(await createApp(deps), config);
    const scheduler = startScheduler(db, jobs, systemClock, (job, error) =>
      log.error('job failed', { job, error }),
    );
    opened.push(async () => void (await Promise.all([server.close(), scheduler.stop()])));
    const origin = originOf({ host: config.host, port: server.port });
    for (const { account, path } of invitations) say(`One-time link for ${account.name}: ${origin}${path}`);
    say(`Article 3 is ready at ${origin}`);
  } catch (error) {
    await stop(1, oneLine(error));
  }
}

type Stop = (status: number, why?: string) => Promise<void>;

/** Closes what was opened, the last first, and ends the process. Whatever fails meanwhile is no second reason to stop. */
function stopOnce(opened: (() => Promise<void>)[], log: Log): Stop {
  let begun = false;
  return async (status, why) => {
    if (begun) return;
    begun = true;
    if (why !== undefined) complain(why);
    setTimeout(() => process.exit(status), LONGEST_STOP_MS);
    for (let close = opened.pop(); close !== undefined; close = opened.pop())
      await close().catch((error: unknown) => log.error('stopping failed', { error }));
    process.exit(status);
  };
}

/** The first signal stops the server in good order, a second one at once. */
function stopOnSignals(stop: Stop): void {
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      first ??= performance.now();
      if (performance.now() - first > SAME_SIGNAL_MS) process.exit(130);
      void stop(0);
    });
  }
}

/** What a person needs to know of an error at the start. */
function oneLine(error: unknown): string {
  if (error instanceof BadSetting || error instanceof CannotStart || error instanceof ClusterInUse)
    return error.message;
  return `Article 3 cannot start: ${error instanceof Error ? error.message : String(error)}`;
}

process.env['TZ'] = 'UTC';
try {
  await serve(loadConfig(process.env));
} catch (error) {
  complain(oneLine(error));
  process.exitCode = 1;
}
