import type { VNode } from 'preact';
import type { Content } from './content.ts';

/** What is known, under its label. Text and lists are `long`: they get the whole width, to be read. */
export interface Fact {
  label: string;
  value: Content;
  long?: boolean;
}

/** What is known of a thing, each fact under its label. */
export function Facts({ items }: { items: readonly Fact[] }): VNode {
  return (
    <dl class="facts">
      {items.map(({ label, value, long = false }) => (
        <div key={label} class={long ? 'long' : undefined}>
          <dt>{label}</dt>
          <FactValue value={value} long={long} />
        </div>
      ))}
    </dl>
  );
}

/** Words to be read stand at the edge where their own script begins; a short value stands under its label. */
function FactValue({ value, long = false }: Pick<Fact, 'value' | 'long'>): VNode {
  if (typeof value !== 'string') return <dd>{value}</dd>;
  return long ? (
    <dd dir="auto">{value}</dd>
  ) : (
    <dd>
      <bdi>{value}</bdi>
    </dd>
  );
}
