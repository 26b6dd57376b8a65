import { z } from 'zod';
import type { ApiAnswer, ApiRequest, ApiRoute } from '../../access/route.ts';
import type { Acting } from '../../db/transaction.ts';
import { dayOf } from '../../lib/clock.ts';
import { Invalid, NotFound, VersionRequired } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import {
  addRecord,
  ChangeReason,
  changeRecord,
  creationSchema,
  retractRecord,
  type Recording,
} from '../../record/actions.ts';
import { accept } from '../../record/faults.ts';
import { line } from '../../record/fields.ts';
import type { Kind } from '../../record/kind.ts';
import type { Recorded } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { isPartOf, loadCaseSet, loadGroupSet, loadPage } from '../../record/store.ts';
import { overviewsOf } from '../cases/queries.ts';
import { verificationsOf } from '../cases/verification.ts';
import { KINDS } from '../kinds.ts';
import { noticeKind } from '../notices/kind.ts';
import { pageOf, pageQuery } from './paging.ts';
import { present } from './present.ts';

const Reason = z.strictObject({ reason: line(2000) });

/** Create, read, list, change and retract, for every kind of record alike. */
export function recordApi(recording: Recording): ApiRoute[] {
  return [...KINDS.flatMap((kind) => routesOf(recording, kind)), listNotices()];
}

/** The address under which a kind is recorded and listed. */
export function collectionPath(kind: Kind): string {
  const parent = KINDS.find((other) => other.type === kind.parent?.type);
  return parent === undefined ? `/${kind.path}` : `/${parent.ownPath}/:id/${kind.path}`;
}

