import { z } from 'zod';
import { remembered } from '../lib/remembered.ts';
import { bare, controlOf } from './fields.ts';
import type { Kind } from './kind.ts';

/**
 * A link to a record that somebody may not see would tell them that it is there, and a citation what it says. So what
 * they are shown is without it, and what they change keeps it.
 */

/** A field with links: one itself, a group or list of things that hold some under these names. */
interface Linking {
  name: string;
  within: readonly string[] | undefined;
  isList: boolean;
}

type Fields = Record<string, unknown>;
/** Whether the reader sees the record of an id. */
type Sees = (id: string) => boolean;

const linkingIn = remembered((kind: Kind): readonly Linking[] =>
  Object.entries(kind.fields.shape).flatMap(([name, schema]): Linking[] => {
    if (isLink(schema as z.ZodType)) return [{ name, within: undefined, isList: false }];
    const inner = bare(schema as z.ZodType);
    const isList = inner instanceof z.ZodArray;
    const parts = isList ? bare(inner.element as z.ZodType) : inner;
    if (!(parts instanceof z.ZodObject)) return [];
    const within = Object.entries(parts.shape).flatMap(([part, each]) =>
      isLink(each as z.ZodType) ? [part] : [],
    );
    return within.length === 0 ? [] : [{ name, within, isList }];
  }),
);

const isLink = (schema: z.ZodType) => controlOf(schema)?.type === 'record';

function isUnseen({ within }: Linking, value: unknown, sees: Sees): boolean {
  if (value === null) return false;
  const ids = within === undefined ? [value] : within.map((name) => (value as Fields)[name]);
  return ids.some((id) => typeof id === 'string' && !sees(id));
}

/** A record as somebody sees it: without a link, or the group or row around it, that leads where they do not. */
export function withoutUnseen<R extends object>(kind: Kind, record: R, sees: Sees): R {
  const changed: Fields = {};
  for (const linking of linkingIn(kind)) {
    const value = (record as Fields)[linking.name];
    if (linking.isList) {
      const rows = value as unknown[];
      const seen = rows.filter((row) => !isUnseen(linking, row, sees));
      if (seen.length < rows.length) changed[linking.name] = seen;
    } else if (isUnseen(linking, value, sees)) changed[linking.name] = null;
  }
  return Object.keys(changed).length === 0 ? record : { ...record, ...changed };
}

/** What somebody made of a record as they saw it, with what they did not see as it is stored: rows of a list come last. */
export function withUnseen<R extends object>(kind: Kind, given: R, stored: object, sees: Sees): R {
  const kept: Fields = {};
  for (const linking of linkingIn(kind)) {
    const [typed, value] = [(given as Fields)[linking.name], (stored as Fields)[linking.name]];
    if (linking.isList) {
      const unseen = (value as unknown[]).filter((row) => isUnseen(linking, row, sees));
      if (unseen.length > 0) kept[linking.name] = [...(typed as unknown[]), ...unseen];
    } else if (typed === null && isUnseen(linking, value, sees)) kept[linking.name] = value;
  }
  return Object.keys(kept).length === 0 ? given : { ...given, ...kept };
}
