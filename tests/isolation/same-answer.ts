import request from 'supertest';
import { csrfToken } from '../../src/access/csrf.ts';
import type { TestApp, TestPerson } from '../support/app.ts';

type Method = 'get' | 'post' | 'patch' | 'delete';

/** What is sent besides the address. */
export interface Sent {
  body?: object;
  version?: number;
  language?: string;
}

/** Asks a route of the API, or of the pages when the path does not begin with `/api/`, as one person or as nobody. */
export async function ask(
  app: TestApp,
  person: TestPerson | undefined,
  method: string,
  path: string,
  { body, version, language = 'en' }: Sent = {},
): Promise<request.Response> {
  const call = request(app.app)[method as Method](path).redirects(0).set('accept-language', language);
  if (path.startsWith('/api/')) {
    if (person !== undefined) void call.set('authorization', `Bearer ${person.token}`);
    if (version !== undefined) void call.set('if-match', `"${version}"`);
    return method === 'get' ? call : call.send(body ?? {});
  }
  if (person !== undefined) void call.set('cookie', `__Host-session=${person.session}`);
  if (method === 'get') return call;
  return call
    .type('form')
    .set('sec-fetch-site', 'same-origin')
    .send({
      csrf: csrfToken(person?.session ?? ''),
      ...(version === undefined ? {} : { version: String(version) }),
      ...body,
    });
}

/**
 * All that could tell two answers apart: what was asked for stands in a page's own links, and is replaced there.
 * The length of the body counts too, since names of one shape are of one length.
 */
export function seenIn(
  { status, text, headers }: request.Response,
  asked: readonly string[],
  sameShape = true,
): object {
  const without = (whole: string) =>
    asked.reduce((left, each) => left.replaceAll(encodeURIComponent(each), '*').replaceAll(each, '*'), whole);
  const { date: _, ...others } = headers;
  return {
    status,
    // Every form has a key of its own, drawn when it is shown.
    text: without(text.replaceAll('&amp;', '&')).replaceAll(/(name="formKey" value=)"[^"]*"/g, '$1*'),
    headers: JSON.parse(without(JSON.stringify(sameShape ? others : { ...others, 'content-length': null }))),
  };
}
