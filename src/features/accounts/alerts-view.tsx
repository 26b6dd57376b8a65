import type { VNode } from 'preact';
import { sayTime } from '../../messages/dates.ts';
import { Callout } from '../../ui/callout.tsx';
import { usePage } from '../../ui/context.tsx';
import { paths } from '../../ui/paths.ts';
import type { LimitAlert } from './alerts.ts';

/** Tells an administrator who went beyond the limit of a day, and since when on that day: of what, is not theirs. */
export function LimitCallout({ alerts }: { alerts: readonly LimitAlert[] }): VNode | null {
  const { t, locale } = usePage();
  return alerts.length === 0 ? null : (
    <Callout tone="warning" title={t.access.limitTitle}>
      <p>{t.access.limitLead}</p>
      <ul>
        {alerts.map(({ accountId, name, at }) => (
          <li key={accountId + at}>
            <a href={paths.person(accountId)}>
              <bdi>{name}</bdi>
            </a>{' '}
            {t.access.limitSince(sayTime(locale, at))}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
