import { z } from 'zod';
import type { Typed } from '../../access/route.ts';
import type { Locale } from '../../domain/codes.ts';
import { readDate } from '../../lib/date-words.ts';
import type { Edtf } from '../../lib/edtf.ts';
import { readState, stateName } from '../../lib/states.ts';
import { withoutBidiControls } from '../../lib/text.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import { sayDate } from '../../messages/dates.ts';
import { bare, controlOf } from '../../record/fields.ts';
import { readClaim, writeClaim } from './claims.ts';

/**
 * Between a form's flat texts (`court.name`, `charges.0.text`) and the values of a record. What cannot be read is
 * left as typed, so that the schema names the fault at its field.
 */
export function readForm(fields: z.ZodObject, typed: Typed, locale: Locale): Record<string, unknown> {
  return readGroup({ kind: fields, typed, locale }, fields, '');
}

/** A form being read. */
interface Reading {
  /** All fields of the kind, to which claims refer. */
  kind: z.ZodObject;
  typed: Typed;
  locale: Locale;
}

function readGroup(reading: Reading, fields: z.ZodObject, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields.shape).map(([name, schema]) => [
      name,
      readField(reading, schema as z.ZodType, prefix + name),
    ]),
  );
}

function readField(reading: Reading, schema: z.ZodType, path: string): unknown {
  const { kind, typed, locale } = reading;
  const control = controlOf(schema);
  const text = (typed[path] ?? '').trim();
  switch (control?.type) {
    case undefined:
      return readComposite(reading, schema, path);
    case 'codes':
      return rowsOf(typed, path).flatMap((row) => typed[`${path}.${row}`] || []);
    case 'states':
      return rowsOf(typed, path).flatMap((row) => stateIn(typed[`${path}.${row}`] ?? '', locale) || []);
    case 'claims':
      return Object.fromEntries(
        rowsOf(typed, path)
          .map((row) => [typed[`${path}.${row}.field`] ?? '', (typed[`${path}.${row}.value`] ?? '').trim()])
          .filter(([field, value]) => field !== '' && value !== '')
          .map(([field = '', value = '']) => [field, readClaim(kind, field, value, locale)]),
      );
    case 'date':
      return text === '' ? null : (readDate(text, locale) ?? text);
    case 'state':
      return text === '' ? null : stateIn(text, locale);
    case 'number':
      return text === '' ? null : /^\d{1,9}$/.test(text) ? Number(text) : text;
    default:
      return text === '' ? nothingIn(schema) : text;
  }
}

function readComposite(reading: Reading, schema: z.ZodType, path: string): unknown {
  const { typed } = reading;
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    if (isBlank(typed, path) && schema.safeParse(null).success) return null;
    return readGroup(reading, inner, `${path}.`);
  }
  const element = (inner as z.ZodArray).element as unknown as z.ZodObject;
  return rowsOf(typed, path)
    .filter((row) => !isBlank(typed, `${path}.${row}`))
    .map((row) => readGroup(reading, element, `${path}.${row}.`));
}

/** A field left empty: unknown where that is allowed, else the schema's own default, else a fault. */
function nothingIn(schema: z.ZodType): null | undefined {
  return schema instanceof z.ZodDefault && !schema.safeParse(null).success ? undefined : null;
}

function stateIn(text: string, locale: Locale): string {
  return readState(text, locale) ?? text.trim();
}

function isBlank(typed: Typed, path: string): boolean {
  return Object.entries(typed).every(([name, value]) => !name.startsWith(`${path}.`) || value.trim() === '');
}

/** The numbers of the rows typed under a path, in order. */
export function rowsOf(typed: Typed, path: string): number[] {
  const rows = Object.keys(typed).flatMap((name) => {
    const row = name.startsWith(`${path}.`) ? /^\d{1,3}/.exec(name.slice(path.length + 1))?.[0] : undefined;
    return row === undefined ? [] : [Number(row)];
  });
  return [...new Set(rows)].toSorted((a, b) => a - b);
}

/** The texts with which a form shows a record's values. */
export function writeForm(fields: z.ZodObject, record: object, locale: Locale): Typed {
  return Object.fromEntries(
    writeGroup({ kind: fields, locale }, fields, record as Record<string, unknown>, ''),
  );
}

/** A date in the words a form understands; as it is stored where those would be read as another date. */
function writeDate(date: Edtf, locale: Locale): string {
  const words = withoutBidiControls(sayDate(messagesFor(locale), locale, date));
  return readDate(words, locale) === date ? words : date;
}

type Writing = Pick<Reading, 'kind' | 'locale'>;

function writeGroup(
  writing: Writing,
  fields: z.ZodObject,
  values: Record<string, unknown>,
  prefix: string,
): [string, string][] {
  return Object.entries(fields.shape).flatMap(([name, schema]) =>
    writeField(writing, schema as z.ZodType, values[name], prefix + name),
  );
}

function writeField(writing: Writing, schema: z.ZodType, value: unknown, path: string): [string, string][] {
  const { kind, locale } = writing;
  if (value === null || value === undefined) return [];
  const control = controlOf(schema);
  if (control === undefined) {
    const inner = bare(schema);
    if (inner instanceof z.ZodObject)
      return writeGroup(writing, inner, value as Record<string, unknown>, `${path}.`);
    const element = (inner as z.ZodArray).element as unknown as z.ZodObject;
    return (value as Record<string, unknown>[]).flatMap((row, index) =>
      writeGroup(writing, element, row, `${path}.${index}.`),
    );
  }
  switch (control.type) {
    case 'codes':
      // Each choice has its own place, checked or not.
      return control.codes.flatMap((code, index): [string, string][] =>
        (value as string[]).includes(code) ? [[`${path}.${index}`, code]] : [],
      );
    case 'states':
      return (value as string[]).map((code, index) => [`${path}.${index}`, stateName(code, locale)]);
    case 'claims':
      return Object.entries(value as Record<string, unknown>).flatMap(
        ([field, claim], index): [string, string][] => [
          [`${path}.${index}.field`, field],
          [`${path}.${index}.value`, writeClaim(kind, field, claim, locale)],
        ],
      );
    case 'state':
      return [[path, stateName(value as string, locale)]];
    case 'date':
      return [[path, writeDate(value as Edtf, locale)]];
    default:
      return [[path, `${value as string | number}`]];
  }
}
