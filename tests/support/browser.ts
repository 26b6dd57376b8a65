import * as cheerio from 'cheerio';
import request from 'supertest';
import type { TestApp, TestPerson } from './app.ts';

/** A page as a browser without script has it: its status, where it came from, and its document. */
export interface Page {
  status: number;
  path: string;
  html: string;
  $: cheerio.CheerioAPI;
  /** The text a reader sees in the main part. */
  text: string;
}

/** A browser without script, signed in as one person or as nobody. It keeps cookies and follows redirects. */
export function browserOf(app: TestApp, person?: TestPerson, language = 'en') {
  const cookies = new Map<string, string>(person === undefined ? [] : [['__Host-session', person.session]]);

  async function follow(sent: request.Test, path: string): Promise<Page> {
    const answer = await sent
      .set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      .set('accept-language', language)
      .redirects(0);
    for (const line of (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = answer.headers['location'];
    if (answer.status === 303 && location !== undefined)
      return follow(request(app.app).get(location.split('#')[0]!), location);
    const $ = cheerio.load(answer.text);
    return {
      status: answer.status,
      path,
      html: answer.text,
      $,
      text: $('main').text().replace(/\s+/g, ' ').trim(),
    };
  }

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    follow(
      request(app.app)
        .post(path)
        .type('form')
        .set({ 'sec-fetch-site': 'same-origin', ...headers })
        .send(fields),
      path,
    );

  return {
    cookies,
    open: (path: string) => follow(request(app.app).get(path), path),
    post,
    /** Fills in the form of a page whose action ends as told, and presses its button. Fields keep what the page had in them. */
    submit: (
      page: Page,
      action: string,
      fields: Record<string, string>,
      button?: { name: string; value: string },
    ) => {
      const form = page
        .$('form')
        .filter((_, element) => (page.$(element).attr('action') ?? '').endsWith(action))
        .first();
      if (form.length === 0) throw new Error(`no form on ${page.path} goes to ${action}`);
      const present = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
      const unknown = Object.keys(fields).filter((name) => form.find(`[name="${name}"]`).length === 0);
      if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(', ')}`);
      return post(form.attr('action')!, {
        ...present,
        ...fields,
        ...(button === undefined ? {} : { [button.name]: button.value }),
      });
    },
  };
}
