import type { RequestEventKind, RequestStatus } from '../../domain/codes.ts';
import type { AppealEffect, RulingKind, RulingOutcome } from '../../domain/ruling-codes.ts';
import { stateOn, type Step } from '../../domain/steps.ts';
import type { Edtf } from '../../lib/edtf.ts';
import { inForceOn } from '../rulings/rules.ts';

interface RequestEventFacts {
  kind: RequestEventKind;
  happenedOn: Edtf | null;
  recordedAt: string;
}

interface RulingFacts {
  id: string;
  parentId: string;
  kind: RulingKind;
  outcome: RulingOutcome | null;
  decidedOn: Edtf | null;
  recordedAt: string;
  appealOf: { rulingId: string; effect: AppealEffect } | null;
}

/** Rulings on extradition itself: one on detention or asylum decides nothing about the request. */
const ON_EXTRADITION: readonly RulingKind[] = ['extradition', 'extradition_opinion', 'constitutional'];

const AFTER_RULING: Partial<Record<RulingOutcome, RequestStatus>> = {
  allowed: 'allowed',
  allowed_in_part: 'allowed_in_part',
  refused: 'refused',
  inadmissible: 'refused',
  discharged_procedural: 'discharged',
  remitted: 'remitted',
  quashed: 'remitted',
};

const AFTER_EVENT: Partial<Record<RequestEventKind, RequestStatus>> = {
  released_time_limit: 'discharged',
  discharged: 'discharged',
  withdrawn_by_requesting_state: 'withdrawn',
  surrendered: 'surrendered',
  surrendered_in_breach_of_interim_measure: 'surrendered',
  person_left: 'ended',
  death: 'ended',
};

const RULED = 1;
const RULED_ON_APPEAL = 2;
const ENDED = 3;

/**
 * Where an extradition request stands on a day: after the last ruling in force on extradition itself, or after
 * what ended the proceeding otherwise; pending while there is neither.
 */
export function statusOf(
  events: readonly RequestEventFacts[],
  rulings: readonly RulingFacts[],
  day: string,
): RequestStatus | 'unknown' {
  const steps = [
    ...rulings
      .filter((ruling) => ON_EXTRADITION.includes(ruling.kind) && inForceOn(ruling.id, rulings, day))
      .flatMap((ruling) => {
        return step(
          statusAfter(ruling),
          ruling.decidedOn,
          ruling.recordedAt,
          ruling.appealOf === null ? RULED : RULED_ON_APPEAL,
        );
      }),
    ...events.flatMap((event) => step(AFTER_EVENT[event.kind], event.happenedOn, event.recordedAt, ENDED)),
  ];
  return stateOn(steps, day) ?? 'pending';
}

/** An inadmissible appeal leaves things as the ruling before left them; an inadmissible request is refused. */
function statusAfter({ outcome, appealOf }: RulingFacts): RequestStatus | undefined {
  const appealFailed = outcome === 'inadmissible' && appealOf !== null;
  return outcome === null || appealFailed ? undefined : AFTER_RULING[outcome];
}

function step(
  state: RequestStatus | undefined,
  on: Edtf | null,
  recordedAt: string,
  rank: number,
): Step<RequestStatus>[] {
  return state === undefined ? [] : [{ on, recordedOn: recordedAt.slice(0, 10), state, rank }];
}
