import { codeAt } from '../../src/access/totp.ts';

/** An answer with its body as text and, if it is JSON, as data. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // The body of an answer is what the test is about to look at.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const { status, headers } = response;
  const text = await response.text();
  const isJson = /\bjson\b/.test(headers.get('content-type') ?? '');
  return { status, headers, text, body: isJson ? JSON.parse(text) : undefined };
}

/** The API of a server, with a token. */
export function apiAt(origin: string, token: string) {
  const call = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    send(`${origin}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: object = {}, headers: Record<string, string> = {}) =>
      call('POST', path, body, headers),
  };
}

/** A page, as the owner of this cookie sees it. */
export const page = (url: string, cookie = '') => send(url, { headers: { cookie } });

/** Sends a form as a browser does. */
export const submit = (url: string, fields: Record<string, string>, cookie = '') =>
  send(url, {
    method: 'POST',
    headers: { origin: new URL(url).origin, cookie },
    body: new URLSearchParams(fields),
  });

/** The session of somebody who enrols a second factor now, in the session that waits for it. */
export async function enrolFactor(origin: string, cookie: string): Promise<string> {
  const address = `${origin}/account/second-factor`;
  const { text } = await page(address, cookie);
  const [, secret = ''] = /secret=([A-Z2-7]+)/.exec(text) ?? [];
  return sessionOf(await submit(address, { csrf: csrfIn(text), code: codeAt(secret, new Date()) }, cookie));
}

const csrfIn = (text: string): string => /name="csrf" value="([\w-]+)"/.exec(text)?.[1] ?? '';

/** The session of somebody of the demonstration who sets up a second factor unasked, to keep what is issued to them. */
export async function enrolByLink(link: string): Promise<string> {
  const { origin } = new URL(link);
  const cookie = sessionOf(await submit(link, { password: 'a long enough password' }));
  const { text } = await page(`${origin}/account`, cookie);
  await submit(`${origin}/account/second-factor/new`, { csrf: csrfIn(text) }, cookie);
  return enrolFactor(origin, cookie);
}

/** The cookie of the session that an answer opens. */
export function sessionOf({ headers }: Answer): string {
  const [, cookie] = /(__Host-session=[^;]+)/.exec(headers.get('set-cookie') ?? '') ?? [];
  if (cookie === undefined) throw new Error('no session');
  return cookie;
}
