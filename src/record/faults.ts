import type { z } from 'zod';
import type { Fault } from '../lib/errors.ts';

/** Nobody corrects more faults than this at a time: it bounds the answer to a body made of nothing else. */
const MOST_FAULTS = 500;

/** Every fault zod found, each at its field, in the words of the catalogue. */
function faultsOf(error: z.ZodError, within: string): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const path = pathOf([within, ...issue.path.map(String)]);
    if (issue.code !== 'unrecognized_keys') return [{ path, ...meaningOf(issue) }];
    return issue.keys.map((key) => ({ path: pathOf([path, key]), code: 'unknown_field' }));
  });
}

function meaningOf(issue: z.core.$ZodIssue): Omit<Fault, 'path'> {
  const custom = (issue as { params?: Record<string, string | number> }).params;
  if (custom?.['fault'] !== undefined) {
    const { fault, ...params } = custom;
    return { code: String(fault), params };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: issue.input === undefined || issue.input === null ? 'required' : wrongType(issue.expected),
      };
    case 'invalid_value':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? { code: 'required' }
        : { code: 'unknown_code', params: { allowed: issue.values.map(String).join(', ') } };
    case 'too_big':
      return {
        code: issue.origin === 'array' ? 'too_many' : 'too_long',
        params: { most: Number(issue.maximum) },
      };
    case 'too_small':
      return { code: 'required' };
    default:
      return { code: 'not_understood' };
  }
}

/** The fault of a value of another type, by what zod calls the type that is needed. */
function wrongType(needed: string): string {
  switch (needed) {
    case 'string':
      return 'not_a_text';
    case 'number':
      return 'not_a_number';
    case 'array':
      return 'not_a_list';
    case 'object':
    case 'record':
      return 'not_an_object';
    default:
      return 'not_understood';
  }
}

/**
 * Faults for every key `__proto__`: zod passes over it in silence where keys are free. Below a known fault nothing
 * is looked at, so this goes no deeper than the schema, whatever came in.
 */
function prototypeFaults(value: unknown, within: string, known: ReadonlySet<string>): Fault[] {
  if (typeof value !== 'object' || value === null || known.has(within)) return [];
  return Object.entries(value).flatMap(([key, inner]): Fault[] => {
    const path = pathOf([within, key]);
    if (key !== '__proto__') return prototypeFaults(inner, path, known);
    return known.has(path) ? [] : [{ path, code: 'unknown_field' }];
  });
}

/**
 * Faults, and those found after them: without what may only follow from the first, being at the same path or
 * inside it, and without any named twice.
 */
export function together(faults: readonly Fault[], further: readonly Fault[]): Fault[] {
  const known = new Set(faults.map(({ path }) => path));
  const follows = ({ path }: Fault) =>
    path.split('.').some((_, index, parts) => known.has(pathOf(parts.slice(0, index + 1))));
  const own = new Map(further.filter((fault) => !follows(fault)).map((fault) => [nameOf(fault), fault]));
  return [...faults, ...own.values()].slice(0, MOST_FAULTS);
}

const nameOf = ({ path, code }: Fault) => `${path} ${code}`;
const pathOf = (parts: readonly string[]) => parts.filter((part) => part !== '').join('.');

export type Accepted<T> = { ok: true; data: T } | { ok: false; faults: Fault[] };

/** Parses a value from outside: the data, or every fault. The one door through which input comes in. */
export function accept<S extends z.ZodType>(schema: S, value: unknown, within = ''): Accepted<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  const faults = result.success ? [] : faultsOf(result.error, within);
  const known = new Set(faults.map(({ path }) => path));
  const all = [...faults, ...prototypeFaults(value, within, known)];
  return result.success && all.length === 0
    ? { ok: true, data: result.data }
    : { ok: false, faults: all.slice(0, MOST_FAULTS) };
}
