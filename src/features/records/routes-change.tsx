import type { VNode } from 'preact';
import type { PageAnswer, PageRequest, PageRoute, Typed } from '../../access/route.ts';
import { Invalid, NotFound, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { changeRecord, retractRecord, type Recording } from '../../record/actions.ts';
import { accept } from '../../record/faults.ts';
import { line } from '../../record/fields.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { leadsCase } from '../../record/store.ts';
import { Details } from './details.tsx';
import { readForm, writeForm } from './form.ts';
import { formPage, windowTitle } from './form-page.tsx';
import { partsUnder, placeOf, type Place } from './place.ts';
import { orShowFaults, reasonIn, versionIn } from './refusal.ts';
import { titleOf } from './titles.ts';
import { RetractPage } from './views.tsx';

/** The form of a record that is already there. */
export function changing(recording: Recording): PageRoute[] {
  const path = '/cases/:reference/edit/:kind/:id';
  const show = (
    request: PageRequest,
    place: Place,
    typed: Typed,
    faults: readonly Fault[],
    status = 200,
    besides: { changedMeanwhile?: VNode; askAt?: string } = {},
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
      ...besides,
    });
  };
  return [
    {
      method: 'get',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        const place = await placeOf(request);
        return show(request, place, writeForm(place.kind.fields, place.record!, request.page.locale), []);
      },
    },
    {
      method: 'post',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        const place = await placeOf(request);
        const { typed, page } = request;
        const { kind, record, reference } = place;
        if (typed['more'] !== undefined) return show(request, place, typed, []);
        return orShowFaults(
          async () => {
            const patch = readForm(kind.fields, typed, page.locale);
            await changeRecord(
              recording,
              request.acting,
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
          () =>
            show(request, place, typed, [], 412, {
              changedMeanwhile: <Details kind={kind} record={record!} />,
            }),
          // The one conflict of a change: it would show a restricted record to the team.
          () =>
            show(request, place, typed, [{ path: 'confidentiality', code: 'needs_second_person' }], 409, {
              askAt: paths.askFor('lower_confidentiality', record!.id),
            }),
        );
      },
    },
  ];
}

/** The page that asks before a record is retracted. */
export function retracting(recording: Recording): PageRoute[] {
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
      html: renderPage(page, { title: windowTitle(page.t.pages.retract, story), error: status >= 400 }, view),
    };
  };
  return [
    {
      method: 'get',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        const place = await placeOf(request);
        if (!(await leadsCase(request.acting, place.story.id))) throw new NotFound();
        return show(request, place, []);
      },
    },
    {
      method: 'post',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        const place = await placeOf(request);
        const { t } = request.page;
        const { kind, record, reference } = place;
        return orShowFaults(
          async () => {
            const reason = accept(line(2000), request.typed['reason'] ?? '', 'reason');
            if (!reason.ok) throw new Invalid(reason.faults);
            await retractRecord(
              recording,
              request.acting,
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
