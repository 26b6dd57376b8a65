import { hash, verify } from '@node-rs/argon2';
import { gate } from '../lib/gate.ts';
import { codePointLength, isCleanText } from '../lib/text.ts';
import { isCommonPassword } from './common-passwords.ts';

/** OWASP's first choice for argon2id, which is this library's default algorithm: 19 MiB, 2 passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST = 12;
export const LONGEST = 128;

/** Each hash takes 19 MiB and a thread that files and names are read with too: a flood must not get them all. */
const hashing = gate(2, 20);

type PasswordFault = 'password_too_short' | 'password_too_long' | 'password_too_common' | 'unclean_text';

/** What is wrong with a password somebody wants to use, as a fault code; undefined when it will do. */
export function passwordFault(password: string): PasswordFault | undefined {
  const length = codePointLength(password);
  if (length < SHORTEST) return 'password_too_short';
  if (length > LONGEST) return 'password_too_long';
  if (isCommonPassword(password)) return 'password_too_common';
  return isCleanText(password) ? undefined : 'unclean_text';
}

/** The PHC string to store. Throws Overloaded. */
export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(password.normalize('NFC'), COST));
}

/** Compared with when there is no account, so that the answer takes as long. */
const nobodysHash = hash('no account has this password', COST);

/**
 * Does something of which checking a password is part, when its turn comes. Throws Overloaded before any of it is
 * begun, so that a flood leaves nothing behind.
 */
export function whenPasswordsAreChecked<Result>(work: () => Promise<Result>): Promise<Result> {
  return hashing(work);
}

/**
 * Whether a password is the one behind `stored`; without one it is false, after the same work. To be asked when
 * passwords are checked.
 */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  if (codePointLength(password) > LONGEST) return false;
  const right = await verify(stored ?? (await nobodysHash), password.normalize('NFC'));
  return right && stored !== null && stored !== undefined;
}

/** Whether a stored hash cost less to make than one would now, so that it is to be made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  const cost = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(stored);
  return cost === null || Number(cost[1]) < COST.memoryCost || Number(cost[2]) < COST.timeCost;
}
