import type { Ground, Stance, Target } from '../domain/ruling-codes.ts';
import { english } from './cues/english.ts';
import { french } from './cues/french.ts';
import type { Lexicon } from './cues/lexicon.ts';
import { fold } from './fold.ts';
import { groundOf } from './ground.ts';
import { guessLanguage } from './language.ts';
import { findAim, findMentions, speaksOfPolitics, type Mention } from './mentions.ts';
import { has } from './patterns.ts';
import { splitSentences, type Sentence } from './sentences.ts';
import { affirms, decideStance, type Decision, type Section } from './stance.ts';
import { targetOf } from './target.ts';

/** A passage of a ruling that may hold a finding, for a person to confirm or dismiss. */
export interface Candidate {
  stance: Stance;
  target: Target;
  ground: Ground;
  /** The ruling's own words, letter for letter: `text.slice(start, end)`. */
  quote: string;
  /** UTF-16 offsets in the text that was read. */
  start: number;
  end: number;
  /** The words that led to the stance, each after the part they played: "court: i am satisfied". */
  reasons: string[];
}

export interface Reading {
  /** ISO 639-1, as given or guessed; null when it cannot be told. */
  language: string | null;
  /** Strongest first. Empty for a language the reader does not know. */
  candidates: Candidate[];
}

/** Turns the text of a ruling into candidates. Pure: the same text always gives the same reading. */
export interface Reader {
  version: string;
  languages: readonly string[];
  read(text: string, language?: string): Reading;
}

const LEXICONS: readonly Lexicon[] = [english, french];
/** A long ruling makes some hundred mentions. Beyond this many nothing is read: it bounds the work. */
const MOST_MENTIONS = 1000;
/** An unclear mention of no more weight than this is left out. */
const FAINT = 3;
const MOST_CANDIDATES = 100;

/** How far a stance goes towards a finding: the order in which candidates are offered. */
const STANCE_ORDER: readonly Stance[] = [
  'finding',
  'rejected',
  'declined_to_consider',
  'attributed_lower_court',
  'attributed_other_state_or_body',
  'obiter',
  'hypothetical',
  'attributed_party',
  'statutory_recital',
  'unclear',
];

/** The reader in use: hand-written cues for English and French. */
export const reader: Reader = {
  version: 'cues-1',
  languages: LEXICONS.map((lexicon) => lexicon.language),
  read(text, language) {
    const folded = fold(text);
    const known = language === undefined ? guessLanguage(folded.text) : baseLanguage(language);
    const lexicon = LEXICONS.find((one) => one.language === known);
    if (lexicon === undefined) return { language: known, candidates: [] };

    const weighed = readSentences(splitSentences(folded.text), lexicon).map(
      ({ weight, startIndex, endIndex, ...rest }) => {
        const start = folded.origin[startIndex] ?? 0;
        const end = folded.origin[endIndex] ?? text.length;
        return { weight, candidate: { ...rest, quote: text.slice(start, end), start, end } };
      },
    );
    return { language: known, candidates: strongestFirst(weighed).slice(0, MOST_CANDIDATES) };
  },
};

type Found = Omit<Candidate, 'quote' | 'start' | 'end'> & {
  weight: number;
  startIndex: number;
  endIndex: number;
};

function readSentences(sentences: readonly Sentence[], lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  let section: Section | undefined;
  let mentioned = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.heading) {
      section = sectionOf(sentence.text, lexicon);
      continue;
    }
    if (section !== 'dissent' && has(lexicon.dissents, sentence.text)) section = 'dissent';
    const mentions = mentionsIn(sentence.text, lexicon);
    const ofSentence = mentions.flatMap((mention) => {
      const candidate = candidateFor(mention, index, sentences, section, lexicon);
      return isWorthOffering(mention, candidate) ? [candidate] : [];
    });
    mentioned += mentions.length;
    found.push(...strongestOfEach(ofSentence));
    if (mentioned >= MOST_MENTIONS) break;
  }
  return found;
}

function mentionsIn(text: string, lexicon: Lexicon): Mention[] {
  const mentions = findMentions(text, lexicon);
  const aim = mentions.length === 0 ? findAim(text, lexicon) : undefined;
  return aim === undefined ? mentions : [aim];
}

function isWorthOffering(mention: Mention, { stance, weight }: Found): boolean {
  return mention.kind === 'aim' ? stance === 'finding' : stance !== 'unclear' || weight > FAINT;
}

function candidateFor(
  mention: Mention,
  index: number,
  sentences: readonly Sentence[],
  section: Section | undefined,
  lexicon: Lexicon,
): Found {
  const text = sentences[index]?.text ?? '';
  const previous = sentences[index - 1]?.text ?? '';
  const following = sentences.slice(index + 1, index + 3).map((sentence) => sentence.text);
  const around = [sentences[index - 2]?.text ?? '', previous, text, following[0] ?? ''].join('\n');
  const politics = speaksOfPolitics(around, lexicon);
  const { target, ofDeed, near } = targetOf(text, mention, previous, lexicon);
  const hasTarget = target !== 'unclear';
  const decision: Decision = decideStance(
    mention,
    {
      sentence: text,
      previous,
      following,
      section,
      hasTarget,
      isNear: near,
      ofDeed,
      politics,
      courtConcludes: affirms(text, lexicon),
      ofMotive: !has(lexicon.otherGround, text),
    },
    lexicon,
  );
  return {
    stance: decision.stance,
    target,
    ground: groundOf(text, mention, decision.stance, politics, lexicon),
    reasons: [...decision.reasons],
    weight: decision.weight,
    startIndex: sentences[index]?.start ?? 0,
    endIndex: sentences[index + decision.reach]?.end ?? 0,
  };
}

/** One candidate for each stance and target a sentence takes. */
function strongestOfEach(candidates: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const candidate of candidates) {
    const key = `${candidate.stance} ${candidate.target}`;
    if ((best.get(key)?.weight ?? -1) < candidate.weight) best.set(key, candidate);
  }
  return [...best.values()];
}

function strongestFirst(weighed: { weight: number; candidate: Candidate }[]): Candidate[] {
  return weighed
    .toSorted(
      (a, b) =>
        STANCE_ORDER.indexOf(a.candidate.stance) - STANCE_ORDER.indexOf(b.candidate.stance) ||
        b.weight - a.weight ||
        a.candidate.start - b.candidate.start,
    )
    .map(({ candidate }) => candidate);
}

function sectionOf(heading: string, lexicon: Lexicon): Section | undefined {
  if (has(lexicon.dissentSection, heading)) return 'dissent';
  if (has(lexicon.partySection, heading)) return 'party';
  return has(lexicon.lawSection, heading) ? 'law' : undefined;
}

function baseLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? tag;
}
