import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { usePage } from './context.tsx';

interface QuoteProps {
  text: string;
  /** Its BCP 47 tag. */
  lang?: string | undefined;
  /** Whose words these are: "The ruling’s own words". */
  from?: string | undefined;
  /** Where they stand: court, date, paragraph. */
  cite?: Content;
  /** The words are somebody’s about the ruling, not the ruling’s: they get a broken rule instead of a whole one. */
  reported?: boolean;
  /** The same in the reader’s language. */
  translation?: string | undefined;
}

/** Words that must not be changed: a court’s, or those of somebody who reports what it said. */
export function Quote({ text, lang, from, cite = null, reported = false, translation }: QuoteProps): VNode {
  const { t } = usePage();
  return (
    <figure class={reported ? 'quote quote-reported' : 'quote'}>
      <blockquote dir="auto" lang={lang}>
        <p>{text}</p>
      </blockquote>
      {translation === undefined ? null : (
        <p class="quote-translation">
          <span class="caps">{t.ui.translation}</span> <span dir="auto">{translation}</span>
        </p>
      )}
      {from === undefined && cite === null ? null : (
        <figcaption>
          {from === undefined ? null : <span class="quote-from">{from}</span>}
          {cite === null ? null : <cite dir="auto">{cite}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
