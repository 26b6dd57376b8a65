import { createHash, randomBytes } from 'node:crypto';

const CODES = 10;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten codes to be written down: 80 random bits each, in four groups of four letters and digits. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const letters = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]!);
    return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-');
  });
}

/** A code as typed, however it was grouped, in the one form that is hashed; undefined when it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  return /^[a-z2-7]{16}$/.test(code) ? code : undefined;
}

/** What is stored of a code: it is random enough for a plain hash, which is bound to its account. */
export function hashRecoveryCode(accountId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${accountId} ${readRecoveryCode(code)}`)
    .digest();
}
