import type { Readable } from 'node:stream';
import type { Config } from '../config.ts';

/** What a command is run with: the terminal and the settings. */
export interface Terminal {
  config(): Config;
  out: (text: string) => void;
  err: (text: string) => void;
  stdin: Readable;
}

/** The options as typed, checked by each command. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;
