import type { VNode } from 'preact';
import { withoutBidiControls } from '../../lib/text.ts';
import { sayDate } from '../../messages/dates.ts';
import { Actions, ActionLink } from '../../ui/button.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Case } from '../cases/kind.ts';
import { titleOf } from '../records/titles.ts';

interface CaseListProps {
  cases: readonly { story: Case; openFlags: number; leads: readonly string[] }[];
  next: string | undefined;
  mayWrite: boolean;
}

/** All cases, newest first. */
export function CaseListPage({ cases, next, mayWrite }: CaseListProps): VNode {
  const page = usePage();
  const { t, locale } = page;
  return (
    <>
      <Heading title={t.pages.cases} />
      {mayWrite ? (
        <Actions>
          <ActionLink href={paths.newCase}>{t.pages.newCase}</ActionLink>
        </Actions>
      ) : null}
      {cases.length === 0 ? (
        <Empty>{t.pages.noCases}</Empty>
      ) : (
        <ul class="case-list">
          {cases.map(({ story, openFlags, leads }) => (
            <li key={story.id}>
              <a href={paths.case(story.reference)} dir="auto">
                {titleOf('case', story, page)}
              </a>
              {story.title === null ? null : <span dir="auto"> {withoutBidiControls(story.title)}</span>}{' '}
              {openFlags === 0 ? null : <Tag tone="open">{t.pages.openFlags(openFlags)}</Tag>}{' '}
              <span class="recorded">
                {leads.length === 0 ? null : (
                  <>
                    <bdi>{t.members.ledBy(leads.join(`${t.pages.comma} `))}</bdi> ·{' '}
                  </>
                )}
                {sayDate(t, locale, story.recordedAt.slice(0, 10) as never)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {next === undefined ? null : (
        <p>
          <a href={`${paths.cases}?cursor=${next}`}>{t.ui.nextPage}</a>
        </p>
      )}
    </>
  );
}
