import { parseArgs } from 'node:util';
import { openToCommand } from '../installation.ts';
import type { Db } from '../db/transaction.ts';
import { addUser, issueApiToken, resetUserFactor } from './accounts.ts';
import { checkIsolation } from './check-rls.ts';
import { doctor } from './doctor.ts';
import { Usage } from './faults.ts';
import { listJobs, runJob } from './jobs.ts';
import { rotateInstallationKey } from './keys.ts';
import { readOneRuling, readPassages } from './reading.ts';
import type { Options, Terminal } from './terminal.ts';

interface Command {
  /** As typed, for the help. */
  usage: string;
  does: string;
  options: Record<string, { type: 'string' | 'boolean' }>;
  /** How many words follow the command's name. */
  words: number;
  run(terminal: Terminal, options: Options, words: readonly string[]): Promise<number>;
}

/** Opens the database beside a running server, or alone, and closes it again whatever happens. */
async function withDatabase(terminal: Terminal, work: (db: Db) => Promise<number>): Promise<number> {
  const installation = await openToCommand(terminal.config());
  try {
    return await work(installation.db);
  } finally {
    await installation.close();
  }
}

const COMMANDS: Record<string, Command> = {
  'user add': {
    usage: 'user add --email E --name N --role R [--password-stdin]',
    does: 'adds a person and prints a one-time link, or sets the password read from standard input',
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      'password-stdin': { type: 'boolean' },
    },
    words: 0,
    run: (terminal, options) => withDatabase(terminal, (db) => addUser(terminal, db, options)),
  },
  'user reset-factor': {
    usage: 'user reset-factor --email E',
    does: 'ends a person’s password, second factor, sessions and tokens, and prints a one-time link to begin anew',
    options: { email: { type: 'string' } },
    words: 0,
    run: (terminal, options) => withDatabase(terminal, (db) => resetUserFactor(terminal, db, options)),
  },
  'token issue': {
    usage: 'token issue --email E --name N [--days D]',
    does: 'prints an API token, once',
    options: { email: { type: 'string' }, name: { type: 'string' }, days: { type: 'string' } },
    words: 0,
    run: (terminal, options) => withDatabase(terminal, (db) => issueApiToken(terminal, db, options)),
  },
  'job list': {
    usage: 'job list',
    does: 'prints the timetable and the last runs',
    options: {},
    words: 0,
    run: (terminal) => withDatabase(terminal, (db) => listJobs(terminal, db)),
  },
  'job run': {
    usage: 'job run NAME [--as-of TIME]',
    does: 'runs a job now, as if it were TIME, and prints its report as JSON',
    options: { 'as-of': { type: 'string' } },
    words: 1,
    run: (terminal, options, words) =>
      withDatabase(terminal, (db) => runJob(terminal, db, words[0]!, options)),
  },
  'rotate-key': {
    usage: 'rotate-key',
    does: 'puts a new key in the place of the installation’s; backups made before need the key file of their time: without it nothing in them can be read, erased identities least of all',
    options: {},
    words: 0,
    run: (terminal) => withDatabase(terminal, (db) => rotateInstallationKey(terminal, db)),
  },
  'read-ruling': {
    usage: 'read-ruling FILE [--language L]',
    does: 'reads a ruling’s text (- for standard input) and prints what it finds as JSON; stores nothing',
    options: { language: { type: 'string' } },
    words: 1,
    run: (terminal, options, words) => readOneRuling(terminal, words[0]!, options),
  },
  'read-rulings': {
    usage: 'read-rulings --passages FILE.jsonl',
    does: 'reads passages, one JSON object a line, and prints one a line; stores nothing',
    options: { passages: { type: 'string' } },
    words: 0,
    run: (terminal, options) => readPassages(terminal, options),
  },
  'check-rls': {
    usage: 'check-rls',
    does: 'checks that the database keeps people to their own cases; exit status 1 if it does not',
    options: {},
    words: 0,
    run: (terminal) => withDatabase(terminal, (db) => checkIsolation(terminal, db)),
  },
  doctor: {
    usage: 'doctor',
    does: 'checks the installation and says what to do',
    options: {},
    words: 0,
    run: (terminal) => doctor(terminal),
  },
};

/** Runs the command in `words`; answers the exit status. Throws Usage when there is no such command. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((each) => Object.hasOwn(COMMANDS, each));
  if (name === undefined) {
    const asked = words.length === 0 || words[0] === 'help' || words[0] === '--help';
    if (asked) terminal.out(help());
    else terminal.err(`There is no command ${words.slice(0, 2).join(' ')}.\n\n${help()}`);
    return asked ? 0 : 2;
  }
  const command = COMMANDS[name]!;
  const { values, positionals } = parse(words.slice(name.split(' ').length), command);
  if (positionals.length !== command.words) throw new Usage(`Usage: ${command.usage}`);
  return command.run(terminal, values, positionals);
}

function parse(args: readonly string[], command: Command) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true });
  } catch (error) {
    throw new Usage(`${(error as Error).message}\nUsage: ${command.usage}`);
  }
}

function help(): string {
  const lines = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return `npm run article3 -- COMMAND\n\n${lines.join('\n')}\n`;
}
