import type { PageAnswer, PageRequest, PageRoute } from '../../access/route.ts';
import { NotFound, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import type { RecordType } from '../../record/recorded.ts';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { KINDS } from '../kinds.ts';
import { rowsOf } from '../records/form.ts';
import { windowTitle } from '../records/form-page.tsx';
import { placeOf, type Place } from '../records/place.ts';
import { orShowFaults } from '../records/refusal.ts';
import { titleOf } from '../records/titles.ts';
import { listMembers, listNamedReaders } from './queries.ts';
import { chainOf, nameReaders } from './readers.ts';
import { ReadersPage } from './readers-view.tsx';
import { leads, whySeen } from './rules.ts';

const kindOf = (type: RecordType) => KINDS.find((kind) => kind.type === type)!;

/** Who may see a record that is restricted: for a lead to look at, and to name who else. */
export function readerPages(): PageRoute[] {
  const path = '/cases/:reference/readers/:kind/:id';
  const show = async (
    { page, acting }: PageRequest,
    { reference, story, set, kind, record }: Place,
    faults: readonly Fault[],
    status = 200,
  ): Promise<PageAnswer> => {
    const { tx, account } = acting;
    const members = await listMembers(tx, story.id);
    if (!leads(members, account)) throw new NotFound();
    const readers = await listNamedReaders(tx, story.id);
    const named = new Map<string, Set<string>>();
    for (const { recordId, accountId } of readers)
      named.set(recordId, new Set([...(named.get(recordId) ?? []), accountId]));
    const chain = chainOf(set, record!.id);
    const view = (
      <ReadersPage
        title={titleOf(kind.type, record!, page)}
        of={titleOf('case', story, page)}
        back={paths.case(reference)}
        action={paths.readers(reference, kind.ownPath, record!.id)}
        isRestricted={chain[0]?.record.confidentiality === 'restricted'}
        askLowering={paths.askFor('lower_confidentiality', record!.id)}
        within={chain
          .slice(1)
          .filter((each) => each.record.confidentiality === 'restricted')
          .map((each) => ({
            title: titleOf(each.type, each.record, page),
            href: paths.readers(reference, kindOf(each.type).ownPath, each.record.id),
          }))}
        members={members.map((member) => ({
          ...member,
          why: whySeen(
            member,
            chain.map((each) => each.record),
            named,
          ),
          isAuthor: record!.recordedBy === member.accountId,
          isNamed: named.get(record!.id)?.has(member.accountId) ?? false,
        }))}
        faults={sayFaults(page.t, faults)}
      />
    );
    const title = windowTitle(page.t.members.readers, story);
    return { status, html: renderPage(page, { title, error: status >= 400 }, view) };
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
      handle: async (request) => {
        const place = await placeOf(request);
        const { acting, typed } = request;
        const chosen = rowsOf(typed, 'readers').map((row) => typed[`readers.${row}`] ?? '');
        return orShowFaults(
          async () => {
            await nameReaders(acting, place.story.id, place.record!.id, chosen);
            return { redirect: paths.readers(place.reference, place.kind.ownPath, place.record!.id) };
          },
          (faults, status) => show(request, place, faults, status),
        );
      },
    },
  ];
}
