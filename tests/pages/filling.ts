import type { RecordType } from '../../src/record/recorded.ts';
import type { Kind } from '../../src/record/kind.ts';
import type { Ids } from '../features/sample-records.ts';
import type { browserOf, Page } from '../support/browser.ts';

export type Browser = ReturnType<typeof browserOf>;

/** The address of the form that records something of a kind. */
export function formAddress(kind: Kind, reference: string, ids: Ids): string {
  if (kind.parent === undefined) return '/cases/new';
  const parent = kind.parent.type === 'case' ? '' : `/${ids[kind.parent.type as RecordType]}`;
  return `/cases/${reference}/add/${kind.ownPath}${parent}`;
}

/** The main form of a page, as a reader without script would send it. */
export function formOf(page: Page) {
  const form = page.$('main form').last();
  return {
    action: form.attr('action') ?? '',
    has: (name: string) => form.find(`[name="${name}"]`).length > 0,
    /** What stands in it, without what is hidden; line ends as typed. */
    typed: Object.fromEntries(
      form
        .serializeArray()
        .filter(({ name }) => !['csrf', 'formKey', 'version'].includes(name))
        .map(({ name, value }) => [name, value.replaceAll('\r\n', '\n')]),
    ),
    /** The checkbox of a group that stands for a value. */
    boxOf: (group: string, value: string) =>
      form.find(`[type=checkbox][name^="${group}."][value="${value}"]`).attr('name'),
  };
}

/** The texts with which somebody would enter a record's values in the form of a page. */
export function textsFor(page: Page, kind: Kind, values: object): Record<string, string> {
  const known = Object.entries(values).filter(([name]) => name in kind.fields.shape);
  return Object.fromEntries(known.flatMap(([name, value]) => texts(page, name, value)));
}

function texts(page: Page, path: string, value: unknown): [string, string][] {
  if (value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => {
      const box = typeof each === 'string' ? formOf(page).boxOf(path, each) : undefined;
      return box === undefined ? texts(page, `${path}.${index}`, each) : [[box, each as string]];
    });
  if (path.endsWith('.claims'))
    return Object.entries(value as object).flatMap(([field, claim], index): [string, string][] => [
      [`${path}.${index}.field`, field],
      [`${path}.${index}.value`, String(claim)],
    ]);
  if (value instanceof Object)
    return Object.entries(value).flatMap(([name, each]) => texts(page, `${path}.${name}`, each));
  return [[path, `${value as string | number}`]];
}

/** Fills a form in, pressing "Add another" wherever a row is missing, and sends it. */
export async function fillIn(browser: Browser, page: Page, fields: Record<string, string>): Promise<Page> {
  const missing = Object.keys(fields).find((name) => !formOf(page).has(name));
  if (missing === undefined) return browser.submit(page, formOf(page).action, fields);
  const list = missing.replace(/\.\d+(\.\w+)?$/, '');
  const present = Object.entries(fields).filter(([name]) => formOf(page).has(name));
  const button = { name: 'more', value: list };
  const longer = await browser.submit(page, formOf(page).action, Object.fromEntries(present), button);
  if (!formOf(longer).has(missing)) throw new Error(`"Add another" made no room for ${missing}`);
  return fillIn(browser, longer, fields);
}
