import type { VNode } from 'preact';
import { usePage } from './context.tsx';

/** Links to the page before and after, where there is one. */
export function Pager({
  previous,
  next,
}: {
  previous?: string | undefined;
  next?: string | undefined;
}): VNode | null {
  const { t } = usePage();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="pager" aria-label={t.ui.pages}>
      {previous === undefined ? null : (
        <a rel="prev" href={previous}>
          {t.ui.previousPage}
        </a>
      )}
      {next === undefined ? null : (
        <a rel="next" href={next}>
          {t.ui.nextPage}
        </a>
      )}
    </nav>
  );
}
