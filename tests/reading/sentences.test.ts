import { describe, expect, test } from '@jest/globals';
import { fold } from '../../src/reading/fold.ts';
import { LONGEST_SENTENCE, splitSentences } from '../../src/reading/sentences.ts';

function sentences(text: string): string[] {
  const folded = fold(text).text;
  return splitSentences(folded).map(({ start, end }) => folded.slice(start, end));
}

describe('sentences', () => {
  test.each([
    ['He was arrested. He was released.', ['He was arrested.', 'He was released.']],
    ['See No. 5 and art. 3. It applies.', ['See No. 5 and art. 3.', 'It applies.']],
    [
      'In Soering v. United Kingdom Mr. A. Smith appeared.',
      ['In Soering v. United Kingdom Mr. A. Smith appeared.'],
    ],
    ['M. Petit et Mme. Roux sont absents. Il statue.', ['M. Petit et Mme. Roux sont absents.', 'Il statue.']],
    ['Mme S... demande cela. Elle attend.', ['Mme S... demande cela.', 'Elle attend.']],
    ['Under s. 81 it fails. Is that so? No.', ['Under s. 81 it fails.', 'Is that so?', 'No.']],
    ['He said "I am sought." I believe him.', ['He said "I am sought."', 'I believe him.']],
    ['16. But one thing remains. 17. It is late.', ['But one thing remains.', 'It is late.']],
    ['G. Findings\n\n1. First.\n2. Second.', ['Findings', 'First.', 'Second.']],
    ['one line\nof a page\n\nnext paragraph', ['one line of a page', 'next paragraph']],
  ])('%p', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('a heading is a short paragraph without a full stop', () => {
    const folded = fold('Relevant law\n\nThe law is clear.\n\nend').text;
    expect(splitSentences(folded).map(({ heading }) => heading)).toEqual([true, false, false]);
  });

  test('a sentence too long is cut at a semicolon before any other place', () => {
    const clause = 'the request was considered, with care';
    const text = `${`${clause}; `.repeat(60)}${clause}.`;
    const cut = sentences(text);
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.slice(0, -1).every((piece) => piece.endsWith(';') && piece.length <= LONGEST_SENTENCE)).toBe(
      true,
    );
    expect(cut.join(' ')).toBe(text);
  });
});
