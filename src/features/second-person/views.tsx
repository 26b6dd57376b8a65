import type { VNode } from 'preact';
import type { DeedCode } from '../../domain/second-person-codes.ts';
import { sayTime } from '../../messages/dates.ts';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { ErrorSummary, errorAt, Form, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading, Item, Section } from '../../ui/section.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-inputs.tsx';
import { LinkCallout, type NewLink } from '../accounts/people-view.tsx';
import type { SecondPersonRequest } from './queries.ts';

/** What a request is about: an account's name or a record's title, and its page. */
export interface About {
  title: string;
  href?: string;
}

const TONES: Record<SecondPersonRequest['state'], Tone> = {
  open: 'open',
  agreed: 'confirmed',
  declined: 'dismissed',
  withdrawn: 'resolved',
  expired: 'resolved',
  failed: 'dismissed',
};

function StateTag({ request: { state } }: { request: SecondPersonRequest }): VNode {
  const { t } = usePage();
  return <Tag tone={TONES[state]}>{t.secondPerson.states[state]}</Tag>;
}

interface RequestsProps {
  waiting: readonly SecondPersonRequest[];
  others: readonly SecondPersonRequest[];
  decided: readonly SecondPersonRequest[];
  names: ReadonlyMap<string, string>;
}

/** What waits for this reader, what waits for others, and what came of the rest. */
export function RequestsPage({ waiting, others, decided, names }: RequestsProps): VNode {
  const { t } = usePage();
  const { secondPerson: words } = t;
  return (
    <>
      <Heading title={words.requests} lead={words.requestsLead} />
      <Section id="waiting" title={words.waitingForYou}>
        <RequestList requests={waiting} names={names} none={words.nothingWaits} />
      </Section>
      <Section id="others" title={words.waitingForOthers}>
        <RequestList requests={others} names={names} none={words.nothingWaitsForOthers} />
      </Section>
      <Section id="decided" title={words.decided}>
        <RequestList requests={decided} names={names} none={words.nothingDecided} />
      </Section>
    </>
  );
}

function RequestList({
  requests,
  names,
  none,
}: {
  requests: readonly SecondPersonRequest[];
  names: ReadonlyMap<string, string>;
  none: string;
}): VNode {
  const { t, locale } = usePage();
  if (requests.length === 0) return <Empty>{none}</Empty>;
  return (
    <>
      {requests.map((request) => (
        <Item
          key={request.id}
          id={request.id}
          title={`${t.secondPerson.deeds[request.deed]} · ${request.about ?? t.pages.unknownRecord}`}
          tags={<StateTag request={request} />}
          actions={
            <ActionLink href={paths.request(request.id)}>
              {request.mayDecide ? t.pages.decide : t.secondPerson.look}
            </ActionLink>
          }
        >
          <p class="recorded">
            {t.secondPerson.askedBy(names.get(request.askedBy) ?? '', sayTime(locale, request.askedAt))}
          </p>
        </Item>
      ))}
    </>
  );
}

interface ReasonProps {
  reason: string | undefined;
  faults: readonly FieldFault[];
  /** Why what was sent could not be done. */
  refused?: string;
}

interface RequestProps extends ReasonProps {
  request: SecondPersonRequest;
  about: About;
  names: ReadonlyMap<string, string>;
  /** Whether this reader asked, and it is still open. */
  isMine: boolean;
  /** Whether there is nobody who could agree. */
  alone: boolean;
  /** The one-time link that came of it. */
  link?: NewLink;
}

