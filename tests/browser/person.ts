import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { codeAt } from '../../src/access/totp.ts';

/** A browser that speaks to nobody but the server. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What somebody enters in a form: texts, one option of a list, or a box to tick, each by the label they see. */
export type Entries = Record<string, string | true>;

/**
 * Somebody at a browser without script, who finds things by what they are called. A label within a group is
 * written "Court / State".
 */
export function personAt(page: Page) {
  const press = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true }).last().click();

  async function enterOne(label: string, value: string | true): Promise<void> {
    const names = label.split(' / ');
    const groups = names.slice(0, -1);
    const place = groups.reduce<Page | Locator>(
      (within, name) => within.getByRole('group', { name, exact: true }),
      page.locator('main'),
    );
    const field = place.getByLabel(new RegExp(String.raw`^${names.at(-1)!}\s*(required)?\s*$`)).first();
    if (value === true) return field.check();
    const isList = (await field.and(page.locator('select')).count()) > 0;
    if (isList) await field.selectOption({ label: value });
    else await field.fill(value);
  }

  async function enter(entries: Entries): Promise<void> {
    for (const [label, value] of Object.entries(entries)) await enterOne(label, value);
  }

  return {
    page,
    press,
    follow: (name: string, within: Page | Locator = page) =>
      within.getByRole('link', { name, exact: true }).first().click(),
    enter,
    /** Fills in the form in sight and saves it. */
    save: async (entries: Entries) => {
      await enter(entries);
      await press('Save');
    },
    /** All that is written in the main part of the page. */
    reads: async () => (await page.locator('main').innerText()).replace(/\s+/g, ' '),
    /** A flag on a case's page, by its rule. */
    flag: (rule: string) =>
      page.locator('article').filter({ has: page.getByRole('heading', { name: new RegExp(`· ${rule}$`) }) }),
  };
}

export type Person = ReturnType<typeof personAt>;

/**
 * Signs in where the page asks for it and sets up a second factor, as everybody does from the first real case on, and
 * goes on from there.
 */
export async function signInAndEnrol(person: Person, email: string, password: string): Promise<void> {
  const { page } = person;
  await person.enter({ 'E-mail address': email, Password: password });
  await person.press('Sign in');
  const secret = (await page.locator('main code').first().innerText()).replaceAll(/\s/g, '');
  await person.enter({ 'Then enter the code it shows': codeAt(secret, new Date()) });
  await person.press('Confirm');
  await person.follow('I have written them down');
}
