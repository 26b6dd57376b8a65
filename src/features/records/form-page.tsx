import type { PageAnswer, PageRequest } from '../../access/route.ts';
import type { Fault } from '../../lib/errors.ts';
import { sayFaults } from '../../messages/faults.ts';
import { renderPage } from '../../ui/page.tsx';
import type { Case } from '../cases/kind.ts';
import { titleOf } from './titles.ts';
import { RecordForm } from './views.tsx';

type FormParts = Omit<Parameters<typeof RecordForm>[0], 'title' | 'of' | 'faults'> & { story?: Case };

/** What is done, and to which case. */
export function windowTitle(action: string, { reference }: Case): string {
  return `${action} · ${reference}`;
}

/** The page of a record's form, as typed and with what was refused. */
export function formPage(
  { page }: PageRequest,
  title: string,
  faults: readonly Fault[],
  status: number,
  { story, ...parts }: FormParts,
): PageAnswer {
  const of = story === undefined ? {} : { of: titleOf('case', story, page) };
  const view = <RecordForm {...parts} {...of} title={title} faults={sayFaults(page.t, faults)} />;
  // A window's title ends up in histories and window lists, so what a record is called stays out of it.
  const ofWindow = parts.version === undefined ? title : windowTitle(page.t.pages.change, story!);
  return { status, html: renderPage(page, { title: ofWindow, error: status >= 400 }, view) };
}
