import type { PageAnswer, PageRequest, PageRoute } from '../../access/route.ts';
import { Conflict, NotFound, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { loadGroupSet } from '../../record/store.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { caseKind, type Case } from '../cases/kind.ts';
import { findCaseId } from '../cases/queries.ts';
import { KINDS } from '../kinds.ts';
import { orShowFaults, versionIn } from '../records/refusal.ts';
import { windowTitle } from '../records/form-page.tsx';
import { changeRole, closeToStaff, endMembership, shareCase } from './actions.ts';
import { listColleagues, listMembers, type Member } from './queries.ts';
import { leads } from './rules.ts';
import { MemberPage } from './member-view.tsx';
import { PeoplePage } from './views.tsx';

/** A case's people: who they are, what they may do in it, and whether all staff may read it. */
export function memberPages(): PageRoute[] {
  return [...people(), ...oneMember(), audience()];
}

/** The case that an address names. Throws NotFound. */
async function caseOf({ params, acting: { tx } }: PageRequest): Promise<Case> {
  const caseId = await findCaseId(tx, params['reference'] ?? '');
  const set = caseId === undefined ? undefined : await loadGroupSet(tx, KINDS, caseKind, caseId);
  const story = set?.get('case')?.[0] as Case | undefined;
  if (story === undefined) throw new NotFound();
  return story;
}

async function showPeople(
  request: PageRequest,
  story: Case,
  faults: readonly Fault[],
  status = 200,
): Promise<PageAnswer> {
  const { page, typed, acting } = request;
  const members = await listMembers(acting.tx, story.id);
  const mayShare = leads(members, acting.account);
  const colleagues = mayShare ? await listColleagues(acting.tx) : [];
  const view = (
    <PeoplePage
      story={story}
      members={members}
      me={acting.account}
      mayShare={mayShare}
      colleagues={colleagues.filter(({ id }) => !members.some(({ accountId }) => accountId === id))}
      typed={typed}
      faults={sayFaults(page.t, faults)}
    />
  );
  const title = windowTitle(page.t.members.people, story);
  return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
}

function people(): PageRoute[] {
  const path = '/cases/:reference/people';
  return [
    {
      method: 'get',
      path,
      needs: 'read_cases',
      handle: async (request) => showPeople(request, await caseOf(request), []),
    },
    {
      method: 'post',
      path,
      needs: 'write_cases',
      handle: async (request) => {
        const story = await caseOf(request);
        const { accountId = '', role = '' } = request.typed;
        return orShowFaults(
          async () => {
            await shareCase(request.acting, story.id, { accountId, role });
            return { redirect: paths.people(story.reference) };
          },
          (faults, status) => showPeople(request, story, faults, status),
        );
      },
    },
  ];
}

function oneMember(): PageRoute[] {
  const path = '/cases/:reference/people/:accountId';
  /** The case and the member an address names, for a lead. Throws NotFound. */
  const placeOf = async (request: PageRequest): Promise<{ story: Case; member: Member }> => {
    const { params, acting } = request;
    const story = await caseOf(request);
    const members = await listMembers(acting.tx, story.id);
    const member = members.find(({ accountId }) => accountId === params['accountId']);
    if (member === undefined || !leads(members, acting.account)) throw new NotFound();
    return { story, member };
  };
  const show = (
    { page, typed, acting }: PageRequest,
    { story, member }: { story: Case; member: Member },
    faults: readonly Fault[],
    status = 200,
    refused?: string,
  ): PageAnswer => {
    const view = (
      <MemberPage
        reference={story.reference}
        member={member}
        isMe={member.accountId === acting.account}
        typed={typed}
        faults={sayFaults(page.t, faults)}
        refused={refused}
      />
    );
    const title = windowTitle(page.t.members.people, story);
    return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
  };
  /** Does it, or shows the member again with what was refused. */
  const change = async (
    request: PageRequest,
    act: (place: { story: Case; member: Member }, version: number) => Promise<string>,
  ): Promise<PageAnswer> => {
    const { t } = request.page;
    const place = await placeOf(request);
    return orShowFaults(
      async () => ({ redirect: await act(place, versionIn(request.typed)) }),
      (faults, status) => show(request, place, faults, status),
      () => show(request, place, [], 412, t.problems.stale.detail),
      (code) => show(request, place, [], 409, t.problems[code as 'last_lead'].detail),
    );
  };
  return [
    {
      method: 'get',
      path,
      needs: 'write_cases',
      handle: async (request) => show(request, await placeOf(request), []),
    },
    {
      method: 'post',
      path,
      needs: 'write_cases',
      handle: (request) =>
        change(request, async ({ story, member }, version) => {
          const input = { role: request.typed['role'] ?? '' };
          await changeRole(request.acting, story.id, member.accountId, version, input);
          return paths.people(story.reference);
        }),
    },
    {
      method: 'post',
      path: `${path}/end`,
      needs: 'write_cases',
      handle: (request) =>
        change(request, async ({ story, member }, version) => {
          await endMembership(request.acting, story.id, member.accountId, version);
          return member.accountId === request.acting.account ? paths.cases : paths.people(story.reference);
        }),
    },
  ];
}

/** Closing a case that was open to all staff. */
function audience(): PageRoute {
  return {
    method: 'post',
    path: '/cases/:reference/audience',
    needs: 'write_cases',
    handle: async (request) => {
      const { acting, typed } = request;
      const { id, reference } = await caseOf(request);
      // Nobody opens a case alone: that is asked for, and another lead agrees.
      if (typed['audience'] === 'staff') throw new Conflict('needs_second_person');
      await closeToStaff(acting, id);
      return { redirect: paths.people(reference) };
    },
  };
}
