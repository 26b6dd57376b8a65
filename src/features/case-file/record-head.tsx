import type { VNode } from 'preact';
import type { AnyRecord, Kind } from '../../record/kind.ts';
import type { Recorded } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { usePage } from '../../ui/context.tsx';
import { paths } from '../../ui/paths.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Case } from '../cases/kind.ts';
import { titleOf } from '../records/titles.ts';

interface StateProps {
  kind: Kind;
  record: Recorded;
  set: RecordSet;
  /** Whether it, or what it is part of, is kept from some who see the case. */
  restricted: boolean;
}

/** The states that follow from the records, and how sure the record is of itself. */
export function StateTags({ kind, record, set, restricted }: StateProps): VNode {
  const { t, day } = usePage();
  const derived = kind.derive?.(record as never, set, day) ?? {};
  const { validity, visibility, status, inForce } = derived as Record<string, string | boolean | undefined>;
  const { certainty } = record as AnyRecord;
  return (
    <>
      {restricted ? <Tag tone="restricted">{t.codes.confidentiality.restricted}</Tag> : null}
      {typeof validity === 'string' ? (
        <Tag tone={validity === 'live' ? 'live' : validity === 'ended' ? 'ended' : 'plain'}>
          {t.codes.validity[validity as 'live']}
        </Tag>
      ) : null}
      {typeof visibility === 'string' && visibility !== 'unknown' ? (
        <Tag>{t.codes.visibility[visibility as 'public']}</Tag>
      ) : null}
      {typeof status === 'string' ? <Tag>{t.codes.requestStatus[status as 'pending']}</Tag> : null}
      {typeof inForce === 'boolean' ? (
        <Tag tone={inForce ? 'plain' : 'ended'}>{inForce ? t.pages.inForce : t.pages.notInForce}</Tag>
      ) : null}
      {certainty === 'stated' ? null : <Tag tone={certainty}>{t.codes.certainty[certainty]}</Tag>}
    </>
  );
}

/** Change, and for leads retract and who may see it. A label says which record, for readers who hear one link at a time. */
export function RecordActions({
  story: { reference },
  kind,
  record,
  leads,
}: {
  story: Case;
  kind: Kind;
  record: Recorded;
  /** Whether the reader leads the case. */
  leads: boolean;
}): VNode {
  const page = usePage();
  const { t } = page;
  const title = titleOf(kind.type, record, page);
  const restricted = (record as AnyRecord).confidentiality === 'restricted';
  return (
    <>
      {leads && restricted ? (
        <a
          href={paths.readers(reference, kind.ownPath, record.id)}
          aria-label={t.pages.labelled(t.members.readers, title)}
        >
          {t.members.readers}
        </a>
      ) : null}{' '}
      <a href={paths.editRecord(reference, kind.ownPath, record.id)} aria-label={t.pages.changeTitle(title)}>
        {t.pages.change}
      </a>{' '}
      {leads ? (
        <a
          href={paths.retractRecord(reference, kind.ownPath, record.id)}
          aria-label={t.pages.retractTitle(title)}
        >
          {t.pages.retract}
        </a>
      ) : null}
    </>
  );
}
