import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { usePage } from './context.tsx';
import { describedBy, Field, FieldError, fieldId, Hint, Required, type FieldProps } from './field.tsx';

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  /** What stands for no choice; `null` if one must be made. */
  empty?: string | null | undefined;
}

/** One of many. */
export function Select({ options, value, empty, ...field }: SelectProps): VNode {
  const { t } = usePage();
  return (
    <Field
      {...field}
      control={(tied) => (
        <select {...tied}>
          {empty === null ? null : (
            <option value="">{empty ?? (field.required ? t.ui.choose : t.ui.notStated)}</option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** One of a few, all in sight. */
export function Radios({
  options,
  value,
  ...group
}: FieldProps & { options: readonly Option[]; value?: string | undefined }): VNode {
  return (
    <Group {...group} choices>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          id={`${fieldId(group.path)}.${index}`}
          name={group.path}
          option={option}
          checked={option.value === value}
        />
      ))}
    </Group>
  );
}

/** From how many choices on they stand in columns. */
const MANY = 6;

/** Any of a few. Each has a name of its own, `path.0`, `path.1`, …, so that no value hides another. */
export function Checkboxes({
  options,
  values = [],
  ...group
}: FieldProps & { options: readonly Option[]; values?: readonly string[] }): VNode {
  return (
    <Group {...group} choices many={options.length > MANY}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={`${fieldId(group.path)}.${index}`}
          name={`${group.path}.${index}`}
          option={option}
          checked={values.includes(option.value)}
        />
      ))}
    </Group>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  checked: boolean;
}

function Choice({ type, id, name, option: { value, label, hint }, checked }: ChoiceProps): VNode {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="choice">
      <input type={type} id={id} name={name} value={value} checked={checked} aria-describedby={hintId} />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Fields that belong together, under a legend. `path` is theirs together: the summary can lead to the whole. */
export function Group({
  path,
  label,
  hint,
  error,
  required = false,
  choices = false,
  many = false,
  children,
}: FieldProps & { choices?: boolean; many?: boolean; children: Content }): VNode {
  const kind = choices ? (many ? 'field choices many' : 'field choices') : 'group';
  return (
    <fieldset
      id={fieldId(path)}
      tabIndex={-1}
      class={error === undefined ? kind : `${kind} field-wrong`}
      aria-describedby={describedBy(path, { hint, error })}
    >
      <legend>
        {label} <Required when={required} />
      </legend>
      <Hint path={path} hint={hint} />
      <FieldError path={path} error={error} />
      {children}
    </fieldset>
  );
}
