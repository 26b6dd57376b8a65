import { z } from 'zod';
import {
  APPEAL_EFFECTS,
  CITATION_SCHEMES,
  COURT_LEVELS,
  FINDING_ORIGINS,
  FINDING_STATES,
  GROUNDS,
  QUOTE_SOURCES,
  RULING_KINDS,
  RULING_OUTCOMES,
  STANCES,
  TARGETS,
} from '../../domain/ruling-codes.ts';
import { code, date, language, line, optional, recordOf, state, text } from '../../record/fields.ts';
import { group, listOf } from '../../record/group.ts';
import { defineKind, fields, type RecordOf } from '../../record/kind.ts';
import { inOrder } from '../../record/order.ts';
import { allOf, oneOf, partsOf } from '../../record/record-set.ts';
import { appealFaults, inForceOn } from './rules.ts';
import { proposeFindings } from './propose.ts';

/**
 * The longest text of a ruling, some four hundred pages: escaped letter by letter, as programs and browsers do, it
 * is still smaller than the 10 MB at which a body must be refused. The limits on bodies follow from it.
 */
const MOST_TEXT = 1_000_000;

const RulingFields = fields({
  court: group({
    name: optional(line()),
    state: optional(state()),
    level: optional(code('courtLevel', COURT_LEVELS)),
  }),
  kind: code('ruling', RULING_KINDS).default('extradition'),
  decidedOn: optional(date()),
  publishedOn: optional(date()),
  notifiedOn: optional(date()),
  outcome: optional(code('outcome', RULING_OUTCOMES)),
  citationsAs: listOf({ scheme: code('citationScheme', CITATION_SCHEMES), value: line(200) }, 20),
  appealOf: z
    .strictObject({ rulingId: recordOf('ruling'), effect: code('appealEffect', APPEAL_EFFECTS) })
    .nullable()
    .default(null),
  text: optional(text(MOST_TEXT)),
  language: optional(language()),
});
export type Ruling = RecordOf<typeof RulingFields>;
/** A ruling as one looks for it in a set. */
const ruling = { type: 'ruling', fields: RulingFields } as const;

/** A court's decision in an extradition proceeding. An executive's decision is not one. */
export const rulingKind = defineKind({
  type: 'ruling',
  table: 'rulings',
  path: 'rulings',
  ownPath: 'rulings',
  parent: { type: 'extradition_request', column: 'extradition_request_id' },
  groupColumn: 'extradition_request_id',
  fields: RulingFields,
  check: (record) => inOrder(record, ['decidedOn', 'publishedOn'], ['decidedOn', 'notifiedOn']),
  checkBeside: (record, set) => appealFaults(record, allOf(set, ruling)),
  derive: (record, set, day) => ({
    inForce: inForceOn(record.id, partsOf(set, ruling, record.parentId), day),
  }),
  afterWrite: proposeFindings,
});

/** What a ruling says on one ground: a person's finding, or the reader's candidate until a person decides. */
export const findingKind = defineKind({
  type: 'finding',
  table: 'findings',
  path: 'findings',
  ownPath: 'findings',
  parent: { type: 'ruling', column: 'ruling_id' },
  groupColumn: 'extradition_request_id',
  inherited: ['extradition_request_id'],
  embeddedAs: 'findings',
  fields: fields({
    ground: code('ground', GROUNDS),
    stance: code('stance', STANCES),
    target: code('target', TARGETS).default('unclear'),
    quote: optional(text(20_000)),
    quoteFrom: code('quoteFrom', QUOTE_SOURCES).default('ruling'),
    paragraph: optional(line(60)),
    translation: optional(text(20_000)),
    origin: code('findingOrigin', FINDING_ORIGINS).default('person'),
    state: code('findingState', FINDING_STATES).default('confirmed'),
  }),
  check: (finding) =>
    finding.origin === 'person' && finding.state === 'candidate'
      ? [{ path: 'state', code: 'persons_finding_is_no_candidate' }]
      : [],
  checkBeside: ({ parentId, quote }, set) =>
    oneOf(set, ruling, parentId)?.text && quote === null ? [{ path: 'quote', code: 'quote_needed' }] : [],
});
export type Finding = RecordOf<typeof findingKind>;
