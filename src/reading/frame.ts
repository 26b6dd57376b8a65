import type { Lexicon } from './cues/lexicon.ts';
import {
  governorsIn,
  lastSpeaker,
  leadingClauses,
  subjectOf,
  type Governor,
  type Role,
  type Speaker,
} from './governors.ts';
import type { Mention } from './mentions.ts';
import { has, marks, opensWith, within, type Mark } from './patterns.ts';

/** Whose words a mention is in. `bare`: said by the ruling without a word on whose view it is. */
export type Voice =
  | 'court'
  | 'bare'
  | 'party'
  | 'lower'
  | 'body'
  | 'statute'
  | 'open'
  | 'hypothetical'
  | 'conceded'
  | 'declined'
  | 'obiter';

export interface Frame {
  readonly voice: Voice;
  /** -1 when the words deny the motive; 0 when two denials leave it open. */
  readonly polarity: 1 | 0 | -1;
  /** The court shows that it concludes: "therefore", "the only inference". */
  readonly evident: boolean;
  readonly reasons: readonly string[];
}

/** The words on both sides of a mention, within its clause, and what in them bears on it. */
interface Clause {
  readonly before: string;
  readonly after: string;
  readonly governors: readonly Governor[];
  readonly confirmed: Mark | undefined;
  readonly denied: Mark | undefined;
  readonly quoted: boolean;
}

const FRAME_REACH = 420;
/** A speaker this close before "I find" has the judge's words in his mouth: "he says that I should find". */
const ADJACENT = 14;
/** A noun for a view this close after the court's verb is its object: "I accept counsel's submission that". */
const OBJECT_REACH = 60;
const CALLED_BEFORE = 40;
const CALLED_AFTER = 25;

/** Decides in whose voice, and with which sign, a sentence makes a mention. */
export function frameOf(text: string, mention: Mention, lexicon: Lexicon): Frame {
  const clause = clauseAround(text, mention, lexicon);
  const { voice, sign, reasons } = voiceOf(clause, lexicon);
  const denials = [
    ...negationsAfter(clause.governors.at(-1)?.end ?? 0, clause.before, lexicon),
    ...(clause.denied === undefined ? [] : [clause.denied]),
  ];
  return {
    voice,
    polarity: signOf(sign, denials.length, clause.before, lexicon),
    evident:
      clause.confirmed !== undefined ||
      [lexicon.evident, lexicon.ulterior, lexicon.pretext].some((pattern) => has(pattern, clause.before)),
    reasons: [`motive: ${mention.text}`, ...denials.map((mark) => `not: ${mark.text}`), ...reasons],
  };
}

interface Voiced {
  readonly voice: Voice;
  readonly sign: 1 | -1;
  readonly reasons: readonly string[];
}

function voiced(voice: Voice, sign: 1 | -1, ...reasons: string[]): Voiced {
  return { voice, sign, reasons };
}

function voiceOf(clause: Clause, lexicon: Lexicon): Voiced {
  const governor = clause.governors.at(-1);
  if (opensWith(lexicon.orNot, clause.after)) return voiced('open', 1, 'or not');
  const aside = governor?.role === 'court' ? undefined : asideOf(clause, lexicon);
  if (aside !== undefined) return aside;
  if (governor !== undefined) return VOICE_UNDER[governor.role](governor, clause, lexicon);
  if (clause.quoted) return voiced('body', 1, 'inside a quotation');
  return voiced(has(lexicon.declines, clause.before) ? 'declined' : 'bare', 1);
}

type VoiceRule = (governor: Governor, clause: Clause, lexicon: Lexicon) => Voiced;

/** The voice under each kind of governor, when it is the nearest. */
const VOICE_UNDER: Readonly<Record<Role, VoiceRule>> = {
  court: courtVoice,
  contention: contended,
  said: (governor, { before }, lexicon) =>
    voiced(
      other(subjectOf(governor, before, lexicon), 'party'),
      has(lexicon.denies, governor.text) ? -1 : 1,
      named(governor),
    ),
  held: (governor, clause, lexicon) => judged(governor, clause, 'body', lexicon),
  statute: (governor) => voiced('statute', 1, named(governor)),
  whether: (governor, { before }, lexicon) =>
    voiced(has(lexicon.declines, before) ? 'declined' : 'open', 1, named(governor)),
  suppose: (governor, { governors }) =>
    voiced(governors.some((one) => one.role === 'statute') ? 'statute' : 'hypothetical', 1, named(governor)),
  concede: (governor, { denied }) => voiced(denied === undefined ? 'conceded' : 'bare', 1, named(governor)),
  inPassing: (governor) => voiced('obiter', 1, named(governor)),
};

function named(governor: Governor): string {
  return `${governor.role}: ${governor.text}`;
}

/** "…, he says, …" or "according to counsel" anywhere in the clause. */
function asideOf({ before, after }: Clause, lexicon: Lexicon): Voiced | undefined {
  const leading = leadingClauses(before, lexicon);
  const ahead = marks(lexicon.aside, before).find((mark) => !leading.some((clause) => within(mark, clause)));
  const aside = ahead ?? marks(lexicon.aside, after)[0];
  if (aside === undefined) return undefined;
  const spoken = ahead === undefined ? after : before;
  const speaker = lastSpeaker(spoken.slice(0, aside.end + OBJECT_REACH), lexicon);
  return voiced(other(speaker, 'party'), 1, `said: ${aside.text}`);
}

