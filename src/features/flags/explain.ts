import type { Locale } from '../../domain/codes.ts';
import { daysBetween, parseEdtf, type Edtf } from '../../lib/edtf.ts';
import { stateName } from '../../lib/states.ts';
import { withoutBidiControls } from '../../lib/text.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayDate } from '../../messages/dates.ts';
import type { Flag } from './queries.ts';
import type { Resolution } from './resolution.ts';
import type { FactsOf } from './rules.ts';

/** A flag in a sentence of the reader's language. Days are counted up to `day` (`YYYY-MM-DD`, UTC). */
export function explainFlag(t: Messages, locale: Locale, flag: Flag, day: string): string {
  const country = (code: string | null) => (code === null ? null : stateName(code, locale));
  const date = (on: Edtf | null) => (on === null ? null : sayDate(t, locale, on));
  switch (flag.rule) {
    case 'R01': {
      const { requestingState, courtName, courtState, decidedOn, reported } = flag.facts as FactsOf['R01'];
      const court = t.flags.court(plain(courtName), country(courtState));
      return t.flags.R01({
        requestingState: country(requestingState),
        court,
        decidedOn: date(decidedOn),
        reported,
      });
    }
    case 'R02': {
      const { candidates, decidedOn } = flag.facts as FactsOf['R02'];
      return t.flags.R02({ candidates, decidedOn: date(decidedOn) });
    }
    case 'R03': {
      const { requestingState, decidedOn } = flag.facts as FactsOf['R03'];
      const days = daysBetween(decidedOn, parseEdtf(day) ?? null);
      // A ruling dated only by this year lies in the past all the same.
      const since = days === null ? null : { least: Math.max(0, days.least), most: Math.max(0, days.most) };
      return t.flags.R03({ requestingState: country(requestingState), decidedOn: date(decidedOn), since });
    }
    case 'R10':
      return t.flags.R10(flag.facts as FactsOf['R10']);
  }
}

/** A name inside a sentence, whose direction it must not turn. */
const plain = (name: string | null) => (name === null ? null : withoutBidiControls(name));

/** Why a flag resolved itself, in the reader's language. */
export function explainResolution(t: Messages, locale: Locale, resolution: Resolution): string {
  const words = t.flags.resolved;
  switch (resolution.why) {
    case 'set_aside': {
      const { courtName, courtState, effect, decidedOn } = resolution;
      const court = t.flags.court(
        plain(courtName),
        courtState === null ? null : stateName(courtState, locale),
      );
      return words.set_aside(
        court,
        t.codes.appealEffect[effect],
        decidedOn === null ? null : sayDate(t, locale, decidedOn),
      );
    }
    case 'not_live':
      return words.not_live(t.codes.validity[resolution.validity]);
    default:
      return words[resolution.why];
  }
}
