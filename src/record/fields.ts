import { z } from 'zod';
import { isId } from '../lib/ids.ts';
import { isLanguageTag } from '../lib/languages.ts';
import { isState } from '../lib/states.ts';
import { codePointLength, isCleanText, normaliseText } from '../lib/text.ts';
import { parseEdtf, type Edtf } from '../lib/edtf.ts';
import type { CodeGroup } from '../messages/en/messages.ts';
import type { RecordType } from './recorded.ts';

/**
 * The building blocks of a record's fields. Each says what may come in and, through `controls`, how a form asks
 * for it and a page shows it, so that a field is described once.
 */
export type Control =
  | { type: 'line' | 'text' | 'date' | 'state' | 'language' | 'link-url' | 'number' }
  | { type: 'code'; group: CodeGroup; codes: readonly string[] }
  | { type: 'codes'; group: CodeGroup; codes: readonly string[] }
  | { type: 'states' }
  | { type: 'record'; of: RecordType }
  | { type: 'claims' };

export const controls = z.registry<Control>();

const fault = (code: string, params: Record<string, string | number> = {}) => ({
  params: { fault: code, ...params },
});

function cleanText(most: number) {
  return z
    .string()
    .transform(normaliseText)
    .refine(isCleanText, fault('unclean_text'))
    .refine((text) => text.length > 0, fault('required'))
    .refine((text) => codePointLength(text) <= most, fault('too_long', { most }))
    .meta({ maxLength: most });
}

/** One line of text, at most `most` characters. */
export const line = (most = 300) => cleanText(most).register(controls, { type: 'line' });

/** Text of several lines. */
export const text = (most = 20_000) => cleanText(most).register(controls, { type: 'text' });

/** A date of the contract: EDTF, as precise as known. */
export const date = () =>
  z
    .string()
    .refine((value) => parseEdtf(value) !== undefined, fault('impossible_date'))
    .transform((value) => value as Edtf)
    .meta({
      description: 'EDTF: 2021, 2021-07 or 2021-07-05, then ? (uncertain), ~ (about) or % (both)',
      pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?$',
    })
    .register(controls, { type: 'date' });

/** A state by its ISO 3166-1 alpha-2 code. */
export const state = () =>
  z
    .string()
    .refine(isState, fault('unknown_state'))
    .meta({ description: 'ISO 3166-1 alpha-2, or XK', pattern: '^[A-Z]{2}$' })
    .register(controls, { type: 'state' });

/** A language by its BCP 47 tag. */
export const language = () =>
  z
    .string()
    .refine(isLanguageTag, fault('unknown_language'))
    .meta({ description: 'BCP 47' })
    .register(controls, { type: 'language' });

/** A web address; nothing but http and https, since pages link to it. */
export const webAddress = () =>
  z
    .string()
    .max(2000)
    .refine(
      (value) => isCleanText(value) && /^https?:\/\/[^\s/]\S*$/.test(value) && URL.canParse(value),
      fault('not_a_url'),
    )
    .meta({ format: 'uri' })
    .register(controls, { type: 'link-url' });

/** The SHA-256 of a document, in lower-case hexadecimal. */
export const hash = () =>
  z
    .string()
    .refine((value) => /^[0-9a-f]{64}$/.test(value), fault('not_a_hash'))
    .register(controls, { type: 'line' });

/** One code of a vocabulary. */
export const code = <const Codes extends readonly [string, ...string[]]>(group: CodeGroup, codes: Codes) =>
  z.enum(codes).register(controls, { type: 'code', group, codes });

/** Several codes of a vocabulary, each once, in the order of the vocabulary: to name them in another says nothing else. */
export const codes = <const Codes extends readonly [string, ...string[]]>(group: CodeGroup, all: Codes) =>
  z
    .array(z.enum(all))
    .max(all.length)
    .refine((list) => new Set(list).size === list.length, fault('named_twice'))
    .transform((list) => all.filter((each) => list.includes(each)))
    .default([])
    .register(controls, { type: 'codes', group, codes: all });

/** Several states, each once. */
export const states = () =>
  z
    .array(state())
    .max(20)
    .refine((list) => new Set(list).size === list.length, fault('named_twice'))
    .default([])
    .register(controls, { type: 'states' });

/** A whole number of days or the like. */
export const count = (least: number, most: number) =>
  z
    .number()
    .refine(Number.isInteger, fault('not_a_whole_number'))
    .refine((value) => value >= least && value <= most, fault('out_of_range', { least, most }))
    .meta({ type: 'integer', minimum: least, maximum: most })
    .register(controls, { type: 'number' });

/** Another record of the same case. That it exists there is checked when it is recorded. */
export const recordOf = (of: RecordType) =>
  z
    .string()
    .refine(isId, fault('unknown_record'))
    .meta({ format: 'uuid' })
    .register(controls, { type: 'record', of });

/** May be unknown: absent and `null` mean the same, and stay unknown. */
export const optional = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);

/** The schema under `optional` and defaults. */
export function bare(schema: z.ZodType): z.ZodType {
  let inner: z.ZodType = schema;
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodOptional
  ) {
    const control = controls.get(inner);
    if (control !== undefined) return inner;
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}

/** How a form asks for a field; undefined for groups and lists, which are asked for part by part. */
export function controlOf(schema: z.ZodType): Control | undefined {
  return controls.get(bare(schema));
}
