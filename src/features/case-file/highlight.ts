/** A stretch of a ruling's text; with `of` it is the quote of that finding. */
export interface Stretch {
  text: string;
  of?: string;
}

/**
 * A text cut where its findings' quotes stand, in order. White space may differ between quote and text, as it does
 * when somebody copies from a page. Where two quotes overlap the earlier one has the words they share; a quote
 * that is not there word for word marks nothing.
 */
export function markQuotes(
  text: string,
  findings: readonly { id: string; quote: string | null }[],
): Stretch[] {
  const found = findings
    .flatMap(({ id, quote }) => {
      const span = quote === null ? undefined : spanOf(text, quote);
      return span === undefined ? [] : [{ id, ...span }];
    })
    .toSorted((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { id, start, end } of found) {
    const from = Math.max(start, at);
    if (from >= end) continue;
    if (from > at) stretches.push({ text: text.slice(at, from) });
    stretches.push({ text: text.slice(from, end), of: id });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}

function spanOf(text: string, quote: string): { start: number; end: number } | undefined {
  const exact = text.indexOf(quote);
  if (exact >= 0) return { start: exact, end: exact + quote.length };
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(words.join('\\s+')).exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
