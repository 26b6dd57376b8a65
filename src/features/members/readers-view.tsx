import type { VNode } from 'preact';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary, errorAt, Form, type FieldFault } from '../../ui/form.tsx';
import { Heading, Section } from '../../ui/section.tsx';
import type { Member } from './queries.ts';
import type { Because } from './rules.ts';

interface ReadersProps {
  /** The record and its case, by the names they go by. */
  title: string;
  of: string;
  back: string;
  action: string;
  isRestricted: boolean;
  /** Where a second person is asked to open it to the team. */
  askLowering: string;
  /** What it is part of and is restricted too, each with the page that says who may see that. */
  within: readonly { title: string; href: string }[];
  /** The members of the case: why they see the record, if they do, and what was said of them for it alone. */
  members: readonly (Member & { why: Because | null; isAuthor: boolean; isNamed: boolean })[];
  faults: readonly FieldFault[];
}

/** Who sees a restricted record now, and who else may. */
export function ReadersPage(props: ReadersProps): VNode {
  const { title, of, back, isRestricted, askLowering, within, members, faults } = props;
  const { t } = usePage();
  const seeing = members.filter(({ why }) => why !== null);
  return (
    <>
      <ErrorSummary faults={faults} />
      <Heading
        above={<a href={back}>{of}</a>}
        title={t.members.readersOf(title)}
        lead={isRestricted ? t.members.readersLead : within.length === 0 ? t.members.notRestricted : null}
      />
      {within.length === 0 ? null : (
        <>
          <p>{t.members.within}</p>
          <ul>
            {within.map((whole) => (
              <li key={whole.href}>
                <a href={whole.href}>
                  <bdi>{whole.title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {seeing.length === 0 ? null : (
        <Section id="seeing" title={t.members.seesNow}>
          <ul>
            {seeing.map(({ accountId, name, why }) => (
              <li key={accountId}>
                <bdi>{name}</bdi>
                {`${t.pages.comma} ${t.members.because[why!]}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isRestricted ? <Naming {...props} /> : null}
      {isRestricted ? (
        <Section id="lower" title={t.secondPerson.deeds.lower_confidentiality}>
          <p>{t.problems.needs_second_person.detail}</p>
          <Actions>
            <ActionLink href={askLowering}>{t.secondPerson.askLowering}</ActionLink>
          </Actions>
        </Section>
      ) : null}
    </>
  );
}

/** Those who see it anyway are not there to be chosen. */
function Naming({ members, action, back, faults }: ReadersProps): VNode {
  const { t } = usePage();
  const others = members.filter(({ role, isAuthor }) => role !== 'lead' && !isAuthor);
  return (
    <Section id="name" title={t.members.nameReaders}>
      {others.length === 0 ? (
        <Empty>{t.members.nobodyToName}</Empty>
      ) : (
        <Form action={action}>
          <Checkboxes
            path="readers"
            label={t.members.alsoSee}
            error={errorAt(faults, 'readers')}
            values={others.filter(({ isNamed }) => isNamed).map(({ accountId }) => accountId)}
            options={others.map(({ accountId, name, role }) => ({
              value: accountId,
              label: `${name} (${t.codes.caseRole[role].toLowerCase()})`,
            }))}
          />
          <Actions>
            <Button>{t.pages.save}</Button>
            <ActionLink href={back}>{t.pages.cancel}</ActionLink>
          </Actions>
        </Form>
      )}
    </Section>
  );
}
