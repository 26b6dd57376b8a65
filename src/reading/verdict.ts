import type { Lexicon } from './cues/lexicon.ts';
import { has, marks, type Mark } from './patterns.ts';

/** What the court does with a view it has set out. */
export type Ruling = 'accepts' | 'refuses' | 'upholds' | 'setsAside' | 'declines';

export interface Verdict {
  readonly ruling: Ruling;
  /** The words are the court's own ("I do not accept …") not the fate of a point ("the objection fails"). */
  readonly inPerson: boolean;
  /** The words are about a point a party took: "that submission fails". */
  readonly ofPoint: boolean;
  /** How many sentences after the mention it stands; 0 is the same sentence. */
  readonly distance: number;
  readonly reason: string;
}

/** The first thing the court does with a view, in the rest of its sentence or in those that follow. */
export function findVerdict(segments: readonly string[], lexicon: Lexicon): Verdict | undefined {
  for (const [distance, segment] of segments.entries()) {
    const found = rulingsIn(segment, lexicon).map((one) => ({ ...one, distance }));
    if (found.length > 0) return found[0];
  }
  return undefined;
}

function rulingsIn(segment: string, lexicon: Lexicon): Omit<Verdict, 'distance'>[] {
  const found = (['declines', 'refuses', 'accepts', 'setsAside', 'upholds'] as const).flatMap((ruling) =>
    marks(lexicon[ruling], segment).map((mark) => ({ mark, ruling: heard(ruling, mark, segment, lexicon) })),
  );
  return found
    .filter((one): one is { mark: Mark; ruling: Ruling } => one.ruling !== undefined)
    .toSorted((a, b) => a.mark.start - b.mark.start)
    .map(({ mark, ruling }) => ({
      ruling,
      inPerson: marks(lexicon.speakers.court, mark.text).some((subject) => subject.start === 0),
      ofPoint: marks(lexicon.point, mark.text).some((point) => point.start === 0),
      reason: `${ruling}: ${mark.text}`,
    }));
}

/** What a matched phrase amounts to where it stands, or undefined when it is no act of the court. */
function heard(ruling: Ruling, mark: Mark, segment: string, lexicon: Lexicon): Ruling | undefined {
  const before = segment.slice(Math.max(0, mark.start - 30), mark.start);
  if (marks(lexicon.whether, before).some((word) => before.length - word.end <= 1)) return undefined;
  if (ruling === 'accepts' && has(lexicon.courtIsAsked, mark.text)) return undefined;
  if (ruling === 'accepts' && has(lexicon.courtRefuses, mark.text)) return 'refuses';
  if (ruling !== 'refuses') return ruling;
  // To refuse what the other side says is no refusal of the person's point.
  const subject = segment.slice(Math.max(0, mark.start - 60), mark.end);
  return has(lexicon.opponent, subject) ? 'upholds' : 'refuses';
}
