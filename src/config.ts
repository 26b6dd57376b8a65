import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A setting that cannot be understood. Its message is one line for the person who starts the server. */
export class BadSetting extends Error {}

const postgresUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
    'must be a URL that begins with postgres://',
  )
  .optional();

const Environment = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number')
    .transform(Number)
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: postgresUrl,
  MIGRATION_DATABASE_URL: postgresUrl,
  SECRET_KEY_FILE: z.string().min(1).optional(),
  DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug').default('info'),
});

export interface Config {
  /** 0 lets the machine choose a free one. */
  port: number;
  host: string;
  dataDir: string;
  /** A Postgres that somebody else runs; undefined means the embedded one in `dataDir`. */
  database: { app: string; owner: string | undefined } | undefined;
  /** The file with the keys that wrap the data keys of the cases. */
  secretKeyFile: string;
  /** Whether demo data was asked for or refused; undefined leaves it to whether the database is new and ours. */
  demo: boolean | undefined;
  logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** The only reader of the environment. Throws BadSetting naming every variable it cannot understand. */
export function loadConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Environment.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new BadSetting(`Article 3 cannot start: ${faults.join('; ')}.`);
  }
  const env = result.data;
  if (env.MIGRATION_DATABASE_URL !== undefined && env.DATABASE_URL === undefined) {
    throw new BadSetting('Article 3 cannot start: MIGRATION_DATABASE_URL needs DATABASE_URL beside it.');
  }
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    database:
      env.DATABASE_URL === undefined
        ? undefined
        : { app: env.DATABASE_URL, owner: env.MIGRATION_DATABASE_URL },
    secretKeyFile: resolve(env.SECRET_KEY_FILE ?? join(env.DATA_DIR, 'secret.key')),
    demo: env.DEMO === undefined ? undefined : env.DEMO === 'on',
    logLevel: env.LOG_LEVEL,
  };
}

/** Where the server is reached, as the beginning of a link. */
export const originOf = ({ host, port }: Pick<Config, 'host' | 'port'>): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
