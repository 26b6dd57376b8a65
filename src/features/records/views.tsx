import type { VNode } from 'preact';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { usePage } from '../../ui/context.tsx';
import { ErrorSummary, errorAt, Form, Hidden, namedFaults } from '../../ui/form.tsx';
import { Heading } from '../../ui/section.tsx';
import { StateList, TextArea } from '../../ui/text-inputs.tsx';
import { FieldsView, type FieldsState } from './fields-view.tsx';

interface RecordFormProps extends FieldsState {
  title: string;
  /** The case, by the name it goes by; absent for a new case. */
  of?: string;
  back: string;
  action: string;
  /** The version being changed; absent for something new. */
  version?: number | undefined;
  /** What somebody else saved meanwhile, beside what was typed here. */
  changedMeanwhile?: VNode | undefined;
  /** Where to ask a second person for what was refused to one alone. */
  askAt?: string | undefined;
}

/** The form of any kind of record. What is sent comes back with every fault at its field and nothing lost. */
export function RecordForm({
  kind,
  title,
  of,
  back,
  action,
  version,
  changedMeanwhile,
  askAt,
  ...state
}: RecordFormProps): VNode {
  const { t } = usePage();
  return (
    <>
      <ErrorSummary faults={namedFaults(t, state.faults, t.fields)} />
      <Heading above={of === undefined ? null : <a href={back}>{of}</a>} title={title} />
      {changedMeanwhile === undefined ? null : (
        <Callout tone="warning" title={t.pages.changedMeanwhile}>
          {changedMeanwhile}
        </Callout>
      )}
      {askAt === undefined ? null : (
        <Callout tone="warning" title={t.problems.needs_second_person.title}>
          <p>
            {t.problems.needs_second_person.detail} <a href={askAt}>{t.secondPerson.askLowering}</a>
          </p>
        </Callout>
      )}
      <Form action={action}>
        <StateList />
        {/* Enter in a text field presses the first button of a form: this one, not the one that adds a row. */}
        <div class="first-button">
          <Button>{t.pages.save}</Button>
        </div>
        {version === undefined ? null : <Hidden name="version" value={String(version)} />}
        <FieldsView fields={kind.fields} kind={kind} {...state} />
        {version === undefined ? null : (
          <TextArea
            path="reason"
            label={t.pages.reasonForChange}
            hint={t.pages.reasonHint}
            error={errorAt(state.faults, 'reason')}
            value={state.typed['reason']}
            rows={2}
          />
        )}
        <Actions>
          <Button>{t.pages.save}</Button>
          <ActionLink href={back}>{t.pages.cancel}</ActionLink>
        </Actions>
      </Form>
    </>
  );
}

interface RetractProps {
  what: string;
  of: string;
  back: string;
  action: string;
  version: number;
  /** The parts that go with it, by their titles. */
  parts: readonly string[];
  typed: string | undefined;
  faults: FieldsState['faults'];
  refused?: string;
}

/** Asks before a record is taken out of what is believed, and why. */
export function RetractPage({
  what,
  of,
  back,
  action,
  version,
  parts,
  typed,
  faults,
  refused,
}: RetractProps): VNode {
  const { t } = usePage();
  return (
    <>
      <ErrorSummary faults={refused === undefined ? faults : [{ path: '', message: refused }]} />
      <Heading
        above={<a href={back}>{of}</a>}
        title={t.pages.retractTitle(what)}
        lead={t.pages.retractLead}
      />
      {parts.length === 0 ? null : (
        <Callout tone="warning" title={t.pages.retractParts}>
          <ul>
            {parts.map((part) => (
              <li key={part}>
                <bdi>{part}</bdi>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <Form action={action}>
        <Hidden name="version" value={String(version)} />
        <TextArea
          path="reason"
          label={t.pages.reasonForRetraction}
          required
          error={errorAt(faults, 'reason')}
          value={typed}
          rows={2}
        />
        <Actions>
          <Button variant="danger">{t.pages.retract}</Button>
          <ActionLink href={back}>{t.pages.cancel}</ActionLink>
        </Actions>
      </Form>
    </>
  );
}
