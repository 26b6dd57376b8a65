import type { VNode } from 'preact';
import { ROLES } from '../../domain/codes.ts';
import type { DeedCode } from '../../domain/second-person-codes.ts';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { Facts } from '../../ui/facts.tsx';
import { LimitCallout } from './alerts-view.tsx';
import type { LimitAlert } from './alerts.ts';
import { LinkCallout, type NewLink } from './people-view.tsx';
import { isNewcomer, worksOnCases, type Person } from './people.ts';

interface PersonProps {
  person: Person;
  alerts: readonly LimitAlert[];
  faults: readonly FieldFault[];
  link: NewLink | undefined;
}

/** One account, and what can be done with it. */
export function PersonPage({ person, alerts, faults, link }: PersonProps): VNode {
  const { t } = usePage();
  const { pages, access } = t;
  const known = (is: boolean) => (is ? pages.yes : pages.notYet);
  return (
    <>
      <ErrorSummary faults={namedFaults(t, faults, { role: pages.role })} />
      <Heading
        above={<a href={paths.admin}>{pages.people}</a>}
        title={person.name}
        lead={access.personLead(person.email)}
      />
      <LinkCallout link={link} />
      <LimitCallout alerts={alerts} />
      <Facts
        items={[
          { label: pages.role, value: t.codes.role[person.role] },
          { label: access.standing, value: person.active ? access.active : access.deactivated },
          { label: pages.enrolled, value: known(person.hasPassword) },
          { label: access.factorTitle, value: known(person.hasFactor) },
        ]}
      />
      {person.active ? <ActiveActs person={person} faults={faults} /> : <Reactivate person={person} />}
      {worksOnCases(person) ? null : <Asking id={person.id} deed="hand_over_cases" />}
    </>
  );
}

function ActiveActs({ person, faults }: Pick<PersonProps, 'person' | 'faults'>): VNode {
  const { t } = usePage();
  const { id, role } = person;
  const { pages, access } = t;
  return (
    <>
      <Section id="role" title={access.changeRole}>
        <Form action={paths.personAct(id, 'role')}>
          <Select
            path="role"
            label={pages.role}
            required
            value={role}
            error={errorAt(faults, 'role')}
            hint={t.secondPerson.adminNeedsTwo}
            options={ROLES.filter((one) => one !== 'admin' || role === 'admin').map((value) => ({
              value,
              label: t.codes.role[value],
            }))}
          />
          <Actions>
            <Button>{access.changeRole}</Button>
            {role === 'admin' ? null : (
              <ActionLink href={paths.askFor('grant_administrator', id)}>
                {t.secondPerson.deeds.grant_administrator}
              </ActionLink>
            )}
          </Actions>
        </Form>
      </Section>
      {isNewcomer(person) ? (
        <Act id={id} act="link" title={access.newLink} hint={access.newLinkHint} />
      ) : (
        <Asking id={id} deed="reset_factor" />
      )}
      <Act id={id} act="end-sessions" title={access.endSessions} hint={access.endSessionsHint} />
      <Act
        id={id}
        act="deactivate"
        title={access.deactivateTitle}
        hint={access.deactivateHint}
        button={access.deactivate}
        grave
      />
    </>
  );
}

/** What is asked of a second person. */
function Asking({ id, deed }: { id: string; deed: DeedCode }): VNode {
  const { secondPerson } = usePage().t;
  return (
    <Section id={deed} title={secondPerson.deeds[deed]}>
      <p>{secondPerson.does[deed]}</p>
      <Actions>
        <ActionLink href={paths.askFor(deed, id)}>{secondPerson.ask}</ActionLink>
      </Actions>
    </Section>
  );
}

function Reactivate({ person: { id, role } }: { person: Person }): VNode {
  const { access, secondPerson } = usePage().t;
  if (role === 'admin')
    return (
      <Section id="reactivate" title={access.reactivateTitle}>
        <p>{secondPerson.adminNeedsTwo}</p>
        <Actions>
          <ActionLink href={paths.askFor('grant_administrator', id)}>
            {secondPerson.deeds.grant_administrator}
          </ActionLink>
        </Actions>
      </Section>
    );
  return (
    <Act
      id={id}
      act="reactivate"
      title={access.reactivateTitle}
      hint={access.reactivateHint}
      button={access.reactivate}
    />
  );
}

interface ActProps {
  id: string;
  act: string;
  title: string;
  hint: string;
  button?: string;
  /** Takes away what cannot be given back as it was. */
  grave?: boolean;
}

function Act({ id, act, title, hint, button = title, grave = false }: ActProps): VNode {
  return (
    <Section id={act} title={title}>
      <p>{hint}</p>
      <Form action={paths.personAct(id, act)}>
        <Actions>
          <Button variant={grave ? 'danger' : 'secondary'}>{button}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
