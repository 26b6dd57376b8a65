import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { faultsSeen, LOOKS, type View } from './look.ts';
import { launchBrowser, personAt, signInAndEnrol, type Person } from './person.ts';
import { startServer, type RunningServer } from './server.ts';

const PASSWORD = 'pin through a butterfly';
const QUOTE = 'citing political motivations behind the red notice';
const REPORT = 'A report on H, The Guardian (2025)';
const CITED = { 'Sources / Source': REPORT };

describe('the story of H, told by a newcomer without script', () => {
  let server: RunningServer;
  let browser: Browser;
  let person: Person;
  let casePath: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    person = personAt(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.cleanUp();
  });

  test('a one-time link leads to a password, and the password to the work list', async () => {
    const { page } = person;
    await page.goto(server.linkFor('Demo caseworker'));
    await page.getByLabel('New password').fill(PASSWORD);
    await person.press('Choose a password');
    await person.follow('Work list');
    expect(await page.title()).toBe('Work list – Article 3');
  });

  test('the case of H shows the flag with the words it rests on', async () => {
    await person.follow('Cases');
    await person.follow('H, A3-2026-0001');
    const flag = person.flag('R01');
    expect(await flag.locator('blockquote').innerText()).toContain(QUOTE);
    expect(await flag.innerText()).toContain('A report’s words about the ruling');
    expect(await person.flag('R03').count()).toBe(0);
  });

  test('a case like it is logged in the words of the report', async () => {
    await person.follow('Work list');
    await person.follow('New case');
    await person.save({
      Title: 'A businessman in Bordeaux',
      Basis: 'Public record',
      'Person / Pseudonym': 'H',
      'Person / Nationalities / State': 'Singapore',
      'Business person': true,
    });
    // The first case of one's own is no demonstration any more.
    await signInAndEnrol(person, 'caseworker@demo.invalid', PASSWORD);
    casePath = new URL(person.page.url()).pathname;
    await person.follow('Add a source');
    await person.save({
      Kind: 'Press report',
      Title: 'A report on H',
      Publisher: 'The Guardian',
      'Published on': '2025',
    });
    await person.follow('Add a notice');
    await person.save({
      'Kind of alert': 'Red notice',
      'Requesting state': 'China',
      'Warrant / Issued on': 'about 2020',
      Certainty: 'Disputed',
      Note: 'H denies the charges.',
      ...CITED,
    });
    await person.follow('Add an event');
    await person.save({ Kind: 'Published', ...CITED });
    await person.follow('Add a withdrawal');
    await person.save({ Kind: 'Deleted from INTERPOL’s files', ...CITED });
    await person.follow('Add an extradition request');
    await person.save({
      'Requesting state': 'China',
      'Requested state': 'France',
      'Notice it rests on': 'Red notice, China',
      ...CITED,
    });
    await person.follow('Add a ruling');
    await person.save({
      'Court / State': 'France',
      'Decided on': 'July 2021',
      Outcome: 'Extradition refused',
      ...CITED,
    });
    await person.follow('Add a finding');
    await person.save({
      Ground: 'Political purpose of the request',
      'What the court does with it': 'The court finds it',
      'What it is about': 'The extradition request',
      Quote: QUOTE,
      'Whose words the quote is': 'A report’s words about the ruling',
      ...CITED,
    });
    await person.follow('Add a measure');
    await person.save({ Kind: 'Not allowed to leave', State: 'France', ...CITED });
    await person.follow('Add an incident');
    await person.save({
      Kind: 'Relative detained',
      'Aimed at': 'A relative',
      Certainty: 'Alleged',
      'What happened': 'Chinese police reportedly detained a sister.',
      ...CITED,
    });
    const told = await person.page.locator('#timeline').innerText();
    expect(told).toMatch(/about 2020[^]*Warrant[^]*July 2021[^]*Extradition refused, France[^]*Date unknown/);
  });

  test('the job, run from its page, flags the case', async () => {
    await person.follow('Jobs');
    await person.press('Run now');
    expect(await person.reads()).toMatch(/on demand 2 flags raised/);
    await person.page.goto(server.origin + casePath);
    expect(await person.flag('R01').locator('blockquote').innerText()).toContain(QUOTE);
    expect(await person.flag('R10').innerText()).toContain('the date is unknown');
    expect(await person.flag('R03').count()).toBe(0);
  });

  test('a person confirms the flag, with a reason', async () => {
    await person.follow('Decide', person.flag('R01'));
    await person.page.getByLabel('Confirm', { exact: true }).check();
    await person.press('Save');
    expect(await person.page.title()).toMatch(/^Error: /);
    expect(await person.page.getByLabel('Confirm', { exact: true }).isChecked()).toBe(true);
    await person.save({ Reason: 'The report quotes the court.' });
    expect(await person.flag('R01').innerText()).toMatch(
      /confirmed[^]*Confirm, by Demo caseworker[^]*The report quotes the court\./,
    );
  });

  test('an appeal that overturns the ruling resolves the flag, which says why', async () => {
    await person.follow('Add a ruling');
    await person.save({
      'Court / State': 'France',
      'Decided on': '5 March 2022',
      'Appeal / Ruling appealed': 'Extradition refused, France (July 2021)',
      'Appeal / What it did to that ruling': 'Overturned',
    });
    await person.page.getByText('1 dismissed or resolved flag').click();
    expect(await person.flag('R01').innerText()).toMatch(
      /resolved[^]*set the ruling aside \(5 March 2022\): overturned\./,
    );
  });

  test.each(LOOKS)(
    'every page fits a telephone and axe finds nothing on it: $locale, $colorScheme',
    async (look) => {
      const session = await person.page.context().storageState();
      expect(await faultsSeen(browser, server.origin, session, await views(person), look)).toEqual([]);
      const nobodys = [
        { name: 'sign-in', path: '/sign-in' },
        { name: 'welcome', path: '/' },
        { name: 'enrol', path: new URL(server.linkFor('Demo lawyer')).pathname },
      ];
      expect(await faultsSeen(browser, server.origin, undefined, nobodys, look)).toEqual([]);
    },
    120_000,
  );

  test('Ctrl-C ends the server with status 0 and leaves no process', async () => {
    expect(server.postgresLeft()).toBeGreaterThan(0);
    expect(await server.interrupt()).toBe(0);
    expect(server.postgresLeft()).toBe(0);
  });

  /** The main pages, the forms of H's own case among them. */
  async function views({ page }: Person): Promise<View[]> {
    const path = '/cases/A3-2026-0001';
    await page.goto(server.origin + path);
    const links = await page.locator('main a[href^="/"]').all();
    const hrefs = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
    const first = (part: string) => hrefs.find((href) => href.includes(part)) ?? part;
    return [
      { name: 'work-list', path: '/' },
      { name: 'cases', path: '/cases' },
      { name: 'case', path },
      { name: 'new-case', path: '/cases/new' },
      { name: 'notice', path: first('/add/notices') },
      { name: 'ruling', path: first('/add/rulings') },
      { name: 'finding', path: first('/add/findings') },
      { name: 'incident', path: first('/edit/incidents') },
      { name: 'retract', path: first('/retract/notices') },
      { name: 'flag', path: first('/flags/') },
      { name: 'jobs', path: '/jobs' },
      { name: 'api', path: '/api/docs' },
      { name: 'not-found', path: '/nothing-here' },
      {
        name: 'refused',
        path: first('/add/notices'),
        act: async (at) => {
          await at.locator('[name="warrant.issuedOn"]').fill('05/07/2021');
          await at.locator('.actions button').click();
        },
      },
    ];
  }
});
