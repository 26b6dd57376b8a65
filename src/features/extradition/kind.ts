import { REQUEST_EVENTS } from '../../domain/codes.ts';
import { code, count, date, line, optional, recordOf, state } from '../../record/fields.ts';
import { charges } from '../../record/group.ts';
import { defineKind, fields, type RecordOf } from '../../record/kind.ts';
import { inOrder } from '../../record/order.ts';
import { partsOf } from '../../record/record-set.ts';
import { rulingKind } from '../rulings/kind.ts';
import { statusOf } from './rules.ts';

/** A stage or an end of a proceeding that is not a ruling. */
export const requestEventKind = defineKind({
  type: 'request_event',
  table: 'request_events',
  path: 'events',
  ownPath: 'request-events',
  parent: { type: 'extradition_request', column: 'extradition_request_id' },
  groupColumn: 'extradition_request_id',
  embeddedAs: 'events',
  fields: fields({
    kind: code('requestEvent', REQUEST_EVENTS),
    happenedOn: optional(date()),
  }),
});
export type RequestEvent = RecordOf<typeof requestEventKind>;

/** One requester, one requested state. A person may have many, over decades. */
export const extraditionRequestKind = defineKind({
  type: 'extradition_request',
  table: 'extradition_requests',
  path: 'extradition-requests',
  ownPath: 'extradition-requests',
  parent: { type: 'case', column: 'case_id' },
  groupColumn: 'id',
  fields: fields({
    requestingState: optional(state()),
    requestedState: optional(state()),
    requestedTerritory: optional(line()),
    requestedOn: optional(date()),
    receivedOn: optional(date()),
    provisionalArrestOn: optional(date()),
    timeLimitDays: optional(count(1, 3650)),
    legalBasis: optional(line(1000)),
    charges: charges(),
    noticeId: optional(recordOf('notice')),
  }),
  check: (request) => inOrder(request, ['requestedOn', 'receivedOn']),
  derive: (request, set, day) => ({
    status: statusOf(partsOf(set, requestEventKind, request.id), partsOf(set, rulingKind, request.id), day),
  }),
});
export type ExtraditionRequest = RecordOf<typeof extraditionRequestKind>;
