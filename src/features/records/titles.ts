import type { Locale } from '../../domain/codes.ts';
import type { Edtf } from '../../lib/edtf.ts';
import { stateName } from '../../lib/states.ts';
import { withoutBidiControls } from '../../lib/text.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayDate } from '../../messages/dates.ts';
import type { Recorded, RecordType } from '../../record/recorded.ts';
import type { Case } from '../cases/kind.ts';
import type { ExtraditionRequest, RequestEvent } from '../extradition/kind.ts';
import type { Incident } from '../incidents/kind.ts';
import type { Measure } from '../measures/kind.ts';
import type { Notice, NoticeEvent, Withdrawal } from '../notices/kind.ts';
import type { Finding, Ruling } from '../rulings/kind.ts';
import type { Source } from '../sources/kind.ts';

/** The fields that a title already says, so that a page need not repeat them below it. */
export const SAID_IN_TITLE: Partial<Record<RecordType, readonly string[]>> = {
  source: ['title', 'publisher'],
  notice: ['instrument', 'requestingState'],
  notice_event: ['kind'],
  withdrawal: ['kind'],
  extradition_request: ['requestingState', 'requestedState'],
  request_event: ['kind'],
  ruling: ['outcome', 'court.name', 'court.state'],
  measure: ['kind', 'state'],
  incident: ['kind', 'actor'],
};

interface Reader {
  t: Messages;
  locale: Locale;
}

/** What a record is called where one line must do. A title says nothing that its record does not. */
export function titleOf(type: RecordType, record: Recorded, { t, locale }: Reader): string {
  const country = (code: string | null | undefined) => (code ? stateName(code, locale) : null);
  const joined = (...parts: (string | null | undefined)[]) =>
    parts.flatMap((part) => (part ? withoutBidiControls(part) : [])).join(`${t.pages.comma} `);
  switch (type) {
    case 'case': {
      const { reference, person } = record as Case;
      return joined(person.pseudonym, reference);
    }
    case 'source': {
      const { title, publisher } = record as Source;
      return joined(title, publisher);
    }
    case 'notice': {
      const { instrument, requestingState, requestingAuthority } = record as Notice;
      return joined(t.codes.instrument[instrument], country(requestingState) ?? requestingAuthority);
    }
    case 'notice_event':
      return joined(t.codes.noticeEvent[(record as NoticeEvent).kind]);
    case 'withdrawal':
      return joined(t.codes.withdrawal[(record as Withdrawal).kind]);
    case 'extradition_request': {
      const { requestingState, requestedState, requestedTerritory } = record as ExtraditionRequest;
      return t.pages.requestTitle(
        country(requestingState),
        country(requestedState) ??
          (requestedTerritory === null ? null : withoutBidiControls(requestedTerritory)),
      );
    }
    case 'request_event':
      return t.codes.requestEvent[(record as RequestEvent).kind];
    case 'ruling': {
      const { kind, court, outcome } = record as Ruling;
      const said = outcome === null ? t.codes.ruling[kind] : t.codes.outcome[outcome];
      return joined(said, court?.name, country(court?.state));
    }
    case 'finding': {
      const { ground, stance } = record as Finding;
      return t.pages.labelled(t.codes.ground[ground], t.codes.stance[stance]);
    }
    case 'measure': {
      const { kind, state } = record as Measure;
      return joined(t.codes.measure[kind], country(state));
    }
    case 'incident': {
      const { kind, actor } = record as Incident;
      return joined(t.codes.incident[kind], actor);
    }
  }
}

/** A title with its main date, to tell records of one kind apart in a list to choose from. */
export function datedTitle(type: RecordType, record: Recorded, reader: Reader): string {
  const { decidedOn, publishedOn, requestedOn } = record as unknown as Record<
    string,
    Edtf | null | undefined
  >;
  const date = decidedOn ?? requestedOn ?? publishedOn;
  const title = titleOf(type, record, reader);
  return date ? `${title} (${sayDate(reader.t, reader.locale, date)})` : title;
}
