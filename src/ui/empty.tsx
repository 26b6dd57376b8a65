import type { VNode } from 'preact';
import type { Content } from './content.ts';

/** Says that there is nothing, and what may be done about it. */
export function Empty({ children }: { children: Content }): VNode {
  return <div class="empty">{children}</div>;
}
