import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { usePage } from './context.tsx';
import { safeLink } from './safe-href.ts';

/** The tracks along which a case moves, in the order of their lanes. */
export const LANES = ['validity', 'visibility', 'proceedings', 'protection', 'pressure'] as const;
export type Lane = (typeof LANES)[number];

export interface TimelineEntry {
  /** Its anchor on the page. */
  id: string;
  /** In words, as precise as known; left out where the heading already says that it is not known. */
  date?: string;
  lane: Lane;
  what: Content;
  /** The page of the record behind it. */
  href?: string;
  detail?: Content;
  /** What contradicts it, and who. */
  doubt?: Content;
  /** Who says so. `href` may be an address from the record. */
  sources?: readonly { label: string; href?: string }[];
}

export interface TimelineGroup {
  heading: string;
  /** Nobody knows when: the order of these entries means nothing, and the page says so. */
  undated?: boolean;
  entries: readonly TimelineEntry[];
}

/** One stream of what happened, by year; on wide screens each entry is marked in the lane of its track. */
export function Timeline({ groups }: { groups: readonly TimelineGroup[] }): VNode {
  const { t } = usePage();
  return (
    <div class="timeline">
      <div class="timeline-lanes" aria-hidden="true">
        {LANES.map((lane) => (
          <span key={lane}>{t.ui.lanes[lane]}</span>
        ))}
      </div>
      {groups.map(({ heading, undated = false, entries }) => (
        <section key={heading} class={undated ? 'timeline-group timeline-undated' : 'timeline-group'}>
          <h3>
            {heading} {undated ? <small>{t.ui.undatedOrder}</small> : null}
          </h3>
          <ol>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Entry({ entry }: { entry: TimelineEntry }): VNode {
  const { t } = usePage();
  const { id, date, lane, what, href, detail = null, doubt = null, sources = [] } = entry;
  return (
    <li id={id} class="entry">
      <span class="entry-date">{date ?? ''}</span>
      <span class="rails" aria-hidden="true">
        {LANES.map((rail) => (
          <i key={rail} class={rail === lane ? `mark mark-${lane}` : undefined} />
        ))}
        <b />
      </span>
      <div class="entry-text">
        <p class="caps entry-lane">{t.ui.lanes[lane]}</p>
        <p class="entry-what">
          <bdi>{href === undefined ? what : <a href={href}>{what}</a>}</bdi>
        </p>
        {detail === null ? null : <div class="entry-detail">{detail}</div>}
        {doubt === null ? null : (
          <div class="doubt">
            <div class="caps">{t.ui.inDoubt}</div>
            <div dir="auto">{doubt}</div>
          </div>
        )}
        {sources.length === 0 ? null : (
          <p class="entry-sources">
            <span class="caps">{t.ui.saidBy(sources.length)}</span>
            {sources.map((source) => (
              <Source key={source.label} {...source} />
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

function Source({ label, href }: { label: string; href?: string }): VNode {
  const address = href === undefined ? undefined : safeLink(href);
  const words = <bdi>{label}</bdi>;
  return address === undefined ? words : <a href={address}>{words}</a>;
}
