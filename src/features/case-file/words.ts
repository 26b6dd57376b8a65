import type { Locale } from '../../domain/codes.ts';
import { stateName } from '../../lib/states.ts';
import type { Messages } from '../../messages/catalogue.ts';
import { sayDate } from '../../messages/dates.ts';
import { allOf, oneOf, partsOf, type RecordSet } from '../../record/record-set.ts';
import { extraditionRequestKind } from '../extradition/kind.ts';
import { noticeEventKind, noticeKind, withdrawalKind } from '../notices/kind.ts';
import { validityOf } from '../notices/rules.ts';
import { titleOf } from '../records/titles.ts';
import { findingKind, rulingKind } from '../rulings/kind.ts';
import { inForceOn, isPoliticalFinding } from '../rulings/rules.ts';
import type { Happening } from './timeline.ts';

interface Reader {
  t: Messages;
  locale: Locale;
}

/** What an entry of the timeline says, without its date. */
export function whatHappened({ type, record, field }: Happening, reader: Reader): string {
  const { t } = reader;
  const title = titleOf(type, record, reader);
  if (type === 'notice') return t.pages.warrantFor(title);
  const secondary =
    field !== null && !['happenedOn', 'decidedOn', 'requestedOn', 'startedOn'].includes(field);
  return secondary ? t.pages.fieldOf(t.fields[field], title) : title;
}

/** What is true of a case on a day (`YYYY-MM-DD`, UTC), in a sentence: its notices, and what courts found. */
export function todayInWords(set: RecordSet, day: string, reader: Reader): string {
  const { t, locale } = reader;
  const notices = allOf(set, noticeKind).map((notice) => {
    const validity = validityOf(
      partsOf(set, noticeEventKind, notice.id),
      partsOf(set, withdrawalKind, notice.id),
      day,
    );
    return t.pages.noticeToday(titleOf('notice', notice, reader), t.codes.validity[validity]);
  });
  const rulings = allOf(set, rulingKind)
    .filter((ruling) => inForceOn(ruling.id, partsOf(set, rulingKind, ruling.parentId), day))
    .filter((ruling) => partsOf(set, findingKind, ruling.id).some(isPoliticalFinding))
    .map((ruling) => {
      const state =
        ruling.court?.state ?? oneOf(set, extraditionRequestKind, ruling.parentId)?.requestedState ?? null;
      const court = t.flags.court(
        ruling.court?.name ?? null,
        state === null ? null : stateName(state, locale),
      );
      return t.pages.rulingToday(
        court,
        ruling.decidedOn === null ? null : sayDate(t, locale, ruling.decidedOn),
      );
    });
  return [...notices, ...rulings].join(' ');
}
