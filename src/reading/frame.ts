import { has, marks, type Lexicon, type Mark } from './cues/lexicon.ts';
import type { Mention } from './mentions.ts';

/** Whose words a mention is in. `bare`: said by the ruling without a word on whose view it is. */
export type Voice = 'court' | 'bare' | 'party' | 'lower' | 'body' | 'statute' | 'open' | 'hypothetical' | 'conceded' | 'obiter';

export interface Frame {
  readonly voice: Voice;
  /** -1 when the words deny the motive; 0 when two denials leave it open. */
  readonly polarity: 1 | 0 | -1;
  /** The court shows that it concludes: "therefore", "the only inference". */
  readonly evident: boolean;
  readonly reasons: readonly string[];
}

type Role = 'court' | 'said' | 'held' | 'contention' | 'statute' | 'whether' | 'suppose' | 'concede' | 'inPassing';
interface Governor extends Mark {
  readonly role: Role;
}

const SPEAKER_REACH = 90;
const FRAME_REACH = 420;
const ADJACENT = 14;
const NOUN_REACH = 60;

/** Decides in whose voice, and with which sign, a sentence makes a mention. */
export function frameOf(text: string, mention: Mention, lexicon: Lexicon): Frame {
  const from = scopeStart(text, mention.start, lexicon);
  const before = text.slice(from, mention.start);
  const clauseEnd = endOfClause(text, mention.end);
  const after = text.slice(mention.end, clauseEnd);

  const leading = leadingClause(before, lexicon);
  const governors = governorsIn(before, lexicon).filter((governor) => !leading.some((clause) => inside(governor, clause)));
  const governor = governors.at(-1);
  const negations = negationsBetween(before, governor?.end ?? 0, lexicon);
  const denied = firstMark(lexicon.provesFalse, after);
  const confirmed = firstMark(lexicon.provesTrue, after);
  const evident = has(lexicon.evident, before) || confirmed !== undefined;
  const reasons = [`motive: ${mention.text}`, ...negations.map((mark) => `not: ${mark.text}`)];
  if (denied !== undefined) reasons.push(`not: ${denied.text}`);
  const denials = negations.length + (denied === undefined ? 0 : 1);

  const frame = (voice: Voice, sign: 1 | -1 = 1, ...more: string[]): Frame => ({
    voice,
    polarity: signOf(sign, denials, before),
    evident,
    reasons: [...reasons, ...more],
  });

  const spokenAside = firstMark(lexicon.aside, before) ?? firstMark(lexicon.aside, after);
  if (governor === undefined || governor.role !== 'court') {
    if (insideQuotation(text, mention.start) && governor === undefined) return frame('body', 1, 'inside a quotation');
    if (spokenAside !== undefined && !leading.some((clause) => inside(spokenAside, clause))) {
      return frame(speakerOf(text.slice(0, clauseEnd), lexicon, 'party'), 1, `said: ${spokenAside.text}`);
    }
  }
  if (governor === undefined) return frame('bare');
  const named = `${governor.role}: ${governor.text}`;
  const left = before.slice(Math.max(0, governor.start - SPEAKER_REACH), governor.start);

  switch (governor.role) {
    case 'court': {
      const told = governors.findLast(
        (other) => (other.role === 'said' || other.role === 'contention') && other.end <= governor.start && governor.start - other.end <= ADJACENT,
      );
      if (told !== undefined) return frame(speakerOf(left, lexicon, 'party'), 1, `said: ${told.text}`);
      if (has(lexicon.courtIsAsked, governor.text)) return frame('open', 1, named);
      return frame('court', refuses(governor, lexicon) ? -1 : 1, named);
    }
    case 'said':
      return frame(speakerOf(left, lexicon, 'party'), 1, named);
    case 'held':
      return judged(governor, left, before, frame, lexicon);
    case 'contention': {
      const court = governors.findLast(
        (other) => other.role === 'court' && other.end <= governor.start && governor.start - other.end <= NOUN_REACH,
      );
      if (court !== undefined && !before.slice(court.end, governor.start).includes(' that ') && !has(lexicon.courtIsAsked, court.text)) {
        return frame('court', refuses(court, lexicon) ? -1 : 1, `court: ${court.text}`, named);
      }
      return judged(governor, left, before, frame, lexicon);
    }
    case 'statute':
      return frame('statute', 1, named);
    case 'whether':
      return frame('open', 1, named);
    case 'suppose':
      return frame('hypothetical', 1, named);
    case 'concede':
      return frame('conceded', 1, named);
    case 'inPassing':
      return frame('obiter', 1, named);
  }
}

