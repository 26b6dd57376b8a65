/** What a language brings to the reader: one pattern for each part that a phrase can play. */
export interface Lexicon {
  readonly language: string;

  /** Words that alone say the motive is political: "politically motivated". */
  readonly motive: RegExp;
  /** An aim that is not justice's, politics unsaid: "an ulterior purpose". */
  readonly ulterior: RegExp;
  /** "motive", "purpose", and the adjective that makes it political further on. */
  readonly drive: RegExp;
  readonly political: RegExp;
  /** Harm as a purpose: "to punish", "in reprisal"; for what, "his opinions", is in `protectedGround`. */
  readonly harm: RegExp;
  /** A purpose that is harm only towards such a ground: "to keep … off the ballot". */
  readonly hinder: RegExp;
  /** Harm that needs no reason beside it: "to silence him". */
  readonly silence: RegExp;
  readonly cause: RegExp;
  readonly protectedGround: RegExp;
  /** Words for a case that hides another aim: "pretext", "a crime to fit the man". */
  readonly pretext: RegExp;
  /** A reason named in an earlier sentence: "for that reason". */
  readonly thatReason: RegExp;
  /** A bar to extradition that only this motive raises: "barred by section 81(a)". */
  readonly bar: RegExp;
  /** "political offence": the act charged, not the motive behind the charge. */
  readonly politicalOffence: RegExp;
  /** Look-alikes, taken away before anything else is looked for: "political refugee", "politique pénale". */
  readonly falseFriend: RegExp;

  /** This court speaking in its own name, up to and with its verb. */
  readonly court: RegExp;
  /** Inside a match of `court`: it refuses what follows, or it is only told what it might do. */
  readonly courtRefuses: RegExp;
  readonly courtIsAsked: RegExp;
  /** Established, without saying by whom: "the only inference is". */
  readonly evident: RegExp;
  /** The same after the mention: "… is irresistible". */
  readonly provesTrue: RegExp;
  readonly provesFalse: RegExp;
  readonly not: RegExp;
  /** "be said", "soutenir": where a denial of it followed by a denial affirms. */
  readonly deniedSaying: RegExp;
  /** Ends the reach of a `not` before it: "not for fraud but for …". */
  readonly turn: RegExp;

  /** Somebody says or thinks; decides; a noun for what was said or decided. */
  readonly said: RegExp;
  readonly denies: RegExp;
  readonly held: RegExp;
  readonly contention: RegExp;
  /** "according to", "says he": anywhere in the clause. */
  readonly aside: RegExp;
  readonly speakers: {
    readonly court: RegExp;
    readonly lower: RegExp;
    readonly body: RegExp;
    readonly party: RegExp;
  };
  /** The clause before the comma does not speak for the clause after it: "although", "contrary to". */
  readonly leading: RegExp;
  /** The law speaking, or a test being stated. */
  readonly statute: RegExp;
  readonly whether: RegExp;
  /** Right after the mention: "or not". */
  readonly orNot: RegExp;
  readonly suppose: RegExp;
  readonly concede: RegExp;
  readonly perhaps: RegExp;
  readonly inPassing: RegExp;
  /** Marks what is only told: "allegedly", the French conditional of hearsay. */
  readonly hearsay: RegExp;
  /** A conclusion drawn from what somebody said: "so that". */
  readonly drawn: RegExp;

  /** What the court then does with it. */
  readonly accepts: RegExp;
  readonly refuses: RegExp;
  readonly upholds: RegExp;
  readonly setsAside: RegExp;
  readonly declines: RegExp;
  readonly right: RegExp;
  readonly wrong: RegExp;
  /** What a party puts to the court: "submission", "ground". */
  readonly point: RegExp;
  /** The side that asks for extradition: refusing its point is no refusal of the person's. */
  readonly opponent: RegExp;
  /** Extradition refused, or the person released. */
  readonly relief: RegExp;
  /** A clause that goes on under the speaker of the one before: "that …", "qu'il …". */
  readonly goesOn: RegExp;

  readonly executive: RegExp;
  readonly targets: {
    readonly request: RegExp;
    readonly prosecution: RegExp;
    readonly notice: RegExp;
    readonly person: RegExp;
    readonly otherCase: RegExp;
    /** An act of the person that may itself have been political. */
    readonly deed: RegExp;
  };
  readonly ifReturned: RegExp;
  readonly article18: RegExp;
  /** From here on a judge speaks for himself alone. */
  readonly dissents: RegExp;
  readonly partySection: RegExp;
  readonly lawSection: RegExp;
}

/**
 * One pattern out of a list of phrases, one a line, on folded lower-case text. `(a|b)` chooses, `?` makes the unit
 * before it optional, `x*` is any word that begins with x, ` ... ` lets up to 40 characters of the same clause come
 * between. Every repetition is bounded.
 */
export function phrases(list: string): RegExp {
  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(phrase);
  return new RegExp(`(?:(?<![a-z0-9])|(?=[,:]))(?:${lines.join('|')})(?:(?![a-z0-9])|(?<=[' ]))`, 'g');
}

function phrase(line: string): string {
  return line
    .replace(/ \.\.\. /g, '(?: [^;]{1,40}?)?? ')
    .replace(/(?<![\\])\((?!\?)/g, '(?:')
    .replace(/(?<=[a-z)\]])\*/g, '[a-z]{0,20}');
}

/** A part of a sentence that plays some role, by offsets in it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function marks(pattern: RegExp, text: string): Mark[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

export function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

export function overlap(one: Mark, other: Mark): boolean {
  return one.start < other.end && other.start < one.end;
}

export function within(mark: Mark, stretch: { readonly start: number; readonly end: number }): boolean {
  return mark.start >= stretch.start && mark.end <= stretch.end;
}
