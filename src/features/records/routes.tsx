import type { VNode } from 'preact';
import type { PageAnswer, PageRequest, PageRoute, Typed } from '../../access/route.ts';
import { Conflict, Invalid, NotFound, Stale, type Fault } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import { sayFaults } from '../../messages/faults.ts';
import { addRecord, changeRecord, retractRecord, type Recording } from '../../record/actions.ts';
import { accept } from '../../record/faults.ts';
import { line } from '../../record/fields.ts';
import type { Kind } from '../../record/kind.ts';
import type { Recorded } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { loadCaseSet } from '../../record/store.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import type { Case } from '../cases/kind.ts';
import { findCaseId } from '../cases/queries.ts';
import { KINDS } from '../kinds.ts';
import { Details } from './details.tsx';
import { readForm, writeForm } from './form.ts';
import { titleOf } from './titles.ts';
import { RecordForm, RetractPage } from './views.tsx';

/** A record's place on the pages: its case, the records around it, and itself once it is stored. */
interface Place {
  reference: string;
  set: RecordSet;
  story: Case;
  kind: Kind;
  record?: Recorded;
}

/** Forms for every kind of record: to record it, to change it, to retract it. */
export function recordPages(recording: Recording): PageRoute[] {
  return [...newCase(recording), ...adding(recording), ...changing(recording), ...retracting(recording)];
}

function newCase(recording: Recording): PageRoute[] {
  const kind = KINDS.find(({ type }) => type === 'case')!;
  const show = (request: PageRequest, faults: readonly Fault[], status = 200): PageAnswer => {
    const { page, typed } = request;
    return formPage(request, page.t.pages.newCase, faults, status, {
      kind,
      set: new Map(),
      typed,
      back: paths.cases,
      action: paths.newCase,
    });
  };
  return [
    {
      method: 'get',
      path: paths.newCase,
      needs: 'write_cases',
      handle: (request) => Promise.resolve(show(request, [])),
    },
    {
      method: 'post',
      path: paths.newCase,
      needs: 'write_cases',
      handle: (request, actor) =>
        request.typed['more'] === undefined
          ? orShowFaults(
              async () => {
                const stored = await addRecord(
                  recording,
                  actor.accountId,
                  kind,
                  undefined,
                  readForm(kind.fields, request.typed, request.page.locale),
                );
                return { redirect: paths.case((stored as unknown as Case).reference) };
              },
              (faults, status) => show(request, faults, status),
            )
          : Promise.resolve(show(request, [])),
    },
  ];
}

function adding(recording: Recording): PageRoute[] {
  const path = '/cases/:reference/add/:kind';
  const show = (
    request: PageRequest,
    place: Place,
    parentId: string,
    typed: Typed,
    faults: readonly Fault[],
    status = 200,
  ) => {
    const { t } = request.page;
    const { reference, kind } = place;
    const action = paths.addRecord(
      reference,
      kind.ownPath,
      kind.parent?.type === 'case' ? undefined : parentId,
    );
    return formPage(request, t.pages.record[kind.type], faults, status, {
      ...place,
      typed,
      back: paths.case(reference),
      action,
    });
  };
  const handleGet: PageRoute['handle'] = async (request) => {
    const place = await placeOf(recording, request);
    return show(request, place, parentOf(place, request), {}, []);
  };
  const handlePost: PageRoute['handle'] = async (request, actor) => {
    const place = await placeOf(recording, request);
    const parentId = parentOf(place, request);
    const { typed, page } = request;
    if (typed['more'] !== undefined) return show(request, place, parentId, typed, []);
    return orShowFaults(
      async () => {
        const input = readForm(place.kind.fields, typed, page.locale);
        const stored = await addRecord(recording, actor.accountId, place.kind, parentId, input);
        return { redirect: `${paths.case(place.reference)}#${stored.id}` };
      },
      (faults, status) => show(request, place, parentId, typed, faults, status),
    );
  };
  return [path, `${path}/:parentId`].flatMap((each): PageRoute[] => [
    { method: 'get', path: each, needs: 'write_cases', handle: handleGet },
    { method: 'post', path: each, needs: 'write_cases', handle: handlePost },
  ]);
}

function changing(recording: Recording): PageRoute[] {
  const path = '/cases/:reference/edit/:kind/:id';
  const show = (
    request: PageRequest,
    place: Place,
    typed: Typed,
    faults: readonly Fault[],
    status = 200,
    changedMeanwhile?: VNode,
  ): PageAnswer => {
    const { page } = request;
    const { reference, kind, record } = place;
    const action = paths.editRecord(reference, kind.ownPath, record!.id);
    const title = page.t.pages.changeTitle(titleOf(kind.type, record!, page));
    const version = record!.version;
    return formPage(request, title, faults, status, {
      ...place,
      typed,
      self: record!.id,
      version,
      back: paths.case(reference),
      action,
      changedMeanwhile,
    });
  };
  return [
    {
      method: 'get',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        const place = await placeOf(recording, request);
        return show(request, place, writeForm(place.kind.fields, place.record!, request.page.locale), []);
      },
    },
    {
      method: 'post',
      path,
      needs: 'write_cases',
      handle: async (request, actor) => {
        const place = await placeOf(recording, request);
        const { typed, page } = request;
        const { kind, record, reference } = place;
        if (typed['more'] !== undefined) return show(request, place, typed, []);
        return orShowFaults(
          async () => {
            const patch = readForm(kind.fields, typed, page.locale);
            await changeRecord(
              recording,
              actor.accountId,
              kind,
              record!.id,
              versionIn(typed),
              patch,
              reasonIn(typed),
            );
            return { redirect: `${paths.case(reference)}#${record!.id}` };
          },
          (faults, status) => show(request, place, typed, faults, status),
          // Both are shown: what was saved meanwhile, and the form as typed, which saves over it if sent again.
          () => show(request, place, typed, [], 412, <Details kind={kind} record={record!} />),
        );
      },
    },
  ];
}

