import fc from 'fast-check';
import { z } from 'zod';

interface Schema {
  description?: string;
  maxLength?: number;
  type?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | false;
}

/** Mostly what is right, now and then what is not. */
const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 50, arbitrary: right }, { weight: 1, arbitrary: wrong });

/** Of any UTF-16 units, so with halves of surrogate pairs and with NUL. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.constantFrom(0, 0xd800, 0xdfff, 0xfeff, 0x202e),
);
const wildText = fc.string({ unit: unit.map((code) => String.fromCharCode(code)), maxLength: 12 });
const anyText = mostly(
  fc.oneof(
    fc.string({
      unit: fc.constantFrom('a', 'É', 'e', '\u0301', 'ж', '漢', 'ع', '👩', '\u202e', ' ', '\n'),
      minLength: 1,
    }),
    fc.constantFrom('en', 'a'.repeat(64)),
  ),
  wildText,
);
const anyDate = mostly(
  fc.constantFrom(
    '2021',
    '2021-07',
    '2021-07-05',
    '2020-02-29',
    '0001',
    '9999-12-31',
    '2021?',
    '2021-07~',
    '2021%',
  ),
  fc.constantFrom('2021-02-30', '2021-13', '0000', '2021-7-5', '10000', '2021-07-05T00:00Z'),
);
const anyState = mostly(fc.constantFrom('XA', 'XB', 'FR', 'XK'), fc.constantFrom('ZZ', 'uk'));
const anyNumber = mostly<number>(fc.integer({ min: 1, max: 3650 }), fc.double());
/** A value of the wrong kind, or something larger than anybody would send. */
const junk = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 }),
  fc.constantFrom(null, '', 0, -1, 1e300, 2 ** 53, [], {}, true, 'x'.repeat(30_000)),
);

/** The ids to refer to, by the name of the field that holds them. */
type Ids = Readonly<Record<string, string>>;

/** Values that a field of this name and schema would mostly accept. */
function near(name: string, schema: Schema, ids: Ids): fc.Arbitrary<unknown> {
  return mostly(plausible(name, schema, ids), junk);
}

function plausible(name: string, schema: Schema, ids: Ids): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => near(name, one, ids)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.pattern?.startsWith('^[0-9]{4}')) return anyDate;
  if (schema.pattern === '^[A-Z]{2}$') return anyState;
  if (schema.format === 'uuid')
    return mostly(fc.constantFrom(ids[name] ?? ''), fc.constantFrom(...Object.values(ids)));
  if (schema.format === 'uri')
    return fc.oneof(
      fc.webUrl(),
      anyText.map((rest) => `https://x.invalid/${rest}`),
    );
  switch (schema.type) {
    case 'object':
      return nearObject(schema, ids);
    case 'array':
      return fc.array(near(name, schema.items ?? {}, ids), { maxLength: 3 });
    case 'integer':
    case 'number':
      return anyNumber;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      if (schema.description === 'BCP 47') return mostly(fc.constantFrom('en', 'zh-Hans'), anyText);
      return schema.maxLength === undefined ? mostly(fc.constant('a'.repeat(64)), anyText) : anyText;
    default:
      return junk;
  }
}

function nearObject(schema: Schema, ids: Ids): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, near(name, inner, ids)]),
    ),
    { requiredKeys: [] },
  );
  const open = schema.additionalProperties;
  const keys = mostly(fc.constantFrom('title', 'court.name'), fc.oneof(wildText, fc.constant('__proto__')));
  const more = open
    ? fc.dictionary(keys, near('', open, ids), { maxKeys: 3 })
    : mostly<object>(fc.constant({}), fc.dictionary(wildText, junk, { maxKeys: 1 }));
  return fc.tuple(known, more).map(([fields, others]) => ({ ...fields, ...others }));
}

/** Bodies near what a schema of ours accepts. */
export function bodiesNear(schema: z.ZodType, ids: Ids): fc.Arbitrary<object> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return nearObject(json, ids) as fc.Arbitrary<object>;
}
