import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, Hidden, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import type { Member } from './queries.ts';
import { roleOptions } from './views.tsx';

interface MemberProps {
  reference: string;
  member: Member;
  /** Whether it is the reader. */
  isMe: boolean;
  typed: Typed;
  faults: readonly FieldFault[];
  /** Why nothing was changed. */
  refused: string | undefined;
}

/** One member of a case, for a lead: what they may do in it, and the end of their membership. */
export function MemberPage({ reference, member, isMe, typed, faults, refused }: MemberProps): VNode {
  const { t } = usePage();
  const { accountId, name, role } = member;
  const version = <Hidden name="version" value={String(member.version)} />;
  return (
    <>
      <ErrorSummary
        faults={
          refused === undefined
            ? namedFaults(t, faults, { role: t.members.changeRole })
            : [{ path: '', message: refused }]
        }
      />
      <Heading
        above={
          <>
            <a href={paths.case(reference)}>{reference}</a> ·{' '}
            <a href={paths.people(reference)}>{t.members.people}</a>
          </>
        }
        title={name}
      />
      <Form action={paths.member(reference, accountId)}>
        {version}
        <Radios
          path="role"
          label={t.members.changeRole}
          required
          value={typed['role'] ?? role}
          error={errorAt(faults, 'role')}
          options={roleOptions(t)}
        />
        <Actions>
          <Button>{t.pages.save}</Button>
          <ActionLink href={paths.people(reference)}>{t.pages.cancel}</ActionLink>
        </Actions>
      </Form>
      <Section id="end" title={t.members.end}>
        <p>{isMe ? t.members.endOwnLead : t.members.endLead}</p>
        <Form action={paths.endMembership(reference, accountId)}>
          {version}
          <Actions>
            <Button variant="danger">{t.members.end}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
