import { hash, verify } from '@node-rs/argon2';
import { codePointLength, isCleanText } from '../lib/text.ts';

/** OWASP's first choice for argon2id, which is this library's default algorithm: 19 MiB, 2 passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST = 12;
export const LONGEST = 128;

/** What is wrong with a password somebody wants to use, as a fault code; undefined when it will do. */
export function passwordFault(
  password: string,
): 'password_too_short' | 'password_too_long' | 'unclean_text' | undefined {
  const length = codePointLength(password);
  if (length < SHORTEST) return 'password_too_short';
  if (length > LONGEST) return 'password_too_long';
  return isCleanText(password) ? undefined : 'unclean_text';
}

/** The PHC string to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Compared with when there is no account, so that the answer takes as long. */
const nobodysHash = hashPassword('no account has this password');

/** Whether a password is the one behind `stored`; without one it is false, after the same work. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  if (codePointLength(password) > LONGEST) return false;
  const right = await verify(stored ?? (await nobodysHash), password.normalize('NFC'));
  return right && stored !== null && stored !== undefined;
}
