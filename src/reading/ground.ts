import type { Ground, Stance } from '../domain/ruling-codes.ts';
import type { Lexicon } from './cues/lexicon.ts';
import type { Mention } from './mentions.ts';
import { has } from './patterns.ts';

/** The ground of domain section 3.3 that a mention stands for, from its own words and its sentence. */
export function groundOf(
  text: string,
  mention: Mention,
  stance: Stance,
  politics: boolean,
  lexicon: Lexicon,
): Ground {
  if (stance === 'declined_to_consider' && has(lexicon.executive, text)) return 'NO_INQUIRY';
  if (mention.kind === 'offence') return 'POL_OFFENCE';
  if (has(lexicon.article18, text)) return 'ART18';
  if (has(lexicon.ifReturned, text) && mention.kind !== 'motive') return 'POL_PREJUDICE';
  const saysPolitics =
    politics || has(lexicon.political, mention.text) || has(lexicon.protectedGround, mention.text);
  return saysPolitics || mention.kind === 'bar' ? 'POL_PURPOSE' : 'ABUSE_PROCESS';
}