/** A view somebody took or voiced, and whether the court calls it right or wrong in the same breath. */
function judged(
  governor: Governor,
  left: string,
  before: string,
  frame: (voice: Voice, sign?: 1 | -1, ...more: string[]) => Frame,
  lexicon: Lexicon,
): Frame {
  const speaker = speakerOf(left + governor.text, lexicon, governor.role === 'held' ? 'body' : 'party');
  const named = `${governor.role}: ${governor.text}`;
  const around = before.slice(Math.max(0, governor.start - 40), governor.end);
  if (speaker === 'lower' || speaker === 'body') {
    if (has(lexicon.wrong, around)) return frame('court', -1, named, 'called wrong');
    if (has(lexicon.right, around)) return frame('court', 1, named, 'called right');
  }
  return frame(speaker, 1, named);
}

function signOf(sign: 1 | -1, denials: number, before: string): 1 | 0 | -1 {
  if (denials === 0) return sign;
  if (denials === 1) return sign === 1 ? -1 : 0;
  return denials === 2 && sign === 1 && DENIED_DENIAL.test(before) ? 1 : 0;
}

const DENIED_DENIAL = /\b(?:said|denied|doubted|disputed|maintained|soutenu|soutenir|dire|dit|nier|nie|contester|conteste|pretendu|pretendre|etrang\w+|sans (?:lien|rapport))\b/;

function refuses(governor: Governor, lexicon: Lexicon): boolean {
  return has(lexicon.courtRefuses, governor.text);
}

function governorsIn(before: string, lexicon: Lexicon): Governor[] {
  const roles: Role[] = ['court', 'said', 'held', 'contention', 'statute', 'whether', 'suppose', 'concede', 'inPassing'];
  const court = marks(lexicon.court, before);
  return roles
    .flatMap((role) => marks(lexicon[role], before).map((mark): Governor => ({ ...mark, role })))
    .filter((governor) => {
      if (governor.role === 'court' || governor.role === 'concede' || governor.role === 'inPassing') return true;
      if (court.some((mark) => governor.start < mark.end && mark.start < governor.end)) return false;
      if (governor.role !== 'said' && governor.role !== 'held') return true;
      const left = before.slice(Math.max(0, governor.start - SPEAKER_REACH), governor.start);
      return lastSpeaker(left, lexicon) !== 'court';
    })
    .toSorted((a, b) => a.end - b.end || a.start - b.start);
}

function speakerOf(left: string, lexicon: Lexicon, otherwise: 'party' | 'body'): 'party' | 'lower' | 'body' {
  const speaker = lastSpeaker(left, lexicon);
  return speaker === undefined || speaker === 'court' ? otherwise : speaker;
}

function lastSpeaker(left: string, lexicon: Lexicon): 'court' | 'lower' | 'body' | 'party' | undefined {
  const named = (['party', 'court', 'body', 'lower'] as const).flatMap((speaker) =>
    marks(lexicon.speakers[speaker], left).map((mark) => ({ speaker, end: mark.end, start: mark.start })),
  );
  // At the same place the longer name wins: "the district court" over "the court".
  return named.toSorted((a, b) => a.end - b.end || b.start - a.start).at(-1)?.speaker;
}

/** The start of the clause, or of the earlier clause whose speaker it continues. */
function scopeStart(text: string, at: number, lexicon: Lexicon): number {
  const earliest = Math.max(0, at - FRAME_REACH);
  let start = text.lastIndexOf(';', at - 1) + 1;
  while (start > earliest && goesOn(text.slice(start, start + 24), lexicon)) {
    start = text.lastIndexOf(';', start - 2) + 1;
  }
  return Math.max(start, earliest);
}

function goesOn(opening: string, lexicon: Lexicon): boolean {
  return opening.trimStart().search(lexicon.goesOn) === 0;
}

export function endOfClause(text: string, from: number): number {
  const end = text.indexOf(';', from);
  return end < 0 ? text.length : end;
}

/** Stretches from "although", "even if" to the comma that closes them, closed before the mention. */
function leadingClause(before: string, lexicon: Lexicon): { start: number; end: number }[] {
  return marks(lexicon.leading, before).flatMap((opener) => {
    const comma = before.indexOf(',', opener.end + 12);
    return comma < 0 ? [] : [{ start: opener.start, end: comma }];
  });
}

function inside(mark: Mark, clause: { start: number; end: number }): boolean {
  return mark.start >= clause.start && mark.end <= clause.end;
}

function negationsBetween(before: string, from: number, lexicon: Lexicon): Mark[] {
  const turn = marks(lexicon.turn, before).findLast((mark) => mark.start >= from);
  const start = Math.max(from, turn?.end ?? 0);
  return marks(lexicon.not, before).filter((mark) => mark.start >= start);
}

function firstMark(pattern: RegExp, text: string): Mark | undefined {
  return marks(pattern, text)[0];
}

function insideQuotation(text: string, at: number): boolean {
  const quotes = text.slice(0, at).split('"').length - 1;
  return quotes % 2 === 1;
}
