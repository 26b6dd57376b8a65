import type { VNode } from 'preact';
import { stateNames } from '../lib/states.ts';
import { usePage } from './context.tsx';
import { Field, type FieldProps } from './field.tsx';

/*
 * Nothing typed here may leave the machine or stay on it: a browser's spelling service would send it away, and its
 * memory would offer one person's name to the next who sits down.
 */
const PRIVATE = { autocomplete: 'off', spellcheck: false } as const;

type TextProps = FieldProps & { value?: string | undefined };

interface LineProps extends TextProps {
  /** What goes in: decides the keyboard of a telephone, and that addresses run left to right in any language. */
  kind?: 'text' | 'email' | 'url' | 'search';
  autocomplete?: 'off' | 'username' | 'email' | 'name';
  /** How long what goes in usually is. */
  size?: 'short' | 'long';
}

export function LineInput({
  value,
  kind = 'text',
  autocomplete = 'off',
  size = 'long',
  ...field
}: LineProps): VNode {
  const dir = kind === 'email' || kind === 'url' ? 'ltr' : 'auto';
  return (
    <Field
      {...field}
      control={(tied) => (
        <input
          {...tied}
          {...PRIVATE}
          class={size}
          type="text"
          inputMode={kind}
          autocomplete={autocomplete}
          dir={dir}
          value={value}
        />
      )}
    />
  );
}

export function TextArea({ value = '', rows = 4, ...field }: TextProps & { rows?: number }): VNode {
  return (
    <Field
      {...field}
      control={(tied) => (
        <textarea {...tied} {...PRIVATE} rows={rows} dir="auto">
          {/* A browser drops the first line feed: this one, not the reader's own. */}
          {`\n${value}`}
        </textarea>
      )}
    />
  );
}

/** A date as precise as known, typed into one field. `understood` says in words how it was read. */
export function DateInput({
  value,
  hint,
  understood,
  ...field
}: TextProps & { understood?: string | undefined }): VNode {
  const { t } = usePage();
  return (
    <Field
      {...field}
      hint={hint === undefined ? t.ui.dateHint : hint}
      after={understood === undefined ? undefined : t.ui.dateUnderstood(understood)}
      control={(tied) => <input {...tied} {...PRIVATE} class="short" type="text" dir="auto" value={value} />}
    />
  );
}

/** A state by name or code. The names are offered by the one `StateList` of the page. */
export function StateInput({ value, hint, ...field }: TextProps): VNode {
  const { t } = usePage();
  return (
    <Field
      {...field}
      hint={hint === undefined ? t.ui.stateHint : hint}
      control={(tied) => (
        <input {...tied} {...PRIVATE} class="medium" type="text" list={STATES} dir="auto" value={value} />
      )}
    />
  );
}

const STATES = 'offered-states';

/** Every state's name in the reader's language: once on a page that has a `StateInput`. */
export function StateList(): VNode {
  const { locale } = usePage();
  return (
    <datalist id={STATES}>
      {stateNames(locale).map(({ code, name }) => (
        <option key={code}>{name}</option>
      ))}
    </datalist>
  );
}

/** A whole number. A text field, since those for numbers change what was typed, by the wheel or by dropping it. */
export function NumberInput({ value, ...field }: TextProps): VNode {
  return (
    <Field
      {...field}
      control={(tied) => (
        <input {...tied} {...PRIVATE} class="number" type="text" inputMode="numeric" value={value} />
      )}
    />
  );
}

/** A password; what was typed is never sent back. */
export function PasswordInput({ fresh = false, ...field }: FieldProps & { fresh?: boolean }): VNode {
  return (
    <Field
      {...field}
      control={(tied) => (
        <input
          {...tied}
          class="medium"
          type="password"
          autocomplete={fresh ? 'new-password' : 'current-password'}
          dir="ltr"
        />
      )}
    />
  );
}

/** A code that proves somebody: digits of an app, or letters from paper. What was typed is never sent back. */
export function CodeInput(field: FieldProps): VNode {
  return (
    <Field
      {...field}
      control={(tied) => (
        <input
          {...tied}
          class="medium"
          type="text"
          autocomplete="one-time-code"
          spellcheck={false}
          dir="ltr"
        />
      )}
    />
  );
}
