import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';

const FOUND =
  'The court finds that the extradition request was made for the purpose of punishing the appellant for his political opinions.';
const ARGUED = 'The respondent submits that the prosecution is politically motivated.';
const TEXT = `The appeal was heard in March.\n${FOUND}\nThe appeal is allowed. ${ARGUED}`;

const app = useApp();
let person: TestPerson;
let api: Api;

beforeAll(async () => {
  person = await app.person('caseworker');
  api = apiOf(app, person);
});

const add = async (path: string, body: object): Promise<string> => {
  const answer = await api.post(path, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id as string;
};

/** An invented person wanted by XB, in XC. */
async function newCase(body: object = {}) {
  const answer = await api.post('/cases', body);
  return { id: answer.body.id as string, path: `/cases/${answer.body.reference}` };
}

const flagCases = () => api.post('/jobs/flag-cases/runs?wait=1');

const texts = (page: Page, selector: string) =>
  page
    .$(selector)
    .map((_, element) => page.$(element).text().replace(/\s+/g, ' ').trim())
    .get();

describe('a case with a notice, a ruling and two sources that disagree', () => {
  let page: Page;
  let path: string;
  let ruling: string;

  beforeAll(async () => {
    const story = await newCase({
      basis: 'public_record',
      person: { pseudonym: 'K' },
      summary: 'Of K.\nTwice.',
    });
    path = story.path;
    const herald = await add(`/cases/${story.id}/sources`, { title: 'The Herald' });
    const gazette = await add(`/cases/${story.id}/sources`, { title: 'The Gazette' });
    const notice = await add(`/cases/${story.id}/notices`, {
      instrument: 'red_notice',
      requestingState: 'XB',
    });
    await add(`/notices/${notice}/events`, { kind: 'published', happenedOn: '2020-03' });
    await add(`/notices/${notice}/events`, { kind: 'addendum' });
    const request = await add(`/cases/${story.id}/extradition-requests`, {
      requestingState: 'XB',
      requestedState: 'XC',
      requestedOn: '2020',
      noticeId: notice,
    });
    ruling = await add(`/extradition-requests/${request}/rulings`, {
      court: { name: 'Court of Qumran', state: 'XC' },
      decidedOn: '2021-07-05',
      outcome: 'refused',
      citations: [
        { sourceId: herald, locator: 'p. 3', quote: 'refused today' },
        { sourceId: gazette, claims: { decidedOn: '2021-07-06' } },
      ],
    });
    await add(`/rulings/${ruling}/findings`, {
      ground: 'POL_PURPOSE',
      stance: 'finding',
      target: 'request',
      quote: 'made for a political purpose',
      paragraph: '12',
    });
    await add(`/cases/${story.id}/incidents`, { kind: 'call', happenedOn: '2019-12', certainty: 'alleged' });
    await flagCases();
    page = await browserOf(app, person).open(path);
  });

  test('says first what is true today', () => {
    expect(texts(page, 'h1')).toEqual(['K']);
    expect(texts(page, '.lead')).toEqual([
      'Red notice, XB: live. Court of Qumran (XC) found the request politically motivated (5 July 2021).',
    ]);
  });

  test('then its flags, what a court said before all else, with the quote', () => {
    const flags = texts(page, '#flags article h3');
    expect(flags).toEqual(['Court found political motivation · R01', 'Still live after such a ruling · R03']);
    expect(texts(page, '#flags blockquote')[0]).toBe('made for a political purpose');
    expect(page.$('#flags figcaption a').first().attr('href')).toBe(`#${ruling}`);
  });

  test('then what happened: by year, as precise as known, unknown dates last', () => {
    expect(texts(page, '.timeline h3')).toEqual(['2019', '2020', '2021', 'Date unknown In no known order']);
    const entries = page
      .$('.entry')
      .map((_, entry) =>
        ['.entry-date', '.entry-lane', '.entry-what', '.entry-detail']
          .map((part) => page.$(entry).find(part).text().trim())
          .join('|'),
      );
    expect(entries.get()).toEqual([
      'December 2019|Pressure|Call|Alleged',
      '2020|Proceedings|Extradition request by XB to XC|',
      'March 2020|Validity|Red notice, XB: Published|',
      '5 July 2021|Proceedings|Extradition refused, Court of Qumran, XC|',
      '|Validity|Red notice, XB: Addendum added|',
    ]);
  });

  test('shows who says so, and who says otherwise', () => {
    const entry = page.$(`[id="happened-${ruling}-decidedOn"]`);
    expect(entry.text()).toContain('The Gazette says otherwise: Decided on: 6 July 2021.');
    const sources = page.$(`[id="${ruling}"] .entry-sources`).first();
    expect(sources.text()).toContain('The Herald, p. 3, refused today');
    expect(sources.find('q').text()).toBe('refused today');
  });

  test('every link within the page leads to something on it', () => {
    const anchors = page
      .$('a[href^="#"]')
      .map((_, link) => page.$(link).attr('href')!.slice(1))
      .get();
    expect(anchors.length).toBeGreaterThan(10);
    for (const anchor of anchors) expect([anchor, page.$(`[id="${anchor}"]`).length]).toEqual([anchor, 1]);
  });

  test('keeps the summary and the facts below, line by line', () => {
    expect(page.$('#case .summary').text()).toBe('Of K.\nTwice.');
    expect(page.text.indexOf('Of K.')).toBeGreaterThan(page.text.indexOf('Date unknown'));
  });

  test('says the same in Arabic, from right to left', async () => {
    const arabic = await browserOf(app, person, 'ar').open(path);
    expect(arabic.$('html').attr('dir')).toBe('rtl');
    expect(arabic.$('#flags blockquote').first().text()).toBe('made for a political purpose');
    expect(arabic.$('#flags blockquote').first().attr('dir')).toBe('auto');
    expect(arabic.$('.entry')).toHaveLength(5);
  });
});

describe('candidates that the reader found in the text of a ruling', () => {
  let path: string;
  let ruling: string;

  beforeAll(async () => {
    const story = await newCase();
    path = story.path;
    const request = await add(`/cases/${story.id}/extradition-requests`, { requestingState: 'XB' });
    ruling = await add(`/extradition-requests/${request}/rulings`, { text: TEXT, language: 'en' });
    await flagCases();
  });

  test('are marked in the text where they stand, each leading to its candidate', async () => {
    const page = await browserOf(app, person).open(path);
    expect(texts(page, `[id="${ruling}"] mark`)).toEqual([FOUND, ARGUED]);
    expect(page.$('.ruling-text p').text()).toBe(TEXT);
    expect(page.$('.ruling-text p').attr('lang')).toBe('en');
    const candidate = page.$(page.$('mark a').first().attr('href')!.replace('#', '[id="') + '"]');
    expect(candidate.text()).toContain('waiting for review');
  });

  test('one is confirmed and one dismissed, and the flags follow', async () => {
    const browser = browserOf(app, person);
    const before = await browser.open(path);
    expect(texts(before, '#flags h3')).toEqual(['Text of a ruling to review · R02']);
    const decideAt = (page: Page, quote: string) =>
      page
        .$('form[action$="/decide"]')
        .filter((_, form) => page.$(form).closest('article').find('blockquote').text().includes(quote))
        .attr('action')!;
    const decide = (page: Page, quote: string, value: string) =>
      browser.submit(page, decideAt(page, quote), {}, { name: 'state', value });

    const first = await decide(before, FOUND, 'confirmed');
    expect(first.path).toMatch(new RegExp(`^${path}#[-0-9a-f]{36}$`));
    await flagCases();
    const second = await decide(first, ARGUED, 'dismissed');
    expect(second.$('form[action$="/decide"]')).toHaveLength(0);
    expect(texts(second, '#flags > article h3')).toEqual(['Court found political motivation · R01']);
    expect(texts(second, '#flags details')[0]).toContain('Every passage has been reviewed.');

    const late = await decide(before, FOUND, 'dismissed');
    expect(late.status).toBe(412);
    const nothing = await browser.submit(
      first,
      decideAt(first, ARGUED),
      {},
      { name: 'state', value: 'candidate' },
    );
    expect(nothing.status).toBe(422);
  });
});

describe('hostile text', () => {
  const HOSTILE = '</p><script>alert(1)</script><img src=x onerror=alert(1)>"\'&lt;\u202e reversed';

  test('is shown as it was typed and never becomes part of the page', async () => {
    const story = await newCase({
      basis: 'public_record',
      title: HOSTILE,
      summary: HOSTILE,
      note: HOSTILE,
      person: { pseudonym: HOSTILE.slice(0, 79) },
    });
    const source = await add(`/cases/${story.id}/sources`, { title: HOSTILE, publisher: HOSTILE });
    const citations = [{ sourceId: source, locator: HOSTILE, quote: HOSTILE, claims: { state: HOSTILE } }];
    await add(`/cases/${story.id}/measures`, { kind: 'arrest', note: HOSTILE, citations });
    await add(`/cases/${story.id}/incidents`, { kind: 'call', actor: HOSTILE, description: HOSTILE });
    const request = await add(`/cases/${story.id}/extradition-requests`, {
      charges: [{ text: HOSTILE, translation: HOSTILE }],
    });
    const ruling = await add(`/extradition-requests/${request}/rulings`, {
      court: { name: HOSTILE },
      text: `${HOSTILE} ${FOUND}`,
    });
    const finding = { ground: 'POL_PURPOSE', stance: 'finding', target: 'request', quote: HOSTILE };
    await add(`/rulings/${ruling}/findings`, finding);
    await flagCases();
    const browser = browserOf(app, person);
    for (const path of [story.path, '/cases', '/', `${story.path}/edit/cases/${story.id}`]) {
      const page = await browser.open(path);
      expect(page.status).toBe(200);
      expect(page.$('script, img, [onerror]')).toHaveLength(0);
      expect(page.$('title').text()).not.toContain('alert');
    }
    const page = await browser.open(story.path);
    expect(page.$('#case .summary').text()).toBe(HOSTILE);
    expect(page.$('#flags blockquote').first().text()).toBe(HOSTILE);
    // A mark that turns direction ends with the words it came with.
    const stretching = page.$('main :is(a, span, cite, mark, strong)').filter((_, inline) => {
      const own = page
        .$(inline)
        .contents()
        .filter((_at, node) => node.nodeType === 3)
        .text();
      return own.includes('\u202e') && page.$(inline).closest('bdi, [dir], li, dd, h1, h3, h4').length === 0;
    });
    expect(stretching.map((_, inline) => page.$.html(inline)).get()).toEqual([]);
    // What is named in a sentence or a list is named without such marks.
    const named = texts(page, '.above, .lead, h1, h3, h4, .entry-what, .entry-sources a, .doubt li');
    expect(named.filter((words) => words.includes('reversed')).length).toBeGreaterThan(8);
    expect(named.filter((words) => words.includes('\u202e'))).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https:alert(1)',
    '//elsewhere.invalid',
    'ftp://x.invalid/',
  ])('%s is no web address of a source', async (url) => {
    const story = await newCase();
    const browser = browserOf(app, person);
    const form = await browser.open(`${story.path}/add/sources`);
    const page = await browser.submit(form, 'sources', { title: 'A page', url });
    expect(page.status).toBe(422);
    expect(page.$('[id="field-url-error"]').text()).toContain('This is not a web address');
    expect(page.$('[name=url]').attr('value')).toBe(url);
  });
});

test('an empty case says where to begin', async () => {
  const page = await browserOf(app, person).open((await newCase()).path);
  expect(page.text).toContain('Nothing is recorded yet. Begin with a source');
  expect(page.text).toContain('No rule has noticed anything that is open.');
  expect(page.$('a[href$="/add/sources"]').text()).toBe('Add a source');
});

test('the list of cases turns its pages', async () => {
  for (let more = 0; more < 51; more += 1) await newCase();
  const browser = browserOf(app, person);
  const first = await browser.open('/cases');
  const references = texts(first, '.case-list a');
  expect(references).toHaveLength(50);
  const second = await browser.open(first.$('a:contains("Next page")').attr('href')!);
  expect(texts(second, '.case-list a').filter((reference) => references.includes(reference))).toEqual([]);
  expect(second.$('a:contains("Next page")')).toHaveLength(0);
});
