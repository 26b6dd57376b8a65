import type { PageContext } from '../../ui/context.tsx';
import { renderPage } from '../../ui/page.tsx';
import { paths } from '../../ui/paths.ts';
import { Heading } from '../../ui/section.tsx';

/** A refusal as a page: what happened, and the way back. */
export function errorPage(page: PageContext, { title, detail }: { title: string; detail: string }): string {
  return renderPage(
    page,
    { title },
    <>
      <Heading title={title} lead={detail} />
      <p>
        <a href={paths.home}>{page.t.pages.toStart}</a>
      </p>
    </>,
  );
}
