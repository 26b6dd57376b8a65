import type { VNode } from 'preact';
import type { Content } from './content.ts';

interface HeadingProps {
  /** What stands small above the title: a reference, the case it belongs to. */
  above?: Content;
  title: string;
  tags?: Content;
  /** What is true today, in a sentence. */
  lead?: Content;
}

/** The one `h1` of a page. */
export function Heading({ above = null, title, tags = null, lead = null }: HeadingProps): VNode {
  return (
    <div class="heading">
      {above === null ? null : <p class="above">{above}</p>}
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {tags === null ? null : <p class="tags">{tags}</p>}
      {lead === null ? null : <p class="lead">{lead}</p>}
    </div>
  );
}

interface PartProps {
  /** Its anchor on the page. */
  id: string;
  title: string;
  tags?: Content;
  actions?: Content;
  children: Content;
}

/** A part of a page, under an `h2`. */
export function Section({ id, title, tags = null, actions = null, children }: PartProps): VNode {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {tags}
        {actions === null ? null : <div class="section-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** One record or flag within a section, under an `h3`. */
export function Item({ id, title, tags = null, actions = null, children }: PartProps): VNode {
  return (
    <article class="item" id={id} aria-labelledby={`${id}-title`}>
      <div class="item-head">
        <h3 id={`${id}-title`}>
          <bdi>{title}</bdi>
        </h3>
        {tags}
        {actions === null ? null : <div class="section-actions">{actions}</div>}
      </div>
      {children}
    </article>
  );
}
