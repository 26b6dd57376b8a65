import type { VNode } from 'preact';
import type { Content } from './content.ts';

/** From how many characters on a value gets the whole width, to be read as text. */
const LONG = 90;

/** What is known of a thing, each fact under its label. */
export function Facts({ items }: { items: readonly { label: string; value: Content }[] }): VNode {
  return (
    <dl class="facts">
      {items.map(({ label, value }) => (
        <div key={label} class={typeof value === 'string' && value.length > LONG ? 'long' : undefined}>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
