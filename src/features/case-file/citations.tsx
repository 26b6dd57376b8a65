import type { VNode } from 'preact';
import { parseEdtf } from '../../lib/edtf.ts';
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
          <bdi key={index}>
            {source === undefined ? t.pages.unknownRecord : <a href={`#${source.id}`}>{source.title}</a>}
            {locator === null ? '' : `, ${locator}`}
            {quote === null ? '' : `: “${quote}”`}{' '}
          </bdi>
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
    const source = oneOf(set, sourceKind, sourceId)?.title ?? t.pages.unknownRecord;
    return Object.entries(claims).map(([name, value]) => {
      const date = typeof value === 'string' ? parseEdtf(value) : undefined;
      return t.pages.contradiction(
        source,
        claimLabel(t, name),
        date === undefined ? String(value) : sayDate(t, locale, date),
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
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
