import { systemClock } from '../lib/clock.ts';

/**
 * One JSON line for each event, on standard error. A line holds names of ours and numbers, never what somebody
 * typed or recorded: of an error only its kind, its code and the places in our own code it passed through.
 */
export interface Log {
  error(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  info(event: string, facts?: Facts): void;
}

interface Facts {
  error?: unknown;
  [name: string]: unknown;
}

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** A log that writes lines of `level` and graver. ERROR means that somebody must act. */
export function makeLog(
  level: (typeof LEVELS)[number],
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const at = (name: 'error' | 'warn' | 'info') =>
    LEVELS.indexOf(name) > LEVELS.indexOf(level)
      ? () => {}
      : (event: string, { error, ...facts }: Facts = {}) =>
          write(
            `${JSON.stringify({ time: systemClock().toISOString(), level: name, event, ...facts, ...bare(error) })}\n`,
          );
  return { error: at('error'), warn: at('warn'), info: at('info') };
}

function bare(error: unknown): object {
  if (error === undefined) return {};
  const { name, code, constraint, stack } = error as {
    name?: string;
    code?: string;
    constraint?: string;
    stack?: string;
  };
  const places = (stack ?? '').split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return { kind: name, code, constraint, at: places.slice(0, 8).map((line) => line.trim()) };
}
