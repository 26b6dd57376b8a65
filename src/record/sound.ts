import { z } from 'zod';
import type { Fault } from '../lib/errors.ts';
import { accept } from './faults.ts';
import { bare } from './fields.ts';

/** Reads a record from outside: all of it, or as much of it as is sound, with every fault of its fields. */
export function readRecord(
  fields: z.ZodObject,
  input: unknown,
): { record: Record<string, unknown>; faults: Fault[] } {
  const accepted = accept(fields, input);
  return accepted.ok
    ? { record: accepted.data, faults: [] }
    : { record: soundIn(fields, input) as Record<string, unknown>, faults: accepted.faults };
}

/**
 * What of a value can be read, in the shape of its schema: a malformed field is null, as an unknown one, and a
 * malformed list empty. So one field can be checked against another whatever else is wrong, and where one of the
 * two could not be read nothing is found.
 */
function soundIn(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const inner = bare(schema);
  const isRefused = result.error.issues.some(
    ({ code, path }) => path.length === 0 && code !== 'unrecognized_keys',
  );
  if (inner instanceof z.ZodArray)
    return isRefused ? [] : (value as unknown[]).map((item) => soundIn(inner.element as z.ZodType, item));
  if (!(inner instanceof z.ZodObject) || (isRefused && schema.safeParse(null).success)) return null;
  const given = isRefused ? {} : (value as Record<string, unknown>);
  return Object.fromEntries(
    Object.entries(inner.shape).map(([name, field]) => [name, soundIn(field as z.ZodType, given[name])]),
  );
}
