import type { VNode } from 'preact';
import { partsOf, type RecordSet } from '../../record/record-set.ts';
import { usePage } from '../../ui/context.tsx';
import { findingKind, type Ruling } from '../rulings/kind.ts';
import { markQuotes } from './highlight.ts';

/** A ruling's text with the quotes of its findings marked where they stand. */
export function RulingText({ ruling, set }: { ruling: Ruling; set: RecordSet }): VNode | null {
  const { t } = usePage();
  if (ruling.text === null) return null;
  const stretches = markQuotes(ruling.text, partsOf(set, findingKind, ruling.id));
  return (
    <details class="ruling-text" open={stretches.some(({ of }) => of !== undefined)}>
      <summary>{t.fields.text}</summary>
      <p dir="auto" lang={ruling.language ?? undefined}>
        {stretches.map(({ text, of }) =>
          of === undefined ? (
            text
          ) : (
            <mark>
              <a href={`#${of}`}>{text}</a>
            </mark>
          ),
        )}
      </p>
    </details>
  );
}
