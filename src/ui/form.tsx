import type { VNode } from 'preact';
import type { Messages } from '../messages/en/messages.ts';
import type { Content } from './content.ts';
import { usePage } from './context.tsx';
import { fieldId } from './field.tsx';

/** What is wrong at a field, in the reader's language. An empty path means the form as a whole. */
export interface FieldFault {
  path: string;
  message: string;
}

interface FormProps {
  action: string;
  /** `get` only asks and changes nothing: a filter, a date to look back from. */
  method?: 'post' | 'get';
  /** Fields beside each other where there is room, for a few short ones. */
  inline?: boolean;
  /** Whether it is known when it is sent twice, so that it is done once. */
  once?: boolean;
  children: Content;
}

/** A form that carries the token of its page. The server judges what is typed, so that nothing typed is lost. */
export function Form({ action, method = 'post', inline = false, once = true, children }: FormProps): VNode {
  const { csrf, formKey, actor } = usePage();
  return (
    <form action={action} method={method} class={inline ? 'form-inline' : 'form'} noValidate>
      {method === 'post' ? <Hidden name="csrf" value={csrf} /> : null}
      {method === 'post' && once && actor !== undefined ? <Hidden name="formKey" value={formKey} /> : null}
      {children}
    </form>
  );
}

export function Hidden({ name, value }: { name: string; value: string }): VNode {
  return <input type="hidden" name={name} value={value} />;
}

/** All faults at the top of a page, each a link to its field. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }): VNode | null {
  const { t } = usePage();
  if (faults.length === 0) return null;
  return (
    // After a refusal the reader must land on what was wrong.
    <div class="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{t.ui.problem}</h2>
      <ul>
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <bdi>{path === '' ? message : <a href={`#${fieldId(path)}`}>{message}</a>}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Faults for the summary, where a fault does not stand beside its field and must name it. */
export function namedFaults(
  t: Messages,
  faults: readonly FieldFault[],
  labels: Readonly<Record<string, string>>,
): FieldFault[] {
  return faults.map(({ path, message }) => {
    const name = path.split('.').findLast((part) => /^[a-z]/i.test(part)) ?? '';
    const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
    return { path, message: label === undefined ? message : t.pages.labelled(label, message) };
  });
}

/** What is wrong at this field, if anything is. */
export function errorAt(faults: readonly FieldFault[], path: string): string | undefined {
  return faults.find((fault) => fault.path === path)?.message;
}
