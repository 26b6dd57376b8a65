import type { VNode } from 'preact';
import type { Typed } from '../../access/route.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { usePage, type PageContext } from '../../ui/context.tsx';
import { Form, Hidden } from '../../ui/form.tsx';
import { renderPage } from '../../ui/page.tsx';
import { Heading } from '../../ui/section.tsx';

/** What somebody had typed when they had to prove who they are, kept in the page until they have. */
export interface Kept {
  action: string;
  typed: Typed;
}

/** Names under which kept fields travel through other forms. */
const KEPT = 'kept.';

/** What a form carried along of an earlier one. */
export function keptIn(typed: Typed): Kept | undefined {
  const action = typed['keptAction'];
  if (action === undefined || !/^\/(?![/\\])/.test(action)) return undefined;
  const fields = Object.entries(typed).filter(([name]) => name.startsWith(KEPT));
  return {
    action,
    typed: Object.fromEntries(fields.map(([name, value]) => [name.slice(KEPT.length), value])),
  };
}

/** The fields of an earlier form, hidden in another one. */
export function KeptForm({ kept }: { kept: Kept | undefined }): VNode | null {
  return kept === undefined ? null : (
    <>
      <Hidden name="keptAction" value={kept.action} />
      <KeptFields kept={kept} prefix={KEPT} />
    </>
  );
}

/** What proves somebody is never sent back, and a form has a token and a key of its own. */
const NEVER_KEPT = /^(?:csrf|formKey|code|.*password)$/i;

function KeptFields({ kept, prefix }: { kept: Kept; prefix: string }): VNode {
  // The key of the earlier form goes along, to tell whether it was carried out.
  const fields = Object.entries(kept.typed).filter(
    ([name]) => !NEVER_KEPT.test(name) || prefix + name === 'kept.formKey',
  );
  return (
    <>
      {fields.map(([name, value]) => (
        <Hidden key={name} name={prefix + name} value={value} />
      ))}
    </>
  );
}

/** Sends what was typed. */
export function SendKept({ kept }: { kept: Kept }): VNode {
  const { t } = usePage();
  return (
    <Form action={kept.action}>
      <KeptFields kept={kept} prefix="" />
      <Actions>
        <Button>{t.pages.continueButton}</Button>
      </Actions>
    </Form>
  );
}

/** Offers to send what was typed. `lead` says what has happened meanwhile. */
export function continuePage(page: PageContext, kept: Kept, lead: string): string {
  const title = page.t.pages.continueTitle;
  return renderPage(
    // It may have been done before.
    { ...page, formKey: kept.typed['formKey'] ?? page.formKey },
    { title },
    <>
      <Heading title={title} lead={lead} />
      <SendKept kept={kept} />
    </>,
  );
}
