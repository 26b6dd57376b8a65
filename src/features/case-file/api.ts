import { z } from 'zod';
import type { ApiRoute } from '../../access/route.ts';
import type { Acting } from '../../db/transaction.ts';
import { dayOf } from '../../lib/clock.ts';
import { parseEdtf } from '../../lib/edtf.ts';
import { Invalid, NotFound } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import { accept } from '../../record/faults.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { verificationsOf, type Verification } from '../cases/verification.ts';
import { presentFlag } from '../flags/present.ts';
import { listFlags, listFlagsKnownAt } from '../flags/queries.ts';
import { KINDS } from '../kinds.ts';
import { present } from '../records/present.ts';
import { listChanges } from './changes.ts';
import { getCaseSet, getCaseSetKnownAt } from './file.ts';
import { happeningsIn } from './timeline.ts';
import { whatHappened } from './words.ts';

/** A day and a moment of the years 1 to 9999: with others the dates of the record cannot be compared. */
const isDay = (text: string) => text.length === 'YYYY-MM-DD'.length && parseEdtf(text) !== undefined;
const Day = z.string().refine(isDay);
const Moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((moment) => isDay(dayOf(moment)));
const FileQuery = z.object({ on: Day.optional(), knownAt: Moment.optional() });
const ChangesQuery = z.object({ from: Moment.optional(), to: Moment.optional() });

/** The case as one piece: its file, its timeline, and what changed in it. */
export function caseFileApi(): ApiRoute[] {
  const setOf = ({ tx }: Acting, id: string, knownAt: Date | undefined) =>
    knownAt === undefined ? getCaseSet(tx, id) : getCaseSetKnownAt(tx, id, knownAt);
  return [
    {
      method: 'get',
      path: '/cases/:id/file',
      needs: 'read_cases',
      summary: 'The whole case as data, as it was known at a time, with the states derived for a day',
      query: {
        on: 'the day whose states are derived, YYYY-MM-DD; today unless told',
        knownAt: 'RFC 3339; now unless told',
      },
      handle: async ({ params, query, acting }) => {
        const { tx, at } = acting;
        const id = idIn(params);
        const { on, knownAt } = readQuery(FileQuery, query);
        const day = on ?? dayOf(knownAt ?? at);
        const set = await setOf(acting, id, knownAt);
        const flags =
          knownAt === undefined
            ? await listFlags(tx, { caseId: id })
            : await listFlagsKnownAt(tx, id, knownAt);
        const verified = (await verificationsOf(tx, [id], knownAt ?? at)).get(id) ?? null;
        return {
          body: {
            on: day,
            knownAt: (knownAt ?? at).toISOString(),
            ...fileOf(set, day, {
              openFlags: flags.filter(({ state }) => state === 'open').length,
              verified,
            }),
            flags: flags.map((flag) => presentFlag(flag, day)),
          },
        };
      },
    },
    {
      method: 'get',
      path: '/cases/:id/timeline',
      needs: 'read_cases',
      summary: 'What happened, in order; unknown dates last',
      query: { knownAt: 'RFC 3339; now unless told' },
      handle: async ({ params, query, acting }) => {
        const { knownAt } = readQuery(FileQuery, query);
        const reader = { t: messagesFor('en'), locale: 'en' } as const;
        const set = await setOf(acting, idIn(params), knownAt);
        const items = happeningsIn(set).map((happening) => ({
          on: happening.on,
          lane: happening.lane,
          what: whatHappened(happening, set, reader),
          field: happening.field,
          record: { type: happening.type, id: happening.record.id },
          certainty: happening.record.certainty,
          citations: happening.record.citations,
        }));
        return { body: { items, nextCursor: null } };
      },
    },
    {
      method: 'get',
      path: '/cases/:id/changes',
      needs: 'read_cases',
      summary: 'What was recorded, changed and retracted between two times, field by field, by whom and why',
      query: { from: 'RFC 3339; the beginning unless told', to: 'RFC 3339; now unless told' },
      handle: async ({ params, query, acting: { tx, at } }) => {
        const id = idIn(params);
        const { from = new Date(0), to = at } = readQuery(ChangesQuery, query);
        return { body: { items: await listChanges(tx, id, from, to), nextCursor: null } };
      },
    },
  ];
}

/** Every kind of record under its own name, parts inside what they are part of where the contract has them there. */
function fileOf(
  set: RecordSet,
  day: string,
  ofCase: { openFlags: number; verified: Verification | null },
): Record<string, unknown> {
  return Object.fromEntries(
    KINDS.filter((kind) => kind.embeddedAs === undefined).map((kind): [string, unknown] => {
      const records = (set.get(kind.type) ?? []).map((record) => present(kind, record, set, day));
      return kind.type === 'case'
        ? ['case', { ...records[0], ...ofCase }]
        : [kind.path.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), records];
    }),
  );
}

function idIn(params: Record<string, string>): string {
  const id = params['id'] ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

function readQuery<S extends z.ZodType>(schema: S, query: Record<string, string>): z.output<S> {
  const accepted = accept(schema, query);
  if (!accepted.ok) throw new Invalid(accepted.faults);
  return accepted.data;
}
