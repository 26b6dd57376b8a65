import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { usePage, type PageContext } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, Hidden, type FieldFault } from '../../ui/form.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading } from '../../ui/section.tsx';
import { CodeInput, LineInput, PasswordInput } from '../../ui/text-inputs.tsx';
import { KeptForm, SendKept, type Kept } from './kept.tsx';

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
        <KeptForm kept={kept} />
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

interface CodeProps {
  /** Where the code goes: to the sign-in, or to a proof in between. */
  action: string;
  title: string;
  lead: string;
  faults: readonly FieldFault[];
  back?: string | undefined;
  kept?: Kept | undefined;
}

/** Asks for a code of the second factor. */
export function CodePage({ action, title, lead, faults, back, kept }: CodeProps): VNode {
  const { access } = usePage().t;
  return (
    <>
      <ErrorSummary faults={faults} />
      <Heading title={title} lead={lead} />
      {kept === undefined ? null : <p>{access.stepUpKept}</p>}
      <Form action={action}>
        {back === undefined ? null : <Hidden name="back" value={back} />}
        <KeptForm kept={kept} />
        <CodeInput
          path="code"
          label={access.code}
          hint={access.codeHint}
          required
          error={errorAt(faults, 'code')}
        />
        <Actions>
          <Button>{access.confirmCode}</Button>
        </Actions>
      </Form>
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

/** In the middle of something sensitive: prove your second factor here, and what was typed can be sent again. */
export function stepUpPage(page: PageContext, action: string, typed: Typed): string {
  const { access } = page.t;
  return renderPage(
    page,
    { title: access.stepUpTitle },
    <CodePage
      action={paths.stepUp}
      title={access.stepUpTitle}
      lead={access.stepUpLead}
      faults={[]}
      kept={{ action, typed }}
    />,
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
