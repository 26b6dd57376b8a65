import type { VNode } from 'preact';
import { sayTime } from '../../messages/dates.ts';
import { usePage } from '../../ui/context.tsx';
import { paths } from '../../ui/paths.ts';
import type { Case } from '../cases/kind.ts';
import type { Verification } from '../cases/verification.ts';
import type { SecondPersonRequest } from '../second-person/queries.ts';

interface VerificationProps {
  story: Case;
  verified: Verification | null;
  names: ReadonlyMap<string, string>;
  /** The request for it that waits for a decision. */
  waiting: SecondPersonRequest | undefined;
  /** Whether the reader leads the case, and so may ask. */
  leads: boolean;
}

/** Who found the case fit to be counted, whether it still is as they saw it, and the way to have it verified. */
export function VerificationLine({
  story,
  verified,
  names,
  waiting,
  leads,
}: VerificationProps): VNode | null {
  const { t, locale } = usePage();
  const words = t.secondPerson;
  const [asker = '', approver = ''] = (verified?.by ?? []).map((id) => names.get(id));
  const mayAsk = leads && verified?.holds !== true;
  if (verified === null && !mayAsk) return null;
  return (
    <p class="recorded">
      {verified === null ? null : `${words.verified(asker, approver, sayTime(locale, verified.at))}. `}
      {verified === null || verified.holds ? null : `${words.changedSince} `}
      {!mayAsk ? null : waiting === undefined ? (
        <a href={paths.askFor('verify_case', story.id)}>{words.askVerification}</a>
      ) : (
        <a href={paths.request(waiting.id)}>{words.verificationWaits}</a>
      )}
    </p>
  );
}
