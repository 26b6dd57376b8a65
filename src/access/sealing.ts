import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Seals small secrets with a key that is not in the database. A sealed text opens only under the context it was
 * sealed for (whose secret of which kind), so that one row's cannot be put in another's.
 */
export interface Sealing {
  seal(text: string, context: string): Buffer;
  /** Throws where the key, the context or the sealed bytes are not the right ones. */
  open(sealed: Buffer, context: string): string;
  /** A digest of a text that nobody can make who has the database alone: to tell whether it is the same again. */
  digest(text: string): Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const DIGEST_KEY_BYTES = 32;

/** Sealing by AES-256-GCM with a key of 32 bytes: nonce, tag, then the text. */
export function sealingWith(key: Buffer): Sealing {
  // Each use has a key of its own.
  const digestKey = Buffer.from(hkdfSync('sha256', key, '', 'digest', DIGEST_KEY_BYTES));
  return {
    digest: (text) => createHmac('sha256', digestKey).update(text).digest(),
    seal: (text, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
    },
    open: (sealed, context) => {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag);
      const rest = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
    },
  };
}
