import { describe, expect, test } from '@jest/globals';
import { isState, readState, stateName, stateNames } from '../../src/lib/states.ts';

const LOCALES = ['en', 'fr', 'es', 'ar'] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const ALL_PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Regions that CLDR names though ISO has assigned them to no state: reserved codes, groupings, test data, unknown. */
const NAMED_BUT_NOT_ASSIGNED = new Set('AC CP CQ DG EA EU EZ IC TA UN QO XA XB ZZ'.split(' '));

/** Whether the code is still itself: those of former states are mapped to their successors. */
function isCurrent(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

function spellings(name: string): string[] {
  return [
    name,
    name.toUpperCase(),
    ` ${name.toLowerCase()}  `,
    name.normalize('NFD').replace(/\p{M}/gu, ''),
    `\u200f${name}\u200e`,
  ];
}

describe('isState', () => {
  test('knows the 249 assigned codes and Kosovo, as Intl does', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const witnessed = ALL_PAIRS.filter(
      (code) => regions.of(code) !== undefined && isCurrent(code) && !NAMED_BUT_NOT_ASSIGNED.has(code),
    );
    expect(witnessed).toHaveLength(250);
    const named = stateNames('en').map(({ code }) => code);
    expect(named.toSorted()).toEqual(witnessed);
    expect(witnessed.filter(isState)).toEqual(witnessed);
  });

  test('accepts the user-assigned codes but those that others use for "unknown"', () => {
    const named = new Set(stateNames('en').map(({ code }) => code));
    const others = ALL_PAIRS.filter((code) => isState(code) && !named.has(code));
    expect(others).toEqual(
      [
        ['AA', 'QM', 'QN', 'QO', 'QP', 'QQ', 'QR', 'QS', 'QT', 'QU', 'QV', 'QW', 'QX', 'QY', 'QZ', 'XA'],
        ['XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ', 'XL', 'XM', 'XN', 'XO', 'XP', 'XQ', 'XR'],
        ['XS', 'XT', 'XU', 'XV', 'XW', 'XY'],
      ].flat(),
    );
  });

  test.each([
    'ZZ',
    'XX',
    'XZ',
    'UK',
    'EU',
    'UN',
    'SU',
    'YU',
    'AN',
    'cn',
    'Cn',
    'CHN',
    'C',
    '',
    ' CN',
    'CN\n',
    '156',
  ])('refuses %j', (code) => {
    expect(isState(code)).toBe(false);
  });
});

describe('stateName', () => {
  test.each([
    ['CN', 'en', 'China'],
    ['CN', 'fr', 'Chine'],
    ['TR', 'es', 'Turquía'],
    ['RU', 'ar', 'روسيا'],
    ['XK', 'en', 'Kosovo'],
    ['XA', 'en', 'XA'],
    ['QO', 'fr', 'QO'],
    ['ZZ', 'en', 'ZZ'],
  ] as const)('%s in %s is %s', (code, locale, name) => {
    expect(stateName(code, locale)).toBe(name);
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  const names = stateNames(locale);

  test('every state has a name of its own, in the order of the alphabet', () => {
    expect(new Set(names.map(({ name }) => name)).size).toBe(250);
    expect(names.filter(({ code, name }) => code === name)).toEqual([]);
    const alphabet = new Intl.Collator(locale);
    const outOfOrder = names.filter(({ name }, at) => alphabet.compare(names[at - 1]?.name ?? '', name) > 0);
    expect(outOfOrder).toEqual([]);
  });

  test('every name is read back, in any case, without its accents, with marks of direction', () => {
    const misread = names.flatMap(({ code, name }) =>
      spellings(name).filter((spelling) => readState(spelling, locale) !== code),
    );
    expect(misread).toEqual([]);
  });

  test('every code is read in either case', () => {
    const misread = ALL_PAIRS.filter(isState).filter(
      (code) => readState(code, locale) !== code || readState(` ${code.toLowerCase()}`, locale) !== code,
    );
    expect(misread).toEqual([]);
  });
});

describe('readState', () => {
  test.each([
    ['Turkey', 'en', 'TR'],
    ['turkiye', 'en', 'TR'],
    ['Turkey', 'ar', 'TR'],
    ['UK', 'en', 'GB'],
    ['Great Britain', 'en', 'GB'],
    ['U.S.A.', 'en', 'US'],
    ['the United States', 'en', 'US'],
    ['EE. UU.', 'es', 'US'],
    ['Russia', 'fr', 'RU'],
    ['Russian Federation', 'en', 'RU'],
    ['Hong Kong', 'fr', 'HK'],
    ['hong kong sar china', 'en', 'HK'],
    ['Macau', 'es', 'MO'],
    ['Bosnia and Herzegovina', 'en', 'BA'],
    ['Trinidad and Tobago', 'en', 'TT'],
    ['Saint Lucia', 'en', 'LC'],
    ['St Lucia', 'en', 'LC'],
    ["Cote d'Ivoire", 'en', 'CI'],
    ['Ivory Coast', 'en', 'CI'],
    ['The Gambia', 'en', 'GM'],
    ['DR Congo', 'en', 'CD'],
    ['République tchèque', 'fr', 'CZ'],
    ['etats unis', 'fr', 'US'],
    ['الإمارات', 'ar', 'AE'],
    ['الامارات', 'ar', 'AE'],
    ['فلسطين', 'ar', 'PS'],
    ['المملكه', 'ar', undefined],
    ['Kosovo', 'es', 'XK'],
  ] as const)('%s in %s is %s', (text, locale, code) => {
    expect(readState(text, locale)).toBe(code);
  });

  test.each([
    '',
    ' ',
    '-',
    'the',
    'XX',
    'zz',
    'Unknown Region',
    'Atlantis',
    'Korea',
    'Congo',
    'Europe',
    'CHN',
    'Chin',
  ])('reads no state in %j', (text) => {
    expect(readState(text, 'en')).toBeUndefined();
  });

  test("a name of another language is not read: only the reader's own and English", () => {
    expect(readState('Allemagne', 'fr')).toBe('DE');
    expect(readState('Germany', 'fr')).toBe('DE');
    expect(readState('Allemagne', 'es')).toBeUndefined();
  });
});
