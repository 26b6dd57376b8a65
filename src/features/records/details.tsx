import type { VNode } from 'preact';
import { z } from 'zod';
import type { Locale } from '../../domain/codes.ts';
import type { Edtf } from '../../lib/edtf.ts';
import { languageName } from '../../lib/languages.ts';
import { stateName } from '../../lib/states.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayDate } from '../../messages/dates.ts';
import { bare, controlOf } from '../../record/fields.ts';
import { commonFields } from '../../record/kind.ts';
import type { RecordSet } from '../../record/record-set.ts';
import type { Content } from '../../ui/content.ts';
import { usePage } from '../../ui/context.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { safeHref } from '../../ui/safe-href.ts';
import { labelOf, wordFor } from './fields-view.tsx';
import { datedTitle } from './titles.ts';

interface DetailsProps {
  kind: { readonly fields: z.ZodObject };
  record: object;
  /** The case's records, to name those this one refers to. */
  set?: RecordSet;
  /** Fields that the page shows elsewhere; one within a group by its path. */
  without?: readonly string[] | undefined;
}

/** What is known of a record, field by field; what is not known is not listed. */
export function Details({ kind, record, set = new Map(), without = [] }: DetailsProps): VNode | null {
  const { t, locale } = usePage();
  const hidden = [...Object.keys(commonFields).filter((name) => name !== 'note'), ...without];
  const items = itemsIn(kind.fields, record as Record<string, unknown>, { t, locale, set }).filter(
    ({ path }) => !hidden.includes(path) && !hidden.includes(path.split('.')[0]!),
  );
  return items.length === 0 ? null : <Facts items={items} />;
}

interface Reader {
  t: Messages;
  locale: Locale;
  set: RecordSet;
}

interface Item extends Fact {
  path: string;
}

function itemsIn(fields: z.ZodObject, values: Record<string, unknown>, reader: Reader): Item[] {
  return Object.entries(fields.shape).flatMap(([name, schema]): Item[] => {
    const value = values[name];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const label = labelOf(reader.t, name, controlOf(schema as z.ZodType));
    const inner = bare(schema as z.ZodType);
    if (inner instanceof z.ZodObject)
      return itemsIn(inner, value as Record<string, unknown>, reader).map((item) => ({
        ...item,
        path: `${name}.${item.path}`,
        // Whatever a case says, it says of its person.
        label: name === 'person' ? item.label : reader.t.pages.labelled(label, item.label),
      }));
    const type = controlOf(schema as z.ZodType)?.type;
    const long = type === undefined || type === 'text' || type === 'link-url';
    return [{ path: name, label, value: sayValue(schema as z.ZodType, value, reader), long }];
  });
}

function sayValue(schema: z.ZodType, value: unknown, reader: Reader): Content {
  const { t, locale, set } = reader;
  const control = controlOf(schema);
  switch (control?.type) {
    case undefined:
      return sayRows(schema, value as Record<string, unknown>[], reader);
    case 'date':
      return sayDate(t, locale, value as Edtf);
    case 'state':
      return stateName(value as string, locale);
    case 'states':
      return (value as string[]).map((code) => stateName(code, locale)).join(`${t.pages.comma} `);
    case 'language':
      return languageName(value as string, locale);
    case 'code':
      return wordFor(t, control.group, value as string);
    case 'codes':
      return (value as string[]).map((code) => wordFor(t, control.group, code)).join(`${t.pages.comma} `);
    case 'record': {
      const record = set.get(control.of)?.find(({ id }) => id === value);
      return record === undefined ? (
        t.pages.unknownRecord
      ) : (
        <a href={`#${record.id}`}>{datedTitle(control.of, record, reader)}</a>
      );
    }
    case 'link-url': {
      const href = safeHref(value as string);
      return href === undefined ? (value as string) : <a href={href}>{value as string}</a>;
    }
    default:
      return `${value as string | number}`;
  }
}

function sayRows(schema: z.ZodType, rows: Record<string, unknown>[], reader: Reader): Content {
  const element = (bare(schema) as z.ZodArray).element as unknown as z.ZodObject;
  return (
    <ul class="rows">
      {rows.map((row, index) => (
        <li key={index}>
          {itemsIn(element, row, reader).map(({ path, value }, place) => [
            path === 'language' ? ' ' : place === 0 ? '' : ' · ',
            <bdi key={place}>{path === 'language' ? `(${value as string})` : value}</bdi>,
          ])}
        </li>
      ))}
    </ul>
  );
}
