import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { usePage } from './context.tsx';

/** What every control is told: the path of its field, which is its name, and what stands around it. */
export interface FieldProps {
  path: string;
  label: string;
  hint?: Content | undefined;
  /** What is wrong, in the reader's language. */
  error?: string | undefined;
  required?: boolean;
}

/** What ties a control to its label, hint and error. */
export interface Tied {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
  required: boolean;
}

/** The id under which the error summary finds a field. */
export function fieldId(path: string): string {
  return `field-${path}`;
}

/** The ids of what describes a field, for `aria-describedby`. */
export function describedBy(path: string, parts: Record<string, unknown>): string | undefined {
  const present = Object.entries(parts).filter(([, part]) => part !== undefined && part !== null);
  return present.length === 0 ? undefined : present.map(([name]) => `${fieldId(path)}-${name}`).join(' ');
}

/** A label, a hint, an error and one control, tied to each other. */
export function Field({
  path,
  label,
  hint,
  error,
  required = false,
  after,
  control,
}: FieldProps & { after?: Content | undefined; control: (tied: Tied) => VNode }): VNode {
  const id = fieldId(path);
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label} <Required when={required} />
      </label>
      <Hint path={path} hint={hint} />
      <FieldError path={path} error={error} />
      {control({
        id,
        name: path,
        'aria-describedby': describedBy(path, { hint, error, after }),
        'aria-invalid': error === undefined ? undefined : 'true',
        required,
      })}
      {after === undefined ? null : (
        <p class="after" id={`${id}-after`}>
          {after}
        </p>
      )}
    </div>
  );
}

export function Required({ when }: { when: boolean }): VNode | null {
  const { t } = usePage();
  return when ? <span class="required">{t.ui.required}</span> : null;
}

export function Hint({ path, hint }: Pick<FieldProps, 'path' | 'hint'>): VNode | null {
  return hint === undefined || hint === null ? null : (
    <p class="hint" id={`${fieldId(path)}-hint`}>
      {hint}
    </p>
  );
}

export function FieldError({ path, error }: Pick<FieldProps, 'path' | 'error'>): VNode | null {
  const { t } = usePage();
  return error === undefined ? null : (
    <p class="error" id={`${fieldId(path)}-error`}>
      <span class="error-prefix">{t.ui.errorPrefix}</span> <bdi>{error}</bdi>
    </p>
  );
}
