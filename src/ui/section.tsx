import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
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

interface ContentsProps {
  /** What a screen reader calls this list. */
  label: string;
  parts: readonly { id: string; title: string }[];
}

/** Links to the parts of a long page. */
export function Contents({ label, parts }: ContentsProps): VNode {
  return (
    <nav class="contents" aria-label={label}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
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

const ItemDepth = createContext(0);

/** One record or flag within a section, under an `h3`; under an `h4` where it hangs on another. */
export function Item({ id, title, tags = null, actions = null, children }: PartProps): VNode {
  const depth = useContext(ItemDepth);
  const Title = depth === 0 ? 'h3' : 'h4';
  return (
    <article class="item" id={id} aria-labelledby={`${id}-title`}>
      <div class="item-head">
        <div class="item-title">
          <Title id={`${id}-title`}>
            <bdi>{title}</bdi>
          </Title>
          {tags}
        </div>
        {actions === null ? null : <div class="section-actions">{actions}</div>}
      </div>
      <ItemDepth.Provider value={depth + 1}>{children}</ItemDepth.Provider>
    </article>
  );
}
