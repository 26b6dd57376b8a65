const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A value inside an Arabic sentence, in the direction of its own first letter: without this, "2021-07" after an
 * Arabic word is shown as "07-2021", and the full stop after a Latin name jumps to its other side.
 */
export function isolated(value: string | number | undefined): string {
  return `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}`;
}
