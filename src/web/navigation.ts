import { may, type Actor } from '../access/actor.ts';
import type { Messages } from '../messages/en/messages.ts';
import type { NavLink } from '../ui/context.tsx';
import { paths } from '../ui/paths.ts';

/** What this person finds at the top of every page: only what they may open. */
export function navigationFor(t: Messages, actor: Actor | undefined, path: string): NavLink[] {
  const link = (href: string, label: string): NavLink => ({
    href,
    label,
    current: href === paths.home ? path === href : path === href || path.startsWith(`${href}/`),
  });
  if (actor === undefined) return [];
  return [
    ...(may(actor, 'read_cases')
      ? [link(paths.home, t.pages.workList), link(paths.cases, t.pages.cases)]
      : []),
    ...(may(actor, 'see_jobs') ? [link(paths.jobs, t.pages.jobs)] : []),
    ...(may(actor, 'manage_accounts') ? [link(paths.admin, t.pages.people)] : []),
  ];
}
