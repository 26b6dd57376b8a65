import type { VNode } from 'preact';
import { may, type Actor } from '../../access/actor.ts';
import type { OpenPageRoute } from '../../access/route.ts';
import { Actions, ActionLink } from '../../ui/button.tsx';
import { usePage } from '../../ui/context.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { listFlags, type Flag } from '../flags/queries.ts';
import { FlagList } from '../flags/views.tsx';

/** How many of each kind of work a page shows; the rest waits its turn. */
const SHOWN = 50;

/** The first page: for staff what waits for them, for everybody else what this is. */
export function homePages(): OpenPageRoute[] {
  return [
    {
      method: 'get',
      path: paths.home,
      needs: 'anyone',
      handle: async ({ page, acting }, actor) => {
        if (acting === undefined || !may(actor, 'read_cases'))
          return { html: renderPage(page, { title: page.t.pages.welcome }, <WelcomePage actor={actor} />) };
        const waiting = { state: 'open', decidedBy: acting.account, limit: SHOWN } as const;
        const candidates = await listFlags(acting.tx, { ...waiting, rule: 'R02' });
        const flags = await listFlags(acting.tx, waiting);
        const view = (
          <WorkListPage
            candidates={candidates}
            flags={flags.filter(({ rule }) => rule !== 'R02').toSorted(byRule)}
          />
        );
        return { html: renderPage(page, { title: page.t.pages.workList }, view) };
      },
    },
  ];
}

/** What a court said comes before what only a person can weigh; within a rule the newest first. */
const byRule = (a: Flag, b: Flag) => a.rule.localeCompare(b.rule);

function WorkListPage({ candidates, flags }: { candidates: readonly Flag[]; flags: readonly Flag[] }): VNode {
  const { t } = usePage();
  return (
    <>
      <Heading title={t.pages.workList} />
      <Actions>
        <ActionLink href={paths.newCase}>{t.pages.newCase}</ActionLink>
      </Actions>
      <Section id="flags" title={t.pages.flagsToDecide}>
        <FlagList flags={flags} none={t.pages.noFlagsToDecide} />
      </Section>
      <Section id="candidates" title={t.pages.textsToReview}>
        <FlagList flags={candidates} none={t.pages.noTextsToReview} />
      </Section>
    </>
  );
}

function WelcomePage({ actor }: { actor: Actor | undefined }): VNode {
  const { t } = usePage();
  return (
    <>
      <Heading title={t.pages.welcome} lead={t.pages.welcomeLead} />
      <p>
        {actor === undefined
          ? t.pages.welcomePublic
          : t.pages.welcomeRole[actor.role === 'admin' ? 'admin' : 'advocate']}
      </p>
      {actor === undefined ? (
        <p>
          <a href={paths.signIn}>{t.pages.signIn}</a>
        </p>
      ) : null}
    </>
  );
}
