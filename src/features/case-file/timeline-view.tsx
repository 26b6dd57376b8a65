import { withoutBidiControls } from '../../lib/text.ts';
import { sayDate } from '../../messages/dates.ts';
import { restrictedIn } from '../../record/confidentiality.ts';
import { oneOf, type RecordSet } from '../../record/record-set.ts';
import type { PageContext } from '../../ui/context.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { TimelineEntry, TimelineGroup } from '../../ui/timeline.tsx';
import { sourceKind } from '../sources/kind.ts';
import { contradictions } from './citations.tsx';
import { happeningsIn, type Happening } from './timeline.ts';
import { whatHappened } from './words.ts';

/** The timeline of a case by year, unknown dates last. */
export function timelineGroups(set: RecordSet, page: PageContext): TimelineGroup[] {
  const happenings = happeningsIn(set);
  const restricted = restrictedIn(set);
  const years = [...new Set(happenings.flatMap(({ on }) => (on === null ? [] : [on.slice(0, 4)])))];
  const undated = happenings.filter(({ on }) => on === null);
  return [
    ...years.map((year) => ({
      heading: year,
      entries: happenings
        .filter(({ on }) => on?.startsWith(year))
        .map((happening) => entryOf(happening, set, restricted, page)),
    })),
    ...(undated.length === 0
      ? []
      : [
          {
            heading: page.t.pages.dateUnknown,
            undated: true,
            entries: undated.map((happening) => entryOf(happening, set, restricted, page)),
          },
        ]),
  ];
}

function entryOf(
  happening: Happening,
  set: RecordSet,
  restricted: ReadonlySet<string>,
  page: PageContext,
): TimelineEntry {
  const { t, locale } = page;
  const { on, lane, record, field } = happening;
  const { certainty, note, citations } = record;
  const tags = [
    ...(restricted.has(record.id)
      ? [
          <Tag key="restricted" tone="restricted">
            {t.codes.confidentiality.restricted}
          </Tag>,
          ' ',
        ]
      : []),
    ...(certainty === 'stated'
      ? []
      : [
          <Tag key="certainty" tone={certainty}>
            {t.codes.certainty[certainty]}
          </Tag>,
        ]),
  ];
  const doubts = contradictions(record, set, page);
  const sources = citations.flatMap(({ sourceId }) => {
    const source = oneOf(set, sourceKind, sourceId);
    return source === undefined ? [] : [{ label: withoutBidiControls(source.title), href: `#${source.id}` }];
  });
  return {
    id: `happened-${record.id}${field === null ? '' : `-${field}`}`,
    ...(on === null ? {} : { date: sayDate(t, locale, on) }),
    lane,
    what: whatHappened(happening, set, page),
    href: `#${record.id}`,
    ...(tags.length === 0 ? {} : { detail: tags }),
    ...(doubts.length > 0
      ? { doubt: doubts.join(' ') }
      : certainty === 'disputed' && note !== null
        ? { doubt: note }
        : {}),
    sources: sources.filter(
      (source, index) => sources.findIndex(({ href }) => href === source.href) === index,
    ),
  };
}
