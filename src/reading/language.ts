/** Frequent small words of each language, told apart from its neighbours by those it does not share. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to that is was were by which not with he his this has been be at from or an',
  fr: 'le la les des du et est que qui dans par une pour sur au aux ne pas il elle cette ce ete sont a',
  es: 'el la los las del y que en por una con se no al su sus lo es fue ha como para',
  pt: 'o os as do da dos das e que em por uma com nao se ao seu sua foi no na pelo pela',
  it: 'il lo la gli le di del della dei e che in per una con non si al alla nel stato sono e',
  de: 'der die das des dem den und ist nicht mit von zu im auf eine einer fur wird sich dass durch',
  nl: 'de het een van en is niet met dat op te voor zijn wordt aan door bij ook naar heeft',
  pl: 'w i z na do sie nie jest ze przez oraz od o za jego tym co po ktory zostal dla',
  tr: 've bir bu ile icin olarak olan da de oldugu tarafindan ise daha gibi kadar ancak hakkinda',
  ru: 'и в не на что по с о к от за для его при как или был суд это также об',
  uk: 'і в не на що та з до за у від для його про як або був суд це також щодо є',
};

const LETTERS_ONLY_UKRAINIAN = /[іїєґ]/g;
const SAMPLE = 20_000;
const FEWEST_HITS = 3;

/**
 * The ISO 639-1 code of the language a folded text is written in, by its small words, or null when there are too
 * few of them to tell. Looks at the first 20,000 characters.
 */
export function guessLanguage(folded: string): string | null {
  const sample = folded.slice(0, SAMPLE).toLowerCase();
  const counts = new Map<string, number>();
  for (const [word] of sample.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);

  let best: string | null = null;
  let most = FEWEST_HITS - 1;
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    const hits = words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (hits > most) {
      best = language;
      most = hits;
    }
  }
  if (best === 'ru' && (sample.match(LETTERS_ONLY_UKRAINIAN)?.length ?? 0) > FEWEST_HITS) return 'uk';
  return best;
}
