import type { VNode } from 'preact';
import type { PageAnswer, PageRequest, PageRoute, Typed } from '../../access/route.ts';
import { ROLES } from '../../domain/codes.ts';
import { Invalid, type Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Select } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { LineInput } from '../../ui/text-inputs.tsx';
import { addAccount, listAccounts, newEnrolmentLink, type Account } from './accounts.ts';

/** Who works here, and the way to add somebody: their link is shown once. */
export function adminPages(): PageRoute[] {
  const show = async (
    { page, typed, acting: { tx } }: PageRequest,
    faults: readonly Fault[],
    link?: { name: string; path: string },
  ): Promise<PageAnswer> => {
    const view = (
      <PeoplePage
        accounts={await listAccounts(tx)}
        typed={typed}
        faults={sayFaults(page.t, faults)}
        link={link}
      />
    );
    return {
      status: faults.length > 0 ? 422 : 200,
      html: renderPage(page, { title: page.t.pages.people, error: faults.length > 0 }, view),
    };
  };
  return [
    { method: 'get', path: paths.admin, needs: 'manage_accounts', handle: (request) => show(request, []) },
    {
      method: 'post',
      path: paths.admin,
      needs: 'manage_accounts',
      handle: async (request) => {
        const { tx, at } = request.acting;
        const { email, name, role } = request.typed;
        // Nobody makes an administrator alone: they begin as something else, and another administrator agrees.
        if (role === 'admin') return show(request, [{ path: 'role', code: 'needs_second_person' }]);
        try {
          const account = await addAccount(tx, at, { email, name, role });
          const path = `/enrol/${await newEnrolmentLink(tx, account.id, at)}`;
          return await show({ ...request, typed: {} }, [], { name: account.name, path });
        } catch (error) {
          if (error instanceof Invalid) return show(request, error.faults);
          throw error;
        }
      },
    },
  ];
}

interface PeopleProps {
  accounts: readonly Account[];
  typed: Typed;
  faults: readonly FieldFault[];
  link: { name: string; path: string } | undefined;
}

function PeoplePage({ accounts, typed, faults, link }: PeopleProps): VNode {
  const { t } = usePage();
  const columns = [t.pages.personName, t.pages.email, t.pages.role, t.pages.enrolled].map((label) => ({
    label,
  }));
  return (
    <>
      <ErrorSummary
        faults={namedFaults(t, faults, {
          name: t.pages.personName,
          email: t.pages.email,
          role: t.pages.role,
        })}
      />
      <Heading title={t.pages.people} />
      <Actions>
        <ActionLink href={paths.requests}>{t.secondPerson.requests}</ActionLink>
      </Actions>
      {link === undefined ? null : (
        <Callout tone="success" title={t.pages.linkFor(link.name)}>
          <p>
            <code>{link.path}</code>
          </p>
          <p>{t.pages.linkHint}</p>
        </Callout>
      )}
      <Table
        caption={t.pages.people}
        captionUnseen
        columns={columns}
        rows={accounts.map(({ id, name, email, role, enrolled }) => ({
          id,
          cells: [
            name,
            email,
            t.codes.role[role],
            <>
              {enrolled ? t.pages.yes : t.pages.notYet}{' '}
              {role === 'admin' ? null : (
                <a
                  href={paths.askFor('grant_administrator', id)}
                  aria-label={t.pages.labelled(t.secondPerson.deeds.grant_administrator, name)}
                >
                  {t.secondPerson.deeds.grant_administrator}
                </a>
              )}
            </>,
          ],
        }))}
      />
      <Section id="add" title={t.pages.addPerson}>
        <Form action={paths.admin}>
          <LineInput
            path="name"
            label={t.pages.personName}
            required
            value={typed['name']}
            error={errorAt(faults, 'name')}
          />
          <LineInput
            path="email"
            label={t.pages.email}
            kind="email"
            required
            value={typed['email']}
            error={errorAt(faults, 'email')}
          />
          <Select
            path="role"
            label={t.pages.role}
            hint={t.secondPerson.adminNeedsTwo}
            required
            value={typed['role']}
            error={errorAt(faults, 'role')}
            options={ROLES.filter((value) => value !== 'admin').map((value) => ({
              value,
              label: t.codes.role[value],
            }))}
          />
          <Actions>
            <Button>{t.pages.addPerson}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
