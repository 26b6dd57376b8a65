import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import { MEMBER_ROLES } from '../../domain/access-codes.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayTime } from '../../messages/dates.ts';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Radios, Select, type Option } from '../../ui/choices.tsx';
import type { Content } from '../../ui/content.ts';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary, errorAt, Form, Hidden, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Case } from '../cases/kind.ts';
import { titleOf } from '../records/titles.ts';
import type { Colleague, Member } from './queries.ts';

interface PeopleProps {
  story: Case;
  members: readonly Member[];
  /** The reader's account. */
  me: string;
  /** Whether the reader leads the case; whoever does not only reads. */
  mayShare: boolean;
  /** With whom it is not shared yet. */
  colleagues: readonly Colleague[];
  typed: Typed;
  faults: readonly FieldFault[];
}

/** Who works on a case; for a lead, the ways to change that. */
export function PeoplePage(props: PeopleProps): VNode {
  const { story, members, me, mayShare, faults } = props;
  const page = usePage();
  const { t } = page;
  const isMember = members.some(({ accountId }) => accountId === me);
  return (
    <>
      <ErrorSummary
        faults={namedFaults(t, faults, { accountId: t.members.colleague, role: t.members.caseRole })}
      />
      <Heading
        above={<a href={paths.case(story.reference)}>{titleOf('case', story, page)}</a>}
        title={t.members.people}
        lead={isMember ? t.members.lead : t.members.leadOpen}
      />
      <Section id="members" title={t.members.members}>
        <MemberTable {...props} />
      </Section>
      {mayShare ? <Sharing {...props} /> : null}
      {mayShare ? <AudienceForm story={story} /> : null}
    </>
  );
}

function MemberTable({ story, members, me, mayShare }: PeopleProps): VNode {
  const { t, locale } = usePage();
  return (
    <Table
      caption={t.members.people}
      captionUnseen
      columns={[t.members.name, t.members.caseRole, t.members.since].map((label) => ({ label }))}
      rows={members.map(({ accountId, name, role, since, active }) => ({
        id: accountId,
        cells: [
          <>
            <bdi>{mayShare ? <a href={paths.member(story.reference, accountId)}>{name}</a> : name}</bdi>
            {accountId === me ? ` (${t.members.you})` : ''} {active ? null : <Tag>{t.members.inactive}</Tag>}
          </>,
          t.codes.caseRole[role],
          sayTime(locale, since),
        ],
      }))}
    />
  );
}

/** What each role may do, to choose from. */
export function roleOptions(t: Messages): Option[] {
  return MEMBER_ROLES.map((value) => ({
    value,
    label: t.codes.caseRole[value],
    hint: t.members.roleHint[value],
  }));
}

function Sharing({ story, colleagues, typed, faults }: PeopleProps): VNode {
  const { t } = usePage();
  return (
    <Section id="share" title={t.members.share}>
      {colleagues.length === 0 ? (
        <Empty>{t.members.nobodyLeft}</Empty>
      ) : (
        <Form action={paths.people(story.reference)}>
          <Select
            path="accountId"
            label={t.members.colleague}
            required
            value={typed['accountId']}
            error={errorAt(faults, 'accountId')}
            options={colleagues.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          />
          <Radios
            path="role"
            label={t.members.caseRole}
            required
            value={typed['role']}
            error={errorAt(faults, 'role')}
            options={roleOptions(t)}
          />
          <Actions>
            <Button>{t.members.shareButton}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

/** Whether all staff may read a case of public record, and the button that changes it. */
function AudienceForm({ story }: { story: Case }): VNode {
  const { t } = usePage();
  const isOpen = story.audience === 'staff';
  const says: Content = isOpen
    ? t.members.openNow
    : story.basis === 'public_record'
      ? t.members.closedNow
      : t.members.confidentialOnly;
  return (
    <Section id="audience" title={t.members.audience}>
      <p>{says}</p>
      {isOpen ? (
        <Form action={paths.audience(story.reference)}>
          <Hidden name="audience" value="members" />
          <Actions>
            <Button variant="secondary">{t.members.close}</Button>
          </Actions>
        </Form>
      ) : null}
      {!isOpen && story.basis === 'public_record' ? (
        <Actions>
          <ActionLink href={paths.askFor('open_to_staff', story.id)}>{t.members.open}</ActionLink>
        </Actions>
      ) : null}
    </Section>
  );
}
