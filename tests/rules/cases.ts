import * as fc from 'fast-check';
import {
  INCIDENTS,
  INCIDENT_TARGETS,
  MEASURES,
  NOTICE_EVENTS,
  REQUEST_EVENTS,
  WITHDRAWALS,
} from '../../src/domain/codes.ts';
import { APPEAL_EFFECTS, FINDING_STATES, STANCES, TARGETS } from '../../src/domain/ruling-codes.ts';
import { caseKind } from '../../src/features/cases/kind.ts';
import { extraditionRequestKind, requestEventKind } from '../../src/features/extradition/kind.ts';
import { incidentKind } from '../../src/features/incidents/kind.ts';
import { measureKind } from '../../src/features/measures/kind.ts';
import { noticeEventKind, noticeKind, withdrawalKind } from '../../src/features/notices/kind.ts';
import { findingKind, rulingKind } from '../../src/features/rulings/kind.ts';
import { someDate, someDay } from './dated.ts';
import { CASE, idOf, told, type Told } from './record-sets.ts';

export const theCase = told(caseKind, CASE, CASE, {});
const someState = fc.constantFrom('XA', 'XB', null);
const atSomeTime = someDay.map((day) => `${day}T12:00:00.000Z`);

/** A case as it may come to be: a few records of every kind that rules look at, each part of one before it. */
export const someCase: fc.Arbitrary<Told[]> = fc
  .record({
    notices: fc.array(someState, { maxLength: 2 }),
    requests: fc.array(fc.tuple(someState, fc.option(fc.nat()), someDate), { minLength: 1, maxLength: 2 }),
    noticeEvents: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOTICE_EVENTS), someDate, atSomeTime), {
      maxLength: 3,
    }),
    withdrawals: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...WITHDRAWALS), someDate, atSomeTime), {
      maxLength: 1,
    }),
    requestEvents: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...REQUEST_EVENTS), someDate), {
      maxLength: 2,
    }),
    rulings: fc.array(fc.tuple(fc.nat(), someDate, fc.option(fc.nat()), fc.constantFrom(...APPEAL_EFFECTS)), {
      maxLength: 4,
    }),
    findings: fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(...FINDING_STATES),
        fc.constantFrom('finding' as const, ...STANCES),
        fc.constantFrom(...TARGETS),
      ),
      { maxLength: 5 },
    ),
    incidents: fc.array(
      fc.tuple(fc.constantFrom(...INCIDENTS), fc.constantFrom(...INCIDENT_TARGETS), someDate),
      { maxLength: 2 },
    ),
    measures: fc.array(fc.tuple(fc.constantFrom(...MEASURES), someDate), { maxLength: 2 }),
  })
  .map((parts) => {
    const notices = parts.notices.map((requestingState, index) =>
      told(noticeKind, `n${index}`, CASE, { instrument: 'red_notice', requestingState }),
    );
    const requests = parts.requests.map(([requestingState, link, requestedOn], index) =>
      told(extraditionRequestKind, `e${index}`, CASE, {
        requestingState,
        requestedState: 'XC',
        requestedOn,
        noticeId: link === null || notices.length === 0 ? null : idOf(`n${link % notices.length}`),
      }),
    );
    const nameOf = (letter: string, all: readonly Told[], which: number) => `${letter}${which % all.length}`;
    const rulings = parts.rulings.map(([which, decidedOn, link, effect], index) => {
      const parent = nameOf('e', requests, which);
      const appealed = link === null || index === 0 ? undefined : link % index;
      const sameRequest =
        appealed !== undefined && nameOf('e', requests, parts.rulings[appealed]![0]) === parent;
      return told(rulingKind, `r${index}`, parent, {
        decidedOn,
        appealOf: sameRequest ? { rulingId: idOf(`r${appealed}`), effect } : null,
      });
    });
    const withParent = <T extends readonly [number, ...unknown[]]>(
      all: readonly T[],
      parents: readonly Told[],
    ) => (parents.length === 0 ? [] : all);
    return [
      theCase,
      ...notices,
      ...requests,
      ...rulings,
      ...withParent(parts.noticeEvents, notices).map(([which, kind, happenedOn, at], index) =>
        told(noticeEventKind, `ne${index}`, nameOf('n', notices, which), { kind, happenedOn }, at),
      ),
      ...withParent(parts.withdrawals, notices).map(([which, kind, executedOn, at], index) =>
        told(withdrawalKind, `w${index}`, nameOf('n', notices, which), { kind, executedOn }, at),
      ),
      ...parts.requestEvents.map(([which, kind, happenedOn], index) =>
        told(requestEventKind, `re${index}`, nameOf('e', requests, which), { kind, happenedOn }),
      ),
      ...withParent(parts.findings, rulings).map(([which, state, stance, target], index) =>
        told(findingKind, `f${index}`, nameOf('r', rulings, which), {
          ground: 'POL_PURPOSE',
          stance,
          target,
          state,
          quote: `Quote ${index}`,
          origin: state === 'candidate' ? 'reader' : 'person',
        }),
      ),
      ...parts.incidents.map(([kind, against, happenedOn], index) =>
        told(incidentKind, `i${index}`, CASE, { kind, against, happenedOn }),
      ),
      ...parts.measures.map(([kind, startedOn], index) =>
        told(measureKind, `m${index}`, CASE, { kind, startedOn }),
      ),
    ];
  });
