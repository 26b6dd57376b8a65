import type { Lexicon } from './cues/lexicon.ts';
import { marks, overlap, within, type Mark, type Stretch } from './patterns.ts';

/** A part of a sentence that can govern what follows it: who says it, or on what condition it is said. */
export interface Governor extends Mark {
  readonly role: Role;
}

export const ROLES = [
  'court',
  'said',
  'held',
  'contention',
  'statute',
  'whether',
  'suppose',
  'concede',
  'inPassing',
] as const;
export type Role = (typeof ROLES)[number];

export type Speaker = 'court' | 'lower' | 'body' | 'party';

const SPEAKER_REACH = 90;
const OPENER_REACH = 12;

/**
 * The governors in the words before a mention, nearest last. Left out are those in a leading clause that a
 * comma has closed ("although counsel submits …,"), and a speaker from whose words the ruling has drawn its own
 * conclusion ("…, so that").
 */
export function governorsIn(before: string, lexicon: Lexicon): Governor[] {
  const court = marks(lexicon.court, before);
  const contentions = marks(lexicon.contention, before);
  const evident = marks(lexicon.evident, before);
  const leading = leadingClauses(before, lexicon);
  const drawn = marks(lexicon.drawn, before).at(-1)?.end ?? 0;

  return ROLES.flatMap((role) => marks(lexicon[role], before).map((mark): Governor => ({ ...mark, role })))
    .filter((governor) => {
      if (leading.some((clause) => within(governor, clause))) return false;
      if (governor.role === 'court' || governor.role === 'concede' || governor.role === 'inPassing')
        return true;
      if (court.some((mark) => overlap(governor, mark))) return false;
      if (governor.role === 'contention') return true;
      if (contentions.some((mark) => overlap(governor, mark))) return false;
      if (governor.role === 'held' && evident.some((mark) => overlap(governor, mark))) return false;
      if (governor.role === 'said' && governor.end <= drawn) return false;
      return (
        (governor.role !== 'said' && governor.role !== 'held') ||
        subjectOf(governor, before, lexicon) !== 'court'
      );
    })
    .toSorted((a, b) => a.end - b.end || a.start - b.start);
}

/** Stretches from "although", "even if" and the like to the comma that closes them before the mention. */
export function leadingClauses(before: string, lexicon: Lexicon): Stretch[] {
  return marks(lexicon.leading, before).flatMap((opener) => {
    const comma = before.indexOf(',', opener.end + OPENER_REACH);
    return comma < 0 ? [] : [{ start: opener.start, end: comma }];
  });
}

/** Who was last named before a governor, or in it. */
export function subjectOf(governor: Mark, before: string, lexicon: Lexicon): Speaker | undefined {
  return lastSpeaker(before.slice(Math.max(0, governor.start - SPEAKER_REACH), governor.end), lexicon);
}

export function lastSpeaker(text: string, lexicon: Lexicon): Speaker | undefined {
  const named = (['party', 'court', 'body', 'lower'] as const).flatMap((speaker) =>
    marks(lexicon.speakers[speaker], text).map((mark) => ({ speaker, start: mark.start, end: mark.end })),
  );
  // Where two end together the longer name wins: "the district court" over "court".
  return named.toSorted((a, b) => a.end - b.end || b.start - a.start).at(-1)?.speaker;
}
