import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM as NIST SP 800-38D has it: a fresh random nonce of 96 bits for every text, a tag of 128. */
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/**
 * Where a text belongs: table, column, ids, version. It is not stored with the text but authenticated with it, so
 * that a text put anywhere else is refused.
 */
export type Place = readonly (string | number)[];

/** A text that only its key opens. The tag stands at the end of the ciphertext. */
export interface Sealed {
  nonce: Buffer;
  ciphertext: Buffer;
}

/** A sealed text that was changed, or stands where it was not put. */
export class NotAuthentic extends Error {
  constructor() {
    super('a sealed text is not authentic');
  }
}

/** A new key: 256 random bits. */
export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

export function seal(key: Buffer, content: Buffer, place: Place): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(nameOf(place));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  return { nonce, ciphertext };
}

/** The content of a sealed text. Throws NotAuthentic unless it is what was sealed with this key for this place. */
export function unseal(key: Buffer, { nonce, ciphertext }: Sealed, place: Place): Buffer {
  if (nonce.length !== NONCE_BYTES || ciphertext.length < TAG_BYTES) throw new NotAuthentic();
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(nameOf(place));
  decipher.setAuthTag(ciphertext.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(ciphertext.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new NotAuthentic();
  }
}

/** JSON parts the names from each other: no two places are written alike. */
const nameOf = (place: Place): Buffer => Buffer.from(JSON.stringify(place), 'utf8');

/** A key wrapped by another, in one piece: nonce, then ciphertext. */
export function wrapKey(wrapping: Buffer, key: Buffer, place: Place): Buffer {
  const { nonce, ciphertext } = seal(wrapping, key, place);
  return Buffer.concat([nonce, ciphertext]);
}

export function unwrapKey(wrapping: Buffer, wrapped: Buffer, place: Place): Buffer {
  const sealed = { nonce: wrapped.subarray(0, NONCE_BYTES), ciphertext: wrapped.subarray(NONCE_BYTES) };
  return unseal(wrapping, sealed, place);
}

/** Contents are filled up to whole blocks, so that their length says little about what is in them. */
const BLOCK_BYTES = 512;

/** Seals a value as JSON. */
export function sealValue(key: Buffer, value: object, place: Place): Sealed {
  const json = Buffer.from(JSON.stringify(value), 'utf8');
  const padded = Buffer.alloc(Math.ceil(json.length / BLOCK_BYTES) * BLOCK_BYTES, ' ');
  json.copy(padded);
  return seal(key, padded, place);
}

export function unsealValue(key: Buffer, sealed: Sealed, place: Place): unknown {
  return JSON.parse(unseal(key, sealed, place).toString('utf8'));
}
