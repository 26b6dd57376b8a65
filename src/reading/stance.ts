import type { Stance } from '../domain/ruling-codes.ts';
import type { Lexicon } from './cues/lexicon.ts';
import { frameOf, type Frame, type Voice } from './frame.ts';
import type { Mention } from './mentions.ts';
import { has, marks } from './patterns.ts';
import { findVerdict, type Verdict } from './verdict.ts';

const HEDGE_REACH = 50;
/** A short sentence in which the court says it has made up its mind speaks for the next. */
const LONGEST_ANNOUNCEMENT = 80;

export type Section = 'party' | 'law' | 'dissent';

const SECTION_VOICE: Readonly<Record<Section, Voice>> = { party: 'party', law: 'statute', dissent: 'body' };

/** What surrounds a mention, all folded and in lower case. */
export interface Surroundings {
  readonly sentence: string;
  readonly previous: string;
  readonly following: readonly string[];
  /** Whose part of the ruling it stands in, when a heading says so. */
  readonly section: Section | undefined;
  /** Something that can be politically motivated is named: a request, a prosecution, a notice, the person. */
  readonly hasTarget: boolean;
  /** That thing is named close by in the sentence. */
  readonly isNear: boolean;
  readonly ofDeed: boolean;
  /** The court affirms something in the sentence, if not right before the mention. */
  readonly courtConcludes: boolean;
  /** No other ground is named in the sentence. */
  readonly ofMotive: boolean;
  /** Politics or opinion is spoken of in the sentence or next to it. */
  readonly politics: boolean;
}

export interface Decision {
  readonly stance: Stance;
  /** For ranking only: how plainly it is said. */
  readonly weight: number;
  /** How many following sentences the decision rests on. */
  readonly reach: number;
  readonly reasons: readonly string[];
}

const ATTRIBUTED: Readonly<Partial<Record<Voice, Stance>>> = {
  party: 'attributed_party',
  lower: 'attributed_lower_court',
  body: 'attributed_other_state_or_body',
  statute: 'statutory_recital',
  open: 'unclear',
  hypothetical: 'hypothetical',
  declined: 'declined_to_consider',
  conceded: 'unclear',
  obiter: 'obiter',
};

/** The stance of the ruling towards one mention, from its sentence and the two that follow. */
export function decideStance(mention: Mention, around: Surroundings, lexicon: Lexicon): Decision {
  const frame = spokenIn(frameOf(around.sentence, mention, lexicon), around);
  const rest = around.sentence.slice(mention.end);
  const verdict = takenUp(frame, findVerdict([rest, ...around.following], lexicon), around, lexicon);
  const attributed = ATTRIBUTED[frame.voice];
  const decision =
    attributed === undefined
      ? asserted(mention, frame, verdict, around, lexicon)
      : reported(attributed, frame, mention.strength === 1 ? undefined : verdict, mention);
  const isDissent = around.section === 'dissent' && decision.stance === 'finding';
  return isDissent ? { ...decision, stance: 'attributed_other_state_or_body', reach: 0 } : decision;
}

/** A ruling set aside because it saw the motive and ordered extradition all the same: its finding stands. */
function takenUp(
  frame: Frame,
  verdict: Verdict | undefined,
  around: Surroundings,
  lexicon: Lexicon,
): Verdict | undefined {
  if (verdict?.ruling !== 'setsAside' || frame.voice !== 'lower') return verdict;
  return has(lexicon.despiteIt, around.sentence) ? { ...verdict, ruling: 'accepts' } : verdict;
}

/** A plain assertion under the heading of a party's case is the party's; a dissent is never the court's. */
function spokenIn(frame: Frame, around: Surroundings): Frame {
  const { section } = around;
  if (section === undefined) return frame;
  if (frame.voice !== 'bare' && !(section === 'dissent' && frame.voice === 'court')) return frame;
  return { ...frame, voice: SECTION_VOICE[section], reasons: [...frame.reasons, `section: ${section}`] };
}

