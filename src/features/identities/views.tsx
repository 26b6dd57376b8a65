import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import type { Edtf } from '../../lib/edtf.ts';
import type { Messages } from '../../messages/en/messages.ts';
import { sayDate, sayTime } from '../../messages/dates.ts';
import { ActionLink, Actions, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Checkboxes } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary, errorAt, Form, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Item, Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-inputs.tsx';
import { Details } from '../records/details.tsx';
import { IDENTITY } from './fields.ts';
import type { OpenedIdentity } from './opening.ts';
import type { SealedIdentity } from './queries.ts';
import type { SealedIdentities } from './sealed.ts';

/** What an identity is called while it is sealed: its role, numbered where a case has several of it. */
export function nameOfSealed(t: Messages, identity: SealedIdentity, all: readonly SealedIdentity[]): string {
  const alike = all.filter(({ role }) => role === identity.role);
  const word = t.codes.identityRole[identity.role];
  const place = alike.findIndex(({ id }) => id === identity.id);
  return alike.length === 1 ? word : t.pages.rowOf(word, place + 1);
}

/** The way back from a page below a case's identities. */
export function AboveIdentity({ reference }: { reference: string }): VNode {
  const { t } = usePage();
  return (
    <>
      <a href={paths.case(reference)}>{reference}</a> ·{' '}
      <a href={paths.identities(reference)}>{t.identities.title}</a>
    </>
  );
}

/** What the faults of an opening are called by. */
export function openingLabels({ identities }: Messages): Record<string, string> {
  return { reason: identities.reason, identityIds: identities.which };
}

interface SealedPageProps {
  reference: string;
  sealed: SealedIdentities;
  names: ReadonlyMap<string, string>;
  mayWrite: boolean;
  /** Where a lead asks for them to be erased, and the last day on which backups would hold what is erased now. */
  erasure: { ask: string; inBackupsUntil: string } | undefined;
  typed: Typed;
  faults: readonly FieldFault[];
  /** Why nothing was opened, in a sentence. */
  refused?: string | undefined;
}

/** The identities of a case by their roles, the question for what they are needed, and who opened them. */
export function SealedPage(props: SealedPageProps): VNode {
  const { reference, sealed, mayWrite, erasure, faults, refused } = props;
  const { t, locale } = usePage();
  const { identities, erasedAt, inBackupsUntil } = sealed;
  const add =
    mayWrite && erasedAt === null ? (
      <ActionLink href={paths.addIdentity(reference)}>{t.identities.add}</ActionLink>
    ) : null;
  return (
    <>
      <ErrorSummary
        faults={
          refused === undefined ? namedFaults(t, faults, openingLabels(t)) : [{ path: '', message: refused }]
        }
      />
      <Heading
        above={<a href={paths.case(reference)}>{reference}</a>}
        title={t.identities.title}
        lead={t.identities.lead}
      />
      {erasedAt === null ? null : (
        <Callout tone="info" title={t.identities.erased(sayTime(locale, erasedAt))}>
          <p>{t.identities.whatRemains}</p>
          <p>{t.identities.inBackups(sayDate(t, locale, inBackupsUntil as Edtf))}</p>
        </Callout>
      )}
      <Section id="kept" title={t.identities.kept} actions={add}>
        {identities.length === 0 ? <Empty>{t.identities.none}</Empty> : null}
        {identities.map((identity) => (
          <SealedItem key={identity.id} identity={identity} {...props} />
        ))}
      </Section>
      {identities.length === 0 || erasedAt !== null ? null : (
        <Section id="open" title={t.identities.open}>
          <OpeningForm action={paths.openIdentities(reference)} choose={identities} {...props} />
        </Section>
      )}
      <Section id="traces" title={t.identities.traces}>
        <Traces {...props} />
      </Section>
      {erasure === undefined ? null : (
        <Section id="erase" title={t.secondPerson.deeds.erase_identities}>
          <p>{t.identities.wouldRemain}</p>
          <p>{t.identities.wouldBeInBackups(sayDate(t, locale, erasure.inBackupsUntil as Edtf))}</p>
          <Actions>
            <ActionLink href={erasure.ask}>{t.identities.askErasure}</ActionLink>
          </Actions>
        </Section>
      )}
    </>
  );
}

