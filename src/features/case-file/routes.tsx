import type { PageRoute } from '../../access/route.ts';
import { may } from '../../access/actor.ts';
import { Invalid, NotFound } from '../../lib/errors.ts';
import { isId } from '../../lib/ids.ts';
import { changeRecord, type Recording } from '../../record/actions.ts';
import { loadPage } from '../../record/store.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { namesOf } from '../accounts/accounts.ts';
import type { Case } from '../cases/kind.ts';
import { findCaseId, myRoleIn, overviewsOf } from '../cases/queries.ts';
import { mayRecord } from '../cases/rules.ts';
import { verificationsOf } from '../cases/verification.ts';
import { listFlags } from '../flags/queries.ts';
import { KINDS } from '../kinds.ts';
import { leadsOf, listMembers } from '../members/queries.ts';
import { findWaiting } from '../second-person/queries.ts';
import { findingKind } from '../rulings/kind.ts';
import { getCaseSet } from './file.ts';
import { CaseListPage } from './case-list-view.tsx';
import { CasePage } from './views.tsx';

const CASES_A_PAGE = 50;

/** The list of cases, a case, and the decision on a candidate that is taken there. */
export function casePages(recording: Recording): PageRoute[] {
  return [
    {
      method: 'get',
      path: paths.cases,
      needs: 'read_cases',
      handle: async ({ page, query, acting }, actor) => {
        const { tx } = acting;
        const cursor = isId(query['cursor'] ?? '') ? query['cursor']! : null;
        const set = await loadPage(
          tx,
          KINDS,
          KINDS.find(({ type }) => type === 'case')!,
          undefined,
          cursor,
          CASES_A_PAGE + 1,
        );
        const all = ((set.get('case') ?? []) as unknown as Case[]).toReversed();
        const shown = all.slice(0, CASES_A_PAGE);
        const ids = shown.map(({ id }) => id);
        const overviews = await overviewsOf(acting, ids);
        const leads = await leadsOf(tx, ids);
        const cases = shown.map((story) => ({
          story,
          openFlags: overviews.get(story.id)?.openFlags ?? 0,
          leads: leads.get(story.id) ?? [],
        }));
        const next = all.length > CASES_A_PAGE ? shown.at(-1)!.id : undefined;
        return {
          html: renderPage(
            page,
            { title: page.t.pages.cases },
            <CaseListPage cases={cases} next={next} mayWrite={may(actor, 'write_cases')} />,
          ),
        };
      },
    },
    {
      method: 'get',
      path: '/cases/:reference',
      needs: 'read_cases',
      handle: async ({ page, params, acting }) => {
        const { tx, at } = acting;
        const caseId = await findCaseId(tx, params['reference'] ?? '');
        if (caseId === undefined) throw new NotFound();
        const set = await getCaseSet(tx, caseId);
        const story = set.get('case')![0] as unknown as Case;
        const flags = await listFlags(tx, { caseId });
        const isDemo =
          (await tx('demo_cases').where({ case_id: caseId }).first<object | undefined>('case_id')) !==
          undefined;
        const reviewers = flags.flatMap(({ review }) => (review === null ? [] : [review.by]));
        const verified = (await verificationsOf(tx, [caseId], at)).get(caseId) ?? null;
        const names = await namesOf(tx, [
          ...(verified?.by ?? []),
          ...[...set.values()].flat().map(({ recordedBy }) => recordedBy),
          ...reviewers,
        ]);
        const myRole = await myRoleIn(acting, caseId);
        const view = (
          <CasePage
            set={set}
            story={story}
            flags={flags}
            names={names}
            members={await listMembers(tx, caseId)}
            myRole={myRole}
            isDemo={isDemo}
            verified={verified}
            waiting={myRole === 'lead' ? await findWaiting(acting, 'verify_case', caseId) : undefined}
          />
        );
        // The reference alone: a title ends up in histories and window lists.
        return { html: renderPage(page, { title: story.reference, wide: true }, view) };
      },
    },
    {
      method: 'post',
      path: '/cases/:reference/findings/:id/decide',
      needs: 'write_cases',
      handle: async ({ params, typed, acting }) => {
        const { tx } = acting;
        const { reference = '', id = '' } = params;
        const caseId = await findCaseId(tx, reference);
        if (caseId === undefined || !mayRecord(await myRoleIn(acting, caseId))) throw new NotFound();
        const set = await getCaseSet(tx, caseId);
        if (!(set.get('finding') ?? []).some((each) => each.id === id)) throw new NotFound();
        const state = typed['state'] ?? '';
        if (state !== 'confirmed' && state !== 'dismissed')
          throw new Invalid([{ path: 'state', code: 'required' }]);
        await changeRecord(recording, acting, findingKind, id, Number(typed['version']), { state });
        return { redirect: `${paths.case(reference)}#${id}` };
      },
    },
  ];
}