/** One request: what would be done to what, who asks and why, and the decision or the form for it. */
export function RequestPage(props: RequestProps): VNode {
  const { request, about, names, isMine, alone, faults, refused, link } = props;
  const { t, locale } = usePage();
  const { secondPerson: words } = t;
  const { deed, state, decidedBy, decidedAt, decisionReason, failure } = request;
  return (
    <>
      <Faults faults={faults} refused={refused} />
      <Heading
        above={<a href={paths.requests}>{words.requests}</a>}
        title={words.deeds[deed]}
        tags={<StateTag request={request} />}
        lead={words.does[deed]}
      />
      <LinkCallout link={link} />
      {failure === null ? null : <Callout tone="warning" title={words.failures[failure]} />}
      <Facts
        items={[
          { label: words.about, value: <AboutLink about={about} /> },
          {
            label: words.asked,
            value: words.byAt(names.get(request.askedBy) ?? '', sayTime(locale, request.askedAt)),
          },
          { label: t.pages.reasonForDecision, value: request.reason, long: true },
          ...(state === 'open'
            ? [{ label: words.openUntil, value: sayTime(locale, request.expiresAt) }]
            : []),
          ...(decidedBy === null || decidedAt === null
            ? []
            : [
                {
                  label: words.decision,
                  value: words.byAt(names.get(decidedBy) ?? '', sayTime(locale, decidedAt)),
                },
              ]),
          ...(decisionReason === null
            ? []
            : [{ label: words.reasonOfDecision, value: decisionReason, long: true }]),
        ]}
      />
      {request.mayDecide ? (
        <Section id="decide" title={t.pages.yourDecision}>
          <DecisionForm {...props} />
        </Section>
      ) : null}
      {isMine ? <Waiting request={request} alone={alone} /> : null}
    </>
  );
}

function Faults({ faults, refused }: { faults: readonly FieldFault[]; refused: string | undefined }): VNode {
  const { t } = usePage();
  const named = namedFaults(t, faults, { reason: t.pages.reasonForDecision });
  return <ErrorSummary faults={refused === undefined ? named : [{ path: '', message: refused }]} />;
}

function AboutLink({ about: { title, href } }: { about: About }): VNode {
  return <bdi>{href === undefined ? title : <a href={href}>{title}</a>}</bdi>;
}

function DecisionForm({ request, reason, faults }: RequestProps): VNode {
  const { t } = usePage();
  return (
    <Form action={paths.request(request.id)}>
      <TextArea
        path="reason"
        label={t.secondPerson.reasonOfDecision}
        required
        error={errorAt(faults, 'reason')}
        value={reason}
        rows={3}
      />
      <Actions>
        <Button name="decision" value="agreed">
          {t.secondPerson.agree}
        </Button>
        <Button name="decision" value="declined" variant="secondary">
          {t.secondPerson.decline}
        </Button>
      </Actions>
    </Form>
  );
}

/** What whoever asked can do meanwhile. */
function Waiting({ request, alone }: { request: SecondPersonRequest; alone: boolean }): VNode {
  const { t } = usePage();
  return (
    <>
      {alone ? <Alone deed={request.deed} /> : <p>{t.secondPerson.anotherDecides}</p>}
      <Form action={paths.request(request.id)}>
        <Actions>
          <Button name="decision" value="withdrawn" variant="secondary">
            {t.secondPerson.withdraw}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

function Alone({ deed }: { deed: DeedCode }): VNode {
  const { t } = usePage();
  return (
    <Callout tone="warning" title={t.secondPerson.alone}>
      <p>{t.secondPerson.aloneHint}</p>
      <p>
        <code dir="ltr">npm run article3 -- user add --role admin --email … --name …</code>
      </p>
      {deed === 'reset_factor' ? (
        <>
          <p>{t.secondPerson.aloneReset}</p>
          <p>
            <code dir="ltr">npm run article3 -- user reset-factor --email …</code>
          </p>
        </>
      ) : null}
    </Callout>
  );
}

interface AskProps extends ReasonProps {
  deed: DeedCode;
  about: About;
  subjectId: string;
  alone: boolean;
}

/** Asks a second person, with the reason. */
export function AskPage({ deed, about, subjectId, alone, reason, faults, refused }: AskProps): VNode {
  const { t } = usePage();
  const { secondPerson: words } = t;
  return (
    <>
      <Faults faults={faults} refused={refused} />
      <Heading
        above={<a href={paths.requests}>{words.requests}</a>}
        title={words.deeds[deed]}
        lead={words.does[deed]}
      />
      <Facts items={[{ label: words.about, value: <AboutLink about={about} /> }]} />
      {alone ? <Alone deed={deed} /> : null}
      <Section id="ask" title={words.ask}>
        <Form action={paths.askFor(deed, subjectId)}>
          <TextArea
            path="reason"
            label={t.pages.reasonForDecision}
            hint={words.reasonHint}
            required
            error={errorAt(faults, 'reason')}
            value={reason}
            rows={3}
          />
          <Actions>
            <Button>{words.ask}</Button>
            {about.href === undefined ? null : <ActionLink href={about.href}>{t.pages.cancel}</ActionLink>}
          </Actions>
        </Form>
      </Section>
    </>
  );
}