function routesOf(recording: Recording, kind: Kind): ApiRoute[] {
  const name = kind.type.replaceAll('_', ' ');
  const one = `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
  const collection = collectionPath(kind);
  const own = `/${kind.ownPath}/:id`;
  // A part is also found under the address it was created at.
  const nested = kind.ownPath === kind.path ? [] : [`${collection.replace(':id', ':parentId')}/:id`];
  const create: ApiRoute = {
    method: 'post',
    path: collection,
    needs: 'write_cases',
    summary: `Record ${one}`,
    body: creationSchema(KINDS, kind),
    handle: async ({ params, body, acting }) => {
      const parentId = kind.parent === undefined ? undefined : idIn(params);
      const record = await addRecord(recording, acting, kind, parentId, body);
      return {
        status: 201,
        location: `/api/v1/${kind.ownPath}/${record.id}`,
        ...(isWholeGroup(kind, body)
          ? await answerWith(acting, kind, record, new Map([[kind.type, [record]]]))
          : await read(acting, kind, record.id)),
      };
    },
  };
  const list: ApiRoute[] = kind.parent === undefined ? [listCases(kind)] : [listParts(kind, collection)];
  const onOne = [own, ...nested].flatMap((path): ApiRoute[] => [
    {
      method: 'get',
      path,
      needs: 'read_cases',
      summary: `Read ${one}`,
      handle: async ({ params, acting }) => read(acting, kind, await ownIdIn(acting, kind, params)),
    },
    {
      method: 'patch',
      path,
      needs: 'write_cases',
      summary: `Change ${one}`,
      body: kind.fields.partial().extend({ reason: ChangeReason }),
      handle: async (request) => {
        const { acting } = request;
        const { reason, ...patch } = request.body as Record<string, unknown>;
        const id = await ownIdIn(request.acting, kind, request.params);
        await changeRecord(recording, acting, kind, id, versionOf(request), patch, reason);
        return read(acting, kind, id);
      },
    },
    {
      method: 'delete',
      path,
      needs: 'write_cases',
      summary: `Retract ${one}, as a lead of its case; the history keeps it`,
      handle: async (request) => {
        const id = await ownIdIn(request.acting, kind, request.params);
        const accepted = accept(Reason, { reason: request.query['reason'], ...(request.body as object) });
        if (!accepted.ok) throw new Invalid(accepted.faults);
        const { reason } = accepted.data;
        await retractRecord(recording, request.acting, kind, id, versionOf(request), reason);
        return { status: 204 };
      },
    },
  ]);
  return [create, ...list, ...onOne];
}

function listParts(kind: Kind, collection: string): ApiRoute {
  const parent = KINDS.find((other) => other.type === kind.parent!.type)!;
  return {
    method: 'get',
    path: collection,
    needs: 'read_cases',
    summary: `List ${kind.path.replaceAll('-', ' ')}`,
    query: pageQuery,
    handle: async ({ params, query, acting: { tx, at } }) => {
      const id = idIn(params);
      const set =
        parent.type === 'case' ? await loadCaseSet(tx, KINDS, id) : await loadGroupSet(tx, KINDS, parent, id);
      if (!(set.get(parent.type) ?? []).some((record) => record.id === id)) throw new NotFound();
      const records = (set.get(kind.type) ?? []).filter((record) => record.parentId === id);
      const { limit, cursor } = pageOf(query);
      const from = records.filter((record) => cursor === null || record.id > cursor);
      return listAnswer(from.slice(0, limit), from.length > limit, (record) =>
        present(kind, record, set, dayOf(at)),
      );
    },
  };
}

function listCases(kind: Kind): ApiRoute {
  return {
    method: 'get',
    path: '/cases',
    needs: 'read_cases',
    summary: 'List cases, newest first',
    query: pageQuery,
    handle: async ({ query, acting }) => {
      const { tx, at } = acting;
      const { limit, cursor } = pageOf(query);
      const set = await loadPage(tx, KINDS, kind, undefined, cursor, limit + 1);
      const cases = (set.get('case') ?? []).toReversed();
      const page = cases.slice(0, limit);
      const ids = page.map(({ id }) => id);
      const [overviews, verified] = await Promise.all([
        overviewsOf(acting, ids),
        verificationsOf(tx, ids, at),
      ]);
      return listAnswer(page, cases.length > limit, (record) => ({
        ...present(kind, record, set, dayOf(at)),
        ...overviews.get(record.id),
        verified: verified.get(record.id) ?? null,
      }));
    },
  };
}

const ByRequestingState = z.object({
  requestingState: noticeKind.fields.shape.requestingState.unwrap().unwrap(),
});

/** Notices across cases, by the state that asked for them: how a lawyer looks for what one state does. */
function listNotices(): ApiRoute {
  const kind = noticeKind as unknown as Kind;
  return {
    method: 'get',
    path: '/notices',
    needs: 'read_cases',
    summary: 'List notices by requesting state, newest first',
    query: { ...pageQuery, requestingState: 'ISO 3166-1 alpha-2 code; needed' },
    handle: async ({ query, acting: { tx, at } }) => {
      const accepted = accept(ByRequestingState, { requestingState: query['requestingState'] });
      if (!accepted.ok) throw new Invalid(accepted.faults);
      const { limit, cursor } = pageOf(query);
      const where = { column: 'requesting_state', value: accepted.data.requestingState };
      const set = await loadPage(tx, KINDS, kind, where, cursor, limit + 1);
      const notices = (set.get('notice') ?? []).toReversed();
      return listAnswer(notices.slice(0, limit), notices.length > limit, (record) =>
        present(kind, record, set, dayOf(at)),
      );
    },
  };
}

function listAnswer(
  page: readonly Recorded[],
  more: boolean,
  show: (record: Recorded) => unknown,
): ApiAnswer {
  return { body: { items: page.map(show), nextCursor: more ? page.at(-1)!.id : null } };
}

async function read(acting: Acting, kind: Kind, id: string): Promise<ApiAnswer> {
  const set: RecordSet = await loadGroupSet(acting.tx, KINDS, kind, id);
  const record = (set.get(kind.type) ?? []).find((each) => each.id === id);
  if (record === undefined) throw new NotFound();
  return answerWith(acting, kind, record, set);
}

async function answerWith(acting: Acting, kind: Kind, record: Recorded, set: RecordSet): Promise<ApiAnswer> {
  const body = present(kind, record, set, dayOf(acting.at));
  if (kind.type === 'case') {
    const ids = [record.id];
    const [overviews, verified] = await Promise.all([
      overviewsOf(acting, ids),
      verificationsOf(acting.tx, ids, acting.at),
    ]);
    Object.assign(body, overviews.get(record.id), { verified: verified.get(record.id) ?? null });
  }
  return { body, version: record.version };
}

/** Whether a record that was made of this is all of its group: it is the group's head, and came without parts. */
function isWholeGroup(kind: Kind, body: unknown): boolean {
  const parts = KINDS.filter(({ parent }) => parent?.type === kind.type);
  return kind.groupColumn === 'id' && !parts.some(({ embeddedAs = '' }) => embeddedAs in (body as object));
}

function idIn(params: Record<string, string>): string {
  const id = params['id'] ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

/** The id of a record at its own address, or at that of the record it is part of. */
async function ownIdIn(acting: Acting, kind: Kind, params: Record<string, string>): Promise<string> {
  const id = idIn(params);
  const { parentId } = params;
  if (parentId !== undefined && !(isId(parentId) && (await isPartOf(acting.tx, kind, id, parentId))))
    throw new NotFound();
  return id;
}

function versionOf({ ifMatch }: ApiRequest): number {
  if (ifMatch === undefined) throw new VersionRequired();
  return ifMatch;
}
