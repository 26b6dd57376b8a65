import { z } from 'zod';
import { remembered } from '../lib/remembered.ts';
import { bare, controlOf } from './fields.ts';
import type { Kind } from './kind.ts';
import type { RecordType } from './recorded.ts';

/** A reference to another record, with the path at which a fault in it would be shown. */
export interface Link {
  path: string;
  of: RecordType;
  id: string;
}

/** Every reference to another record in a record's fields. */
export function linksIn(kind: Kind, record: object): Link[] {
  return finderOf(kind)(record, '');
}

type Finder = (value: unknown, path: string) => Link[];

const finderOf = remembered((kind: Kind): Finder => finderIn(kind.fields) ?? (() => []));

/** How to find the links in values of a schema; undefined where there can be none. */
function finderIn(schema: z.ZodType): Finder | undefined {
  const control = controlOf(schema);
  if (control?.type === 'record') {
    return (value, path) => (value === null ? [] : [{ path, of: control.of, id: value as string }]);
  }
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) {
    const find = finderIn(inner.element as z.ZodType);
    return (
      find && ((value, path) => (value as unknown[]).flatMap((item, index) => find(item, `${path}.${index}`)))
    );
  }
  if (!(inner instanceof z.ZodObject)) return undefined;
  const parts = Object.entries(inner.shape).flatMap(([name, part]) => {
    const find = finderIn(part as z.ZodType);
    return find === undefined ? [] : [{ name, find }];
  });
  if (parts.length === 0) return undefined;
  return (value, path) =>
    value === null
      ? []
      : parts.flatMap(({ name, find }) =>
          find((value as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`),
        );
}
