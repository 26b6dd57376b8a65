import type { VNode } from 'preact';
import type { Content } from './content.ts';

/** What is known of a thing, each fact under its label. */
export function Facts({ items }: { items: readonly { label: string; value: Content }[] }): VNode {
  return (
    <dl class="facts">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
