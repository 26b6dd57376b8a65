import type { FlagRule, MeasureKind } from '../../domain/codes.ts';
import { daysBetween, sortKey, type Edtf } from '../../lib/edtf.ts';
import type { RecordType } from '../../record/recorded.ts';
import { allOf, oneOf, partsOf, type RecordSet } from '../../record/record-set.ts';
import { caseKind } from '../cases/kind.ts';
import { extraditionRequestKind, requestEventKind, type ExtraditionRequest } from '../extradition/kind.ts';
import { incidentKind, type Incident } from '../incidents/kind.ts';
import { measureKind } from '../measures/kind.ts';
import { noticeEventKind, noticeKind, withdrawalKind, type Notice } from '../notices/kind.ts';
import { validityOf } from '../notices/rules.ts';
import { findingKind, rulingKind, type Ruling } from '../rulings/kind.ts';
import { inForceOn, isPoliticalFinding } from '../rulings/rules.ts';

/** A passage that made a rule fire. A quote is the record's own, never ours. */
export interface Evidence {
  type: RecordType;
  id: string;
  quote: string | null;
}

/** What an explanation is made of, rule by rule. */
export interface FactsOf {
  R01: {
    requestingState: string | null;
    courtState: string | null;
    courtName: string | null;
    decidedOn: Edtf | null;
    reported: boolean;
  };
  R02: { courtState: string | null; decidedOn: Edtf | null; candidates: number };
  R03: { requestingState: string | null; courtState: string | null; decidedOn: Edtf | null };
  R10: { incidents: number; undated: number };
}

/** A rule that fired, before anybody looked at it. */
export type Raised = {
  [Rule in FlagRule]: {
    rule: Rule;
    subject: { type: RecordType; id: string };
    facts: FactsOf[Rule];
    evidence: Evidence[];
  };
}[FlagRule];

/** The version of each rule: raised when its meaning changes, so that an old flag can be understood. */
export const RULE_VERSIONS: Record<FlagRule, number> = { R01: 1, R02: 1, R03: 1, R10: 1 };

/** Every rule over one case as known, on a day (`YYYY-MM-DD`, UTC). */
export function raise(set: RecordSet, day: string): Raised[] {
  return [
    ...courtFoundPolitics(set, day),
    ...candidatesWait(set),
    ...stillLive(set, day),
    ...familyPressure(set),
  ];
}

/** R01: a ruling in force in which the court itself found the request or the prosecution political. */
function courtFoundPolitics(set: RecordSet, day: string): Raised[] {
  return politicalRulings(set, day).map(({ ruling, request, findings }) => ({
    rule: 'R01',
    subject: { type: 'ruling', id: ruling.id },
    facts: {
      requestingState: request.requestingState,
      courtState: ruling.court?.state ?? request.requestedState,
      courtName: ruling.court?.name ?? null,
      decidedOn: ruling.decidedOn,
      reported: findings.every((finding) => finding.quoteFrom === 'report'),
    },
    evidence: findings.map((finding) => ({ type: 'finding', id: finding.id, quote: finding.quote })),
  }));
}

/** R02: what the reader proposed and nobody has decided on. A prompt to work, not a statement about the ruling. */
function candidatesWait(set: RecordSet): Raised[] {
  return allOf(set, rulingKind).flatMap((ruling): Raised[] => {
    const candidates = partsOf(set, findingKind, ruling.id).filter(
      (finding) => finding.state === 'candidate',
    );
    if (candidates.length === 0) return [];
    return [
      {
        rule: 'R02',
        subject: { type: 'ruling', id: ruling.id },
        facts: {
          courtState: ruling.court?.state ?? null,
          decidedOn: ruling.decidedOn,
          candidates: candidates.length,
        },
        evidence: candidates.map((finding) => ({ type: 'finding', id: finding.id, quote: finding.quote })),
      },
    ];
  });
}

