import type { NoticeEventKind, Validity, Visibility } from '../../domain/codes.ts';
import { stateOn, type Step } from '../../domain/steps.ts';
import type { Edtf } from '../../lib/edtf.ts';

interface NoticeEventFacts {
  kind: NoticeEventKind;
  happenedOn: Edtf | null;
  recordedAt: string;
}

interface WithdrawalFacts {
  executedOn: Edtf | null;
  decidedOn: Edtf | null;
  recordedAt: string;
}

/** The validity each event leads to, with its place in the usual course. Other events leave it as it was. */
const LEADS_TO: Partial<Record<NoticeEventKind, [Validity, number]>> = {
  requested: ['requested', 0],
  refused_prepublication: ['refused', 1],
  published: ['live', 2],
  circulated: ['live', 2],
  suspended: ['suspended', 3],
  blocked: ['suspended', 3],
  reinstated: ['live', 4],
  withdrawn: ['ended', 5],
  cancelled: ['ended', 5],
  deleted: ['ended', 5],
  expired: ['ended', 5],
};

/**
 * Whether a notice was in force on a day, as far as the record tells. An end of unknown date is an end all the
 * same: a notice is never called live because nobody knows when it was removed (RPD Art. 81; CCF Statute Art. 40).
 * A page that vanished from the public list ends nothing.
 */
export function validityOf(
  events: readonly NoticeEventFacts[],
  withdrawals: readonly WithdrawalFacts[],
  day: string,
): Validity {
  const steps = events.flatMap((event): Step<Validity>[] => {
    const change = LEADS_TO[event.kind];
    return change === undefined ? [] : [step(event.happenedOn, event, ...change)];
  });
  const ends = withdrawals.map((end) => step<Validity>(end.executedOn ?? end.decidedOn, end, 'ended', 5));
  return stateOn([...steps, ...ends], day) ?? 'unknown';
}

/** Whether the public could see an extract of it: a track of its own, apart from validity. */
export function visibilityOf(
  events: readonly NoticeEventFacts[],
  instrument: string,
  day: string,
): Visibility {
  if (instrument === 'diffusion_wanted' || instrument === 'diffusion_other') return 'not_public';
  const steps = events.flatMap((event): Step<Visibility>[] => {
    if (event.kind === 'public_extract_on') return [step(event.happenedOn, event, 'public', 0)];
    if (event.kind === 'public_extract_off') return [step(event.happenedOn, event, 'not_public', 1)];
    return [];
  });
  return stateOn(steps, day) ?? 'unknown';
}

function step<S extends string>(
  on: Edtf | null,
  { recordedAt }: { recordedAt: string },
  state: S,
  rank: number,
): Step<S> {
  return { on, recordedOn: recordedAt.slice(0, 10), state, rank };
}
