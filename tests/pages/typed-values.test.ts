import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Locale } from '../../src/domain/codes.ts';
import { recordOneOfEach, type Ids } from '../features/sample-records.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { formOf } from './filling.ts';

const app = useApp();
let person: TestPerson;
let api: Api;
let ids: Ids;
let base: string;

beforeAll(async () => {
  person = await app.person('lawyer');
  api = apiOf(app, person);
  ids = await recordOneOfEach(api);
  base = `/cases/${(await api.get(`/cases/${ids.case}`)).body.reference}`;
});

const recordAs = async (language: Locale, path: string, fields: Record<string, string>) => {
  const browser = browserOf(app, person, language);
  return browser.submit(await browser.open(`${base}/add/${path}`), path, fields);
};

describe('a date, as people write it', () => {
  test.each<[Locale, string, string]>([
    ['en', 'July 2021', '2021-07'],
    ['en', '5 July 2021', '2021-07-05'],
    ['en', 'about 2020', '2020~'],
    ['en', '2021-07?', '2021-07?'],
    ['fr', 'juillet 2021', '2021-07'],
    ['fr', 'le 5 juillet 2021', '2021-07-05'],
    ['fr', 'vers 2020', '2020~'],
    ['es', '5 de julio de 2021', '2021-07-05'],
    ['ar', 'يوليو 2021', '2021-07'],
    ['ar', '٥ يوليو ٢٠٢١', '2021-07-05'],
    ['ar', 'حوالي 2020', '2020~'],
  ])('in %s: %s', async (language, typed, startedOn) => {
    const page = await recordAs(language, 'measures', { kind: 'arrest', startedOn: typed });
    const id = page.path.split('#')[1]!;
    expect((await api.get(`/measures/${id}`)).body).toMatchObject({ startedOn, endedOn: null });
  });

  test.each(['05/07/2021', '2021-02-30', '2021-13', 'yesterday', '31 June 2021'])(
    '%s is no date: it stays as typed, and the other one says how it was understood',
    async (typed) => {
      const page = await recordAs('en', 'measures', {
        kind: 'arrest',
        startedOn: 'July 2021',
        endedOn: typed,
      });
      expect(page.status).toBe(422);
      expect(formOf(page).typed).toMatchObject({ startedOn: 'July 2021', endedOn: typed });
      expect(page.$('[id="field-endedOn-error"]').text()).toContain('This is not a date.');
      expect(page.$('[id="field-startedOn-after"]').text()).toBe('Understood as July 2021');
    },
  );

  test('an end before the start is named at the end', async () => {
    const page = await recordAs('en', 'measures', {
      kind: 'arrest',
      startedOn: '2021-07',
      endedOn: 'June 2021',
    });
    expect(page.status).toBe(422);
    expect(page.$('.error-summary a').attr('href')).toBe('#field-endedOn');
  });
});

describe('a state, by its name in the reader’s language', () => {
  test.each<[Locale, string, string]>([
    ['en', 'China', 'CN'],
    ['fr', 'chine', 'CN'],
    ['es', 'Singapur', 'SG'],
    ['ar', 'فرنسا', 'FR'],
    ['fr', 'France', 'FR'],
    ['en', 'xb', 'XB'],
  ])('in %s: %s', async (language, typed, state) => {
    const page = await recordAs(language, 'measures', { kind: 'travel_ban', state: typed });
    const id = page.path.split('#')[1]!;
    expect((await api.get(`/measures/${id}`)).body).toMatchObject({ state });
    const form = await browserOf(app, person, language).open(`${base}/edit/measures/${id}`);
    const offered = form
      .$('#offered-states option')
      .map((_, option) => form.$(option).text())
      .get();
    expect([...offered, 'XB']).toContain(formOf(form).typed['state']);
  });

  test('of no state is refused and kept', async () => {
    const page = await recordAs('en', 'measures', { kind: 'travel_ban', state: 'Ruritania' });
    expect(page.status).toBe(422);
    expect(formOf(page).typed['state']).toBe('Ruritania');
    expect(page.$('.error').text()).toBe('Error: No state has this code or name.');
  });
});

