import * as fc from 'fast-check';
import { z } from 'zod';
import { claimableFields } from '../../src/features/records/claims.ts';
import { bare, controlOf, type Control } from '../../src/record/fields.ts';
import type { Kind } from '../../src/record/kind.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { anyEdtf } from '../lib/edtf-arbitrary.ts';

/** The ids that a link to a record of each type may name; none: the link stays unknown. */
export type Ids = Partial<Record<RecordType, readonly string[]>>;

/** Text as people paste it: several scripts and lines, signs of direction, space around it, letters put together. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        ' ',
        '\t',
        '\u200f',
        '\u00a0',
        '\ufeff',
        'e\u0301',
        'العربية',
        '红色通缉令',
        '👩‍⚖️',
        '"\\',
        "'--",
        '$1 ? ??',
        '<b>&',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const anyState = fc.constantFrom('XA', 'XB', 'QM', 'FR', 'TR', 'XK', 'CI');

/** Any record that a kind accepts by its fields alone, as the schema gives it back; groups of nothing are nothing. */
export function anyRecord<F extends z.ZodObject>(kind: Kind<F>, ids: Ids = {}): fc.Arbitrary<z.output<F>> {
  return anyGroup(kind, kind.fields, ids).map(
    (input) => withoutEmptyGroups(kind.fields, kind.fields.parse(input)) as z.output<F>,
  );
}

function anyGroup(kind: Kind, fields: z.ZodObject, ids: Ids): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields.shape).map(([name, schema]) => [name, anyField(kind, schema as z.ZodType, ids)]),
    ),
  );
}

function anyField(kind: Kind, schema: z.ZodType, ids: Ids): fc.Arbitrary<unknown> {
  if (!isPossible(schema, ids)) return fc.constant(null);
  const control = controlOf(schema);
  const any =
    control === undefined
      ? anyComposite(kind, bare(schema), ids)
      : anyValue(kind, control, ids, schema).filter((value) => schema.safeParse(value).success);
  return schema.safeParse(null).success ? fc.option(any, { freq: 4 }) : any;
}

/** Whether the field can hold anything: not so a link, or a group that needs one, when there is nothing to link to. */
function isPossible(schema: z.ZodType, ids: Ids): boolean {
  const control = controlOf(schema);
  const inner = bare(schema);
  if (control?.type === 'record') return (ids[control.of] ?? []).length > 0;
  return control !== undefined || !(inner instanceof z.ZodObject) || isComplete(inner, ids);
}

function isComplete(fields: z.ZodObject, ids: Ids): boolean {
  return Object.values(fields.shape).every(
    (schema: z.ZodType) => schema.safeParse(null).success || isPossible(schema, ids),
  );
}

function anyComposite(kind: Kind, inner: z.ZodType, ids: Ids): fc.Arbitrary<unknown> {
  if (inner instanceof z.ZodObject) return anyGroup(kind, inner, ids);
  const element = (inner as z.ZodArray).element as unknown as z.ZodObject;
  return fc.array(anyGroup(kind, element, ids), { maxLength: isComplete(element, ids) ? 3 : 0 });
}

function anyValue(kind: Kind, control: Control, ids: Ids, schema: z.ZodType): fc.Arbitrary<unknown> {
  const limits = z.globalRegistry.get(bare(schema)) as { minimum?: number; maximum?: number } | undefined;
  switch (control.type) {
    case 'line':
    case 'text':
      // The one line that is no text of somebody's is the digest of a document.
      return fc.oneof(
        { weight: 9, arbitrary: anyText },
        { weight: 1, arbitrary: fc.constant('0a'.repeat(32)) },
      );
    case 'date':
      return anyEdtf();
    case 'state':
      return anyState;
    case 'language':
      return fc.constantFrom('en', 'zh-Hant', 'sr-Latn-RS', 'ug');
    case 'link-url':
      return fc.webUrl({ withQueryParameters: true, withFragments: true });
    case 'number':
      return fc.integer({ min: limits?.minimum ?? 0, max: limits?.maximum ?? 9 });
    case 'code':
      return fc.constantFrom(...control.codes);
    case 'codes':
      return fc.shuffledSubarray([...control.codes], { maxLength: 5 });
    case 'states':
      return fc.uniqueArray(anyState, { maxLength: 3 });
    case 'record':
      return fc.constantFrom(...(ids[control.of] ?? []));
    case 'claims':
      return anyClaims(kind);
  }
}

/** What a source says otherwise: of a few fields, a value such as the field itself would hold. */
function anyClaims(kind: Kind): fc.Arbitrary<Record<string, unknown>> {
  const claimable = claimableFields(kind.fields);
  const claims = fc
    .subarray(claimable, { maxLength: 2 })
    .chain((fields) =>
      fc.record(Object.fromEntries(fields.map(({ path, control }) => [path, anyClaim(control)]))),
    );
  return claims;
}

function anyClaim(control: Control): fc.Arbitrary<unknown> {
  switch (control.type) {
    case 'date':
      return anyEdtf();
    case 'state':
      return anyState;
    case 'number':
      return fc.integer({ min: 1, max: 3650 });
    case 'code':
      return fc.constantFrom(...control.codes);
    default:
      return fc.constantFrom('another name', '2019/123', 'الاسم');
  }
}

/** Where all fields of a group are unknown the group is, which is how it is stored. */
function withoutEmptyGroups(fields: z.ZodObject, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields.shape).map(([name, schema]) => {
      const value = values[name];
      const isGroup = bare(schema as z.ZodType) instanceof z.ZodObject && value !== null;
      const nothing = isGroup && Object.values(value as object).every((each) => each === null);
      return [name, nothing && (schema as z.ZodType).safeParse(null).success ? null : value];
    }),
  );
}
