import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { usePage, type PageContext } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, Hidden, type FieldFault } from '../../ui/form.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading } from '../../ui/section.tsx';
import { LineInput, PasswordInput } from '../../ui/text-inputs.tsx';

/** What somebody had typed when their session ended, kept in the page until they are back. */
export interface Kept {
  action: string;
  typed: Typed;
}

/** Names under which kept fields travel through the sign-in form. */
const KEPT = 'kept.';

/** What a sign-in form carried along of an earlier one. */
export function keptIn(typed: Typed): Kept | undefined {
  const action = typed['keptAction'];
  if (action === undefined || !/^\/(?![/\\])/.test(action)) return undefined;
  const fields = Object.entries(typed).filter(([name]) => name.startsWith(KEPT));
  return {
    action,
    typed: Object.fromEntries(fields.map(([name, value]) => [name.slice(KEPT.length), value])),
  };
}

/** What a form that keeps another's fields has itself. */
const ITS_OWN = ['csrf', 'formKey'];

function KeptFields({ kept, prefix }: { kept: Kept; prefix: string }): VNode {
  const fields = Object.entries(kept.typed).filter(([name]) => !ITS_OWN.includes(prefix + name));
  return (
    <>
      {fields.map(([name, value]) => (
        <Hidden key={name} name={prefix + name} value={value} />
      ))}
    </>
  );
}

interface SignInProps {
  typed: Typed;
  faults: readonly FieldFault[];
  back?: string | undefined;
  kept?: Kept | undefined;
}

export function SignInPage({ typed, faults, back, kept }: SignInProps): VNode {
  const { t } = usePage();
  return (
    <>
      <ErrorSummary faults={faults} />
      <Heading title={t.pages.signIn} />
      {kept === undefined ? null : (
        <Callout tone="warning" title={t.pages.sessionEnded}>
          {t.pages.sessionEndedText}
        </Callout>
      )}
      <Form action={paths.signIn}>
        {back === undefined ? null : <Hidden name="back" value={back} />}
        {kept === undefined ? null : (
          <>
            <Hidden name="keptAction" value={kept.action} />
            <KeptFields kept={kept} prefix={KEPT} />
          </>
        )}
        <LineInput
          path="email"
          label={t.pages.email}
          kind="email"
          autocomplete="username"
          required
          value={typed['email']}
          error={errorAt(faults, 'email')}
        />
        <PasswordInput
          path="password"
          label={t.pages.password}
          required
          error={errorAt(faults, 'password')}
        />
        <Actions>
          <Button>{t.pages.signIn}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** After a session ended in the middle of a form: sign in here, and what was typed can be sent again. */
export function sessionEndedPage(page: PageContext, action: string, typed: Typed): string {
  return renderPage(
    page,
    { title: page.t.pages.signIn },
    <SignInPage typed={{}} faults={[]} kept={{ action, typed }} />,
  );
}

/** Offers to send what was typed before the session ended. */
export function ContinuePage({ kept }: { kept: Kept }): VNode {
  const { t } = usePage();
  return (
    <>
      <Heading title={t.pages.continueTitle} lead={t.pages.continueLead} />
      <SendKept kept={kept} />
    </>
  );
}

/** After a form that had been sent was sent again with something else in it: what was sent first stands, and the second can be sent too. */
export function sentBeforePage(page: PageContext, kept: Kept, place: string): string {
  const { t } = page;
  return renderPage(
    page,
    { title: t.pages.sentBefore, error: true },
    <>
      <Heading title={t.pages.sentBefore} lead={t.pages.sentBeforeLead} />
      <p>
        <a href={place}>{t.pages.sentBeforeSee}</a>
      </p>
      <SendKept kept={kept} />
    </>,
  );
}

function SendKept({ kept }: { kept: Kept }): VNode {
  const { t } = usePage();
  return (
    <Form action={kept.action}>
      <KeptFields kept={kept} prefix="" />
      <Actions>
        <Button>{t.pages.continueButton}</Button>
      </Actions>
    </Form>
  );
}

interface EnrolProps {
  name: string;
  email: string;
  action: string;
  faults: readonly FieldFault[];
}

/** Whoever holds a one-time link chooses a password here. */
export function EnrolPage({ name, email, action, faults }: EnrolProps): VNode {
  const { t } = usePage();
  return (
    <>
      <ErrorSummary faults={faults} />
      <Heading title={t.pages.enrolTitle(name)} lead={t.pages.enrolLead} />
      <Form action={action}>
        <p>{t.pages.signInAs(email)}</p>
        <PasswordInput
          path="password"
          label={t.pages.newPassword}
          hint={t.pages.passwordHint}
          fresh
          required
          error={errorAt(faults, 'password')}
        />
        <Actions>
          <Button>{t.pages.enrol}</Button>
        </Actions>
      </Form>
    </>
  );
}
