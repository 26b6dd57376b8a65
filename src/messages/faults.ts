import type { Fault } from '../lib/errors.ts';
import type { Messages } from './en/messages.ts';

/** A fault in the reader's words. */
export function sayFault(t: Messages, { code, params = {} }: Fault): string {
  const words = Object.hasOwn(t.faults, code)
    ? t.faults[code as keyof Messages['faults']]
    : t.faults.not_understood;
  return words(params);
}

/** Every fault in the reader's words, each still at its field. */
export function sayFaults(t: Messages, faults: readonly Fault[]): { path: string; message: string }[] {
  return faults.map((fault) => ({ path: fault.path, message: sayFault(t, fault) }));
}
