/** The languages of the interface. */
export type Locale = 'en' | 'fr' | 'es' | 'ar';

/** RFC 5646, 4.4.1: the shortest limit that still holds every tag in real use. */
const LONGEST_TAG = 35;

/** "Undetermined" has no name in Intl, which calls it by its own jargon, "root". */
const UNDETERMINED = /^und(?:-|$)/i;

const displayNames = new Map<Locale, Intl.DisplayNames>();

/** Whether `text` is one well-formed BCP 47 tag that has a canonical form: `zh-Hant`, `pt-BR`. Case does not matter. */
export function isLanguageTag(text: string): boolean {
  if (text.length > LONGEST_TAG) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The language's name in the reader's language, or the tag itself where it has none. */
export function languageName(tag: string, locale: Locale): string {
  if (!isLanguageTag(tag) || UNDETERMINED.test(tag)) return tag;
  return displayNamesFor(locale).of(tag) ?? tag;
}

function displayNamesFor(locale: Locale): Intl.DisplayNames {
  const made = displayNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  displayNames.set(locale, made);
  return made;
}
