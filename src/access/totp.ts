import { Secret, TOTP } from 'otpauth';

/** Who issues the codes, as authenticator apps show it. */
const ISSUER = 'Article 3';
/** What every authenticator app understands (RFC 6238): SHA-1, six digits, steps of 30 seconds. */
const FORM = { issuer: ISSUER, algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** How many steps the clock of a telephone may be off, either way. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/** A new secret for an authenticator app, in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The 30-second step that a code stands for at a time, counted from 1970; undefined for a wrong code. */
export function stepOf(secret: string, code: string, at: Date): number | undefined {
  const totp = new TOTP({ ...FORM, secret });
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp: at.getTime() }) + delta;
}

/** The code an authenticator app shows at a time. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ ...FORM, secret }).generate({ timestamp: at.getTime() });
}

/** What an authenticator app reads from a QR code: the secret and whose it is. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ ...FORM, secret, label: email }).toString();
}
