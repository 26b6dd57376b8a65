import type { VNode } from 'preact';
import type { ListedSession, ListedToken } from '../../access/own-access.ts';
import { LOCALES } from '../../domain/codes.ts';
import { languageName } from '../../lib/languages.ts';
import { sayTime } from '../../messages/dates.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { usePage } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, Hidden, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { PasswordInput } from '../../ui/text-inputs.tsx';

/** What somebody sees of their own account. */
export interface OwnAccount {
  email: string;
  hasFactor: boolean;
  recoveryCodes: number;
  sessions: readonly ListedSession[];
  tokens: readonly ListedToken[];
}

interface AccountProps {
  own: OwnAccount;
  faults: readonly FieldFault[];
  /** What was just done. */
  done?: string | undefined;
}

/** One's own account: what one signs in with, and where one is signed in. */
export function AccountPage({ own, faults, done }: AccountProps): VNode {
  const { access } = usePage().t;
  return (
    <>
      <ErrorSummary faults={faults} />
      <Heading title={access.account} lead={access.accountLead(own.email)} />
      {done === undefined ? null : <Callout tone="success" title={done} />}
      <Sessions sessions={own.sessions} />
      <Factor own={own} />
      <ChangePassword faults={faults} />
      <Tokens tokens={own.tokens} />
      <Language />
    </>
  );
}

function Sessions({ sessions }: Pick<OwnAccount, 'sessions'>): VNode {
  const { t, locale } = usePage();
  const { access } = t;
  return (
    <Section id="sessions" title={access.sessions}>
      <Table
        caption={access.openSessions}
        captionUnseen
        columns={[access.sessionStarted, access.sessionSeen, access.action].map((label) => ({ label }))}
        rows={sessions.map(({ id, startedAt, seenAt, current }) => ({
          id,
          cells: [
            sayTime(locale, startedAt.toISOString()),
            sayTime(locale, seenAt.toISOString()),
            current ? (
              access.thisSession
            ) : (
              <ActButton action={paths.endSession(id)} label={access.endSession} />
            ),
          ],
        }))}
      />
      {sessions.length > 1 ? <ActButton action={paths.endOtherSessions} label={access.endOthers} /> : null}
    </Section>
  );
}

function Factor({ own: { hasFactor, recoveryCodes } }: Pick<AccountProps, 'own'>): VNode {
  const { access } = usePage().t;
  if (!hasFactor)
    return (
      <Section id="factor" title={access.factorTitle}>
        <p>{access.factorMissing}</p>
        <ActButton action={paths.newSecondFactor} label={access.setUpFactor} />
      </Section>
    );
  return (
    <Section id="factor" title={access.factorTitle}>
      <p>{access.factorInUse}</p>
      <ActButton action={paths.newSecondFactor} label={access.factorRenew} />
      <p>
        {access.recoveryLeft(recoveryCodes)} {access.recoveryRenewHint}
      </p>
      <ActButton action={paths.recoveryCodes} label={access.recoveryRenew} />
    </Section>
  );
}

function ChangePassword({ faults }: Pick<AccountProps, 'faults'>): VNode {
  const { t } = usePage();
  return (
    <Section id="password" title={t.access.changePassword}>
      <Form action={paths.changePassword}>
        <PasswordInput
          path="currentPassword"
          label={t.access.currentPassword}
          required
          error={errorAt(faults, 'currentPassword')}
        />
        <PasswordInput
          path="password"
          label={t.pages.newPassword}
          hint={t.pages.passwordHint}
          fresh
          required
          error={errorAt(faults, 'password')}
        />
        <Actions>
          <Button>{t.access.changePassword}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Tokens({ tokens }: Pick<OwnAccount, 'tokens'>): VNode {
  const { t, locale } = usePage();
  const { access } = t;
  if (tokens.length === 0)
    return (
      <Section id="tokens" title={access.tokens}>
        <p>{access.noTokens}</p>
      </Section>
    );
  return (
    <Section id="tokens" title={access.tokens}>
      <Table
        caption={access.goodTokens}
        captionUnseen
        columns={[access.tokenName, access.tokenIssued, access.tokenExpires, access.action].map((label) => ({
          label,
        }))}
        rows={tokens.map(({ id, name, issuedAt, expiresAt }) => ({
          id,
          cells: [
            <bdi>{name}</bdi>,
            sayTime(locale, issuedAt.toISOString()),
            expiresAt === null ? access.tokenForEver : sayTime(locale, expiresAt.toISOString()),
            <ActButton action={paths.revokeToken(id)} label={access.revokeToken} />,
          ],
        }))}
      />
    </Section>
  );
}

function Language(): VNode {
  const { t, locale } = usePage();
  return (
    <Section id="language" title={t.access.language}>
      <Form action={paths.language} inline>
        <Hidden name="back" value={paths.account} />
        {LOCALES.filter((one) => one !== locale).map((one) => (
          <Button key={one} variant="secondary" name="language" value={one}>
            {languageName(one, one)}
          </Button>
        ))}
      </Form>
    </Section>
  );
}

function ActButton({ action, label }: { action: string; label: string }): VNode {
  return (
    <Form action={action} inline>
      <Button variant="secondary">{label}</Button>
    </Form>
  );
}