function courtVoice(governor: Governor, { governors }: Clause, lexicon: Lexicon): Voiced {
  const told = earlier(governors, governor).find(
    (one) => (one.role === 'said' || one.role === 'contention') && governor.start - one.end <= ADJACENT,
  );
  if (told !== undefined) return voiced('party', 1, named(told));
  if (has(lexicon.courtIsAsked, governor.text)) return voiced('open', 1, named(governor));
  return voiced('court', has(lexicon.courtRefuses, governor.text) ? -1 : 1, named(governor));
}

/** A noun for somebody's view: the court may take it up, deny it, or call it proved, in the same clause. */
function contended(governor: Governor, clause: Clause, lexicon: Lexicon): Voiced {
  const { before } = clause;
  const reason = named(governor);
  const others = earlier(clause.governors, governor);
  const court = others.findLast((one) => one.role === 'court' && governor.start - one.end <= OBJECT_REACH);
  if (court !== undefined && !before.slice(court.end, governor.start).includes(' that ')) {
    const { voice, sign, reasons } = courtVoice(court, clause, lexicon);
    return voiced(voice, sign, ...reasons, reason);
  }
  if (others.some((one) => one.role === 'said')) return voiced('party', 1, reason);
  if (clause.denied !== undefined) return voiced('bare', 1, reason);

  const previous = others.at(-1);
  if (previous?.role === 'held' && has(lexicon.courtRefuses, previous.text)) {
    return voiced(other(subjectOf(previous, before, lexicon), 'body'), -1, named(previous), reason);
  }
  const denial = negationsAfter(previous?.end ?? 0, before.slice(0, governor.end), lexicon)[0];
  if (denial !== undefined) return voiced('bare', -1, `not: ${denial.text}`, reason);
  if (clause.confirmed !== undefined) return voiced('court', 1, reason, `proved: ${clause.confirmed.text}`);
  if (has(lexicon.declines, before)) return voiced('declined', 1, reason);
  return judged(governor, clause, 'party', lexicon);
}

/** A view somebody took, and whether the court calls it right or wrong in the same breath. */
function judged(governor: Governor, clause: Clause, otherwise: 'body' | 'party', lexicon: Lexicon): Voiced {
  const { before } = clause;
  const reason = named(governor);
  const others = earlier(clause.governors, governor);
  const speaker = other(subjectOf(governor, before, lexicon), otherwise);
  if (speaker === 'party' || others.some((one) => one.role === 'said')) return voiced('party', 1, reason);

  const around = before.slice(Math.max(0, governor.start - CALLED_BEFORE), governor.end + CALLED_AFTER);
  if (others.some((one) => one.role === 'court' && callsRight(one, lexicon))) {
    return voiced('court', 1, reason, 'called right');
  }
  if (has(lexicon.wrong, around)) return voiced('court', -1, reason, 'called wrong');
  return has(lexicon.right, around) ? voiced('court', 1, reason, 'called right') : voiced(speaker, 1, reason);
}

function earlier(governors: readonly Governor[], governor: Governor): Governor[] {
  return governors.filter((one) => one.end <= governor.start);
}

function callsRight(court: Governor, lexicon: Lexicon): boolean {
  return (
    (has(lexicon.right, court.text) || has(lexicon.upholds, court.text)) &&
    !has(lexicon.courtRefuses, court.text)
  );
}

function other(speaker: Speaker | undefined, otherwise: 'body' | 'party'): 'lower' | 'body' | 'party' {
  return speaker === undefined || speaker === 'court' ? otherwise : speaker;
}

/** Two denials affirm only where the first is of saying so: "cannot be said not to be". */
function signOf(sign: 1 | -1, denials: number, before: string, lexicon: Lexicon): 1 | 0 | -1 {
  if (denials === 0) return sign;
  if (denials === 1) return sign === 1 ? -1 : 0;
  return denials === 2 && sign === 1 && has(lexicon.deniedSaying, before) ? 1 : 0;
}

function clauseAround(text: string, mention: Mention, lexicon: Lexicon): Clause {
  const before = text.slice(scopeStart(text, mention.start, lexicon), mention.start);
  const after = text.slice(mention.end, endOfClause(text, mention.end));
  const governors = governorsIn(before, lexicon);
  const role = governors.at(-1)?.role;
  // A noun for a view may have its verb after a comma: "the claim of …, however put, fails". Others end there.
  const reach = role === 'contention' || role === 'concede' ? after : (after.split(',')[0] ?? '');
  return {
    before,
    after,
    governors,
    confirmed: marks(lexicon.provesTrue, after)[0],
    denied: marks(lexicon.provesFalse, reach)[0],
    quoted: text.slice(0, mention.start).split('"').length % 2 === 0,
  };
}

/** The start of the clause, or of the earlier clause whose speaker it continues. */
function scopeStart(text: string, at: number, lexicon: Lexicon): number {
  const earliest = Math.max(0, at - FRAME_REACH);
  let start = text.lastIndexOf(';', at - 1) + 1;
  while (start > earliest && opensWith(lexicon.goesOn, text.slice(start, start + 24))) {
    start = text.lastIndexOf(';', start - 2) + 1;
  }
  return Math.max(start, earliest);
}

function endOfClause(text: string, from: number): number {
  const end = text.indexOf(';', from);
  return end < 0 ? text.length : end;
}

/** The negations from an offset on that no "but" or "because" has shut off. */
function negationsAfter(from: number, before: string, lexicon: Lexicon): Mark[] {
  const turn = marks(lexicon.turn, before).findLast((mark) => mark.start >= from);
  const start = Math.max(from, turn?.end ?? 0);
  const leading = leadingClauses(before, lexicon);
  return marks(lexicon.not, before).filter(
    (mark) => mark.start >= start && !leading.some((clause) => within(mark, clause)),
  );
}
