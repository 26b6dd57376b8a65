/**
 * Whether the text can be stored and shown as it is: no lone surrogates, and no C0 control characters (NUL among
 * them) except tab, line feed and carriage return. DEL and the C1 controls pass: old documents are full of them.
 */
export function isCleanText(text: string): boolean {
  return !/(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Surrogate}]/u.test(text);
}

/** The one spelling of a text that is stored and compared: NFC, lines ended by a line feed, no space around it. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** Text without the invisible marks that only steer its direction, as pasted from right-to-left pages. */
export function withoutBidiControls(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '');
}

/** The length in Unicode code points, as Postgres counts. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
