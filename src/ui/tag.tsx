import type { VNode } from 'preact';

export type Tone =
  | 'plain'
  | 'live'
  | 'ended'
  | 'open'
  | 'confirmed'
  | 'dismissed'
  | 'resolved'
  | 'alleged'
  | 'disputed'
  | 'restricted'
  | 'demo';

/** A state in a word. Border and mark differ by tone, so that it can be told apart in black and white. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: string }): VNode {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}
