import { describe, expect, test } from '@jest/globals';
import { contrast, physicalDeclarations, rulesOf, styleSheet, type Rule } from './style-sheet.ts';

const rules = rulesOf(styleSheet);
const schemes = Object.fromEntries(
  rules
    .filter(({ selector }) => selector.endsWith(':root'))
    .map(({ declarations }) => {
      const values = Object.fromEntries(declarations.map(({ property, value }) => [property, value]));
      return [values['color-scheme'] ?? '', values];
    }),
);

/** The custom property that colours this part of a rule, if one does. */
function colourOf({ declarations }: Rule, part: RegExp): string | undefined {
  const painted = declarations.find(({ property }) => part.test(property));
  return /var\((?<name>--[a-z-]+)\)/.exec(painted?.value ?? '')?.groups?.['name'];
}

function pairs(
  part: RegExp,
  but: readonly string[] = [],
): { selector: string; over: string; under: string }[] {
  return rules.flatMap((rule) => {
    const over = colourOf(rule, part);
    if (over === undefined || but.includes(over)) return [];
    const under = colourOf(rule, /^background$/);
    return (under === undefined ? ['--paper', '--shade'] : [under]).map((ground) => ({
      selector: rule.selector,
      over,
      under: ground,
    }));
  });
}

describe.each(['light', 'dark'])('in the %s scheme', (scheme) => {
  const colours = schemes[scheme] ?? {};
  const faint = (found: ReturnType<typeof pairs>, least: number) =>
    found.filter(({ over, under }) => contrast(colours[over] ?? '', colours[under] ?? '') < least);

  test('text has a contrast of at least 7', () => {
    const text = pairs(/^color$/);
    expect(text.length).toBeGreaterThan(15);
    expect(faint(text, 7)).toEqual([]);
  });

  test('edges, marks and outlines that mean something have at least 4.5', () => {
    const edges = pairs(/^(?:border|outline)/, ['--rule']).map((pair) =>
      pair.over === pair.under ? { ...pair, under: '--paper' } : pair,
    );
    expect(edges.length).toBeGreaterThan(20);
    expect(faint(edges, 4.5)).toEqual([]);
  });

  test('a filled tag or button stands out from the paper', () => {
    expect(contrast(colours['--red'] ?? '', colours['--paper'] ?? '')).toBeGreaterThan(4.5);
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('red is for a live notice and for danger', () => {
  const red = rules.filter(({ declarations }) =>
    declarations.some(({ value }) => /var\(--(?:on-)?red\)/.test(value)),
  );
  expect(red.map(({ selector }) => selector)).toEqual(['.tag-live', '.button-danger']);
});

test('nothing means a side of the screen', () => {
  expect(physicalDeclarations(rules)).toEqual([]);
  const planted = `a { margin-left: 0; padding: 0 1px 0 2px; text-align: right; max-width: 1em; line-height: 2; border-width: 1px }
    @media print { b { inset-inline: 0; left: 0; border-top-right-radius: 0; float: left } }`;
  expect(physicalDeclarations(rulesOf(planted))).toHaveLength(7);
});

test('it is small, moves nothing, and fetches nothing', () => {
  expect(Buffer.byteLength(styleSheet)).toBeLessThan(30_000);
  expect(styleSheet).not.toMatch(/animation|transition|gradient|@import|url\(|@font-face/);
});
