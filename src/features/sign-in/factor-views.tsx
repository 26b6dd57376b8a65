import type { VNode } from 'preact';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { usePage, type PageContext } from '../../ui/context.tsx';
import { Facts } from '../../ui/facts.tsx';
import { ErrorSummary, errorAt, Form, Hidden, type FieldFault } from '../../ui/form.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { Heading } from '../../ui/section.tsx';
import { CodeInput } from '../../ui/text-inputs.tsx';
import { KeptForm, SendKept, type Kept } from './kept.tsx';

interface FactorProps {
  secret: string;
  /** The secret and whose it is, as apps read it. */
  uri: string;
  faults: readonly FieldFault[];
  back?: string | undefined;
  kept?: Kept | undefined;
}

/** Shows a new secret in every form an app may want it, and asks for a first code. */
export function FactorPage({ secret, uri, faults, back, kept }: FactorProps): VNode {
  const { access } = usePage().t;
  return (
    <>
      <ErrorSummary faults={faults} />
      <Heading title={access.factorTitle} lead={access.factorLead} />
      <p>{access.factorScan}</p>
      <QrCode text={uri} />
      <Facts
        items={[
          {
            label: access.factorType,
            value: <code>{inFours(secret)}</code>,
            long: true,
          },
          {
            label: access.factorLink,
            value: <code>{uri}</code>,
            long: true,
          },
        ]}
      />
      {kept === undefined ? null : <p>{access.stepUpKept}</p>}
      <Form action={paths.secondFactor}>
        {back === undefined ? null : <Hidden name="back" value={back} />}
        <KeptForm kept={kept} />
        <CodeInput
          path="code"
          label={access.factorConfirm}
          hint={access.factorConfirmHint}
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

const inFours = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ');

interface RecoveryCodesProps {
  codes: readonly string[];
  next: string;
  /** What was typed when they had to enrol. */
  kept?: Kept | undefined;
}

/** The only time recovery codes are shown. */
export function RecoveryCodesPage({ codes, next, kept }: RecoveryCodesProps): VNode {
  const { access } = usePage().t;
  return (
    <>
      <Heading title={access.recoveryTitle} lead={access.recoveryLead} />
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      {kept === undefined ? (
        <Actions>
          <ActionLink href={next}>{access.recoveryDone}</ActionLink>
        </Actions>
      ) : (
        <SendKept kept={kept} />
      )}
    </>
  );
}

/** For somebody who needs a second factor and has none: the way to set one up. */
export function noFactorPage(page: PageContext): string {
  const { access } = page.t;
  return renderPage(
    page,
    { title: access.stepUpTitle },
    <>
      <Heading title={access.stepUpTitle} lead={access.stepUpNoFactor} />
      <Form action={paths.newSecondFactor}>
        <Actions>
          <Button>{access.setUpFactor}</Button>
        </Actions>
      </Form>
    </>,
  );
}
