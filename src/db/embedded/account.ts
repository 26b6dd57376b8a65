import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { promisify } from 'node:util';

/** The account Postgres runs as, in the form `spawn` takes; empty: the one this process runs as. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** The whole environment of every process started here: nothing of ours, so no secret of ours. */
export const bareEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', LANG: 'C' };

const runFile = promisify(execFile);
const run = (command: string, options: string[]) => runFile(command, options, { env: bareEnvironment });

/**
 * Postgres refuses to run as root. So root runs it as the owner of the cluster folder if there is one, else as
 * the account `postgres`, else as an account `article3`, which is made when needed.
 */
export async function postgresAccount(clusterDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  if (!existsSync('/proc/self/cwd')) {
    throw new Error(
      'As root the embedded Postgres needs /proc. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const account =
    (await accountNamed('postgres')) ?? (await accountNamed('article3')) ?? (await makeAccount());
  // A copy restored by root belongs to root, and Postgres would refuse it.
  if (owner !== undefined) await run('chown', ['-R', `${account.uid}:${account.gid}`, clusterDir]);
  return account;
}

async function accountNamed(name: string): Promise<Required<Account> | undefined> {
  const ask = async (option: string) => Number((await run('id', [option, name])).stdout);
  try {
    return { uid: await ask('-u'), gid: await ask('-g') };
  } catch {
    return undefined;
  }
}

async function makeAccount(): Promise<Required<Account>> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'article3']],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'article3']],
  ];
  for (const [command, options] of ways) {
    // A refusal is no verdict: the other start on this machine may have made the account just now.
    await run(command, options).catch(() => undefined);
    const made = await accountNamed('article3');
    if (made !== undefined) return made;
  }
  throw new Error(
    'Postgres does not run as root, and no account could be made for it. Start as an ordinary user, or make an account named article3.',
  );
}
