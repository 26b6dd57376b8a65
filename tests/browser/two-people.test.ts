import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { faultsSeen, LOOKS, type View } from './look.ts';
import { launchBrowser, personAt, signInAndEnrol, type Person } from './person.ts';
import { startServer, type RunningServer } from './server.ts';

const PASSWORD = 'pin through a butterfly';
const NAME = 'Robin Invented';
const REASON = 'To answer the lawyer before the hearing.';

describe('two people and a confidential case, without script', () => {
  let server: RunningServer;
  let browser: Browser;
  let lead: Person;
  let colleague: Person;
  let casePath: string;
  let requestPath: string;

  const newPage = async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'en',
      baseURL: server.origin,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };

  /** Somebody who chose a password by their link, and needs no second factor yet. */
  async function newcomer(name: string): Promise<Person> {
    const person = personAt(await newPage());
    await person.page.goto(server.linkFor(name));
    await person.enter({ 'New password': PASSWORD });
    await person.press('Choose a password');
    return person;
  }

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    lead = await newcomer('Demo caseworker');
    colleague = await newcomer('Demo lawyer');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.cleanUp();
  });

  test('a new case is seen by whoever recorded it, and says so', async () => {
    await lead.page.goto('/cases/new');
    await lead.save({ Title: 'A journalist who left' });
    // With a real case stored, the second factor is asked of everybody.
    await signInAndEnrol(lead, 'caseworker@demo.invalid', PASSWORD);
    casePath = new URL(lead.page.url()).pathname;
    expect(await lead.reads()).toContain('Seen by 1 member and nobody else');
    await colleague.page.goto(casePath);
    await signInAndEnrol(colleague, 'lawyer@demo.invalid', PASSWORD);
    expect(await colleague.reads()).toContain('Not found');
    await colleague.follow('Cases');
    expect(await colleague.reads()).not.toContain('A journalist who left');
  });

  test('its lead shares it with a colleague', async () => {
    await lead.follow('People', lead.page.locator('main'));
    await lead.enter({ Colleague: 'Demo lawyer (lawyer@demo.invalid)', Lead: true });
    await lead.press('Share');
    expect(await lead.reads()).toContain('Demo lawyer');
    await colleague.page.goto(casePath);
    expect(await colleague.reads()).toContain('Seen by 2 members and nobody else');
  });

  test('an identity is recorded, and opened for a reason once the second factor is proved', async () => {
    const { page } = lead;
    await page.goto(casePath);
    await lead.follow('Identities');
    await lead.follow('Add an identity');
    await lead.save({ 'Role in the case': 'Person of the case', 'Names / Text': NAME });
    expect(await lead.reads()).not.toContain(NAME);
    await lead.enter({ 'What they are needed for': REASON });
    await lead.press('Open and leave a trace');
    expect(await lead.reads()).toContain(NAME);
    expect(new URL(page.url()).search).toBe('');
    await lead.follow('Close');
    expect(await lead.reads()).toContain(`Opened · Person of the case ${REASON}`);
    expect(await lead.reads()).not.toContain(NAME);
  });

  test('the lead asks for the case to be verified, and the colleague agrees', async () => {
    await lead.page.goto(casePath);
    await lead.follow('Ask for verification for statistics');
    await lead.enter({ Reason: 'Every record names its source.' });
    await lead.press('Ask a second person');
    expect(await lead.reads()).toContain('Somebody else decides');
    requestPath = new URL(lead.page.url()).pathname;

    const { page } = colleague;
    await page.goto('/');
    await colleague.follow('Requests for a second person');
    await page.locator(`main a[href="${requestPath}"]`).click();
    await colleague.enter({ 'Reason for the decision': 'I looked at every one.' });
    await colleague.press('Agree and do it');
    expect(await colleague.reads()).toMatch(/carried out[^]*I looked at every one\./);
    await lead.page.goto(casePath);
    expect(await lead.reads()).toContain('Verified for statistics by Demo caseworker and Demo lawyer');
  });

  test.each(LOOKS)(
    'every page of it fits a telephone and axe finds nothing on it: $locale, $colorScheme',
    async (look) => {
      const session = await lead.page.context().storageState();
      expect(await faultsSeen(browser, server.origin, session, await views(lead), look)).toEqual([]);
    },
    120_000,
  );

  async function views({ page }: Person): Promise<View[]> {
    const hrefIn = async (path: string, part: string) => {
      await page.goto(path);
      return (await page.locator(`main a[href*="${part}"]`).last().getAttribute('href'))!;
    };
    const identities = `${casePath}/identities`;
    return [
      { name: 'confidential-case', path: casePath },
      { name: 'people', path: `${casePath}/people` },
      { name: 'member', path: await hrefIn(`${casePath}/people`, '/people/') },
      { name: 'identities', path: identities },
      { name: 'identity', path: await hrefIn(identities, `${identities}/0`) },
      { name: 'add-identity', path: `${identities}/add` },
      {
        name: 'identity-opened',
        path: identities,
        act: async (at) => {
          await at.locator('[name="reason"]').fill(REASON);
          await at.locator('form[action$="/openings"] button').click();
          await at.getByText(NAME).waitFor();
        },
      },
      { name: 'ask-to-erase', path: await hrefIn(identities, 'deed=erase_identities') },
      { name: 'requests', path: '/requests' },
      { name: 'request', path: requestPath },
      { name: 'account', path: '/account' },
      { name: 'step-up', path: '/account/step-up' },
      {
        name: 'second-factor',
        path: '/account',
        act: async (at) => {
          await at.locator('form[action="/account/second-factor/new"] button').click();
          await at.locator('.qr').waitFor();
        },
      },
    ];
  }
});
