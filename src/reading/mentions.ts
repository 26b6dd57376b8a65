import type { Lexicon } from './cues/lexicon.ts';
import { has, marks, overlap, type Mark } from './patterns.ts';

/** How a mention speaks of the motive, from the plainest to the faintest. */
export type MentionKind =
  'motive' | 'ulterior' | 'bar' | 'offence' | 'harm' | 'cause' | 'pretext' | 'reason' | 'aim';

/** A place where a sentence says, of whomever, that a motive is political or hidden. */
export interface Mention extends Mark {
  readonly kind: MentionKind;
  /** 3: says it alone. 2: says it of a prosecution. 1: only beside words for politics or opinion. */
  readonly strength: 1 | 2 | 3;
}

/** A sentence of a ruling has two or three; more is no prose, and is not worth the time. */
const MOST_IN_SENTENCE = 8;
const REACH = { drive: 60, harm: 90, silence: 30, cause: 50 };

/** The mentions in a sentence, by position, without those that lie inside a stronger one. */
export function findMentions(text: string, lexicon: Lexicon): Mention[] {
  const blanked = text.replace(lexicon.falseFriend, (match) => ' '.repeat(match.length));
  const one = (pattern: RegExp, kind: MentionKind, strength: 1 | 2 | 3): Mention[] =>
    marks(pattern, blanked).map((mark) => ({ ...mark, kind, strength }));
  const two = (
    first: RegExp,
    then: RegExp,
    reach: number,
    kind: MentionKind,
    strength: 1 | 2 | 3,
  ): Mention[] => {
    const seconds = marks(then, blanked);
    return seconds.length === 0
      ? []
      : pairs(marks(first, blanked), seconds, reach, blanked).map((mark) => ({ ...mark, kind, strength }));
  };

  const found = [
    ...one(lexicon.politicalOffence, 'offence', 2),
    ...one(lexicon.motive, 'motive', 3),
    ...one(lexicon.bar, 'bar', 3),
    ...one(lexicon.ulterior, 'ulterior', 2),
    ...two(lexicon.drive, lexicon.political, REACH.drive, 'motive', 3),
    ...two(lexicon.harm, lexicon.protectedGround, REACH.harm, 'harm', 3),
    ...two(lexicon.hinder, lexicon.protectedGround, REACH.harm, 'harm', 2),
    ...two(lexicon.silence, lexicon.protectedGround, REACH.silence, 'harm', 3),
    ...one(lexicon.silence, 'harm', 2),
    ...two(lexicon.cause, lexicon.protectedGround, REACH.cause, 'cause', 2),
    ...one(lexicon.pretext, 'pretext', 1),
    ...one(lexicon.thatReason, 'reason', 1),
  ];
  return withoutInner(found);
}

/**
 * The aim or cause that a sentence without a mention speaks of, when the court itself speaks in it: not a mention
 * of a political motive yet, but it may turn out to be one by what stands around it.
 */
export function findAim(text: string, lexicon: Lexicon): Mention | undefined {
  if (!has(lexicon.court, text)) return undefined;
  const aim = marks(lexicon.aim, text)[0];
  return aim === undefined ? undefined : { ...aim, kind: 'aim', strength: 1 };
}

/** Whether a text speaks of politics or opinion at all: what a faint mention needs beside it. */
export function speaksOfPolitics(text: string, lexicon: Lexicon): boolean {
  const blanked = text.replace(lexicon.falseFriend, ' ');
  return has(lexicon.political, blanked) || has(lexicon.protectedGround, blanked);
}

/** Each second mark with the nearest first mark that begins before it and ends within reach, in one clause. */
function pairs(firsts: Mark[], seconds: Mark[], reach: number, text: string): Mark[] {
  const found: Mark[] = [];
  let next = 0;
  for (const second of seconds) {
    while (next < firsts.length && (firsts[next]?.start ?? 0) < second.start) next += 1;
    const first = firsts[next - 1];
    if (first === undefined || first.end > second.end || second.start - first.end > reach) continue;
    if (text.slice(first.end, second.start).includes(';')) continue;
    found.push({ start: first.start, end: second.end, text: text.slice(first.start, second.end) });
  }
  return found;
}

function withoutInner(mentions: Mention[]): Mention[] {
  const byWeight = mentions.toSorted((a, b) => b.strength - a.strength || a.start - b.start);
  const kept: Mention[] = [];
  for (const mention of byWeight) {
    if (kept.length < MOST_IN_SENTENCE && !kept.some((other) => overlap(mention, other))) kept.push(mention);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
