import type { VNode } from 'preact';
import type { Content } from './content.ts';

interface CalloutProps {
  tone: 'success' | 'info' | 'warning';
  title?: string;
  children?: Content;
}

/** A message to the reader: something was done, is worth knowing, or needs care. */
export function Callout({ tone, title, children = null }: CalloutProps): VNode {
  return (
    <div class={`callout callout-${tone}`} role={tone === 'success' ? 'status' : undefined}>
      {title === undefined ? null : <p class="callout-title">{title}</p>}
      {children}
    </div>
  );
}
