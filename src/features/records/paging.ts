import { Invalid, type Fault } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';

const USUAL = 50;
const MOST = 200;

export const pageQuery = {
  limit: `how many, ${USUAL} unless told, at most ${MOST}`,
  cursor: 'the nextCursor of the page before',
};

/** The page a list is asked for. Throws Invalid naming what could not be understood. */
export function pageOf(query: Record<string, string>): { limit: number; cursor: string | null } {
  const { limit = String(USUAL), cursor } = query;
  const wanted = /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  const faults: Fault[] = [
    ...(wanted >= 1 && wanted <= MOST
      ? []
      : [{ path: 'limit', code: 'out_of_range', params: { least: 1, most: MOST } }]),
    ...(cursor === undefined || isId(cursor) ? [] : [{ path: 'cursor', code: 'not_understood' }]),
  ];
  if (faults.length > 0) throw new Invalid(faults);
  return { limit: wanted, cursor: cursor ?? null };
}
