import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { z } from 'zod';

/** Settings for a `pg` client or pool. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Said outright, since a PGSSLMODE in the environment would ask for it on the socket too. */
  readonly ssl: false;
}

/** The three ways in: all powers, the owner of the database `article3`, and the application's plain login. */
export interface Logins {
  readonly superuser: (database?: string) => Connection;
  readonly owner: Connection;
  readonly app: Connection;
}

const Passwords = z.strictObject({
  postgres: z.string(),
  article3_owner: z.string(),
  article3_app: z.string(),
});
type Passwords = Readonly<z.infer<typeof Passwords>>;

/** Postgres listens on a socket in its own folder, so every cluster may use the same number. */
export const port = 5432;

const passwordFile = (home: string) => join(home, 'passwords.json');

const secret = () => randomBytes(32).toString('base64url');

/** Generates the passwords of a new cluster and keeps them in `home`, readable by their owner only. */
export function writePasswords(home: string): Passwords {
  const passwords: Passwords = { postgres: secret(), article3_owner: secret(), article3_app: secret() };
  const file = openSync(passwordFile(home), 'wx', 0o600);
  writeSync(file, JSON.stringify(passwords));
  fsyncSync(file);
  closeSync(file);
  return passwords;
}

/** The logins of the cluster in `home`, which listens in the folder `host`. */
export function readLogins(home: string, host: string): Logins {
  const passwords = readPasswords(passwordFile(home));
  const login = (user: keyof Passwords, database: string): Connection => {
    return { host, port, user, password: passwords[user], database, ssl: false };
  };
  return {
    superuser: (database = 'postgres') => login('postgres', database),
    owner: login('article3_owner', 'article3'),
    app: login('article3_app', 'article3'),
  };
}

function readPasswords(file: string): Passwords {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    const hint = 'start as the account that made it, or choose another DATA_DIR';
    throw new Error(`The passwords of the database cannot be read from ${file}: ${hint}.`, { cause });
  }
  const passwords = parsePasswords(content);
  if (passwords === undefined) throw new Error(`The passwords of the database in ${file} are damaged.`);
  return passwords;
}

/** Keeps the parser's own error to itself, since that quotes what it read. */
function parsePasswords(content: string): Passwords | undefined {
  try {
    return Passwords.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}

/** Makes the roles and the database that are still missing. Takes a connection of the superuser. */
export async function ensureLogins(client: Client, logins: Logins): Promise<void> {
  for (const { user, password } of [logins.owner, logins.app]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [user]);
    if (rowCount !== 0) continue;
    // The message of an error can quote a value ("invalid input syntax for type uuid: ..."), so these
    // errors go to the client alone; those of Postgres' own processes are still logged.
    await client.query(
      `create role ${user} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)};
       alter role ${user} set log_min_messages = 'log'`,
    );
  }
  const { rowCount } = await client.query(`select from pg_database where datname = 'article3'`);
  if (rowCount === 0) await client.query('create database article3 owner article3_owner');
}
