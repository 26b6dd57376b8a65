import type { PageAnswer, PageRequest, PageRoute, Typed } from '../../access/route.ts';
import type { Fault } from '../../lib/errors.ts';
import { addRecord, type Recording } from '../../record/actions.ts';
import { paths } from '../../ui/paths.ts';
import type { Case } from '../cases/kind.ts';
import { KINDS } from '../kinds.ts';
import { changing, retracting } from './routes-change.tsx';
import { readForm } from './form.ts';
import { formPage } from './form-page.tsx';
import { parentOf, placeOf, type Place } from './place.ts';
import { orShowFaults } from './refusal.ts';

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
      handle: (request) =>
        request.typed['more'] === undefined
          ? orShowFaults(
              async () => {
                const stored = await addRecord(
                  recording,
                  request.acting,
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
    const place = await placeOf(request);
    return show(request, place, parentOf(place, request), {}, []);
  };
  const handlePost: PageRoute['handle'] = async (request) => {
    const place = await placeOf(request);
    const parentId = parentOf(place, request);
    const { typed, page } = request;
    if (typed['more'] !== undefined) return show(request, place, parentId, typed, []);
    return orShowFaults(
      async () => {
        const input = readForm(place.kind.fields, typed, page.locale);
        const stored = await addRecord(recording, request.acting, place.kind, parentId, input);
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
