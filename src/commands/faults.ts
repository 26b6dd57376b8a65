import { Invalid, NotFound } from '../lib/errors.ts';
import { messagesFor } from '../messages/catalogue.ts';
import { sayFaults } from '../messages/faults.ts';

/** The command cannot be understood: the words for the person at the terminal. */
export class Usage extends Error {}

/** What went wrong, for the person at the terminal, one fault a line. */
export function describeFault(error: unknown): string {
  if (error instanceof Invalid) {
    return sayFaults(messagesFor('en'), error.faults)
      .map(({ path, message }) => `${path}: ${message}`)
      .join('\n');
  }
  if (error instanceof NotFound) return 'There is no account with this e-mail address.';
  return error instanceof Error ? error.message : String(error);
}