describe('a source that says otherwise', () => {
  test('is recorded with its value as the record would hold it, and shown beside it', async () => {
    const page = await recordAs('en', 'extradition-requests', {
      requestingState: 'XB',
      requestedOn: '2020-05',
      'citations.0.sourceId': ids.source,
      'citations.0.locator': 'p. 3',
      'citations.0.claims.0.field': 'requestedOn',
      'citations.0.claims.0.value': '3 June 2020',
    });
    const id = page.path.split('#')[1]!;
    const { citations } = (await api.get(`/extradition-requests/${id}`)).body;
    expect(citations[0]).toMatchObject({ locator: 'p. 3', claims: { requestedOn: '2020-06-03' } });
    expect(page.$(`#${id} .doubt`).text()).toContain('A report says otherwise: Requested on: 3 June 2020.');
    expect(page.$('.timeline .doubt').text()).toContain('3 June 2020');
  });

  test('may differ about the fields of this kind only', async () => {
    const page = await browserOf(app, person).open(`${base}/add/measures`);
    const offered = page.$('[name="citations.0.claims.0.field"] option').map((_, one) => page.$(one).text());
    expect(offered.get()).toEqual(['Not stated', 'Kind', 'State', 'Started on', 'Ended on']);
  });
});

describe('"Add another"', () => {
  test('makes room for one more and keeps what was typed, without storing or judging it', async () => {
    const browser = browserOf(app, person);
    const typed = { instrument: '', requestingState: 'nowhere', 'charges.0.text': 'Fraud' };
    const button = { name: 'more', value: 'charges' };
    const page = await browser.submit(await browser.open(`${base}/add/notices`), 'notices', typed, button);
    expect(page.status).toBe(200);
    expect(formOf(page).typed).toMatchObject({ ...typed, 'charges.1.text': '' });
    expect(page.$('.error')).toHaveLength(0);
  });

  test('is not what Enter in a field presses', async () => {
    const page = await browserOf(app, person).open(`${base}/add/notices`);
    expect(page.$('main form button').first().attr('name')).toBeUndefined();
  });

  test('a row left empty is no row', async () => {
    const page = await recordAs('en', 'notices', { instrument: 'red_notice', 'charges.0.text': ' ' });
    const id = page.path.split('#')[1]!;
    expect((await api.get(`/notices/${id}`)).body.charges).toEqual([]);
  });
});

test('a case with nothing to refer to asks for no reference, and says how to get a source', async () => {
  const { reference } = (await api.post('/cases', {})).body;
  const browser = browserOf(app, person);
  const page = await browser.open(`/cases/${reference}/add/notices`);
  expect(page.$('[name=reissueOfId], [name^="citations."]')).toHaveLength(0);
  expect(page.text).toContain('Add the source first');
});

test('a required choice starts open; what may stay unknown says so', async () => {
  const page = await browserOf(app, person).open(`${base}/add/notices`);
  expect(page.$('[name=instrument] option').first().text()).toBe('Choose');
  expect(page.$('[name=purpose] option').first().text()).toBe('Not stated');
  const ruling = await browserOf(app, person).open(`${base}/add/rulings/${ids.extradition_request}`);
  expect(ruling.$('[name="appealOf.rulingId"]').attr('required')).toBeUndefined();
});

test.each<[Locale, string]>([
  ['en', 'This must be a number.'],
  ['fr', 'Un nombre est attendu.'],
  ['es', 'Debe ser un número.'],
  ['ar', 'يجب أن تكون هذه القيمة عددًا.'],
])('what is no number is said to be none in the reader’s words: %s', async (language, words) => {
  const page = await recordAs(language, 'extradition-requests', { timeLimitDays: 'soon' });
  expect(page.status).toBe(422);
  expect(page.$('[id="field-timeLimitDays-error"]').text()).toContain(words);
});

describe('a claim about a field that there is not', () => {
  const claiming = (field: string) => ({
    'citations.0.sourceId': ids.source,
    'citations.0.claims.0.field': field,
    'citations.0.claims.0.value': 'x',
  });
  const post = async (field: string) => {
    const browser = browserOf(app, person);
    const address = `${base}/add/incidents`;
    const page = await browser.open(address);
    const csrf = page.$('main [name=csrf]').attr('value')!;
    return browser.post(address, { csrf, kind: 'call', ...claiming(field) });
  };

  test('is refused where its name would be lost', async () => {
    const page = await post('__proto__');
    expect(page.status).toBe(422);
    expect(page.$('.error-summary').text()).toContain('There is no such field.');
  });

  test('is shown by that name, also where every object has something of it', async () => {
    const page = await post('constructor');
    expect(page.text).toContain('constructor');
    const [, id] = page.path.split('#');
    const form = await browserOf(app, person).open(`${base}/edit/incidents/${id}`);
    expect(form.$('option[value=constructor]').text()).toBe('constructor');
    for (const { html } of [page, form]) expect(html).not.toContain('native code');
  });
});
