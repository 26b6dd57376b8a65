import { beforeAll, describe, expect, test } from '@jest/globals';
import { recordOneOfEach, type Ids } from '../features/sample-records.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { formOf } from './filling.ts';

const app = useApp();
let ann: TestPerson;
let bea: TestPerson;
let api: Api;
let ids: Ids;
let base: string;

beforeAll(async () => {
  ann = await app.person('caseworker');
  bea = await app.person('lawyer');
  api = apiOf(app, ann);
  ids = await recordOneOfEach(api);
  await app.share(ids.case, bea);
  base = `/cases/${(await api.get(`/cases/${ids.case}`)).body.reference}`;
});

describe('two people change one record', () => {
  test('the second is shown both, and saves again if theirs is to stand', async () => {
    const [first, second] = [browserOf(app, ann), browserOf(app, bea)];
    const address = `${base}/edit/incidents/${ids.incident}`;
    const [firsts, seconds] = [await first.open(address), await second.open(address)];
    await first.submit(firsts, address, { actor: 'What Ann wrote' });

    const both = await second.submit(seconds, address, { actor: 'What Bea wrote', reason: 'heard it' });
    expect(both.status).toBe(412);
    expect(both.$('.callout').text()).toMatch(/Somebody changed this record[^]*What Ann wrote/);
    expect(formOf(both).typed).toMatchObject({ actor: 'What Bea wrote', reason: 'heard it' });
    expect((await api.get(`/incidents/${ids.incident}`)).body.actor).toBe('What Ann wrote');

    const saved = await second.submit(both, address, {});
    expect(saved.path).toBe(`${base}#${ids.incident}`);
    expect((await api.get(`/incidents/${ids.incident}`)).body).toMatchObject({
      actor: 'What Bea wrote',
      version: 3,
    });
  });

  test.each(['', '0', '-1', '1.5', 'one', '99999999999999999999'])(
    'a version nobody was shown changes nothing: "%s"',
    async (version) => {
      const browser = browserOf(app, ann);
      const address = `${base}/edit/measures/${ids.measure}`;
      const page = await browser.submit(await browser.open(address), address, { version, kind: 'bail' });
      expect(page.status).toBe(412);
      expect((await api.get(`/measures/${ids.measure}`)).body).toMatchObject({ kind: 'arrest', version: 1 });
    },
  );
});

describe('retracting', () => {
  test('asks why, and names what goes with it', async () => {
    const browser = browserOf(app, ann);
    const address = `${base}/retract/extradition-requests/${ids.extradition_request}`;
    const page = await browser.open(address);
    expect(
      page
        .$('.callout li')
        .map((_, part) => page.$(part).text())
        .get(),
    ).toEqual([
      'Released on bail',
      'Ruling on extradition',
      'Torture or inhuman treatment: The court rejects it',
    ]);
    const refused = await browser.submit(page, address, { reason: '  ' });
    expect(refused.status).toBe(422);
    expect(refused.$('.error-summary a').attr('href')).toBe('#field-reason');
    expect((await api.get(`/rulings/${ids.ruling}`)).status).toBe(200);
  });

  test('what others cite cannot go: the page says so and keeps the reason', async () => {
    const browser = browserOf(app, ann);
    const source = (await api.post(`/cases/${ids.case}/sources`, { title: 'Cited' })).body.id as string;
    await api.post(`/cases/${ids.case}/measures`, { kind: 'arrest', citations: [{ sourceId: source }] });
    const address = `${base}/retract/sources/${source}`;
    const page = await browser.submit(await browser.open(address), address, { reason: 'a duplicate' });
    expect(page.status).toBe(409);
    expect(page.$('.error-summary').text()).toContain('Other records cite this source.');
    expect(page.$('[name=reason]').text().trim()).toBe('a duplicate');
    expect((await api.get(`/sources/${source}`)).status).toBe(200);
  });

  test('what was changed meanwhile is not retracted unseen', async () => {
    const browser = browserOf(app, ann);
    const { id } = (await api.post(`/cases/${ids.case}/measures`, { kind: 'arrest' })).body;
    const address = `${base}/retract/measures/${id}`;
    const page = await browser.open(address);
    await api.patch(`/measures/${id}`, 1, { kind: 'bail' });
    const refused = await browser.submit(page, address, { reason: 'never happened' });
    expect(refused.status).toBe(412);
    expect(refused.text).toContain('Somebody else changed this record');
    const retracted = await browser.submit(refused, address, { reason: 'never happened' });
    expect(retracted.path).toBe(base);
    expect((await api.get(`/measures/${id}`)).status).toBe(404);
  });

  test('a whole case leads back to the list', async () => {
    const browser = browserOf(app, ann);
    const { id, reference } = (await api.post('/cases', {})).body;
    const address = `/cases/${reference}/retract/cases/${id}`;
    const page = await browser.submit(await browser.open(address), address, { reason: 'opened twice' });
    expect(page.path).toBe('/cases');
    expect(page.text).not.toContain(reference);
    expect((await browser.open(`/cases/${reference}`)).status).toBe(404);
  });
});

describe('addresses that lead nowhere are not found', () => {
  test.each([
    () => `${base}/add/nothings`,
    () => `${base}/add/findings`,
    () => `${base}/add/rulings/${ids.notice}`,
    () => `${base}/add/rulings/x`,
    () => `${base}/add/cases`,
    () => `${base}/edit/notices/${ids.measure}`,
    () => `${base}/edit/notices/x`,
    () => `${base}/retract/measures/x`,
    () => '/cases/A3-1999-0001',
    () => '/cases/%27',
    () => '/flags/x',
    () => `/flags/${ids.case}`,
  ])('%#', async (address) => {
    const page = await browserOf(app, ann).open(address());
    expect(page.status).toBe(404);
    expect(page.$('h1').text()).toBe('Not found');
  });

  test('nor is a record of another case reached through this one', async () => {
    const other = (await api.post('/cases', {})).body;
    const page = await browserOf(app, ann).open(`/cases/${other.reference}/edit/measures/${ids.measure}`);
    expect(page.status).toBe(404);
  });
});
