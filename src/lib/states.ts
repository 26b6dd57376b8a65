import type { Locale } from './languages.ts';
import { STATE_SHORT_NAMES } from './state-short-names.ts';
import { withoutBidiControls } from './text.ts';

/** ISO 3166-1 alpha-2: the 249 officially assigned codes. */
const ASSIGNED = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;

const KOSOVO = 'XK';
const NAMED: ReadonlySet<string> = new Set([...ASSIGNED.trim().split(/\s+/), KOSOVO]);

/**
 * The codes ISO leaves to each user, for an installation that must name a state the standard has no code for. Not
 * XX and ZZ, which travel documents and CLDR use for "unknown": here that is `null`.
 */
const USER_ASSIGNED = /^(?:AA|Q[M-Z]|X[A-WY])$/;

const displayNames = remembered((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const sortedNames = remembered((locale) => {
  const { compare } = new Intl.Collator(locale);
  return [...NAMED]
    .map((code) => ({ code, name: stateName(code, locale) }))
    .toSorted((a, b) => compare(a.name, b.name));
});
const codesByName = remembered(
  (locale) => new Map(stateNames(locale).map(({ code, name }) => [folded(name), code])),
);
const CODES_BY_SHORT_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(STATE_SHORT_NAMES).flatMap(([code, names]) =>
    names.map((name): [string, string] => [folded(name), code]),
  ),
);

/** Whether `code` is a state's: officially assigned, XK, or user-assigned. In capitals. */
export function isState(code: string): boolean {
  return NAMED.has(code) || USER_ASSIGNED.test(code);
}

/** The state's name in the reader's language. A user-assigned code has no name but itself. */
export function stateName(code: string, locale: Locale): string {
  return NAMED.has(code) ? (displayNames(locale).of(code) ?? code) : code;
}

/** Every state that has a name, in the reader's alphabetical order. */
export function stateNames(locale: Locale): readonly { code: string; name: string }[] {
  return sortedNames(locale);
}

/**
 * The state somebody typed: its code in either case, its name in their language or in English, or a common short
 * name. Case, accents and punctuation do not matter. `undefined` if no state, or more than one, is called so.
 */
export function readState(text: string, locale: Locale): string | undefined {
  const code = withoutBidiControls(text).trim().toUpperCase();
  if (isState(code)) return code;
  const name = folded(text);
  return codesByName(locale).get(name) ?? codesByName('en').get(name) ?? CODES_BY_SHORT_NAME.get(name);
}

/** Intl objects are dear to make and never change: one of each for a locale. */
function remembered<Made>(make: (locale: Locale) => Made): (locale: Locale) => Made {
  const made = new Map<Locale, Made>();
  return (locale) => {
    const value = made.get(locale) ?? make(locale);
    made.set(locale, value);
    return value;
  };
}

/** What is left of a name when case, accents, punctuation and articles are no matter. */
function folded(name: string): string {
  return withoutBidiControls(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}
