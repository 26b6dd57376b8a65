import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../src/reading/fold.ts';
import { reader } from '../../src/reading/reader.ts';
import { LONGEST_SENTENCE, splitSentences } from '../../src/reading/sentences.ts';

const ORDER = [
  'finding',
  'rejected',
  'declined_to_consider',
  'attributed_lower_court',
  'attributed_other_state_or_body',
  'obiter',
  'hypothetical',
  'attributed_party',
  'statutory_recital',
  'unclear',
];

/** Scraps of rulings, so that arbitrary texts hold candidates too. */
const scrap = fc.constantFrom(
  'The court finds that ',
  'Counsel submitted that ',
  'the request is politically motivated',
  'the charges were brought to silence a critic',
  'la demande est présentée dans un but politique',
  'Le requérant soutient que ',
  'n’est pas établi',
  ' ; ',
  '. ',
  '\n\n',
  '\u00a0',
  'poli-\ntically motivated',
  '«\u202f',
  'e\u0301',
  'ﬁn politique',
  '\ud83d',
  '😀',
  '16. ',
  'I do not accept that.',
);
const ruling = fc
  .array(fc.oneof({ weight: 4, arbitrary: scrap }, fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
const language = fc.constantFrom('en', 'fr', undefined);

function read(text: string, known: string | undefined) {
  return known === undefined ? reader.read(text) : reader.read(text, known);
}

describe('for any text', () => {
  test('every quote is the text between its offsets', () => {
    fc.assert(
      fc.property(ruling, language, (text, known) => {
        for (const { quote, start, end } of read(text, known).candidates) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote.trim()).toBe(quote);
          expect(quote).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the strongest stances come first', () => {
    fc.assert(
      fc.property(ruling, language, (text, known) => {
        const ranks = read(text, known).candidates.map(({ stance }) => ORDER.indexOf(stance));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  test('sentences follow one another, are bounded, and lose no letter', () => {
    fc.assert(
      fc.property(ruling, (text) => {
        const folded = fold(text).text;
        let last = 0;
        for (const { start, end, text: words } of splitSentences(folded)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE + 1);
          expect(words).toHaveLength(end - start);
          expect(folded.slice(last, start)).toMatch(/^[\s\d().A-Za-z]*$/);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('typography does not hide a finding, and the quote keeps it', () => {
  test.each([
    ['no-break spaces', 'The court finds that the request is politically\u00a0motivated.', 'en'],
    ['a soft hyphen', 'The court finds that the request is politi\u00adcally motivated.', 'en'],
    [
      'a word cut at the end of a line',
      'The court finds that the request is poli-\ntically motivated.',
      'en',
    ],
    ['lines of a page', 'The court finds\nthat the request\nis politically\r\nmotivated.', 'en'],
    ['curly apostrophes', 'La cour retient que l’extradition est demandée dans un but politique.', 'fr'],
    [
      'letters and accents apart',
      'La cour retient que la demande est présente\u0301e dans un but politique.',
      'fr',
    ],
    [
      'capitals without accents',
      "LA COUR RETIENT QUE L'EXTRADITION EST DEMANDEE DANS UN BUT POLITIQUE.",
      'fr',
    ],
    ['a ligature', 'La cour retient que la demande a une ﬁn politique.', 'fr'],
  ])('%s', (_what, text, known) => {
    expect(reader.read(text, known).candidates[0]).toMatchObject({ stance: 'finding', quote: text });
  });
});

// A pattern that tries every way of parting such a text would take hours, not the seconds that reading it takes.
describe('hostile text', () => {
  const MEGABYTE = 1_000_000;
  const fill = (words: string) => words.repeat(Math.ceil(MEGABYTE / words.length));

  test.each([
    ['one word', 'political '],
    ['one sentence of motives', 'the request was made to punish him for his political opinions and '],
    ['attributions without end', 'counsel submits that the court finds that the judge held that '],
    ['one French sentence', 'la demande serait présentée dans un but politique '],
    ['negations', 'ne pas ne saurait rien ne que '],
    ['quotation marks', '"'],
    ['line feeds', '\n'],
    ['full stops', '. '],
    ['hyphens at line ends', 'a-\n'],
  ])('a megabyte of %s is read to its end, and what is proposed stands in it', (_what, words) => {
    const text = fill(words);
    const candidates = ['en', 'fr'].flatMap((known) => reader.read(text, known).candidates);
    for (const { quote, start, end } of candidates) expect(text.slice(start, end)).toBe(quote);
  });
});