function SealedItem({
  identity,
  reference,
  sealed,
  names,
  mayWrite,
}: SealedPageProps & { identity: SealedIdentity }): VNode {
  const { t, locale } = usePage();
  const name = nameOfSealed(t, identity, sealed.identities);
  return (
    <Item
      id={identity.id}
      title={name}
      tags={<Tag>{t.identities.version(identity.version)}</Tag>}
      actions={
        mayWrite && sealed.erasedAt === null ? (
          <a href={paths.identity(reference, identity.id)} aria-label={t.pages.changeTitle(name)}>
            {t.pages.change}
          </a>
        ) : null
      }
    >
      <p class="recorded">
        {t.pages.recordedBy(names.get(identity.recordedBy) ?? '', sayTime(locale, identity.recordedAt))}
      </p>
    </Item>
  );
}

interface OpeningFormProps {
  action: string;
  /** Those to choose from; none where one is named by the address. */
  choose?: readonly SealedIdentity[];
  typed: Typed;
  faults: readonly FieldFault[];
}

/** Asks what identities are needed for. */
export function OpeningForm({ action, choose = [], typed, faults }: OpeningFormProps): VNode {
  const { t } = usePage();
  const isSent = typed['reason'] !== undefined;
  return (
    <Form action={action}>
      {choose.length === 0 ? null : (
        <Checkboxes
          path="identityIds"
          label={t.identities.which}
          error={errorAt(faults, 'identityIds')}
          values={choose.flatMap(({ id }, index) =>
            isSent && typed[`identityIds.${index}`] === undefined ? [] : [id],
          )}
          options={choose.map((each) => ({ value: each.id, label: nameOfSealed(t, each, choose) }))}
        />
      )}
      <TextArea
        path="reason"
        label={t.identities.reason}
        hint={t.identities.reasonHint}
        required
        error={errorAt(faults, 'reason')}
        value={typed['reason']}
        rows={2}
      />
      <Button>{t.identities.openButton}</Button>
    </Form>
  );
}

function Traces({ sealed, names }: SealedPageProps): VNode {
  const { t, locale } = usePage();
  const { traces, identities } = sealed;
  if (traces.length === 0) return <Empty>{t.identities.noTraces}</Empty>;
  return (
    <Table
      caption={t.identities.newestFirst}
      captionUnseen
      columns={[t.identities.at, t.identities.who, t.identities.what].map((label) => ({ label }))}
      rows={traces.map(({ at, by, action, identityId, reason }, index) => {
        const identity = identities.find(({ id }) => id === identityId);
        const whose = identity === undefined ? t.identities.removed : nameOfSealed(t, identity, identities);
        return {
          id: String(index),
          cells: [
            sayTime(locale, at),
            <bdi>{names.get(by) ?? ''}</bdi>,
            <>
              {t.identities.actions[action]}
              {identityId === null ? null : ` · ${whose}`}
              {reason === null ? null : (
                <div class="recorded" dir="auto">
                  {reason}
                </div>
              )}
            </>,
          ],
        };
      })}
    />
  );
}

interface OpenedPageProps {
  reference: string;
  opened: readonly OpenedIdentity[];
  mayWrite: boolean;
}

/** The identities that were opened: in this one answer, kept nowhere. */
export function OpenedPage({ reference, opened, mayWrite }: OpenedPageProps): VNode {
  const { t } = usePage();
  return (
    <>
      <Heading above={<AboveIdentity reference={reference} />} title={t.identities.opened} />
      <Callout tone="warning" title={t.identities.shownOnce}>
        <p>{t.identities.shownOnceText}</p>
      </Callout>
      <Actions>
        <ActionLink href={paths.identities(reference)}>{t.identities.close}</ActionLink>
      </Actions>
      <Section id="opened" title={t.identities.title}>
        {opened.map((identity) => {
          const name = nameOfSealed(t, identity, opened);
          return (
            <Item
              key={identity.id}
              id={identity.id}
              title={name}
              actions={
                mayWrite ? (
                  <a href={paths.identity(reference, identity.id)} aria-label={t.pages.changeTitle(name)}>
                    {t.pages.change}
                  </a>
                ) : null
              }
            >
              <Details kind={IDENTITY} record={identity} without={['role']} />
            </Item>
          );
        })}
      </Section>
    </>
  );
}
