import { MEASURES } from '../../domain/codes.ts';
import { code, date, optional, recordOf, state } from '../../record/fields.ts';
import { defineKind, fields, type RecordOf } from '../../record/kind.ts';
import { inOrder } from '../../record/order.ts';

/** What was done to the person: an arrest, a detention, a border that stayed shut. */
export const measureKind = defineKind({
  type: 'measure',
  table: 'measures',
  path: 'measures',
  ownPath: 'measures',
  parent: { type: 'case', column: 'case_id' },
  groupColumn: 'id',
  fields: fields({
    kind: code('measure', MEASURES),
    state: optional(state()),
    startedOn: optional(date()),
    endedOn: optional(date()),
    noticeId: optional(recordOf('notice')),
  }),
  check: (measure) => inOrder(measure, ['startedOn', 'endedOn']),
});
export type Measure = RecordOf<typeof measureKind>;
