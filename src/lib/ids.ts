import { createHash, randomBytes, randomInt } from 'node:crypto';

/** The last millisecond in which an id was made, and the number of the id in it. */
let last = { at: NaN, number: 0 };

/**
 * A new UUID, version 7 (RFC 9562): 48 bits of milliseconds, 26 bits that count on within a millisecond, then
 * random bits. Ids made later by one process sort later, and an index grows at its end.
 */
export function newId(at: Date): string {
  const milliseconds = at.getTime();
  last = {
    at: milliseconds,
    // Begins at a random number in the lower half: which of two servers made an id does not show.
    number: last.at === milliseconds ? last.number + 1 : randomInt(2 ** 25),
  };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | (last.number >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (last.number & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text has the shape of a UUID, so that anything else is answered "not there" without asking. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** A secret to hand out once: 256 random bits, URL-safe. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is stored of such a secret. It has full entropy, so a plain hash is enough and can be looked up. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
