import { z } from 'zod';
import { runPrepared } from '../../db/prepared.ts';
import type { Db, Tx } from '../../db/transaction.ts';
import {
  FLAG_RULES,
  FLAG_STATES,
  REVIEW_DECISIONS,
  type FlagRule,
  type FlagState,
} from '../../domain/codes.ts';
import { NotFound } from '../../lib/errors.ts';
import { isId, newId } from '../../lib/ids.ts';
import type { RecordType } from '../../record/recorded.ts';
import type { Resolution } from './resolution.ts';
import { RULE_VERSIONS, type Evidence, type FactsOf, type Raised } from './rules.ts';

export interface Review {
  decision: (typeof REVIEW_DECISIONS)[number];
  reason: string;
  by: string;
  at: string;
}

/** A prompt for a person: what a rule saw, and what a person made of it. Times are RFC 3339 in UTC. */
export interface Flag<Rule extends FlagRule = FlagRule> {
  id: string;
  caseId: string;
  caseReference: string;
  rule: Rule;
  ruleVersion: number;
  subjectType: RecordType;
  subjectId: string;
  state: FlagState;
  facts: FactsOf[Rule];
  evidence: Evidence[];
  /** The records that it rests on, by id: it is shown to nobody who may not see them. */
  restsOn: string[];
  firedAt: string;
  resolvedAt: string | null;
  resolution: Resolution | null;
  review: Review | null;
}

const Row = z.object({
  id: z.string(),
  case_id: z.string(),
  case_reference: z.string(),
  rule: z.enum(FLAG_RULES),
  rule_version: z.number(),
  subject_type: z.string(),
  subject_id: z.string(),
  state: z.enum(FLAG_STATES),
  facts: z.unknown(),
  evidence: z.array(z.object({ type: z.string(), id: z.string(), quote: z.string().nullable() })),
  // An image from before there were restricted records has none.
  rests_on: z.array(z.string()).default([]),
  // A row has dates, an image of it in the history their text.
  fired_at: z.coerce.date(),
  resolved_at: z.coerce.date().nullable(),
  resolution: z.unknown(),
  review: z
    .object({ decision: z.enum(REVIEW_DECISIONS), reason: z.string(), by: z.string(), at: z.string() })
    .nullable(),
});

function toFlag(raw: unknown): Flag {
  const row = Row.parse(raw);
  return {
    id: row.id,
    caseId: row.case_id,
    caseReference: row.case_reference,
    rule: row.rule,
    ruleVersion: row.rule_version,
    subjectType: row.subject_type as RecordType,
    subjectId: row.subject_id,
    state: row.state,
    facts: row.facts as Flag['facts'],
    evidence: row.evidence as Evidence[],
    restsOn: row.rests_on,
    firedAt: row.fired_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    resolution: row.resolution as Resolution | null,
    review: row.review,
  };
}

export interface FlagFilter {
  caseId?: string | undefined;
  rule?: FlagRule | undefined;
  state?: FlagState | undefined;
  before?: string | null;
  limit?: number;
  /** Only those that this account may decide on. */
  decidedBy?: string;
}

/** Flags, newest first. */
export async function listFlags(db: Db, filter: FlagFilter): Promise<Flag[]> {
  const { caseId, rule, state, before, limit, decidedBy } = filter;
  const query = db('flags')
    .join('cases', 'cases.id', 'flags.case_id')
    .select('flags.*', 'cases.reference as case_reference')
    .orderBy('flags.id', 'desc');
  if (caseId !== undefined) void query.where({ 'flags.case_id': caseId });
  if (rule !== undefined) void query.where({ 'flags.rule': rule });
  if (state !== undefined) void query.where({ 'flags.state': state });
  if (decidedBy !== undefined)
    void query
      .join('case_members as mine', 'mine.case_id', 'flags.case_id')
      .where({ 'mine.account_id': decidedBy })
      .whereIn('mine.role', ['lead', 'member']);
  if (before) void query.where('flags.id', '<', before);
  if (limit !== undefined) void query.limit(limit);
  return (await query).map(toFlag);
}

