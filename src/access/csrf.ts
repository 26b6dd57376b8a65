import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * The token in every form of a session. It follows from the session's secret, which no page shows, so nothing
 * is stored and it ends with the session.
 */
export function csrfToken(sessionSecret: string): string {
  return createHash('sha256').update(`csrf ${sessionSecret}`).digest('base64url');
}

/**
 * Whether a change comes from our own pages. Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`. What says
 * neither is no browser of today and has no business with a session.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** Whether a form's token is the one of this session. */
export function isTokenOf(sessionSecret: string, token: string | undefined): boolean {
  const right = Buffer.from(csrfToken(sessionSecret));
  const given = Buffer.from(token ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
}
