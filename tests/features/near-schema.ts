import fc from 'fast-check';
import { z } from 'zod';

interface Schema {
  type?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | false;
}

/** Texts that somebody may send: of any UTF-16 units, so with halves of surrogate pairs and with NUL. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.constantFrom(0, 0x0a, 0xd800, 0xdfff, 0xfeff, 0x202e),
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: unit.map((code) => String.fromCharCode(code)), maxLength: 12 }),
);
const anyDate = fc.oneof(
  fc.constantFrom(
    '2021',
    '2021-07',
    '2021-07-05',
    '2020-02-29',
    '0001',
    '9999-12-31',
    '2021?',
    '2021-07~',
    '2021-07-05%',
  ),
  fc.constantFrom('2021-02-30', '2021-13', '0000', '2021-7-5', '10000', '2021-07-05T00:00Z'),
);
/** A value of the wrong kind, or something larger than anybody would send. */
const junk = fc.oneof(
  fc.jsonValue({ noUnicodeString: false, maxDepth: 2 }),
  fc.constantFrom(null, '', 0, -1, 1e300, 2 ** 53, [], {}, true, 'x'.repeat(30_000)),
);

/** Values a schema would mostly accept and sometimes not: `ids` are those it may find in the record. */
function near(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: plausible(schema, ids) }, { weight: 1, arbitrary: junk });
}

function plausible(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => near(one, ids)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.pattern?.startsWith('^[0-9]{4}')) return anyDate;
  if (schema.pattern === '^[A-Z]{2}$') return fc.constantFrom('XA', 'XB', 'FR', 'XK', 'ZZ', 'uk');
  switch (schema.format) {
    case 'uuid':
      return fc.constantFrom(...ids);
    case 'uri':
      return fc.oneof(
        fc.webUrl(),
        anyText.map((rest) => `https://x.invalid/${rest}`),
      );
  }
  switch (schema.type) {
    case 'object':
      return nearObject(schema, ids);
    case 'array':
      return fc.array(near(schema.items ?? {}, ids), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 4000 }), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return fc.oneof(anyText, fc.constantFrom('en', 'fr', 'a'.repeat(64)));
    default:
      return junk;
  }
}

function nearObject(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, near(inner, ids)]),
    ),
    { requiredKeys: [] },
  );
  const keys = fc.oneof(anyText, fc.constantFrom('title', 'court.name', 'id', 'constructor', '__proto__'));
  const open = schema.additionalProperties;
  const others = fc.dictionary(keys, open ? near(open, ids) : junk, { maxKeys: open ? 3 : 1 });
  return fc
    .tuple(
      known,
      fc.oneof({ weight: open ? 1 : 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: others }),
    )
    .map(([fields, more]) => ({ ...fields, ...more }));
}

/** Bodies near what a schema of ours accepts. */
export function bodiesNear(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<object> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return nearObject(json, ids) as fc.Arbitrary<object>;
}
