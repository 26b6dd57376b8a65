import type { Stance, Target } from '../domain/ruling-codes.ts';
import { reader } from './reader.ts';

export interface Passage {
  id: string;
  /** ISO 639-1; absent or empty when not known. */
  lang?: string | undefined;
  text: string;
}

export interface PassageReading {
  id: string;
  /** The strongest candidate is a finding about the request, the prosecution, the offence or the notice. */
  found: boolean;
  stance: Stance | null;
  quote: string | null;
}

/** A finding about another person's case, or about nothing that is named, does not speak for this one. */
const COUNTED: readonly Target[] = ['request', 'prosecution', 'offence', 'notice'];

/** One line of `read-rulings --passages`: the strongest candidate of a passage, or nulls when there is none. */
export function readPassage(passage: Passage): PassageReading {
  const language = passage.lang === '' ? undefined : passage.lang;
  const strongest = (language === undefined ? reader.read(passage.text) : reader.read(passage.text, language))
    .candidates[0];
  return {
    id: passage.id,
    found: strongest?.stance === 'finding' && COUNTED.includes(strongest.target),
    stance: strongest?.stance ?? null,
    quote: strongest?.quote ?? null,
  };
}
