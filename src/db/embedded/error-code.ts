/** The code of a system's, Postgres' or child process' error: `ENOENT`, `57P03`, an exit status; '' if it has none. */
export const errorCode = (error: unknown): string => textOf(error, 'code');

/** What a failed child process wrote to its standard error. */
export const errorOutput = (error: unknown): string => textOf(error, 'stderr').trim();

/** Not `instanceof Error`: in a test's sandbox the system's errors are of another Error. */
function textOf(error: unknown, name: 'code' | 'stderr'): string {
  if (typeof error !== 'object' || error === null || !(name in error)) return '';
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
