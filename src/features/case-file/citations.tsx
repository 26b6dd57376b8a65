import type { VNode } from 'preact';
import { parseEdtf } from '../../lib/edtf.ts';
import { withoutBidiControls } from '../../lib/text.ts';
import { sayDate } from '../../messages/dates.ts';
import type { AnyRecord } from '../../record/kind.ts';
import { oneOf, type RecordSet } from '../../record/record-set.ts';
import { usePage, type PageContext } from '../../ui/context.tsx';
import { claimLabel } from '../records/claims.ts';
import { sourceKind } from '../sources/kind.ts';

/** Who says so, and where in the source. */
export function SourceList({ record, set }: { record: AnyRecord; set: RecordSet }): VNode | null {
  const { t } = usePage();
  if (record.citations.length === 0) return null;
  return (
    <p class="entry-sources">
      <span class="caps">{t.ui.saidBy(record.citations.length)}</span>{' '}
      {record.citations.map(({ sourceId, locator, quote }, index) => {
        const source = oneOf(set, sourceKind, sourceId);
        return (
          // One source may be cited twice.
          <span key={index}>
            {source === undefined ? (
              t.pages.unknownRecord
            ) : (
              <a href={`#${source.id}`}>
                <bdi>{withoutBidiControls(source.title)}</bdi>
              </a>
            )}
            {locator === null ? null : [`${t.pages.comma} `, <bdi key="locator">{locator}</bdi>]}
            {quote === null
              ? null
              : [
                  `${t.pages.comma} `,
                  <q key="quote" dir="auto">
                    {quote}
                  </q>,
                ]}{' '}
          </span>
        );
      })}
    </p>
  );
}

/** Where a source says otherwise than the record, in words: "The Herald says otherwise: decided on 3 December 2018". */
export function contradictions(
  record: AnyRecord,
  set: RecordSet,
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
): string[] {
  return record.citations.flatMap(({ sourceId, claims }) => {
    const title = oneOf(set, sourceKind, sourceId)?.title;
    const source = title === undefined ? t.pages.unknownRecord : withoutBidiControls(title);
    return Object.entries(claims).map(([name, value]) => {
      const date = typeof value === 'string' ? parseEdtf(value) : undefined;
      return t.pages.contradiction(
        source,
        claimLabel(t, name),
        date === undefined ? withoutBidiControls(String(value)) : sayDate(t, locale, date),
      );
    });
  });
}

/** The contradictions of a record on the case page. */
export function Doubt({ record, set }: { record: AnyRecord; set: RecordSet }): VNode | null {
  const page = usePage();
  const all = contradictions(record, set, page);
  if (all.length === 0) return null;
  return (
    <ul class="doubt">
      {all.map((each) => (
        <li key={each} dir="auto">
          {each}
        </li>
      ))}
    </ul>
  );
}
