/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Locale } from '../../src/domain/codes.ts';
import { renderPage } from '../../src/ui/page.tsx';
import { EveryComponent, FAULTS, pageContext } from './every-component.tsx';

/** What axe finds. Contrast is not for it to judge here, where nothing is painted: the style tests do. */
async function found(html: string): Promise<string[]> {
  document.open();
  // The one way to give jsdom a whole document, its doctype included.
  // oxlint-disable-next-line typescript/no-deprecated
  document.write(html);
  document.close();
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html: where }) => `${id}: ${where}`));
}

function everyComponent(locale: Locale): string {
  const look = { title: 'Every component', error: true };
  return renderPage(pageContext({ locale }), look, <EveryComponent text="Some words" faults={FAULTS} />);
}

test.each(['en', 'ar'] as const)('axe finds nothing on a page of every component in %s', async (locale) => {
  expect(await found(everyComponent(locale))).toEqual([]);
});

test('axe looks: a control without its label is found', async () => {
  const planted = everyComponent('en').replace('for="field-title"', 'for="elsewhere"');
  expect(await found(planted)).toContainEqual(expect.stringMatching(/^label: .*field-title/));
});
