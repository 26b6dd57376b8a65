import type { Request, Response } from 'express';
import type { Cookie } from '../access/route.ts';
import { LOCALES, type Locale } from '../domain/codes.ts';

const SESSION = '__Host-session';
const LANGUAGE = '__Host-language';
const YEAR_SECONDS = 31_536_000;

function cookies(request: Request): Map<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.filter((pair) => pair.length === 2) as [string, string][]);
}

/** The secret of the browser's session. */
export function sessionSecret(request: Request): string | undefined {
  return cookies(request).get(SESSION);
}

/** The reader's language: as chosen, else as the browser asks, else English. */
export function localeOf(request: Request): Locale {
  const chosen = cookies(request).get(LANGUAGE);
  if (isLocale(chosen)) return chosen;
  const asked = request.acceptsLanguages([...LOCALES]);
  return isLocale(asked) ? asked : 'en';
}

function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/** Sets or forgets cookies. `Secure` holds on plain http too where the browser counts the host as trustworthy: loopback and onion. */
export function setCookies(response: Response, list: readonly Cookie[] = []): void {
  for (const { name, value } of list) {
    const keep = value === null ? 'Max-Age=0' : name === 'language' ? `Max-Age=${YEAR_SECONDS}` : '';
    const parts = [
      `${name === 'session' ? SESSION : LANGUAGE}=${value ?? ''}`,
      'Path=/',
      'Secure',
      'HttpOnly',
      'SameSite=Strict',
      keep,
    ];
    response.append('Set-Cookie', parts.filter((part) => part !== '').join('; '));
  }
}
