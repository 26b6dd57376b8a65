import { beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS } from '../../src/features/kinds.ts';
import type { Kind } from '../../src/record/kind.ts';
import { recordOneOfEach, SAMPLES, type Ids } from '../features/sample-records.ts';
import { apiOf, useApp, type Api } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';
import { fillIn, formAddress, formOf, textsFor, type Browser } from './filling.ts';

const app = useApp();
let api: Api;
let browser: Browser;
let inArabic: Browser;
let ids: Ids;
let reference: string;

beforeAll(async () => {
  const person = await app.person('caseworker');
  api = apiOf(app, person);
  browser = browserOf(app, person);
  inArabic = browserOf(app, person, 'ar');
  ids = await recordOneOfEach(api);
  reference = (await api.get(`/cases/${ids.case}`)).body.reference;
});

const kinds = KINDS.map((kind) => [kind.type, kind] as const);
const emptyForm = (kind: Kind) => browser.open(formAddress(kind, reference, ids));
const filled = (page: Page, kind: Kind) => textsFor(page, kind, SAMPLES[kind.type].full(ids));

/** The record that a page came back to, as the API has it. */
async function stored(page: Page, kind: Kind) {
  expect(page.status).toBe(200);
  const [address = '', anchor] = page.path.split('#');
  const id = anchor ?? (await api.get('/cases?limit=1')).body.items[0].id;
  if (anchor !== undefined) {
    expect(address).toBe(`/cases/${reference}`);
    expect(page.$(`#${anchor}`)).toHaveLength(1);
  }
  const { id: _id, ...record } = (await api.get(`${SAMPLES[kind.type].own}/${id}`)).body;
  return { id, record };
}

describe.each(kinds)('the form of a %s', (_type, kind) => {
  test('asks for every field, each under a label', async () => {
    const page = await emptyForm(kind);
    const names = page
      .$('main form [name]')
      .map((_, field) => page.$(field).attr('name')!)
      .get();
    for (const field of Object.keys(kind.fields.shape))
      if (!(kind.type === 'case' && field === 'citations'))
        expect(names).toContainEqual(expect.stringMatching(new RegExp(`^${field}(\\.|$)`)));
    page.$('main form :is(input, select, textarea):not([type=hidden])').each((_, field) => {
      expect(
        page
          .$(`label[for="${page.$(field).attr('id')}"]`)
          .text()
          .trim(),
      ).not.toBe('');
    });
  });

  test('stores all that is entered, and leads back to the record', async () => {
    const page = await emptyForm(kind);
    const { record } = await stored(await fillIn(browser, page, filled(page, kind)), kind);
    const parts = KINDS.filter(({ parent }) => parent?.type === kind.type).map(
      ({ embeddedAs }) => embeddedAs,
    );
    const entered = Object.entries(SAMPLES[kind.type].full(ids)).filter(([name]) => !parts.includes(name));
    expect(record).toMatchObject(Object.fromEntries(entered));
  });

  test('opened again, in another language too, and saved unchanged leaves the record as it was', async () => {
    const page = await emptyForm(kind);
    const first = await stored(await fillIn(browser, page, filled(page, kind)), kind);
    const { record } = first;
    const home = record.reference ?? reference;
    for (const reader of [inArabic, browser]) {
      const form = await reader.open(`/cases/${home}/edit/${kind.ownPath}/${first.id}`);
      const saved = await reader.submit(form, `/${first.id}`, { reason: 'looked at again' });
      expect(saved.path).toBe(`/cases/${home}#${first.id}`);
      const { id: _id, ...again } = (await api.get(`${SAMPLES[kind.type].own}/${first.id}`)).body;
      expect(again).toEqual(record);
    }
  });

  test('refused, keeps all that was typed, with each fault at its field and in the summary', async () => {
    const page = await emptyForm(kind);
    const fields = { ...filled(page, kind), note: 'long '.repeat(4001), certainty: '' };
    const refused = await fillIn(browser, page, fields);
    expect(refused.status).toBe(422);
    expect(refused.$('title').text()).toMatch(/^Error: /);
    expect(formOf(refused).typed).toMatchObject({ ...fields, certainty: 'stated' });
    const fault = 'This may have at most 20000 characters.';
    expect(refused.$('[id="field-note-error"]').text()).toBe(`Error: ${fault}`);
    expect(refused.$('[name=note]').attr()).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': expect.stringContaining('field-note-error'),
    });
    expect(refused.$('.error-summary a[href="#field-note"]').text()).toBe(`Note: ${fault}`);
    expect(refused.$('[id="field-note"]')).toHaveLength(1);
  });
});

describe('rows of a form', () => {
  const newCase = '/cases/new';
  const legends = (page: Page) =>
    page
      .$('legend')
      .map((_, one) => page.$(one).text().trim())
      .get();
  const stateLabels = (page: Page) =>
    page
      .$('[id="field-person.nationalities"] label')
      .map((_, one) => page.$(one).text().trim())
      .get();

  test('have no number while there is one, and one each once there are two', async () => {
    const page = await browser.open(newCase);
    expect(stateLabels(page)).toEqual(['State']);
    const more = await browser.submit(
      page,
      formOf(page).action,
      {},
      { name: 'more', value: 'person.nationalities' },
    );
    expect(stateLabels(more)).toEqual(['State 1', 'State 2']);

    const notice = await browser.open(`/cases/${reference}/add/notices`);
    expect(legends(notice)).toContain('Charges');
    expect(legends(notice)).not.toContainEqual(expect.stringMatching(/\d/));
    const charges = await browser.submit(
      notice,
      formOf(notice).action,
      {},
      { name: 'more', value: 'charges' },
    );
    expect(legends(charges)).toEqual(expect.arrayContaining(['Charges', 'Charges 1', 'Charges 2']));
  });

  test('show what is wrong beside the row', async () => {
    const page = await browser.open(newCase);
    const refused = await browser.submit(page, formOf(page).action, { 'person.nationalities.0': 'Atlantis' });
    expect(refused.status).toBe(422);
    expect(refused.$('[id="field-person.nationalities.0-error"]').text()).toBe(
      'Error: No state has this code or name.',
    );
  });
});

test.each([
  ['English', 'about 2020'],
  ['Arabic', 'حوالي 2020'],
] as const)('a date opened again stands there in words: %s', async (name, words) => {
  const { body } = await api.post(`/cases/${ids.case}/measures`, { kind: 'arrest', startedOn: '2020~' });
  const form = await (name === 'Arabic' ? inArabic : browser).open(
    `/cases/${reference}/edit/measures/${body.id}`,
  );
  expect(formOf(form).typed['startedOn']).toBe(words);
});
