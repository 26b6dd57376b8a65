import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import { ROLES } from '../../domain/codes.ts';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Select } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { LineInput } from '../../ui/text-inputs.tsx';
import type { Person } from './people.ts';

/** A one-time link that was just made, and for whom. */
export interface NewLink {
  name: string;
  path: string;
}

/** The only time a one-time link is shown. */
export function LinkCallout({ link }: { link: NewLink | undefined }): VNode | null {
  const { t } = usePage();
  return link === undefined ? null : (
    <Callout tone="success" title={t.pages.linkFor(link.name)}>
      <p>
        <code>{link.path}</code>
      </p>
      <p>{t.pages.linkHint}</p>
    </Callout>
  );
}

interface PeopleProps {
  people: readonly Person[];
  typed: Typed;
  faults: readonly FieldFault[];
  link: NewLink | undefined;
}

/** Everybody who works here or did, and the way to add somebody. */
export function PeoplePage({ people, typed, faults, link }: PeopleProps): VNode {
  const { t } = usePage();
  const { pages, access } = t;
  const columns = [pages.personName, pages.role, pages.enrolled, access.factorTitle, access.standing].map(
    (label) => ({ label }),
  );
  const known = (is: boolean) => (is ? pages.yes : pages.notYet);
  return (
    <>
      <ErrorSummary
        faults={namedFaults(t, faults, { name: pages.personName, email: pages.email, role: pages.role })}
      />
      <Heading title={pages.people} />
      <LinkCallout link={link} />
      <Actions>
        <ActionLink href={paths.requests}>{t.secondPerson.requests}</ActionLink>
      </Actions>
      <Table
        caption={pages.people}
        captionUnseen
        columns={columns}
        rows={people.map(({ id, name, email, role, hasPassword, hasFactor, active }) => ({
          id,
          cells: [
            <>
              <a href={paths.person(id)}>
                <bdi>{name}</bdi>
              </a>
              <div class="recorded">{email}</div>
            </>,
            t.codes.role[role],
            known(hasPassword),
            known(hasFactor),
            active ? access.active : access.deactivated,
          ],
        }))}
      />
      <Section id="add" title={pages.addPerson}>
        <Form action={paths.admin}>
          <LineInput
            path="name"
            label={pages.personName}
            required
            value={typed['name']}
            error={errorAt(faults, 'name')}
          />
          <LineInput
            path="email"
            label={pages.email}
            kind="email"
            required
            value={typed['email']}
            error={errorAt(faults, 'email')}
          />
          <Select
            path="role"
            label={pages.role}
            hint={t.secondPerson.adminNeedsTwo}
            required
            value={typed['role']}
            error={errorAt(faults, 'role')}
            options={ROLES.filter((role) => role !== 'admin').map((value) => ({
              value,
              label: t.codes.role[value],
            }))}
          />
          <Actions>
            <Button>{pages.addPerson}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
