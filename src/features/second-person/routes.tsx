import type { IsFresh } from '../../access/actor.ts';
import type { PageAnswer, PageRequest, PageRoute } from '../../access/route.ts';
import type { Acting } from '../../db/transaction.ts';
import type { RecordType } from '../../record/recorded.ts';
import { Conflict, Invalid, NotFound, type Fault } from '../../lib/errors.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayFaults } from '../../messages/faults.ts';
import { loadGroupSet } from '../../record/store.ts';
import type { PageContext } from '../../ui/context.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { namesOf } from '../accounts/accounts.ts';
import { KINDS } from '../kinds.ts';
import { titleOf } from '../records/titles.ts';
import { ask, askable, decide } from './actions.ts';
import type { Deed } from './deeds.ts';
import { findRequest, hasOtherAdministrator, listRequests, type Subject } from './queries.ts';
import { AskPage, RequestPage, RequestsPage, type About } from './views.tsx';

/** How many of those that were decided the list shows. */
const SHOWN = 50;

/** What waits for a second person: the list, one request to decide on, and the form that asks. */
export function secondPersonPages(deeds: readonly Deed[], isFresh: IsFresh): PageRoute[] {
  return [...asking(deeds), ...listing(), ...deciding(deeds, isFresh)];
}

function listing(): PageRoute[] {
  return [
    {
      method: 'get',
      path: paths.requests,
      needs: 'be_second_person',
      handle: async ({ page, acting }) => {
        const waiting = await listRequests(acting, { waiting: true, limit: SHOWN });
        const open = await listRequests(acting, { state: 'open', limit: SHOWN });
        const recent = await listRequests(acting, { limit: 2 * SHOWN });
        const shown = new Set(waiting.map(({ id }) => id));
        const others = open.filter(({ id }) => !shown.has(id));
        const decided = recent.filter(({ state }) => state !== 'open').slice(0, SHOWN);
        const all = [...waiting, ...others, ...decided];
        const names = await namesOf(
          acting.tx,
          all.map(({ askedBy }) => askedBy),
        );
        const view = <RequestsPage waiting={waiting} others={others} decided={decided} names={names} />;
        return { html: renderPage(page, { title: page.t.secondPerson.requests }, view) };
      },
    },
  ];
}

function asking(deeds: readonly Deed[]): PageRoute[] {
  const show = async (
    { page, query, typed, acting }: PageRequest,
    faults: readonly Fault[],
    status = 200,
    refused?: keyof Messages['problems'],
  ): Promise<PageAnswer> => {
    const wanted = await askable(acting, deeds, query['deed'] ?? '', query['subject'] ?? '');
    if (wanted === undefined) throw new NotFound();
    const { deed, subject } = wanted;
    const view = (
      <AskPage
        deed={deed.deed}
        about={await aboutOf(acting, page, subject)}
        subjectId={subject.id}
        alone={subject.type === 'account' && !(await hasOtherAdministrator(acting))}
        reason={typed['reason']}
        faults={sayFaults(page.t, faults)}
        {...(refused === undefined ? {} : { refused: page.t.problems[refused].detail })}
      />
    );
    const title = page.t.secondPerson.deeds[deed.deed];
    return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
  };
  return [
    {
      method: 'get',
      path: paths.newRequest,
      needs: 'be_second_person',
      handle: (request) => show(request, []),
    },
    {
      method: 'post',
      path: paths.newRequest,
      needs: 'be_second_person',
      handle: async (request) => {
        const { query, typed, acting } = request;
        const { deed, subject: subjectId } = query;
        const { reason = '' } = typed;
        try {
          return { redirect: paths.request(await ask(acting, deeds, { deed, subjectId, reason })) };
        } catch (error) {
          if (error instanceof Invalid) return show(request, error.faults, 422);
          if (error instanceof Conflict)
            return show(request, [], 409, error.code as keyof Messages['problems']);
          throw error;
        }
      },
    },
  ];
}

function deciding(deeds: readonly Deed[], isFresh: IsFresh): PageRoute[] {
  const path = paths.request(':id');
  const show = async (
    { page, params, typed, acting }: PageRequest,
    faults: readonly Fault[],
    status = 200,
    { refused, secret }: { refused?: keyof Messages['problems']; secret?: string } = {},
  ): Promise<PageAnswer> => {
    const request = await findRequest(acting, params['id'] ?? '');
    if (request === undefined) throw new NotFound();
    const { askedBy, decidedBy, subject } = request;
    const isMine = askedBy === acting.account && request.state === 'open';
    const about = await aboutOf(acting, page, subject);
    const view = (
      <RequestPage
        request={request}
        about={about}
        names={await namesOf(acting.tx, decidedBy === null ? [askedBy] : [askedBy, decidedBy])}
        isMine={isMine}
        alone={isMine && subject.type === 'account' && !(await hasOtherAdministrator(acting))}
        reason={typed['reason']}
        faults={sayFaults(page.t, faults)}
        {...(refused === undefined ? {} : { refused: page.t.problems[refused].detail })}
        {...(secret === undefined ? {} : { link: { name: about.title, path: paths.enrol(secret) } })}
      />
    );
    const title = page.t.secondPerson.deeds[request.deed];
    return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
  };
  return [
    { method: 'get', path, needs: 'be_second_person', handle: (request) => show(request, []) },
    {
      method: 'post',
      path,
      needs: 'be_second_person',
      handle: async (request, actor) => {
        const { params, typed, acting } = request;
        const id = params['id'] ?? '';
        const { decision } = typed;
        const reason = typed['reason']?.trim() || undefined;
        try {
          const input = { decision, reason };
          const secret = await decide(acting, deeds, id, input, () => isFresh(actor, acting));
          // A link is shown in the answer itself: no address may lead to it again.
          return secret === undefined
            ? { redirect: paths.request(id) }
            : await show(request, [], 200, { secret });
        } catch (error) {
          if (error instanceof Invalid) return show(request, error.faults, 422);
          if (error instanceof Conflict)
            return show(request, [], 409, { refused: error.code as keyof Messages['problems'] });
          throw error;
        }
      },
    },
  ];
}

/** What a request is about, in words, and where it is to be looked at. */
async function aboutOf({ tx }: Acting, page: PageContext, subject: Subject): Promise<About> {
  const { type, id, caseId } = subject;
  if (caseId === null) {
    const names = await namesOf(tx, [id]);
    return { title: names.get(id) ?? page.t.pages.unknownRecord, href: paths.admin };
  }
  const story = await tx('cases').where({ id: caseId }).first<{ reference: string } | undefined>('reference');
  const kind = KINDS.find((each) => each.type === (type as RecordType));
  const set = kind === undefined ? undefined : await loadGroupSet(tx, KINDS, kind, id);
  const record = set?.get(type as RecordType)?.find((each) => each.id === id);
  if (story === undefined || kind === undefined || record === undefined)
    return { title: page.t.pages.unknownRecord };
  const title = titleOf(kind.type, record, page);
  return {
    title: kind.type === 'case' ? title : `${title} · ${story.reference}`,
    href: `${paths.case(story.reference)}${kind.type === 'case' ? '' : `#${id}`}`,
  };
}
