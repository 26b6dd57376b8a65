/** A text made plain for matching, with the way back to the offsets of its source. */
export interface Folded {
  readonly text: string;
  /** For each index of `text`, and one past its end, the UTF-16 offset in the source. */
  readonly origin: Uint32Array;
}

const NUMBERED_LINE = /\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)]|[-•])\s/y;
const SPACE = /\s/;
const LETTER = /[A-Za-zÀ-ÿ]/;
const SMALL_LETTER = /[a-zà-ÿ]/;
const CHUNK = 8192;

const VARIANTS: readonly (readonly [plain: string, variants: string])[] = [
  ["'", '‘’‚‛ʼʹ′`´'],
  ['"', '“”„‟«»″'],
  ['-', '‐‑‒–—―−'],
  ['', '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['ss', 'ß'],
];
const SAME = new Map(
  VARIANTS.flatMap(([form, variants]) => variants.split('').map((unit) => [unit, form] as const)),
);

const plainForms = new Map<number, string>();

/** One UTF-16 unit without accent, ligature or typographic variant; empty when it only decorates another. */
function plain(code: number): string {
  const known = plainForms.get(code);
  if (known !== undefined) return known;
  const unit = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const form =
    SAME.get(unit) ?? (isSurrogate ? unit : unit.normalize('NFKD').replace(/\p{M}/gu, '').slice(0, 2));
  plainForms.set(code, form);
  return form;
}

/**
 * Accents, ligatures and the variants of apostrophe, quotation mark, dash and space are made one; runs of white
 * space become a space, or a line feed where a paragraph ends; words hyphenated at a line's end are joined.
 * Letters keep their case. Linear in the length of the text.
 */
export function fold(source: string): Folded {
  const units = new Uint16Array(source.length * 2 + 16);
  const origin = new Uint32Array(source.length * 2 + 17);
  let length = 0;
  const keep = (code: number, at: number): void => {
    units[length] = code;
    origin[length] = at;
    length += 1;
  };

  let at = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code > 0x20 && code < 0x7f && code !== 0x60) {
      keep(code, at);
      at += 1;
    } else if (SPACE.test(source.charAt(at))) {
      const end = endOfSpace(source, at);
      if (joinsHyphenated(source, at, end)) length -= 1;
      else if (length > 0) keep(endsParagraph(source, at, end) ? 0x0a : 0x20, at);
      at = end;
    } else {
      const form = plain(code);
      for (let unit = 0; unit < form.length; unit += 1) keep(form.charCodeAt(unit), at);
      at += 1;
    }
  }
  origin[length] = source.length;
  return { text: decode(units, length), origin: origin.subarray(0, length + 1) };
}

function endOfSpace(source: string, start: number): number {
  let end = start + 1;
  while (end < source.length && SPACE.test(source.charAt(end))) end += 1;
  return end;
}

function endsParagraph(source: string, start: number, end: number): boolean {
  let lines = 0;
  for (let at = start; at < end; at += 1) if ('\n\u2028\u2029'.includes(source.charAt(at))) lines += 1;
  if (lines === 0) return false;
  NUMBERED_LINE.lastIndex = end;
  return lines > 1 || NUMBERED_LINE.test(source);
}

function joinsHyphenated(source: string, start: number, end: number): boolean {
  return (
    source.charAt(start - 1) === '-' &&
    LETTER.test(source.charAt(start - 2)) &&
    SMALL_LETTER.test(source.charAt(end)) &&
    source.slice(start, Math.min(end, start + 3)).includes('\n')
  );
}

function decode(units: Uint16Array, length: number): string {
  const chunks: string[] = [];
  for (let start = 0; start < length; start += CHUNK) {
    chunks.push(String.fromCharCode(...units.subarray(start, Math.min(start + CHUNK, length))));
  }
  return chunks.join('');
}