/** The flags of a case as they stood at a moment, newest first, put together from the history. */
export async function listFlagsKnownAt(db: Db, caseId: string, at: Date): Promise<Flag[]> {
  const { rows } = await db.raw<{ rows: { flag: object | null }[] }>(
    `select distinct on (flag.record_id) flag.after || jsonb_build_object('case_reference', story.after ->> 'reference') as flag
     from revisions as flag join revisions as story on story.record_id = flag.case_id and story.version = 1
     where flag.case_id = ? and flag.record_type = 'flag' and flag.recorded_at <= ?
     order by flag.record_id desc, flag.version desc`,
    [caseId, at],
  );
  return rows.flatMap(({ flag }) => (flag === null ? [] : [toFlag(flag)]));
}

/** Whether a case has any flag, of whatever state. */
export async function hasFlags(db: Db, caseId: string): Promise<boolean> {
  const text = 'select from flags where case_id = $1 limit 1';
  return (await runPrepared(db, { name: 'flags of case', text }, [caseId])).length > 0;
}

export async function findFlag(db: Db, id: string): Promise<Flag | undefined> {
  const row: unknown = await db('flags')
    .join('cases', 'cases.id', 'flags.case_id')
    .where({ 'flags.id': id })
    .first('flags.*', 'cases.reference as case_reference');
  return row === undefined ? undefined : toFlag(row);
}

/** A flag by an id from outside, whatever its shape. Throws NotFound. */
export async function getFlag(db: Db, id: string): Promise<Flag> {
  const flag = isId(id) ? await findFlag(db, id) : undefined;
  if (flag === undefined) throw new NotFound();
  return flag;
}

export async function insertFlag(
  tx: Tx,
  caseId: string,
  raised: Raised,
  restsOn: readonly string[],
  at: Date,
): Promise<void> {
  await tx('flags').insert({
    id: newId(at),
    case_id: caseId,
    rule: raised.rule,
    rule_version: RULE_VERSIONS[raised.rule],
    subject_type: raised.subject.type,
    subject_id: raised.subject.id,
    state: 'open',
    facts: JSON.stringify(raised.facts),
    evidence: JSON.stringify(raised.evidence),
    rests_on: restsOn,
    fired_at: at,
  });
}

/** What a rule sees now, in a flag that already stands. */
export async function updateFlag(
  tx: Tx,
  id: string,
  raised: Raised,
  restsOn: readonly string[],
): Promise<void> {
  await change(tx, id, {
    rule_version: RULE_VERSIONS[raised.rule],
    facts: JSON.stringify(raised.facts),
    evidence: JSON.stringify(raised.evidence),
    rests_on: restsOn,
  });
}

/** A flag that fires again: open as if new. Its earlier review stays in the history. */
export async function reopenFlag(
  tx: Tx,
  id: string,
  raised: Raised,
  restsOn: readonly string[],
  at: Date,
): Promise<void> {
  await change(tx, id, {
    rule_version: RULE_VERSIONS[raised.rule],
    facts: JSON.stringify(raised.facts),
    evidence: JSON.stringify(raised.evidence),
    rests_on: restsOn,
    state: 'open',
    fired_at: at,
    resolved_at: null,
    resolution: null,
    review: null,
  });
}

export async function resolveFlag(
  tx: Tx,
  id: string,
  resolution: Resolution,
  restsOn: readonly string[],
  at: Date,
): Promise<void> {
  await change(tx, id, {
    state: 'resolved',
    resolved_at: at,
    resolution: JSON.stringify(resolution),
    rests_on: restsOn,
  });
}

/** What a flag rests on now, although it says the same as before. */
export async function guardFlag(tx: Tx, id: string, restsOn: readonly string[]): Promise<void> {
  await change(tx, id, { rests_on: restsOn });
}

export async function storeReview(tx: Tx, id: string, state: FlagState, review: Review): Promise<void> {
  await change(tx, id, { state, review: JSON.stringify(review) });
}

async function change(tx: Tx, id: string, columns: Record<string, unknown>): Promise<void> {
  await tx('flags')
    .where({ id })
    .update({ ...columns, version: tx.raw('version + 1') });
}
