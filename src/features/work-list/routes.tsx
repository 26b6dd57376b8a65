import type { VNode } from 'preact';
import { may, type Actor } from '../../access/actor.ts';
import type { OpenPageRoute } from '../../access/route.ts';
import { Actions, ActionLink } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { usePage } from '../../ui/context.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { LimitCallout } from '../accounts/alerts-view.tsx';
import { listRecentAlerts, type LimitAlert } from '../accounts/alerts.ts';
import { listFlags, type Flag } from '../flags/queries.ts';
import { FlagList } from '../flags/views.tsx';
import { listRequests } from '../second-person/queries.ts';

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
        const waits =
          acting !== undefined &&
          may(actor, 'be_second_person') &&
          (await listRequests(acting, { waiting: true, limit: 1 })).length > 0;
        if (acting === undefined || !may(actor, 'read_cases')) {
          const alerts =
            acting !== undefined && may(actor, 'manage_accounts')
              ? await listRecentAlerts(acting.tx, acting.at)
              : [];
          const view = <WelcomePage actor={actor} waits={waits} alerts={alerts} />;
          return { html: renderPage(page, { title: page.t.pages.welcome }, view) };
        }
        const waiting = { state: 'open', decidedBy: acting.account, limit: SHOWN } as const;
        const candidates = await listFlags(acting.tx, { ...waiting, rule: 'R02' });
        const flags = await listFlags(acting.tx, waiting);
        const view = (
          <WorkListPage
            waits={waits}
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

interface WorkListProps {
  /** Whether somebody asked what this reader may decide. */
  waits: boolean;
  candidates: readonly Flag[];
  flags: readonly Flag[];
}

function WorkListPage({ waits, candidates, flags }: WorkListProps): VNode {
  const { t } = usePage();
  return (
    <>
      <Heading title={t.pages.workList} />
      {waits ? <SecondPersonWanted /> : null}
      <Actions>
        <ActionLink href={paths.newCase}>{t.pages.newCase}</ActionLink>
        {waits ? null : <ActionLink href={paths.requests}>{t.secondPerson.requests}</ActionLink>}
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

function SecondPersonWanted(): VNode {
  const { t } = usePage();
  return (
    <Callout tone="info" title={t.secondPerson.somethingWaits}>
      <p>
        <a href={paths.requests}>{t.secondPerson.requests}</a>
      </p>
    </Callout>
  );
}

interface WelcomeProps {
  actor: Actor | undefined;
  /** Whether somebody asked what this reader may decide. */
  waits: boolean;
  /** What an administrator is told of their colleagues. */
  alerts: readonly LimitAlert[];
}

function WelcomePage({ actor, waits, alerts }: WelcomeProps): VNode {
  const { t } = usePage();
  return (
    <>
      <Heading title={t.pages.welcome} lead={t.pages.welcomeLead} />
      {waits ? <SecondPersonWanted /> : null}
      <LimitCallout alerts={alerts} />
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
