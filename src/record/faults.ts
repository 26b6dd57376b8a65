import type { z } from 'zod';
import type { Fault } from '../lib/errors.ts';

/** Nobody corrects more faults than this at a time: it bounds the answer to a body made of nothing else. */
const MOST_FAULTS = 500;

/** Every fault zod found, each at its field, in the words of the catalogue. */
export function faultsOf(error: z.ZodError, within = ''): Fault[] {
  const faults = error.issues.flatMap((issue): Fault[] => {
    const path = [within, ...issue.path.map(String)].filter((part) => part !== '').join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, code: 'unknown_field' }));
    }
    return [{ path, ...meaningOf(issue) }];
  });
  return faults.slice(0, MOST_FAULTS);
}

function meaningOf(issue: z.core.$ZodIssue): Omit<Fault, 'path'> {
  const custom = (issue as { params?: Record<string, string | number> }).params;
  if (custom?.['fault'] !== undefined) {
    const { fault, ...params } = custom;
    return { code: String(fault), params };
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { code: 'required' }
        : { code: 'wrong_type', params: { expected: issue.expected } };
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

export type Accepted<T> = { ok: true; data: T } | { ok: false; faults: Fault[] };

/** Parses a value from outside: the data, or every fault. The one door through which input comes in. */
export function accept<S extends z.ZodType>(schema: S, value: unknown, within = ''): Accepted<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? { ok: true, data: result.data }
    : { ok: false, faults: faultsOf(result.error, within) };
}
