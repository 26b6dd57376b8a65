import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { bareEnvironment, type Account } from './account.ts';
import type { Place } from './place.ts';
import { port } from './logins.ts';

/**
 * Parent of Postgres. It reads a pipe (3) whose other end this process holds and never writes to. When the pipe
 * closes, however this process came to its end, it stops Postgres: fast, after ten seconds at once, after fifteen
 * by force. Postgres alone holds another pipe (4); its closing tells this process that Postgres has ended. Signals
 * for the processes of a terminal or a service are not for the keeper, and its name is not `node`. `kill -0`
 * fails once `sleep` has given the shell the occasion to bury its child.
 */
const script = `
trap '' HUP INT TERM
"$@" 3<&- &
exec 4>&-
read -r line <&3
exec 2>/dev/null
kill -INT $!
tenths=0
while kill -0 $!; do
  tenths=$((tenths + 1))
  [ $tenths = 100 ] && kill -QUIT $!
  [ $tenths = 150 ] && kill -KILL $!
  sleep 0.1
done
`;

/** Names the keeper in its command line. */
export const keeperName = 'article3-keeper';

/** What cannot be changed from within: an option of the command wins over every file and over ALTER SYSTEM. */
const settings = {
  listen_addresses: '',
  // Relative to the cluster folder, so that neither its length nor the rights on its parents matter.
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: String(port),
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log holds no content of a record: no statement, no parameter, no detail of a refused row.
  log_destination: 'stderr',
  logging_collector: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

/** A running Postgres with its keeper. */
export interface Kept {
  /** Resolves when its last process has ended, or the keeper has. */
  readonly ended: Promise<void>;
  /** Lets go: the keeper stops Postgres and ends. Resolves to whether it could: a killed keeper leaves an orphan. */
  readonly release: () => Promise<boolean>;
}

/**
 * Starts Postgres on the cluster, logging to `log`, a file that is open. `start` names this start: Postgres
 * tells it as `article3.start`, so that a client can see whose Postgres answers.
 */
export function keepPostgres(
  place: Place,
  program: string,
  account: Account,
  log: number,
  start: string,
): Kept {
  const options = Object.entries({ ...settings, 'article3.start': start }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const folder = folderOf(place.cluster, account);
  const keeper = spawn('/bin/sh', ['-c', script, keeperName, program, '-D', folder, ...options], {
    ...account,
    cwd: place.cluster,
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', log, log, 'pipe', 'pipe'],
  });
  const [, , , guard, life] = keeper.stdio;
  const gone = new Promise<boolean>((resolve) => {
    keeper.once('error', () => resolve(true));
    keeper.once('exit', (_status, signal) => resolve(signal === null));
  });
  guard?.on('error', () => undefined);
  const lifeless = new Promise<void>((resolve) => life?.once('close', resolve));
  if (life instanceof Readable) life.resume();
  return {
    ended: Promise.race([gone.then(() => undefined), lifeless]),
    release: () => {
      guard?.destroy();
      return gone;
    },
  };
}

/**
 * The cluster folder as told to a program started in it. The account of Postgres may lack the right to enter its
 * parents (/root, a DATA_DIR of mode 0700). `spawn` changes into the folder before it drops root's rights, and
 * /proc/self/cwd needs no right on the parents, also in each process that Postgres starts.
 */
export const folderOf = (cluster: string, account: Account): string =>
  account.uid === undefined ? cluster : '/proc/self/cwd';