/** Somebody else's view, or an open question: it is the court's only when the court takes it up. */
function reported(stance: Stance, frame: Frame, verdict: Verdict | undefined, mention: Mention): Decision {
  const decide = (decided: Stance, weight: number): Decision => ({
    stance: decided,
    weight: weight + mention.strength,
    reach: decided === stance ? 0 : (verdict?.distance ?? 0),
    reasons: decided === stance || verdict === undefined ? frame.reasons : [...frame.reasons, verdict.reason],
  });
  if (verdict === undefined || ['obiter', 'hypothetical', 'declined'].includes(frame.voice))
    return decide(stance, 2);
  if (verdict.ruling === 'declines')
    return decide(frame.voice === 'body' ? stance : 'declined_to_consider', 3);

  const taken = frame.polarity === 1 ? 'finding' : frame.polarity === -1 ? 'rejected' : 'unclear';
  const refused = frame.polarity === 1 ? 'rejected' : 'unclear';
  switch (frame.voice) {
    case 'lower':
      if (verdict.ruling === 'setsAside') return decide(stance, 3);
      return verdict.ruling === 'refuses' && !verdict.ofPoint ? decide(refused, 4) : decide(taken, 5);
    case 'body':
      if (verdict.ruling === 'accepts') return decide(taken, 5);
      return verdict.ruling === 'refuses' && verdict.inPerson ? decide(refused, 4) : decide(stance, 2);
    case 'conceded':
      return decide(verdict.ruling === 'refuses' ? 'rejected' : stance, 3);
    default:
      if (verdict.ruling === 'accepts') return decide(taken, 5);
      return verdict.ruling === 'refuses' ? decide(refused, 4) : decide(stance, 2);
  }
}

/** The ruling's own words: a finding, unless denied, hedged, taken back, or too faint to stand alone. */
function asserted(
  mention: Mention,
  frame: Frame,
  verdict: Verdict | undefined,
  around: Surroundings,
  lexicon: Lexicon,
): Decision {
  const announced = around.previous.length <= LONGEST_ANNOUNCEMENT && affirms(around.previous, lexicon);
  const relief = [around.previous, around.sentence, ...around.following].some((text) =>
    has(lexicon.relief, text),
  );
  const court = frame.voice === 'court';
  const weight = mention.strength + (court ? 5 : frame.evident ? 3 : 1) + (relief ? 1 : 0);
  const decide = (stance: Stance, reach: number, ...more: string[]): Decision => ({
    stance,
    weight,
    reach,
    reasons: [...frame.reasons, ...more],
  });

  if (frame.polarity === -1) return decide('rejected', 0);
  if (frame.polarity === 0) return decide('unclear', 0, 'twice denied');
  if (around.ofDeed) return decide('unclear', 0, "the person's own act");
  if (verdict !== undefined && verdict.distance <= 1 && takesBack(verdict)) {
    return decide(
      verdict.ruling === 'declines' ? 'declined_to_consider' : 'rejected',
      verdict.distance,
      verdict.reason,
    );
  }
  if (/\?["')\]]*$/.test(around.sentence)) return decide('unclear', 0, 'a question');
  if (isHedged(mention, around.sentence, lexicon) && !(court && has(lexicon.ifReturned, around.sentence))) {
    return decide('unclear', 0, 'hedged');
  }
  if (
    !court &&
    has(lexicon.hearsay, around.sentence.slice(Math.max(0, mention.start - HEDGE_REACH), mention.start))
  ) {
    return decide('attributed_party', 0, 'hearsay');
  }
  if (verdict?.ruling === 'accepts' && verdict.distance <= 1 && around.hasTarget && mention.strength > 1) {
    return decide('finding', verdict.distance, verdict.reason);
  }
  if (!isPlain(mention, frame, relief || announced, around)) return decide('unclear', 0, 'too faint alone');
  return decide('finding', 0);
}

/** "… but they were not the purpose", "the challenge fails", said right after. */
function takesBack(verdict: Verdict): boolean {
  if (verdict.ruling === 'declines') return verdict.distance === 0;
  return verdict.ruling === 'refuses' && !verdict.inPerson;
}

/** "I am left in no doubt." */
export function affirms(sentence: string, lexicon: Lexicon): boolean {
  return marks(lexicon.court, sentence).some(
    (mark) => !has(lexicon.courtRefuses, mark.text) && !has(lexicon.courtIsAsked, mark.text),
  );
}

function isHedged(mention: Mention, sentence: string, lexicon: Lexicon): boolean {
  return has(lexicon.perhaps, sentence.slice(Math.max(0, mention.start - HEDGE_REACH), mention.end));
}

function isPlain(mention: Mention, frame: Frame, supported: boolean, around: Surroundings): boolean {
  const court = frame.voice === 'court';
  const concluded = court || frame.evident || supported;
  if (mention.strength === 3) return court || (around.hasTarget && (around.isNear || concluded));
  if (!around.hasTarget || !concluded) return false;
  if (mention.strength === 2) return mention.kind !== 'ulterior' || court || around.politics;
  if (mention.kind === 'aim')
    return (court || around.courtConcludes) && supported && around.politics && around.ofMotive;
  return (court || around.isNear || mention.kind === 'reason') && around.politics;
}
