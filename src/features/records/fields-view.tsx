import type { VNode } from 'preact';
import { z } from 'zod';
import type { Typed } from '../../access/route.ts';
import { readDate } from '../../lib/date-words.ts';
import type { FieldName, Messages } from '../../messages/en/messages.ts';
import { sayDate } from '../../messages/dates.ts';
import { bare, controlOf, type Control } from '../../record/fields.ts';
import type { Recorded, RecordType } from '../../record/recorded.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { Button } from '../../ui/button.tsx';
import { Checkboxes, Group, Select } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { Empty } from '../../ui/empty.tsx';
import { errorAt, type FieldFault } from '../../ui/form.tsx';
import { DateInput, LineInput, NumberInput, StateInput, TextArea } from '../../ui/text-inputs.tsx';
import { claimableFields, claimLabel } from './claims.ts';
import { rowsOf } from './form.ts';
import { datedTitle } from './titles.ts';

/** The name by which the catalogue has hints, and the fields. */
type Described = { readonly type: string; readonly fields: z.ZodObject };

export interface FieldsState {
  /** What is asked for: a kind of record, or what has fields as one. */
  kind: Described;
  typed: Typed;
  faults: readonly FieldFault[];
  /** The records of the case, to choose a linked one from. */
  set: RecordSet;
  /** The id of the record being changed, which cannot refer to itself. */
  self?: string | undefined;
}

/** The label of a field. `state` is a country, except where it is the state something is in. */
export function labelOf(t: Messages, name: string, control: Control | undefined): string {
  if (name === 'state' && control?.type === 'code') return t.fields.status;
  return t.fields[name as FieldName];
}

/** Every field of a kind, asked for as its schema says. */
export function FieldsView({
  fields,
  prefix = '',
  mayBeEmpty = false,
  ...state
}: { fields: z.ZodObject; prefix?: string; mayBeEmpty?: boolean } & FieldsState): VNode {
  return (
    <>
      {Object.entries(fields.shape).map(([name, schema]) => (
        <OneField
          key={name}
          name={name}
          path={prefix + name}
          schema={schema as z.ZodType}
          mayBeEmpty={mayBeEmpty}
          {...state}
        />
      ))}
    </>
  );
}

interface OneFieldProps extends FieldsState {
  name: string;
  path: string;
  schema: z.ZodType;
  /** It is in a group or row that may stay empty as a whole, so nothing in it is needed. */
  mayBeEmpty?: boolean;
}

function OneField({ name, path, schema, mayBeEmpty = false, ...state }: OneFieldProps): VNode | null {
  const { t, locale } = usePage();
  const { typed, faults, kind } = state;
  const control = controlOf(schema);
  const value = typed[path];
  if (value === undefined && lacksRecords(schema, state)) return null;
  const required = !mayBeEmpty && !schema.safeParse(undefined).success;
  const hint = hintFor(t, kind, path);
  const label = labelOf(t, name, control);
  const about = { path, label, error: errorAt(faults, path), required, ...(hint && { hint }) };
  switch (control?.type) {
    case undefined:
      return <Composite name={name} path={path} schema={schema} {...state} />;
    case 'date': {
      const read = value ? readDate(value, locale) : undefined;
      return <DateInput {...about} value={value} understood={read && sayDate(t, locale, read)} />;
    }
    case 'state':
      return <StateInput {...about} value={value} />;
    case 'states':
      return <StateRows {...about} typed={typed} faults={faults} />;
    case 'number':
      return <NumberInput {...about} value={value} />;
    case 'code':
      return (
        <Select
          {...about}
          value={value ?? startingCode(schema)}
          empty={startingCode(schema) === undefined ? undefined : null}
          options={control.codes.map((code) => ({ value: code, label: wordFor(t, control.group, code) }))}
        />
      );
    case 'codes':
      return (
        <Checkboxes
          {...about}
          values={rowsOf(typed, path).map((row) => typed[`${path}.${row}`] ?? '')}
          options={control.codes.map((code) => ({ value: code, label: wordFor(t, control.group, code) }))}
        />
      );
    case 'record':
      return (
        <Select
          {...about}
          value={value}
          options={recordsOf(control.of, state).map((record) => ({
            value: record.id,
            label: datedTitle(control.of, record, { t, locale }),
          }))}
        />
      );
    case 'claims':
      return <Claims path={path} label={label} kind={kind} typed={typed} />;
    case 'text':
      return <TextArea {...about} value={value} rows={path === 'text' ? 16 : 4} />;
    case 'language':
      return <LineInput {...about} hint={t.ui.languageHint} size="short" value={value} />;
    case 'link-url':
      return <LineInput {...about} value={value} kind="url" />;
    default:
      return <LineInput {...about} value={value} />;
  }
}

/** What helps with this field, if its label alone does not; rows of one field share it. */
function hintFor(t: Messages, kind: Described, path: string): string | undefined {
  return (t.hints as Record<string, string>)[`${kind.type}.${path.replace(/\.\d+/g, '')}`];
}

