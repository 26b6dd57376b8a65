import { readFileSync } from 'node:fs';

export interface Rule {
  selector: string;
  declarations: readonly { property: string; value: string }[];
}

export const styleSheet = readFileSync(new URL('../../src/ui/style.css', import.meta.url), 'utf8');

/** The innermost rules of a style sheet, in order: those in an @media block stand among the others. */
export function rulesOf(css: string): Rule[] {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  return [...bare.matchAll(/(?<selector>[^{};]+)\{(?<body>[^{}]*)\}/g)].map(({ groups }) => ({
    selector: (groups?.['selector'] ?? '').trim().replace(/\s+/g, ' '),
    declarations: (groups?.['body'] ?? '')
      .split(';')
      .map((declaration) => declaration.trim())
      .filter((declaration) => declaration !== '')
      .map((declaration) => {
        const [property = '', ...value] = declaration.split(':');
        return { property: property.trim(), value: value.join(':').trim() };
      }),
  }));
}

const SIDE = /(?:^|-)(?:top|right|bottom|left)(?:-|$)/;
const MEASURE = /^(?:min-|max-)?(?:width|height)$|^overflow-[xy]$/;
const SHORTHAND = /^(?:margin|padding|inset|border-(?:width|style|color|radius)|scroll-(?:margin|padding))$/;

/** Declarations that mean a side of the screen rather than of the text. */
export function physicalDeclarations(rules: readonly Rule[]): string[] {
  return rules.flatMap(({ selector, declarations }) =>
    declarations
      .filter(
        ({ property, value }) =>
          SIDE.test(property) ||
          MEASURE.test(property) ||
          (/^(?:float|clear|text-align)$/.test(property) && /\b(?:left|right)\b/.test(value)) ||
          (SHORTHAND.test(property) && value.split(/\s+/).length > 2),
      )
      .map(({ property, value }) => `${selector} { ${property}: ${value} }`),
  );
}

/** The contrast of two colours written #rrggbb, by WCAG 2.2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`not a colour written #rrggbb: ${colour}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
