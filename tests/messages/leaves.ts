import type { Messages } from '../../src/messages/en/messages.ts';

type Say = (...args: unknown[]) => string;

const isSay = (value: unknown): value is Say => typeof value === 'function';
const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every message of a catalogue by its path ("pages.record.case"), in the order in which it is written. */
export function leavesOf(value: unknown, path = ''): Map<string, string | Say> {
  if (typeof value === 'string' || isSay(value)) return new Map([[path, value]]);
  const entries: [string, unknown][] = isGroup(value) ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([key, inner]) => [...leavesOf(inner, path === '' ? key : `${path}.${key}`)]),
  );
}

const LAND = 'Qumran';
const COURT = 'Xanadu';
const DATE = '2021';
const PARAMS = { allowed: 'alpha, beta', least: 10, most: 300, start: 'decidedOn' };
const COUNTS = [[0], [1], [2], [5], [12], [100]];

/** What the functions that take more than texts are called with; the others are given `TEXTS`. */
const SAMPLES: Record<string, readonly unknown[][]> = {
  'pages.rowOf': [['Alpha', 7]],
  'identities.version': [[7]],
  'pages.rulingToday': [
    [COURT, DATE],
    [COURT, null],
  ],
  'pages.requestTitle': [
    [LAND, COURT],
    [LAND, null],
    [null, LAND],
    [null, null],
  ],
  'flags.court': [
    [COURT, LAND],
    [COURT, null],
    [null, LAND],
    [null, null],
  ],
  'flags.R01': [
    [{ requestingState: LAND, court: COURT, decidedOn: DATE, reported: true }],
    [{ requestingState: null, court: COURT, decidedOn: null, reported: false }],
  ],
  'flags.R02': [
    [{ candidates: 1, decidedOn: null }],
    [{ candidates: 2, decidedOn: DATE }],
    [{ candidates: 12, decidedOn: DATE }],
  ],
  'flags.R03': [
    [{ requestingState: LAND, decidedOn: DATE, since: { least: 40, most: 90 } }],
    [{ requestingState: null, decidedOn: null, since: null }],
  ],
  'flags.R10': [
    [{ incidents: 1, undated: 0 }],
    [{ incidents: 1, undated: 1 }],
    [{ incidents: 7, undated: 4 }],
    [{ incidents: 7, undated: 7 }],
  ],
  'flags.resolved.set_aside': [
    [COURT, 'Alpha', DATE],
    [COURT, 'Alpha', null],
  ],
};
const TEXTS = ['Alpha', 'Beta', 'Gamma'];
const COUNTED = /^(pages\.(openFlags|decidedFlags|counts\..*)|ui\.saidBy|members\.seenBy.*)$/;

/** The sample parameters of a message; a text has the one sample without any. */
export function samplesOf(path: string, message: string | Say): readonly unknown[][] {
  if (typeof message === 'string') return [[]];
  if (path.startsWith('faults.')) return [[PARAMS]];
  if (COUNTED.test(path)) return COUNTS;
  return SAMPLES[path] ?? [TEXTS.slice(0, message.length)];
}

/** What a message says, given its parameters. */
export function said(message: string | Say, args: readonly unknown[]): string {
  return typeof message === 'string' ? message : message(...args);
}

/** Everything a catalogue says, each message with each of its samples, by its path. */
export function everything(t: Messages): { path: string; args: readonly unknown[]; text: string }[] {
  return [...leavesOf(t)].flatMap(([path, message]) =>
    samplesOf(path, message).map((args) => ({ path, args, text: said(message, args) })),
  );
}

/** The texts and numbers among the parameters, however deep. */
export function valuesIn(args: unknown): string[] {
  if (typeof args === 'string' || typeof args === 'number') return [String(args)];
  return isGroup(args) ? Object.values(args).flatMap(valuesIn) : [];
}
