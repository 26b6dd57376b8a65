import type { VNode } from 'preact';
import { oneOf, type RecordSet } from '../../record/record-set.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { usePage } from '../../ui/context.tsx';
import { Form, Hidden } from '../../ui/form.tsx';
import { paths } from '../../ui/paths.ts';
import { Quote } from '../../ui/quote.tsx';
import { Tag } from '../../ui/tag.tsx';
import { rulingKind, type Finding } from '../rulings/kind.ts';

interface FindingProps {
  finding: Finding;
  set: RecordSet;
  reference: string;
  mayWrite: boolean;
}

/** A finding: whose words, what they are about, and for a candidate the two buttons that decide. */
export function FindingBody({ finding, set, reference, mayWrite }: FindingProps): VNode {
  const { t } = usePage();
  const { quote, quoteFrom, state, target, paragraph, translation, origin, note } = finding;
  const language = oneOf(set, rulingKind, finding.parentId)?.language ?? undefined;
  const about = [t.pages.about(t.codes.target[target]), paragraph].filter(Boolean).join(' · ');
  return (
    <>
      {quote === null ? null : (
        <Quote
          text={quote}
          from={t.codes.quoteFrom[quoteFrom]}
          cite={about}
          reported={quoteFrom === 'report'}
          {...(language === undefined || quoteFrom === 'report' ? {} : { lang: language })}
          {...(translation === null ? {} : { translation })}
        />
      )}
      {note === null ? null : <p dir="auto">{note}</p>}
      <p class="tags">
        <Tag tone={state === 'candidate' ? 'open' : state}>{t.codes.findingState[state]}</Tag>{' '}
        <Tag>{t.codes.findingOrigin[origin]}</Tag>
      </p>
      {state === 'candidate' && mayWrite ? (
        <Form action={paths.decideFinding(reference, finding.id)}>
          <Hidden name="version" value={String(finding.version)} />
          <Actions>
            <Button name="state" value="confirmed">
              {t.pages.acceptCandidate}
            </Button>
            <Button variant="secondary" name="state" value="dismissed">
              {t.pages.dismissCandidate}
            </Button>
          </Actions>
        </Form>
      ) : null}
    </>
  );
}
