import { z } from 'zod';
import type { Locale } from '../../domain/codes.ts';
import { readDate } from '../../lib/date-words.ts';
import type { FieldName, Messages } from '../../messages/en/messages.ts';
import { readState, stateName } from '../../lib/states.ts';
import { bare, controlOf, type Control } from '../../record/fields.ts';
import { commonFields } from '../../record/kind.ts';

/** A field about which a source may say otherwise than the record: its path, and its name within each group. */
export interface ClaimableField {
  path: string;
  names: readonly { name: string; control: Control | undefined }[];
  control: Control;
}

const CLAIMABLE: readonly Control['type'][] = ['line', 'text', 'date', 'state', 'code', 'number'];

/** The fields of a kind that hold one value, those within its groups too. */
export function claimableFields(fields: z.ZodObject): ClaimableField[] {
  return Object.entries(fields.shape).flatMap(([name, schema]): ClaimableField[] => {
    const control = controlOf(schema as z.ZodType);
    const inner = bare(schema as z.ZodType);
    if (control === undefined && inner instanceof z.ZodObject)
      return claimableFields(inner).map((field) => ({
        ...field,
        path: `${name}.${field.path}`,
        names: [{ name, control }, ...field.names],
      }));
    const claimable = control !== undefined && CLAIMABLE.includes(control.type) && !(name in commonFields);
    return claimable ? [{ path: name, names: [{ name, control }], control }] : [];
  });
}

/** The label of the field that a claim is about. A program may have named one that there is not: then its name. */
export function claimLabel(t: Messages, path: string): string {
  const name = path.split('.').at(-1)!;
  return Object.hasOwn(t.fields, name) ? t.fields[name as FieldName] : path;
}

/** What somebody typed as a source's value: a date, state or number as the record would hold it, else their words. */
export function readClaim(fields: z.ZodObject, path: string, text: string, locale: Locale): string | number {
  const type = typeAt(fields, path);
  if (type === 'date') return readDate(text, locale) ?? text;
  if (type === 'number' && /^\d{1,9}$/.test(text)) return Number(text);
  return type === 'state' ? (readState(text, locale) ?? text) : text;
}

/** A source's value as a form shows it. */
export function writeClaim(fields: z.ZodObject, path: string, value: unknown, locale: Locale): string {
  const text = String(value);
  return typeAt(fields, path) === 'state' ? stateName(text, locale) : text;
}

function typeAt(fields: z.ZodObject, path: string): Control['type'] | undefined {
  return claimableFields(fields).find((field) => field.path === path)?.control.type;
}
