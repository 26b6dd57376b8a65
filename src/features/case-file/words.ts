import type { Locale } from '../../domain/codes.ts';
import { stateName } from '../../lib/states.ts';
import { withoutBidiControls } from '../../lib/text.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayDate } from '../../messages/dates.ts';
import { allOf, oneOf, partsOf, type RecordSet } from '../../record/record-set.ts';
import type { Recorded, RecordType } from '../../record/recorded.ts';
import { extraditionRequestKind } from '../extradition/kind.ts';
import { KINDS } from '../kinds.ts';
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

/** What an entry of the timeline says, without its date. An event says of what: a case may hold several notices. */
export function whatHappened({ type, record, field }: Happening, set: RecordSet, reader: Reader): string {
  const { t } = reader;
  const parent = type === 'ruling' ? undefined : partOf(type, record, set, reader);
  const own = titleOf(type, record, reader);
  const title = parent === undefined ? own : t.pages.labelled(parent, own);
  if (type === 'notice') return t.pages.warrantFor(title);
  const secondary =
    field !== null && !['happenedOn', 'decidedOn', 'requestedOn', 'startedOn'].includes(field);
  return secondary ? t.pages.fieldOf(t.fields[field], title) : title;
}

/** The title of the notice or request that a record is part of. */
function partOf(
  type: RecordType,
  { parentId }: Recorded,
  set: RecordSet,
  reader: Reader,
): string | undefined {
  const kind = KINDS.find((each) => each.type === type)?.parent?.type;
  const parent =
    kind === undefined || kind === 'case' ? undefined : set.get(kind)?.find(({ id }) => id === parentId);
  return parent === undefined ? undefined : titleOf(kind!, parent, reader);
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
        withoutBidiControls(ruling.court?.name ?? '') || null,
        state === null ? null : stateName(state, locale),
      );
      return t.pages.rulingToday(
        court,
        ruling.decidedOn === null ? null : sayDate(t, locale, ruling.decidedOn),
      );
    });
  return [...notices, ...rulings].join(' ');
}
