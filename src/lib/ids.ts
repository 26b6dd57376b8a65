import { createHash, randomBytes } from 'node:crypto';

/**
 * A new UUID, version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so that identifiers made later
 * sort later and an index grows at its end.
 */
export function newId(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
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