/** R03: the notice is still live although such a ruling is in force. An end of unknown date is an end. */
function stillLive(set: RecordSet, day: string): Raised[] {
  const rulings = politicalRulings(set, day);
  return allOf(set, noticeKind).flatMap((notice): Raised[] => {
    const validity = validityOf(
      partsOf(set, noticeEventKind, notice.id),
      partsOf(set, withdrawalKind, notice.id),
      day,
    );
    const [first] = rulings.filter(({ request }) => restsOn(request, notice)).toSorted(byDecision);
    if (validity !== 'live' || first === undefined) return [];
    return [
      {
        rule: 'R03',
        subject: { type: 'notice', id: notice.id },
        facts: {
          requestingState: notice.requestingState,
          courtState: first.ruling.court?.state ?? first.request.requestedState,
          decidedOn: first.ruling.decidedOn,
        },
        evidence: [
          { type: 'notice', id: notice.id, quote: null },
          ...first.findings.map((finding) => ({
            type: 'finding' as const,
            id: finding.id,
            quote: finding.quote,
          })),
        ],
      },
    ];
  });
}

/** The earliest decision first, since from it the days are counted; those of one date in the order of their ids. */
function byDecision({ ruling: a }: PoliticalRuling, { ruling: b }: PoliticalRuling): number {
  const [keyOfA, keyOfB] = [a, b].map(({ decidedOn, id }) => `${sortKey(decidedOn)} ${id}`);
  return keyOfA! < keyOfB! ? -1 : 1;
}

/** The request that a court found political belongs to this notice: by its link, else by the same requesting state. */
function restsOn(request: ExtraditionRequest, notice: Notice): boolean {
  if (request.noticeId !== null) return request.noticeId === notice.id;
  return request.requestingState !== null && request.requestingState === notice.requestingState;
}

/** Days before or after a legal step within which pressure on a relative counts as near it. */
const NEAR_DAYS = 180;

/** R10: a relative was put under pressure near a legal step. Where a date is unknown it counts, and the flag says so. */
function familyPressure(set: RecordSet): Raised[] {
  const story = allOf(set, caseKind)[0];
  const steps = legalSteps(set);
  const near = allOf(set, incidentKind).filter(
    (incident) =>
      isOnRelative(incident) && steps.some((step) => mayBeNear(incident.happenedOn, step) !== false),
  );
  if (story === undefined || near.length === 0) return [];
  return [
    {
      rule: 'R10',
      subject: { type: 'case', id: story.id },
      facts: {
        incidents: near.length,
        undated: near.filter(({ happenedOn }) => !steps.some((step) => mayBeNear(happenedOn, step))).length,
      },
      evidence: near.map((incident) => ({ type: 'incident', id: incident.id, quote: null })),
    },
  ];
}

function isOnRelative(incident: Incident): boolean {
  return incident.kind.startsWith('relative_') || incident.against === 'relative';
}

const ARRESTS: readonly MeasureKind[] = ['arrest', 'detention', 'immigration_detention'];

/** The dates of arrests and of every step in an extradition proceeding; null for a step of unknown date. */
function legalSteps(set: RecordSet): (Edtf | null)[] {
  return [
    ...allOf(set, measureKind)
      .filter((measure) => ARRESTS.includes(measure.kind))
      .map((measure) => measure.startedOn),
    ...allOf(set, extraditionRequestKind).flatMap(({ requestedOn, receivedOn, provisionalArrestOn }) => {
      const known = [requestedOn, receivedOn, provisionalArrestOn].filter((date) => date !== null);
      return known.length === 0 ? [null] : known;
    }),
    ...allOf(set, requestEventKind).map((event) => event.happenedOn),
    ...allOf(set, rulingKind).map((ruling) => ruling.decidedOn),
  ];
}

/** Undefined when one of the dates is unknown. */
function mayBeNear(incident: Edtf | null, step: Edtf | null): boolean | undefined {
  const days = daysBetween(incident, step);
  return days === null ? undefined : days.least <= NEAR_DAYS && days.most >= -NEAR_DAYS;
}

interface PoliticalRuling {
  ruling: Ruling;
  request: ExtraditionRequest;
  findings: ReturnType<typeof partsOf<typeof findingKind.fields>>;
}

function politicalRulings(set: RecordSet, day: string): PoliticalRuling[] {
  return allOf(set, rulingKind).flatMap((ruling) => {
    const request = oneOf(set, extraditionRequestKind, ruling.parentId);
    const siblings = partsOf(set, rulingKind, ruling.parentId);
    const findings = partsOf(set, findingKind, ruling.id).filter(isPoliticalFinding);
    if (request === undefined || findings.length === 0 || !inForceOn(ruling.id, siblings, day)) return [];
    return [{ ruling, request, findings }];
  });
}
