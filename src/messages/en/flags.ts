interface Ruling {
  /** Already in the reader's words; null when unknown. */
  requestingState: string | null;
  court: string;
  decidedOn: string | null;
}

/** "4 days", "between 4 and 9 days". */
function days(least: number, most: number): string {
  const unit = most === 1 ? 'day' : 'days';
  return least === most ? `${most} ${unit}` : `between ${least} and ${most} ${unit}`;
}

/** The rules' names and what they say of a case, each in a sentence. */
export const flagWords = {
  rules: {
    R01: 'Court found political motivation',
    R02: 'Text of a ruling to review',
    R03: 'Still live after such a ruling',
    R10: 'Pressure on the family',
  },
  court: (name: string | null, state: string | null) =>
    name === null
      ? state === null
        ? 'A court'
        : `A court (${state})`
      : state === null
        ? name
        : `${name} (${state})`,
  R01: ({ requestingState, court, decidedOn, reported }: Ruling & { reported: boolean }) =>
    `${court} found the request${requestingState === null ? '' : ` by ${requestingState}`} politically motivated${decidedOn === null ? ', on an unknown date' : ` (${decidedOn})`}; the ruling is in force.${reported ? ' The quote is a report’s wording, not the ruling’s text.' : ''}`,
  R02: ({ candidates, decidedOn }: { candidates: number; decidedOn: string | null }) =>
    `${candidates === 1 ? 'One passage' : `${candidates} passages`} of the ruling${decidedOn === null ? '' : ` (${decidedOn})`} may speak of political motivation and ${candidates === 1 ? 'waits' : 'wait'} for review.`,
  R03: ({
    requestingState,
    decidedOn,
    since,
  }: {
    requestingState: string | null;
    decidedOn: string | null;
    since: { least: number; most: number } | null;
  }) =>
    `No end of the notice${requestingState === null ? '' : ` asked for by ${requestingState}`} is known; it counts as live ${since === null ? 'for an unknown number of days' : days(since.least, since.most)} after a court found the request political${decidedOn === null ? '' : ` (${decidedOn})`}.`,
  R10: ({ incidents, undated }: { incidents: number; undated: number }) =>
    `${incidents === 1 ? 'One incident' : `${incidents} incidents`} against a relative near an arrest or a step of the proceedings${
      undated === 0
        ? ''
        : undated === incidents
          ? '; the date is unknown, so how near is not known'
          : `; ${undated} of unknown date`
    }.`,
  resolved: {
    retracted: 'The record it rested on was retracted.',
    set_aside: (court: string, effect: string, decidedOn: string | null) =>
      `${court} set the ruling aside${decidedOn === null ? '' : ` (${decidedOn})`}: ${effect.toLowerCase()}.`,
    finding_gone: 'The ruling no longer holds a confirmed finding of the court on political motivation.',
    reviewed: 'Every passage has been reviewed.',
    candidate_gone:
      'What was proposed is gone: the text was taken away, or the reader no longer proposes it. Nobody decided on it.',
    not_in_force_yet: 'The ruling had not been given yet on that day.',
    not_live: (validity: string) => `The notice no longer counts as live: ${validity}.`,
    no_such_ruling: 'No ruling in force finds the request political any more.',
    no_longer_near: 'No pressure on a relative near a legal step is on record any more.',
  },
};
