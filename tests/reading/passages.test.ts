import { describe, expect, test } from '@jest/globals';
import { readPassage } from '../../src/reading/passages.ts';

describe('a line of passages', () => {
  const finding = 'I find that the request is politically motivated.';

  test('gives the strongest finding and its words', () => {
    const text = `The defence says the case is politically motivated. ${finding}`;
    expect(readPassage({ id: 'a', lang: 'en', text })).toEqual({
      id: 'a',
      found: true,
      stance: 'finding',
      quote: finding,
    });
  });

  test('a view that is only reported is not found', () => {
    const text = 'The defence says the case is politically motivated.';
    expect(readPassage({ id: 'b', lang: 'en', text })).toEqual({
      id: 'b',
      found: false,
      stance: 'attributed_party',
      quote: text,
    });
  });

  test('a finding about a co-accused is not found', () => {
    const text = 'I find that his co-accused was prosecuted because of his political opinions.';
    expect(readPassage({ id: 'e', lang: 'en', text })).toMatchObject({ found: false, stance: 'finding' });
  });

  test.each([
    ['nothing to the point', 'en', 'Bail is refused.'],
    ['a language not known', 'tr', 'İade talebinin siyasi amaçla yapıldığı anlaşılmıştır.'],
  ])('%s gives nulls', (_what, lang, text) => {
    expect(readPassage({ id: 'c', lang, text })).toEqual({
      id: 'c',
      found: false,
      stance: null,
      quote: null,
    });
  });

  test.each([undefined, ''])('without a language (%p) it is guessed', (lang) => {
    expect(readPassage({ id: 'd', lang, text: finding }).found).toBe(true);
  });
});
