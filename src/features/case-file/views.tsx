import type { VNode } from 'preact';
import type { MemberRole } from '../../domain/access-codes.ts';
import { withoutBidiControls } from '../../lib/text.ts';
import { sayTime } from '../../messages/dates.ts';
import type { AnyRecord, Kind } from '../../record/kind.ts';
import type { Recorded } from '../../record/recorded.ts';
import { restrictedIn } from '../../record/confidentiality.ts';
import { partsOf, type RecordSet } from '../../record/record-set.ts';
import { Actions, ActionLink } from '../../ui/button.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { paths } from '../../ui/paths.ts';
import { Contents, Heading, Item, Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import type { Case } from '../cases/kind.ts';
import { mayRecord } from '../cases/rules.ts';
import type { Verification } from '../cases/verification.ts';
import { FlagItem } from '../flags/views.tsx';
import type { Flag } from '../flags/queries.ts';
import { KINDS } from '../kinds.ts';
import type { Member } from '../members/queries.ts';
import { Details } from '../records/details.tsx';
import { SAID_IN_TITLE, titleOf } from '../records/titles.ts';
import type { SecondPersonRequest } from '../second-person/queries.ts';
import type { Finding, Ruling } from '../rulings/kind.ts';
import { Doubt, SourceList } from './citations.tsx';
import { FindingBody } from './finding-view.tsx';
import { RecordActions, StateTags } from './record-head.tsx';
import { RulingText } from './ruling-text.tsx';
import { timelineGroups } from './timeline-view.tsx';
import { VerificationLine } from './verification-view.tsx';
import { todayInWords } from './words.ts';

/** What the head of the page or the summary already says of the case. */
const SAID_ABOVE = ['title', 'summary', 'basis', 'status', 'person.pseudonym'];

interface CasePageProps {
  set: RecordSet;
  story: Case;
  flags: readonly Flag[];
  names: ReadonlyMap<string, string>;
  /** Who works on it, as far as the reader may know. */
  members: readonly Member[];
  /** What the reader may do in it; null for no member. */
  myRole: MemberRole | null;
  isDemo: boolean;
  verified: Verification | null;
  /** The request for a verification that waits for a decision, as far as the reader may know of it. */
  waiting: SecondPersonRequest | undefined;
}

/** A case: what is true today, what a rule noticed, what happened, and every record behind it. */
export function CasePage(props: CasePageProps): VNode {
  const { set, story, flags, members, myRole, isDemo } = props;
  const leads = members.filter(({ role }) => role === 'lead').map(({ name }) => name);
  const mayWrite = mayRecord(myRole);
  const page = usePage();
  const { t } = page;
  const inOrder = flags.toSorted((a, b) => a.rule.localeCompare(b.rule));
  const open = inOrder.filter((flag) => flag.state === 'open' || flag.state === 'confirmed');
  const others = inOrder.filter((flag) => !open.includes(flag));
  const sections = KINDS.filter((kind) => kind.parent?.type === 'case');
  const restricted = restrictedIn(set);
  return (
    <>
      <Heading
        above={[
          story.reference,
          story.title === null ? null : [' · ', <bdi key="title">{withoutBidiControls(story.title)}</bdi>],
        ]}
        title={withoutBidiControls(story.person.pseudonym ?? story.reference)}
        tags={[
          isDemo ? <Tag tone="demo">{t.pages.demoCase}</Tag> : null,
          <Tag>{t.codes.basis[story.basis]}</Tag>,
          <Tag>{t.codes.status[story.status]}</Tag>,
          story.audience === 'staff' ? <Tag>{t.members.openToStaff}</Tag> : null,
          story.confidentiality === 'restricted' ? (
            <Tag tone="restricted">{t.codes.confidentiality.restricted}</Tag>
          ) : null,
          props.verified?.holds === true ? <Tag tone="confirmed">{t.secondPerson.verifiedTag}</Tag> : null,
        ]}
        lead={todayInWords(set, page.day, page)}
      />
      <p class="people">
        {leads.length === 0 ? null : (
          <>
            <bdi>{t.members.ledBy(leads.join(`${t.pages.comma} `))}</bdi> ·{' '}
          </>
        )}
        {story.audience === 'staff'
          ? t.members.seenByStaff(members.length)
          : t.members.seenByMembers(members.length)}{' '}
        · <a href={paths.people(story.reference)}>{t.members.people}</a>
      </p>
      <Contents
        label={t.pages.onThisPage}
        parts={[
          { id: 'flags', title: t.pages.flags },
          { id: 'timeline', title: t.pages.timeline },
          { id: 'case', title: t.pages.theCase },
          ...sections.map((kind) => ({ id: kind.path, title: t.pages.section[kind.type] })),
        ]}
      />
      <Section id="flags" title={t.pages.flags}>
        {open.length === 0 ? (
          <Empty>
            {t.pages.noOpenFlags} <a href={paths.jobs}>{t.pages.whenFlagged}</a>
          </Empty>
        ) : (
          open.map((flag) => (
            <FlagItem key={flag.id} flag={flag} set={set} names={props.names} mayDecide={mayWrite} />
          ))
        )}
        {others.length === 0 ? null : (
          <details>
            <summary>{t.pages.decidedFlags(others.length)}</summary>
            {others.map((flag) => (
              <FlagItem key={flag.id} flag={flag} set={set} names={props.names} mayDecide={mayWrite} />
            ))}
          </details>
        )}
      </Section>
      <Section id="timeline" title={t.pages.timeline}>
        {set.size === 1 ? (
          <Empty>{t.pages.nothingHappened}</Empty>
        ) : (
          <Timeline groups={timelineGroups(set, page)} />
        )}
      </Section>
      <CaseRecord {...props} />
      {sections.map((kind) => (
        <KindSection key={kind.type} kind={kind} restricted={restricted} {...props} />
      ))}
    </>
  );
}

function CaseRecord({ story, set, names, myRole, verified, waiting }: CasePageProps): VNode {
  const { t, locale } = usePage();
  const kind = KINDS.find(({ type }) => type === 'case')!;
  const actions = [
    myRole === null ? null : <a href={paths.identities(story.reference)}>{t.identities.title}</a>,
    mayRecord(myRole)
      ? [' ', <RecordActions story={story} kind={kind} record={story} leads={myRole === 'lead'} />]
      : null,
  ];
  return (
    <Section id="case" title={t.pages.theCase} actions={actions}>
      {story.summary === null ? null : (
        <p class="summary" dir="auto">
          {story.summary}
        </p>
      )}
      <Details kind={kind} record={story} set={set} without={SAID_ABOVE} />
      <p class="recorded">
        {t.pages.recordedBy(names.get(story.recordedBy) ?? '', sayTime(locale, story.recordedAt))}
      </p>
      <VerificationLine
        story={story}
        verified={verified}
        names={names}
        waiting={waiting}
        leads={myRole === 'lead'}
      />
    </Section>
  );
}

function KindSection({
  kind,
  set,
  story,
  names,
  myRole,
  restricted,
}: CasePageProps & { kind: Kind; restricted: ReadonlySet<string> }): VNode {
  const { t } = usePage();
  const records = set.get(kind.type) ?? [];
  const add = mayRecord(myRole) ? (
    <ActionLink href={paths.addRecord(story.reference, kind.ownPath)}>{t.pages.record[kind.type]}</ActionLink>
  ) : null;
  return (
    <Section id={kind.path} title={t.pages.section[kind.type]} actions={add}>
      {records.length === 0 ? <Empty>{t.pages.nothingRecorded}</Empty> : null}
      {records.map((record) => (
        <RecordItem
          key={record.id}
          kind={kind}
          record={record}
          set={set}
          story={story}
          names={names}
          myRole={myRole}
          restricted={restricted}
        />
      ))}
    </Section>
  );
}

interface RecordItemProps {
  kind: Kind;
  record: Recorded;
  set: RecordSet;
  story: Case;
  names: ReadonlyMap<string, string>;
  myRole: MemberRole | null;
  /** The records that are kept from some who see the case. */
  restricted: ReadonlySet<string>;
}

/** One record with the parts that hang on it, each with its sources and what contradicts it. */
function RecordItem(props: RecordItemProps): VNode {
  const { kind, record, set, story, names, myRole, restricted } = props;
  const page = usePage();
  const { t, locale } = page;
  const { reference } = story;
  const mayWrite = mayRecord(myRole);
  const partKinds = KINDS.filter((part) => part.parent?.type === kind.type);
  return (
    <Item
      id={record.id}
      title={titleOf(kind.type, record, page)}
      tags={<StateTags kind={kind} record={record} set={set} restricted={restricted.has(record.id)} />}
      actions={
        mayWrite ? (
          <RecordActions story={story} kind={kind} record={record} leads={myRole === 'lead'} />
        ) : null
      }
    >
      {kind.type === 'finding' ? (
        <FindingBody finding={record as Finding} set={set} reference={reference} mayWrite={mayWrite} />
      ) : (
        <Details
          kind={kind}
          record={record}
          set={set}
          without={[...(SAID_IN_TITLE[kind.type] ?? []), ...(kind.type === 'ruling' ? ['text'] : [])]}
        />
      )}
      {kind.type === 'ruling' ? <RulingText ruling={record as Ruling} set={set} /> : null}
      <Doubt record={record as AnyRecord} set={set} />
      <div class="provenance">
        <SourceList record={record as AnyRecord} set={set} />
        <p class="recorded">
          {t.pages.recordedBy(names.get(record.recordedBy) ?? '', sayTime(locale, record.recordedAt))}
        </p>
      </div>
      {partKinds.flatMap((part) =>
        partsOf(set, part, record.id).map((each) => (
          <RecordItem {...props} key={each.id} kind={part} record={each} />
        )),
      )}
      {mayWrite && partKinds.length > 0 ? (
        <Actions>
          {partKinds.map((part) => (
            <ActionLink key={part.type} href={paths.addRecord(reference, part.ownPath, record.id)}>
              {t.pages.record[part.type]}
            </ActionLink>
          ))}
        </Actions>
      ) : null}
    </Item>
  );
}
