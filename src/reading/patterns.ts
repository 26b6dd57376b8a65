/**
 * One pattern out of a list of phrases, one a line (a line that ends in `|` goes on in the next), for folded
 * lower-case text. `(a|b)` chooses, `x*` is any word that begins with x, ` ... ` lets up to 40 characters of the
 * same clause come between. A match begins with a word, a comma or a colon, and ends with a word, an apostrophe
 * or a space. Every repetition is bounded, so that no text makes a search slow.
 */
export function phrases(list: string): RegExp {
  const lines = list
    .replace(/\|\s*\n\s*/g, '|')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(phrase);
  return new RegExp(`(?:(?<![a-z0-9])|(?=[,:]))(?:${lines.join('|')})(?:(?![a-z0-9])|(?<=[' ]))`, 'g');
}

function phrase(line: string): string {
  return line
    .replace(/ \.\.\. /g, '(?: [^;]{1,40}?)?? ')
    .replace(/(?<![\\])\((?!\?)/g, '(?:')
    .replace(/(?<=[a-z)\]])\*/g, '[a-z]{0,20}');
}

/** A stretch of a sentence, by offsets in it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that plays some part, with its words. */
export interface Mark extends Stretch {
  readonly text: string;
}

export function marks(pattern: RegExp, text: string): Mark[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

export function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

export function opensWith(pattern: RegExp, text: string): boolean {
  return text.trimStart().search(pattern) === 0;
}

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

export function within(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
