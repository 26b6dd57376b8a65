import type { Target } from '../domain/ruling-codes.ts';
import type { Lexicon } from './cues/lexicon.ts';
import type { Mention } from './mentions.ts';
import { marks, type Mark } from './patterns.ts';

type Subject = keyof Lexicon['targets'];

const SUBJECTS: readonly Subject[] = ['notice', 'request', 'prosecution', 'person', 'otherCase', 'deed'];
const BEHIND_PREPOSITION =
  /\b(?:of|for|with|in|by|from|about|against|de|du|des|pour|par|contre)(?: (?:the|a|an|his|her|these|those|la|le|les|ces|ses|l'))?(?: \w+)? $/;

/** In the measure of `distanceTo`. */
const NEAR = 80;

export interface Targeted {
  readonly target: Target;
  /** The motive is ascribed to what the person did, not to those who seek the person. */
  readonly ofDeed: boolean;
  /** It is named close enough for a plain assertion to be about it. */
  readonly near: boolean;
}

/** What a mention is about: the nearest thing named before it, in it, after it, or a sentence earlier. */
export function targetOf(text: string, mention: Mention, previous: string, lexicon: Lexicon): Targeted {
  if (mention.kind === 'offence') return { target: 'offence', ofDeed: false, near: true };
  if (mention.kind === 'bar') return { target: 'request', ofDeed: false, near: true };

  if (isOfOther(text, mention, lexicon)) return { target: 'other_case', ofDeed: false, near: true };
  const inSentence = SUBJECTS.flatMap((subject) =>
    marks(lexicon.targets[subject], text)
      .filter((mark) => subject !== 'deed' || isSubject(mark, text))
      .map((mark) => ({ subject, distance: distanceTo(mark, mention) })),
  ).toSorted((a, b) => a.distance - b.distance);

  const things = inSentence.filter((one) => one.subject !== 'person');
  const nearest = things[0]?.subject;
  const near = (things[0]?.distance ?? Infinity) <= NEAR;
  if (nearest === 'deed') {
    const other = things.find((one) => one.subject !== 'deed');
    return other === undefined || mention.kind === 'motive'
      ? { target: 'unclear', ofDeed: true, near }
      : targeted(other.subject, near);
  }
  if (nearest !== undefined) return targeted(nearest, near);
  if (inSentence.length > 0) return targeted('person', false);
  const earlier = SUBJECTS.filter(
    (subject) =>
      subject !== 'deed' && (subject !== 'person' || mention.kind === 'reason') && subject !== 'otherCase',
  ).find((subject) => marks(lexicon.targets[subject], previous).length > 0);
  return earlier === undefined ? { target: 'unclear', ofDeed: false, near: false } : targeted(earlier, false);
}

/** Somebody else is named last before the mention: "his co-accused was prosecuted because of …". */
function isOfOther(text: string, mention: Mention, lexicon: Lexicon): boolean {
  const before = text.slice(0, mention.start);
  const other = marks(lexicon.targets.otherCase, before).at(-1);
  if (other === undefined || mention.start - other.end > NEAR) return false;
  return !marks(lexicon.targets.person, before).some((person) => person.start >= other.end);
}

function targeted(subject: Subject, near: boolean): Targeted {
  if (subject === 'deed') return { target: 'unclear', ofDeed: true, near };
  if (subject === 'otherCase') return { target: 'other_case', ofDeed: false, near };
  return { target: subject === 'person' ? 'prosecution' : subject, ofDeed: false, near };
}

/** Characters between; what stands after the mention counts as thrice as far, what is in it as near. */
function distanceTo(mark: Mark, mention: Mention): number {
  if (mark.end <= mention.start) return mention.start - mark.end;
  return mark.start >= mention.end ? 3 * (mark.start - mention.end) + 20 : 10;
}

function isSubject(mark: Mark, text: string): boolean {
  return !BEHIND_PREPOSITION.test(text.slice(Math.max(0, mark.start - 30), mark.start));
}
