import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isLanguageTag, languageName } from '../../src/lib/languages.ts';

const LOCALES = ['en', 'fr', 'es', 'ar'] as const;

describe('isLanguageTag', () => {
  test.each([
    'en',
    'EN',
    'zh-Hant',
    'zh-hant-tw',
    'pt-BR',
    'es-419',
    'sr-Latn-RS',
    'ug',
    'tlh',
    'und',
    'de-1996',
  ])('accepts %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  test.each(
    [
      ['', ' ', 'e', 'en ', ' en', 'en_US', 'en-', '-en', 'en--US', 'english language', 'en,fr', 'é'],
      ['12', 'en-a', 'en\n', 'x-private', `en-x-${'abcdefgh-'.repeat(4)}a`],
    ].flat(),
  )('refuses %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  test('accepts only what the database can hold as a language_tag', () => {
    const shaped = fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,5}$/);
    fc.assert(
      fc.property(fc.oneof(shaped, fc.string()), (tag) => {
        if (isLanguageTag(tag)) expect(tag).toMatch(/^(?=.{2,35}$)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('languageName', () => {
  test.each([
    ['zh', 'en', 'Chinese'],
    ['ZH', 'en', 'Chinese'],
    ['zh', 'fr', 'chinois'],
    ['tr', 'es', 'turco'],
    ['ru', 'ar', 'الروسية'],
    ['qaa', 'en', 'qaa'],
    ['und', 'en', 'und'],
    ['not a tag', 'en', 'not a tag'],
  ] as const)('%s in %s is %s', (tag, locale, name) => {
    expect(languageName(tag, locale)).toBe(name);
  });

  test('has something to say of whatever is stored', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...LOCALES), (tag, locale) => {
        expect(languageName(tag, locale)).not.toBe('');
      }),
    );
  });
});
