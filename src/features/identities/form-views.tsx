import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import { ActionLink, Actions, Button } from '../../ui/button.tsx';
import { usePage } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, Hidden, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Section } from '../../ui/section.tsx';
import { StateList, TextArea } from '../../ui/text-inputs.tsx';
import { FieldsView } from '../records/fields-view.tsx';
import { IDENTITY } from './fields.ts';
import { AboveIdentity, OpeningForm, openingLabels } from './views.tsx';

interface IdentityFormProps {
  reference: string;
  title: string;
  action: string;
  /** The version being changed; absent for a new one. */
  version?: string | undefined;
  typed: Typed;
  faults: readonly FieldFault[];
  /** Why it was not stored, in a sentence. */
  refused?: string | undefined;
}

/** The form of an identity. What is sent comes back with every fault at its field and nothing lost. */
export function IdentityForm(props: IdentityFormProps): VNode {
  const { reference, title, action, version, typed, faults, refused } = props;
  const { t } = usePage();
  return (
    <>
      <ErrorSummary
        faults={refused === undefined ? namedFaults(t, faults, t.fields) : [{ path: '', message: refused }]}
      />
      <Heading above={<AboveIdentity reference={reference} />} title={title} />
      <Form action={action}>
        <StateList />
        {/* Enter in a text field presses the first button of a form: this one, not the one that adds a row. */}
        <div class="first-button">
          <Button>{t.pages.save}</Button>
        </div>
        {version === undefined ? null : <Hidden name="version" value={version} />}
        <FieldsView fields={IDENTITY.fields} kind={IDENTITY} set={new Map()} typed={typed} faults={faults} />
        {version === undefined ? null : (
          <TextArea
            path="reason"
            label={t.pages.reasonForChange}
            hint={t.pages.reasonHint}
            error={errorAt(faults, 'reason')}
            value={typed['reason']}
            rows={2}
          />
        )}
        <Actions>
          <Button>{t.pages.save}</Button>
          <ActionLink href={paths.identities(reference)}>{t.pages.cancel}</ActionLink>
        </Actions>
      </Form>
    </>
  );
}

interface IdentityPageProps {
  reference: string;
  id: string;
  name: string;
  version: number;
  typed: Typed;
  faults: readonly FieldFault[];
  /** Why nothing was opened or removed, in a sentence. */
  refused?: string | undefined;
}

/** One sealed identity: to open it for a change, or to remove it. */
export function IdentityPage({
  reference,
  id,
  name,
  version,
  typed,
  faults,
  refused,
}: IdentityPageProps): VNode {
  const { t } = usePage();
  return (
    <>
      <ErrorSummary
        faults={
          refused === undefined
            ? namedFaults(t, faults, { ...openingLabels(t), removal: t.identities.reasonForRemoval })
            : [{ path: '', message: refused }]
        }
      />
      <Heading
        above={<AboveIdentity reference={reference} />}
        title={t.pages.changeTitle(name)}
        lead={t.identities.changeLead}
      />
      <Section id="open" title={t.identities.open}>
        <OpeningForm action={paths.openIdentity(reference, id)} typed={typed} faults={faults} />
      </Section>
      <Section id="remove" title={t.identities.remove}>
        <Form action={paths.removeIdentity(reference, id)}>
          <Hidden name="version" value={String(version)} />
          <TextArea
            path="removal"
            label={t.identities.reasonForRemoval}
            hint={t.identities.removeHint}
            required
            error={errorAt(faults, 'removal')}
            value={typed['removal']}
            rows={2}
          />
          <Button variant="danger">{t.identities.remove}</Button>
        </Form>
      </Section>
    </>
  );
}
