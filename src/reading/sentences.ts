import type { Stretch } from './patterns.ts';

/** A sentence of a folded text: `text` is its folded slice in lower case, of the same length. */
export interface Sentence extends Stretch {
  readonly text: string;
  /** Paragraphs are counted from 0, headings included. */
  readonly paragraph: number;
  /** A short paragraph that ends without a full stop. */
  readonly heading: boolean;
}

/** No sentence is longer: a longer one is cut, so that the work per sentence is bounded. */
export const LONGEST_SENTENCE = 1500;
const LONGEST_HEADING = 90;

const POSSIBLE_END = /[.?!]+["')\]]*(?=\s|$)|\n/g;
const ENUMERATOR = /^\s*(?:\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)])+$/;
const LEADING_ENUMERATOR = /^\s*(?:(?:\(?(?:\d{1,4}|[ivxIVX]{2,5})[.)]|\([a-z]\))\s+)?/;
/** "M." is left: it is a man before it is a thirteenth heading. */
const LEADING_LETTER = /^\s*[A-LN-Z]\.\s+(?=[A-Z][a-z])/;
const BEFORE_NUMBER = /(?:^|[\s(])(?:nos?|n|arts?|paras?|pp?|ss?|secs?|ch|vol|reg|rec|cl|al|fn)\.$/i;
const BEFORE_NAME =
  /(?:^|[\s(])(?:m|mm|mr|mrs|ms|mme|mlle|dr|prof|me|st|hon|v|vs|c|cf|eg|e\.g|i\.e|cass|crim|[A-Z])\.$/i;
const NEXT_BEGINS_SENTENCE = /^\s+["'([]*(?:[A-ZÀ-Þ\d]|\p{Lu})/u;
const LAST_WORD = 12;

/** Splits a folded text into sentences; enumerators such as "16." or "(a)" before a sentence are left out. */
export function splitSentences(folded: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  let firstOfParagraph = true;

  const close = (end: number, endsParagraph: boolean): void => {
    const span = trimmed(folded, start, end, firstOfParagraph);
    if (span !== undefined) {
      const stopped = /[.?!;:"')\]]/.test(folded.charAt(span.end - 1));
      const heading =
        firstOfParagraph && endsParagraph && !stopped && span.end - span.start <= LONGEST_HEADING;
      for (const piece of pieces(folded, span.start, span.end)) {
        sentences.push({ ...piece, text: lower(folded.slice(piece.start, piece.end)), paragraph, heading });
      }
      firstOfParagraph = false;
    }
    start = end;
    if (endsParagraph) {
      paragraph += 1;
      firstOfParagraph = true;
    }
  };

  for (const match of folded.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n') close(end, true);
    else if (endsSentence(folded, start, match.index, end)) close(end, folded.charAt(end) === '\n');
  }
  close(folded.length, false);
  return sentences;
}

function endsSentence(folded: string, start: number, mark: number, end: number): boolean {
  if (end === folded.length || folded.charAt(end) === '\n') return true;
  if (end - start < LAST_WORD && ENUMERATOR.test(folded.slice(start, end))) return false;
  const following = folded.slice(end, end + 8);
  if (!NEXT_BEGINS_SENTENCE.test(following)) return false;
  if (folded.charAt(mark) !== '.') return true;
  const word = folded.slice(Math.max(start, mark - LAST_WORD), mark + 1);
  if (BEFORE_NAME.test(word)) return false;
  return !(BEFORE_NUMBER.test(word) && /^\s+["'([]*\d/.test(following));
}

function trimmed(folded: string, from: number, to: number, opensParagraph: boolean): Stretch | undefined {
  const opening = folded.slice(from, Math.min(to, from + 40));
  const letter = opensParagraph ? LEADING_LETTER.exec(opening) : null;
  const skipped = (letter ?? LEADING_ENUMERATOR.exec(opening))?.[0].length ?? 0;
  let start = from + skipped;
  let end = to;
  while (start < end && /\s/.test(folded.charAt(start))) start += 1;
  while (end > start && /\s/.test(folded.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** Cuts at the last semicolon, else comma, else space before the limit; never inside a surrogate pair. */
function* pieces(folded: string, from: number, to: number): Generator<Stretch> {
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    const window = folded.slice(start + LONGEST_SENTENCE / 2, start + LONGEST_SENTENCE);
    const found = Math.max(window.lastIndexOf('; '), -1);
    const soft = found >= 0 ? found : Math.max(window.lastIndexOf(', '), window.lastIndexOf(' '));
    let end = start + (soft >= 0 ? LONGEST_SENTENCE / 2 + soft + 1 : LONGEST_SENTENCE);
    if (/[\ud800-\udbff]/.test(folded.charAt(end - 1))) end += 1;
    yield { start, end };
    start = end;
    while (start < to && folded.charAt(start) === ' ') start += 1;
  }
  if (start < to) yield { start, end: to };
}

function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