function retracting(recording: Recording): PageRoute[] {
  const path = '/cases/:reference/retract/:kind/:id';
  const show = (
    request: PageRequest,
    place: Place,
    faults: readonly Fault[],
    status = 200,
    refused?: string,
  ): PageAnswer => {
    const { page, typed } = request;
    const { reference, set, story, kind, record } = place;
    const what = titleOf(kind.type, record!, page);
    const view = (
      <RetractPage
        what={what}
        of={titleOf('case', story, page)}
        back={paths.case(reference)}
        action={paths.retractRecord(reference, kind.ownPath, record!.id)}
        version={record!.version}
        parts={partsUnder(set, record!.id).map(([type, part]) => titleOf(type, part, page))}
        typed={typed['reason']}
        faults={sayFaults(page.t, faults)}
        {...(refused === undefined ? {} : { refused })}
      />
    );
    return {
      status,
      html: renderPage(page, { title: page.t.pages.retractTitle(what), error: status >= 400 }, view),
    };
  };
  return [
    {
      method: 'get',
      path,
      needs: 'write_cases',
      handle: async (request) => show(request, await placeOf(recording, request), []),
    },
    {
      method: 'post',
      path,
      needs: 'write_cases',
      handle: async (request, actor) => {
        const place = await placeOf(recording, request);
        const { t } = request.page;
        const { kind, record, reference } = place;
        return orShowFaults(
          async () => {
            const reason = accept(line(2000), request.typed['reason'] ?? '', 'reason');
            if (!reason.ok) throw new Invalid(reason.faults);
            await retractRecord(
              recording,
              actor.accountId,
              kind,
              record!.id,
              versionIn(request.typed),
              reason.data,
            );
            return { redirect: kind.type === 'case' ? paths.cases : paths.case(reference) };
          },
          (faults, status) => show(request, place, faults, status),
          () => show(request, place, [], 412, t.problems.stale.detail),
          (code) => show(request, place, [], 409, t.problems[code as 'still_cited'].detail),
        );
      },
    },
  ];
}

/** Does it, or shows the same page again with what was refused. */
async function orShowFaults(
  act: () => Promise<PageAnswer>,
  showFaults: (faults: readonly Fault[], status: number) => PageAnswer,
  showStale?: () => PageAnswer,
  showConflict?: (code: string) => PageAnswer,
): Promise<PageAnswer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Invalid) return showFaults(error.faults, 422);
    if (error instanceof Stale && showStale) return showStale();
    if (error instanceof Conflict && showConflict) return showConflict(error.code);
    throw error;
  }
}

type FormParts = Omit<Parameters<typeof RecordForm>[0], 'title' | 'of' | 'faults'> & { story?: Case };

function formPage(
  { page }: PageRequest,
  title: string,
  faults: readonly Fault[],
  status: number,
  { story, ...parts }: FormParts,
): PageAnswer {
  const of = story === undefined ? {} : { of: titleOf('case', story, page) };
  const view = <RecordForm {...parts} {...of} title={title} faults={sayFaults(page.t, faults)} />;
  return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
}

async function placeOf(recording: Recording, { params }: PageRequest): Promise<Place> {
  const { reference = '', kind: kindPath, id } = params;
  const kind = KINDS.find(({ ownPath }) => ownPath === kindPath);
  const caseId = await findCaseId(recording.db, reference);
  if (kind === undefined || caseId === undefined) throw new NotFound();
  const set = await loadCaseSet(recording.db, KINDS, caseId);
  const story = set.get('case')?.[0] as Case | undefined;
  const record = id === undefined ? undefined : set.get(kind.type)?.find((each) => each.id === id);
  if (story === undefined || (id !== undefined && record === undefined)) throw new NotFound();
  return { reference, set, story, kind, ...(record === undefined ? {} : { record }) };
}

/** The record under which something new is recorded: the case, or the one named in the address. */
function parentOf({ kind, set, story }: Place, { params }: PageRequest): string {
  const parentId = kind.parent?.type === 'case' ? story.id : (params['parentId'] ?? '');
  const exists =
    kind.parent !== undefined &&
    isId(parentId) &&
    (set.get(kind.parent.type) ?? []).some(({ id }) => id === parentId);
  if (!exists) throw new NotFound();
  return parentId;
}

function partsUnder(set: RecordSet, id: string): [Kind['type'], Recorded][] {
  return KINDS.flatMap((kind) =>
    (set.get(kind.type) ?? [])
      .filter((record) => record.parentId === id && record.id !== id)
      .flatMap((record): [Kind['type'], Recorded][] => [[kind.type, record], ...partsUnder(set, record.id)]),
  );
}

function versionIn(typed: Typed): number {
  const version = Number(typed['version']);
  return Number.isInteger(version) ? version : 0;
}

function reasonIn(typed: Typed): string | undefined {
  const reason = (typed['reason'] ?? '').trim();
  if (reason === '') return undefined;
  const accepted = accept(line(2000), reason, 'reason');
  if (!accepted.ok) throw new Invalid(accepted.faults);
  return accepted.data;
}
