import type { VNode } from 'preact';
import type { Content } from './content.ts';

type Variant = 'primary' | 'secondary' | 'danger';

interface ButtonProps {
  variant?: Variant;
  /** Which of several buttons was pressed. */
  name?: string;
  value?: string;
  children: string;
}

/** Sends the form it is in. `danger` is for what cannot be taken back. */
export function Button({ variant = 'primary', name, value, children }: ButtonProps): VNode {
  return (
    <button type="submit" class={`button button-${variant}`} name={name} value={value}>
      {children}
    </button>
  );
}

/** Leads to where something is done; does nothing itself. */
export function ActionLink({ href, children }: { href: string; children: string }): VNode {
  return (
    <a class="button button-secondary" href={href}>
      {children}
    </a>
  );
}

/** A row of buttons and links. */
export function Actions({ children }: { children: Content }): VNode {
  return <div class="actions">{children}</div>;
}
