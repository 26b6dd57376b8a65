import axe, { type AxeResults } from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const NARROW = 390;
const WIDE = 1280;
const HEIGHT = 900;

/** A page to look at: how to get there, and what to do there before looking. */
export interface View {
  name: string;
  path: string;
  act?: (page: Page) => Promise<void>;
}

interface Look {
  locale: 'en' | 'ar';
  colorScheme: 'light' | 'dark';
}

export const LOOKS: readonly Look[] = [
  { locale: 'en', colorScheme: 'light' },
  { locale: 'en', colorScheme: 'dark' },
  { locale: 'ar', colorScheme: 'light' },
  { locale: 'ar', colorScheme: 'dark' },
];

/**
 * What is wrong with each page as a real browser paints it: whatever is wider than a telephone, and whatever axe
 * finds, contrast included. Measuring needs script, which the pages themselves do without. With `SCREENSHOTS` set
 * to a folder, every page is saved there for people to look at.
 */
export async function faultsSeen(
  browser: Browser,
  origin: string,
  session: BrowserContextOptions['storageState'],
  views: readonly View[],
  look: Look,
): Promise<string[]> {
  const context = await browser.newContext({
    ...look,
    baseURL: origin,
    viewport: { width: NARROW, height: HEIGHT },
    ...(session === undefined ? {} : { storageState: session }),
  });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const { name, path, act } of views) {
    await page.setViewportSize({ width: NARROW, height: HEIGHT });
    await page.goto(path);
    await act?.(page);
    const at = `${name}, ${look.locale}, ${look.colorScheme}`;
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (width !== NARROW) faults.push(`${at}: ${width as number} px wide on a screen of ${NARROW} px`);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${at}: ${id}: ${html}`)));
    await save(page, `${name}-${look.locale}-${look.colorScheme}`);
  }
  await context.close();
  return faults;
}

async function save(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  for (const width of [NARROW, WIDE]) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
}
