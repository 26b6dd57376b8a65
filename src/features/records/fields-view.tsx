import type { VNode } from 'preact';
import { z } from 'zod';
import type { Typed } from '../../access/route.ts';
import { readDate } from '../../lib/date-words.ts';
import type { FieldName, Messages } from '../../messages/catalogue.ts';
import { sayDate } from '../../messages/dates.ts';
import { bare, controlOf, type Control } from '../../record/fields.ts';
import type { RecordSet } from '../../record/record-set.ts';
import { Button } from '../../ui/button.tsx';
import { Checkboxes, Group, Select } from '../../ui/choices.tsx';
import { usePage } from '../../ui/context.tsx';
import { errorAt, type FieldFault } from '../../ui/form.tsx';
import { DateInput, LineInput, NumberInput, StateInput, TextArea } from '../../ui/text-inputs.tsx';
import { rowsOf } from './form.ts';
import { datedTitle } from './titles.ts';

export interface FieldsState {
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
  ...state
}: { fields: z.ZodObject; prefix?: string } & FieldsState): VNode {
  return (
    <>
      {Object.entries(fields.shape).map(([name, schema]) => (
        <OneField key={name} name={name} path={prefix + name} schema={schema as z.ZodType} {...state} />
      ))}
    </>
  );
}

interface OneFieldProps extends FieldsState {
  name: string;
  path: string;
  schema: z.ZodType;
}

function OneField({ name, path, schema, ...state }: OneFieldProps): VNode {
  const { t, locale } = usePage();
  const { typed, faults, set, self } = state;
  const control = controlOf(schema);
  const value = typed[path];
  // In a row that may stay empty as a whole, nothing is needed.
  const required = !/\.\d/.test(path) && !schema.safeParse(undefined).success;
  const about = { path, label: labelOf(t, name, control), error: errorAt(faults, path), required };
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
      return <StateRows {...about} typed={typed} />;
    case 'number':
      return <NumberInput {...about} value={value} />;
    case 'code':
      return (
        <Select
          {...about}
          value={value ?? startingCode(schema)}
          {...(startingCode(schema) === undefined ? {} : { empty: null })}
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
    case 'record': {
      const records = (set.get(control.of) ?? []).filter((record) => record.id !== self);
      return (
        <Select
          {...about}
          value={value}
          options={records.map((record) => ({
            value: record.id,
            label: datedTitle(control.of, record, { t, locale }),
          }))}
        />
      );
    }
    case 'claims':
      return <Claims path={path} label={about.label} typed={typed} />;
    case 'text':
      return <TextArea {...about} value={value} rows={path === 'text' ? 16 : 4} />;
    case 'link-url':
      return <LineInput {...about} value={value} kind="url" />;
    default:
      return <LineInput {...about} value={value} />;
  }
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
      <Group path={path} label={label} error={error}>
        <FieldsView fields={inner} prefix={`${path}.`} {...state} />
      </Group>
    );
  }
  const element = (inner as z.ZodArray).element as unknown as z.ZodObject;
  return (
    <Group path={path} label={label} error={error}>
      {shownRows(state.typed, path).map((row) => (
        <Group key={row} path={`${path}.${row}`} label={t.pages.rowOf(label, row + 1)}>
          <FieldsView fields={element} prefix={`${path}.${row}.`} {...state} />
        </Group>
      ))}
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
}: {
  path: string;
  label: string;
  error: string | undefined;
  typed: Typed;
}): VNode {
  const { t } = usePage();
  return (
    <Group path={path} label={label} error={error}>
      {shownRows(typed, path).map((row) => (
        <StateInput
          key={row}
          path={`${path}.${row}`}
          label={t.pages.rowOf(label, row + 1)}
          value={typed[`${path}.${row}`]}
        />
      ))}
      <Button variant="secondary" name="more" value={path}>
        {t.pages.addRow}
      </Button>
    </Group>
  );
}

/** What a source says differently: the field, and its value there. */
function Claims({ path, label, typed }: { path: string; label: string; typed: Typed }): VNode {
  const { t } = usePage();
  const names = Object.entries(t.fields).map(([value, word]) => ({ value, label: word }));
  return (
    <Group path={path} label={label}>
      {shownRows(typed, path).map((row) => (
        <>
          <Select
            key={`${row} field`}
            path={`${path}.${row}.field`}
            label={t.pages.claimField}
            value={typed[`${path}.${row}.field`]}
            options={names}
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
