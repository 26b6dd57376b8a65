import {
  INSTRUMENTS,
  NOTICE_EVENTS,
  NOTICE_PURPOSES,
  WITHDRAWALS,
  WITHDRAWAL_DECIDERS,
} from '../../domain/codes.ts';
import { code, date, line, optional, recordOf, state, text } from '../../record/fields.ts';
import { charges, group } from '../../record/group.ts';
import { defineKind, fields, type RecordOf } from '../../record/kind.ts';
import { inOrder } from '../../record/order.ts';
import { partsOf } from '../../record/record-set.ts';
import { validityOf, visibilityOf } from './rules.ts';

/** What happened to a notice. */
export const noticeEventKind = defineKind({
  type: 'notice_event',
  table: 'notice_events',
  path: 'events',
  ownPath: 'notice-events',
  parent: { type: 'notice', column: 'notice_id' },
  groupColumn: 'notice_id',
  embeddedAs: 'events',
  fields: fields({
    kind: code('noticeEvent', NOTICE_EVENTS),
    happenedOn: optional(date()),
    actor: optional(line()),
    learnedOn: optional(date()),
  }),
  check: (event) => inOrder(event, ['happenedOn', 'learnedOn']),
});
export type NoticeEvent = RecordOf<typeof noticeEventKind>;

/** The end of a notice, with the four dates on which it may be said to have happened. */
export const withdrawalKind = defineKind({
  type: 'withdrawal',
  table: 'withdrawals',
  path: 'withdrawals',
  ownPath: 'withdrawals',
  parent: { type: 'notice', column: 'notice_id' },
  groupColumn: 'notice_id',
  fields: fields({
    kind: code('withdrawal', WITHDRAWALS),
    decidedBy: code('withdrawalDecider', WITHDRAWAL_DECIDERS).default('unknown'),
    decidedOn: optional(date()),
    executedOn: optional(date()),
    notifiedOn: optional(date()),
    reportedOn: optional(date()),
    reasonGiven: optional(text()),
  }),
  check: (withdrawal) => inOrder(withdrawal, ['decidedOn', 'executedOn'], ['decidedOn', 'notifiedOn']),
});
export type Withdrawal = RecordOf<typeof withdrawalKind>;

/** A red notice, a diffusion or another alert, as asked for by one state or authority. */
export const noticeKind = defineKind({
  type: 'notice',
  table: 'notices',
  path: 'notices',
  ownPath: 'notices',
  parent: { type: 'case', column: 'case_id' },
  groupColumn: 'id',
  fields: fields({
    instrument: code('instrument', INSTRUMENTS),
    requestingState: optional(state()),
    requestingAuthority: optional(line()),
    controlNumber: optional(line(60)),
    publicId: optional(line(60)),
    purpose: optional(code('purpose', NOTICE_PURPOSES)),
    warrant: group({ issuedOn: optional(date()), issuedBy: optional(line()), reference: optional(line()) }),
    charges: charges(),
    reissueOfId: optional(recordOf('notice')),
  }),
  check: (notice) =>
    notice.reissueOfId === notice.id ? [{ path: 'reissueOfId', code: 'refers_to_itself' }] : [],
  derive: (notice, set, day) => {
    const events = partsOf(set, noticeEventKind, notice.id);
    return {
      validity: validityOf(events, partsOf(set, withdrawalKind, notice.id), day),
      visibility: visibilityOf(events, notice.instrument, day),
    };
  },
});
export type Notice = RecordOf<typeof noticeKind>;
