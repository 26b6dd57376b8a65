import { beforeAll, describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import { useApp } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';
import { furnish, NAMES, pagesToWalk, READERS, refusedPages, type Site } from './every-page.ts';

const MOST_BYTES = 60_000;
const LANGUAGES = ['en', 'ar'] as const;
const app = useApp();
let site: Site;

beforeAll(async () => {
  site = await furnish(app);
});

/** Pages that differ only in who looks at them, or in the states they offer, are judged once. */
const judged = new Map<string, Promise<string[]>>();

async function axeFinds(page: Page): Promise<string[]> {
  const alike = page.html
    .replace(/name="(?:csrf|formKey)" value="[^"]*"/g, '')
    .replace(/(<form action="\/sign-out"[^]*?<span>)[^<]*/, '$1')
    .replace(/(<datalist[^>]*><option>[^<]*<\/option>)[^]*?<\/datalist>/, '$1</datalist>');
  const found = judged.get(alike) ?? runAxe(alike);
  judged.set(alike, found);
  return (await found).map((fault) => `${page.path}: ${fault}`);
}

/** Contrast is not to be judged where nothing is painted: the tests of the style sheet and the browser do. */
async function runAxe(html: string): Promise<string[]> {
  const { window } = new JSDOM(html, {
    runScripts: 'outside-only',
    // Says only that nothing is painted here.
    virtualConsole: new VirtualConsole(),
  });
  window.eval(axe.source);
  const options =
    "{ rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'], preload: false }";
  const { violations } = (await window.eval(`axe.run(document, ${options})`)) as AxeResults;
  window.close();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** What is wrong with a page besides what axe looks for. */
function faultsOf({ $, html, path }: Page, language: string): string[] {
  const addresses = $('[href], [src], [action], [formaction], [srcset]')
    .map((_, element) => $(element).attr('href') ?? $(element).attr('action') ?? $(element).attr('src') ?? '')
    .get();
  const ids = $('[id]')
    .map((_, element) => $(element).attr('id'))
    .get();
  const names = $('title').text();
  return Object.entries({
    'is too large': Buffer.byteLength(html) >= MOST_BYTES,
    'has a script': $('script').length > 0,
    'has an inline style': $('style, [style]').length > 0,
    'has an inline handler': /<[^>]*\son\w+=/i.test(html),
    'loads or sends elsewhere': addresses.some((address) => !/^(\/(?!\/)|#)/.test(address)),
    'is in another language': $('html').attr('lang') !== language,
    'runs the wrong way': $('html').attr('dir') !== (language === 'ar' ? 'rtl' : 'ltr'),
    'has not exactly one h1': $('h1').length !== 1,
    'has an id twice': new Set(ids).size !== ids.length,
    'is called by somebody’s name': names.trim() === '' || NAMES.some((name) => names.includes(name)),
    'shows a gap in its words': /\b(undefined|null|NaN)\b|\[object/.test($('body').text()),
  })
    .filter(([, wrong]) => wrong)
    .map(([fault]) => `${path} ${fault}`);
}

test('every page has an address to look at', () => {
  const pages = pagesToWalk(app, site);
  expect(pages.length).toBeGreaterThanOrEqual(14);
  expect(pages.filter(({ addresses }) => addresses.length === 0)).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(READERS)(
    'every page that %s may see is whole, and axe finds nothing',
    async (reader) => {
      const browser = browserOf(app, site.people.get(reader), language);
      for (const { addresses, readers } of pagesToWalk(app, site)) {
        if (!readers.includes(reader)) continue;
        for (const address of addresses) {
          const page = await browser.open(address);
          expect(page.status).toBe(200);
          expect([...faultsOf(page, language), ...(await axeFinds(page))]).toEqual([]);
        }
      }
    },
    120_000,
  );

  test('every refusal is whole, and axe finds nothing', async () => {
    const pages = await refusedPages(app, site, language);
    expect(pages.filter(({ status }) => status === 422)).toHaveLength(pages.length - 1);
    for (const page of pages) expect([...faultsOf(page, language), ...(await axeFinds(page))]).toEqual([]);
  }, 120_000);
});

test('what would be wrong is found', async () => {
  const page = await browserOf(app).open('/sign-in');
  const spoilt = page.html
    .replace('for="field-email"', 'for="elsewhere"')
    .replace('<h1>', '<h1 onclick="x()" style="color:red">')
    .replace('href="/"', 'href="//elsewhere.invalid"');
  const { load } = await import('cheerio');
  const wrong = { ...page, html: spoilt, $: load(spoilt) };
  expect(await axeFinds(wrong)).toContainEqual(expect.stringMatching(/label: .*field-email/));
  expect(faultsOf(wrong, 'ar').map((fault) => fault.replace('/sign-in ', ''))).toEqual([
    'has an inline style',
    'has an inline handler',
    'loads or sends elsewhere',
    'is in another language',
    'runs the wrong way',
  ]);
});
