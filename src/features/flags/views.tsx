import type { VNode } from 'preact';
import { REVIEW_DECISIONS } from '../../domain/codes.ts';
import { sayTime } from '../../messages/dates.ts';
import { oneOf, type RecordSet } from '../../record/record-set.ts';
import { Actions, ActionLink, Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary, errorAt, Form, namedFaults, type FieldFault } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Quote } from '../../ui/quote.tsx';
import { Heading, Item } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-inputs.tsx';
import { titleOf } from '../records/titles.ts';
import { findingKind, rulingKind } from '../rulings/kind.ts';
import { explainFlag, explainResolution } from './explain.ts';
import type { Flag } from './queries.ts';
import type { Evidence } from './rules.ts';

interface FlagProps {
  flag: Flag;
  /** The case's records, where the quotes come from. */
  set: RecordSet;
  names: ReadonlyMap<string, string>;
  /** Whether the reader may decide on it. */
  mayDecide: boolean;
}

/** A flag with its reason and its quotes; who decided on it, and why. */
export function FlagItem({ flag, set, names, mayDecide }: FlagProps): VNode {
  const { t, locale, day } = usePage();
  const open =
    flag.state === 'open' ? <ActionLink href={paths.flag(flag.id)}>{t.pages.decide}</ActionLink> : null;
  const again =
    flag.state === 'confirmed' || flag.state === 'dismissed' ? (
      <a href={paths.flag(flag.id)}>{t.pages.decideAgain}</a>
    ) : null;
  return (
    <Item
      id={`flag-${flag.id}`}
      title={`${t.flags.rules[flag.rule]} · ${flag.rule}`}
      tags={<Tag tone={flag.state}>{t.codes.flagState[flag.state]}</Tag>}
      actions={mayDecide ? (open ?? again) : null}
    >
      <p>{explainFlag(t, locale, flag, day)}</p>
      {flag.resolution === null ? null : <p>{explainResolution(t, locale, flag.resolution)}</p>}
      {flag.evidence.map((evidence) => (
        <EvidenceView key={evidence.id} evidence={evidence} set={set} />
      ))}
      <ReviewLine flag={flag} names={names} />
    </Item>
  );
}

function ReviewLine({
  flag: { review },
  names,
}: {
  flag: Flag;
  names: ReadonlyMap<string, string>;
}): VNode | null {
  const { t, locale } = usePage();
  if (review === null) return null;
  return (
    <p class="recorded">
      {t.pages.reviewed(
        t.codes.reviewDecision[review.decision],
        names.get(review.by) ?? '',
        sayTime(locale, review.at),
      )}{' '}
      <bdi>{review.reason}</bdi>
    </p>
  );
}

/** What made the rule fire: the court's own words where there are any, else the record itself. */
function EvidenceView({
  evidence,
  set,
  at = '',
}: {
  evidence: Evidence;
  set: RecordSet;
  /** The page that shows the records; this one unless told. */
  at?: string;
}): VNode {
  const page = usePage();
  const { t } = page;
  const finding = evidence.type === 'finding' ? oneOf(set, findingKind, evidence.id) : undefined;
  if (evidence.quote !== null && finding !== undefined) {
    const ruling = oneOf(set, rulingKind, finding.parentId);
    const reported = finding.quoteFrom === 'report';
    return (
      <Quote
        text={evidence.quote}
        from={t.codes.quoteFrom[finding.quoteFrom]}
        cite={
          ruling === undefined ? null : <a href={`${at}#${ruling.id}`}>{titleOf('ruling', ruling, page)}</a>
        }
        reported={reported}
        {...(ruling?.language && !reported ? { lang: ruling.language } : {})}
        {...(finding.translation === null ? {} : { translation: finding.translation })}
      />
    );
  }
  const record = set.get(evidence.type)?.find(({ id }) => id === evidence.id);
  return (
    <p>
      {record === undefined ? (
        t.pages.unknownRecord
      ) : (
        <a href={`${at}#${record.id}`}>{titleOf(evidence.type, record, page)}</a>
      )}
    </p>
  );
}

interface ReviewPageProps extends FlagProps {
  typed: Readonly<Record<string, string>>;
  faults: readonly FieldFault[];
}

/** One flag to decide on: the explanation, the evidence, and a reason to give. */
export function ReviewPage({ flag, set, names, mayDecide, typed, faults }: ReviewPageProps): VNode {
  const { t, locale, day } = usePage();
  return (
    <>
      <ErrorSummary
        faults={namedFaults(t, faults, { decision: t.pages.yourDecision, reason: t.pages.reasonForDecision })}
      />
      <Heading
        above={<a href={paths.case(flag.caseReference)}>{flag.caseReference}</a>}
        title={`${t.flags.rules[flag.rule]} · ${flag.rule}`}
        tags={<Tag tone={flag.state}>{t.codes.flagState[flag.state]}</Tag>}
        lead={explainFlag(t, locale, flag, day)}
      />
      {flag.evidence.map((evidence) => (
        <EvidenceView key={evidence.id} evidence={evidence} set={set} at={paths.case(flag.caseReference)} />
      ))}
      <ReviewLine flag={flag} names={names} />
      {flag.state === 'resolved' ? (
        <p>{flag.resolution === null ? null : explainResolution(t, locale, flag.resolution)}</p>
      ) : !mayDecide ? null : (
        <Form action={paths.flag(flag.id)}>
          <Radios
            path="decision"
            label={t.pages.yourDecision}
            required
            error={errorAt(faults, 'decision')}
            value={typed['decision']}
            options={REVIEW_DECISIONS.map((value) => ({
              value,
              label: t.codes.reviewDecision[value],
              hint: t.pages.decisionHint[value],
            }))}
          />
          <TextArea
            path="reason"
            label={t.pages.reasonForDecision}
            required
            error={errorAt(faults, 'reason')}
            value={typed['reason']}
            rows={3}
          />
          <Actions>
            <Button>{t.pages.save}</Button>
            <ActionLink href={paths.case(flag.caseReference)}>{t.pages.cancel}</ActionLink>
          </Actions>
        </Form>
      )}
    </>
  );
}

/** Flags across cases, each with what it says; the quotes are on its own page. */
export function FlagList({ flags, none }: { flags: readonly Flag[]; none: string }): VNode {
  const { t, locale, day } = usePage();
  if (flags.length === 0) return <Empty>{none}</Empty>;
  return (
    <>
      {flags.map((flag) => (
        <Item
          key={flag.id}
          id={`flag-${flag.id}`}
          title={`${t.flags.rules[flag.rule]} · ${flag.caseReference}`}
          tags={<Tag tone={flag.state}>{t.codes.flagState[flag.state]}</Tag>}
          actions={
            <ActionLink
              href={
                flag.rule === 'R02'
                  ? `${paths.case(flag.caseReference)}#${flag.subjectId}`
                  : paths.flag(flag.id)
              }
            >
              {flag.rule === 'R02' ? t.pages.readAndDecide : t.pages.decide}
            </ActionLink>
          }
        >
          <p>{explainFlag(t, locale, flag, day)}</p>
        </Item>
      ))}
    </>
  );
}
