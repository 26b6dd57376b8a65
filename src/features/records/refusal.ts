import type { PageAnswer, Typed } from '../../access/route.ts';
import { Conflict, Invalid, Stale, type Fault } from '../../lib/errors.ts';
import { accept } from '../../record/faults.ts';
import { line } from '../../record/fields.ts';

/** Does it, or shows the same page again with what was refused. */
export async function orShowFaults(
  act: () => Promise<PageAnswer>,
  showFaults: (faults: readonly Fault[], status: number) => PageAnswer | Promise<PageAnswer>,
  showStale?: () => PageAnswer,
  showConflict?: (code: string) => PageAnswer,
): Promise<PageAnswer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Invalid) return showFaults(error.faults, 422);
    if (error instanceof Stale && showStale) return showStale();
    if (error instanceof Conflict && showConflict) return showConflict(error.code);
    throw error;
  }
}

/** The version a form was made from; 0, which is none, if it does not say. */
export function versionIn(typed: Typed): number {
  const version = Number(typed['version']);
  return Number.isInteger(version) ? version : 0;
}

/** The reason typed beside a change, if any. Throws Invalid. */
export function reasonIn(typed: Typed): string | undefined {
  const reason = (typed['reason'] ?? '').trim();
  if (reason === '') return undefined;
  const accepted = accept(line(2000), reason, 'reason');
  if (!accepted.ok) throw new Invalid(accepted.faults);
  return accepted.data;
}
