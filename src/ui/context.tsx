import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale, Role } from '../domain/codes.ts';
import type { Messages } from '../messages/en/messages.ts';
import type { Content } from './content.ts';

export interface NavLink {
  href: string;
  label: string;
  current: boolean;
}

/** What every page knows about its reader and itself. */
export interface PageContext {
  locale: Locale;
  t: Messages;
  /** Today in UTC, `YYYY-MM-DD`. */
  day: string;
  /** Path and query of this page: where a change of language comes back to. */
  path: string;
  csrf: string;
  /** By which a form of this page is known when it is sent twice. */
  formKey: string;
  /** Whether this installation holds demonstration data, which every page then says. */
  demo: boolean;
  actor?: { name: string; role: Role };
  nav: readonly NavLink[];
}

const Page = createContext<PageContext | undefined>(undefined);

export function PageProvider({ context, children }: { context: PageContext; children: Content }): VNode {
  return <Page.Provider value={context}>{children}</Page.Provider>;
}

/** The context of the page being rendered. */
export function usePage(): PageContext {
  const page = useContext(Page);
  if (page === undefined) throw new Error('a component of the kit was rendered outside a page');
  return page;
}

/** The direction a language is written in. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