function recordsOf(type: RecordType, { set, self }: Pick<FieldsState, 'set' | 'self'>): Recorded[] {
  return (set.get(type) ?? []).filter((record) => record.id !== self);
}

/** Whether a field refers to another record while the case has none that it could: then it is not asked for. */
function lacksRecords(schema: z.ZodType, state: FieldsState): boolean {
  const control = controlOf(schema);
  if (control?.type === 'record') return recordsOf(control.of, state).length === 0;
  const inner = bare(schema);
  return (
    inner instanceof z.ZodObject &&
    Object.values(inner.shape).some((field) => lacksRecords(field as z.ZodType, state))
  );
}

/** The code a new record starts with, where its schema has one. */
function startingCode(schema: z.ZodType): string | undefined {
  const start = schema.safeParse(undefined);
  return start.success && typeof start.data === 'string' ? start.data : undefined;
}

export function wordFor(t: Messages, group: keyof Messages['codes'], code: string): string {
  return (t.codes[group] as Record<string, string>)[code] ?? code;
}

/** A group of fields, or rows of them with room for one more. */
function Composite({ name, path, schema, ...state }: OneFieldProps): VNode {
  const { t } = usePage();
  const inner = bare(schema);
  const label = t.fields[name as FieldName];
  const error = errorAt(state.faults, path);
  if (inner instanceof z.ZodObject) {
    return (
      <Group path={path} label={label} error={error} hint={hintFor(t, state.kind, path)}>
        <FieldsView
          fields={inner}
          prefix={`${path}.`}
          mayBeEmpty={schema.safeParse(null).success}
          {...state}
        />
      </Group>
    );
  }
  const element = (inner as z.ZodArray).element as unknown as z.ZodObject;
  if (rowsOf(state.typed, path).length === 0 && lacksRecords(element, state))
    return (
      <Group path={path} label={label} error={error}>
        <Empty>{t.pages.nothingToCite}</Empty>
      </Group>
    );
  return (
    <Group path={path} label={label} error={error}>
      {shownRows(state.typed, path).map((row, _, rows) => {
        const fields = (
          <FieldsView key={row} fields={element} prefix={`${path}.${row}.`} mayBeEmpty {...state} />
        );
        return rows.length === 1 ? (
          fields
        ) : (
          <Group key={row} path={`${path}.${row}`} label={t.pages.rowOf(label, row + 1)}>
            {fields}
          </Group>
        );
      })}
      <Button variant="secondary" name="more" value={path}>
        {t.pages.addRow}
      </Button>
    </Group>
  );
}

/** The rows on a page: those typed, an empty one if there are none, and one more if that was asked for. */
function shownRows(typed: Typed, path: string): number[] {
  const last = rowsOf(typed, path).at(-1) ?? -1;
  const count = Math.max(last + 1, 1) + (typed['more'] === path ? 1 : 0);
  return Array.from({ length: count }, (_, row) => row);
}

function StateRows({
  path,
  label,
  error,
  typed,
  faults,
}: {
  path: string;
  label: string;
  error: string | undefined;
  typed: Typed;
  faults: readonly FieldFault[];
}): VNode {
  const { t } = usePage();
  return (
    <Group path={path} label={label} error={error}>
      {shownRows(typed, path).map((row, _, rows) => (
        <StateInput
          key={row}
          path={`${path}.${row}`}
          label={rows.length === 1 ? t.fields.state : t.pages.rowOf(t.fields.state, row + 1)}
          value={typed[`${path}.${row}`]}
          error={errorAt(faults, `${path}.${row}`)}
        />
      ))}
      <Button variant="secondary" name="more" value={path}>
        {t.pages.addRow}
      </Button>
    </Group>
  );
}

/** What a source says differently: the field, and its value there. */
function Claims({
  path,
  label,
  kind,
  typed,
}: {
  path: string;
  label: string;
  kind: Described;
  typed: Typed;
}): VNode {
  const { t } = usePage();
  const names = claimableFields(kind.fields).map(({ path: value, names: parts }) => ({
    value,
    label: parts.map(({ name, control }) => labelOf(t, name, control)).reduce(t.pages.labelled),
  }));
  // A program may have named another: it must not be lost when the form is saved.
  const others = Object.entries(typed)
    .filter(([name, field]) => name.startsWith(`${path}.`) && name.endsWith('.field') && field !== '')
    .flatMap(([, field]) => (names.some(({ value }) => value === field) ? [] : [field]))
    .map((field) => ({ value: field, label: claimLabel(t, field) }));
  return (
    <Group path={path} label={label}>
      {shownRows(typed, path).map((row) => (
        <>
          <Select
            key={`${row} field`}
            path={`${path}.${row}.field`}
            label={t.pages.claimField}
            value={typed[`${path}.${row}.field`]}
            options={[...names, ...others]}
          />
          <LineInput
            key={`${row} value`}
            path={`${path}.${row}.value`}
            label={t.pages.claimValue}
            value={typed[`${path}.${row}.value`]}
          />
        </>
      ))}
    </Group>
  );
}
