/** What a language brings to the reader: one pattern for each part that words can play. */
export interface Lexicon extends MotiveCues, VoiceCues, VerdictCues {
  /** ISO 639-1. */
  readonly language: string;
}

/** How a motive is named, and whose act it is said of. */
export interface MotiveCues {
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
  /** An aim or a cause is spoken of, whichever it is; it takes a court's conclusion beside politics to count. */
  readonly aim: RegExp;
  /** Grounds that are not about motive: a conclusion that names one of them is about that. */
  readonly otherGround: RegExp;
  /** A bar to extradition that only this motive raises: "barred by section 81(a)". */
  readonly bar: RegExp;
  /** "political offence": the act charged, not the motive behind the charge. */
  readonly politicalOffence: RegExp;
  /** Look-alikes, taken away before anything else is looked for: "political refugee", "politique pénale". */
  readonly falseFriend: RegExp;

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
}

/** Who speaks, how firmly, and on what condition. */
export interface VoiceCues {
  /** This court speaking in its own name, up to and with its verb. */
  readonly court: RegExp;
  /** Inside a match of `court`: it refuses what follows, or it is only told what it might do. */
  readonly courtRefuses: RegExp;
  readonly courtIsAsked: RegExp;
  /** Established, without saying by whom: "the only inference is". */
  readonly evident: RegExp;
  readonly not: RegExp;
  /** "be said", "soutenir": a denial of it followed by a denial affirms. */
  readonly deniedSaying: RegExp;
  /** Ends the reach of a `not` before it: "not for fraud but for …". */
  readonly turn: RegExp;

  /** Somebody says or thinks; denies; decides; a noun for what was said or decided. */
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
  /** A conclusion drawn from what somebody said: "so that". */
  readonly drawn: RegExp;
  /** The law speaking, or a test being stated. */
  readonly statute: RegExp;
  readonly whether: RegExp;
  /** Right after the mention: "or not". */
  readonly orNot: RegExp;
  readonly suppose: RegExp;
  readonly concede: RegExp;
  readonly perhaps: RegExp;
  /** What is only told: "allegedly", the French conditional of hearsay. */
  readonly hearsay: RegExp;
  readonly inPassing: RegExp;
  /** A clause that goes on under the speaker of the one before: "that …", "qu'il …". */
  readonly goesOn: RegExp;

  /** From here on a judge speaks for himself alone. */
  readonly dissents: RegExp;
  readonly dissentSection: RegExp;
  /** Headings over a party's case, and over the law. */
  readonly partySection: RegExp;
  readonly lawSection: RegExp;
}

/** What the court does with what was said. */
export interface VerdictCues {
  /** After the mention, in its clause: "… is irresistible", "… has not been shown". */
  readonly provesTrue: RegExp;
  readonly provesFalse: RegExp;
  readonly accepts: RegExp;
  readonly refuses: RegExp;
  readonly upholds: RegExp;
  readonly setsAside: RegExp;
  readonly declines: RegExp;
  /** A lower court saw the motive and ordered extradition all the same. */
  readonly despiteIt: RegExp;
  readonly right: RegExp;
  readonly wrong: RegExp;
  /** What a party puts to the court: "submission", "ground". */
  readonly point: RegExp;
  /** The side that asks for extradition: refusing its point is no refusal of the person's. */
  readonly opponent: RegExp;
  /** Extradition refused, or the person released. */
  readonly relief: RegExp;
  /** Those to whom a court leaves a question of motive. */
  readonly executive: RegExp;
}
