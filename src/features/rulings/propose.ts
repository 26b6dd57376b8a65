import { seeingAll, type Acting } from '../../db/transaction.ts';
import { newId } from '../../lib/ids.ts';
import { reader } from '../../reading/reader.ts';
import type { Recorded } from '../../record/recorded.ts';

interface ReadableRuling extends Recorded {
  text: string | null;
  language: string | null;
}

/**
 * Reads a ruling's text and stores what the reader found as candidates, for a person to confirm or dismiss. A
 * passage that somebody has already decided on, or that a person recorded, is not proposed again. Candidates
 * nobody has looked at are replaced, so a better reader corrects the earlier one, and go with a text taken away.
 * Answers the number of candidates it added.
 */
export async function proposeFindings(
  acting: Acting,
  ruling: ReadableRuling,
  before?: ReadableRuling,
): Promise<number> {
  const wasRead = before?.text ?? null;
  const isSame = ruling.text === wasRead && (wasRead === null || ruling.language === before?.language);
  return isSame ? 0 : readAgain(acting, ruling);
}

/** As `proposeFindings`, whether or not the text has changed. */
export function readAgain(acting: Acting, ruling: ReadableRuling): Promise<number> {
  // What a person decided on, and they may not see, is not proposed to them once more.
  return seeingAll(acting, () => propose(acting, ruling));
}

async function propose({ tx, at }: Acting, ruling: ReadableRuling): Promise<number> {
  const { candidates } = reader.read(ruling.text ?? '', ruling.language ?? undefined);
  await tx('findings').where({ ruling_id: ruling.id, origin: 'reader', state: 'candidate' }).delete();
  const decided = new Set(
    await tx('findings').where({ ruling_id: ruling.id }).pluck<(string | null)[]>('quote'),
  );
  const fresh = candidates.filter((candidate) => !decided.has(candidate.quote));
  for (const candidate of fresh) {
    await tx('findings').insert({
      id: newId(at),
      case_id: ruling.caseId,
      ruling_id: ruling.id,
      extradition_request_id: ruling.parentId,
      ground: candidate.ground,
      stance: candidate.stance,
      target: candidate.target,
      quote: candidate.quote,
      quote_from: 'ruling',
      origin: 'reader',
      state: 'candidate',
    });
  }
  await tx('ruling_readings')
    .insert({ ruling_id: ruling.id, reader: reader.version })
    .onConflict('ruling_id')
    .merge();
  return fresh.length;
}
