import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LOCALES } from '../../src/domain/codes.ts';
import { readDate } from '../../src/lib/date-words.ts';
import { messagesFor } from '../../src/messages/catalogue.ts';
import { sayDate } from '../../src/messages/dates.ts';
import { anyEdtf } from '../lib/edtf-arbitrary.ts';
import { everything, leavesOf, said, valuesIn } from './leaves.ts';

const en = messagesFor('en');
const TRANSLATIONS = LOCALES.filter((locale) => locale !== 'en');

/** What a language writes as English does: names, and words that the two share. Anything else was left untranslated. */
const AS_IN_ENGLISH: Record<(typeof TRANSLATIONS)[number], readonly string[]> = {
  fr: [
    'access.action',
    'access.code',
    'access.sessions',
    'codes.citationScheme.ecli',
    'codes.incident.message',
    'codes.incident.surveillance',
    'fields.citations',
    'fields.sourceId',
    'identities.version',
    'pages.section.source',
    'pages.section.notice',
    'pages.apiRoute',
    'ui.pageTitle',
    'ui.lanes.protection',
    'ui.saidBy',
    'ui.pages',
  ],
  es: ['codes.citationScheme.ecli', 'ui.pageTitle', 'ui.errorTitle', 'ui.errorPrefix'],
  ar: ['codes.citationScheme.ecli'],
};

/** Messages about a number of things, by that number. */
const COUNTED = Object.entries<(t: typeof en, count: number) => string>({
  openFlags: (t, count) => t.pages.openFlags(count),
  decidedFlags: (t, count) => t.pages.decidedFlags(count),
  saidBy: (t, count) => t.ui.saidBy(count),
  passages: (t, candidates) => t.flags.R02({ candidates, decidedOn: null }),
  incidents: (t, incidents) => t.flags.R10({ incidents, undated: 0 }),
  days: (t, count) =>
    t.flags.R03({ requestingState: null, decidedOn: null, since: { least: count, most: count } }),
  ...Object.fromEntries(
    [...leavesOf(en.pages.counts)].map(([name]) => [
      name,
      (t: typeof en, count: number) => said(leavesOf(t.pages.counts).get(name)!, [count]),
    ]),
  ),
}).map(([name, say]) => ({ name, say }));

const withoutDigits = (text: string) => text.replace(/\d+/g, '#');

describe.each(LOCALES)('the catalogue in %s', (locale) => {
  const t = messagesFor(locale);
  const texts = everything(t);

  test('has the messages of the English one, which take as many parameters', () => {
    const shapeOf = (messages: typeof en) =>
      [...leavesOf(messages)]
        .map(([path, message]) => `${path}/${typeof message === 'string' ? 'text' : message.length}`)
        .toSorted();
    expect(shapeOf(t)).toEqual(shapeOf(en));
  });

  test('says something everywhere, and never shows a value that is not there', () => {
    const bad = texts.filter(
      ({ text }) =>
        text.trim() !== text || text === '' || /\b(undefined|null|NaN)\b|\[object|[{}]| {2}/.test(text),
    );
    expect(bad).toEqual([]);
  });

  test('shows every parameter that English shows', () => {
    // One and two may be said without a figure.
    const english = new Map(
      everything(en).map(({ path, args, text }) => [path + JSON.stringify(args), text]),
    );
    const lost = texts.filter(({ path, args, text }) =>
      valuesIn(args)
        .filter((value) => !['0', '1', '2'].includes(value))
        .filter((value) =>
          english
            .get(path + JSON.stringify(args))
            ?.toLowerCase()
            .includes(value.toLowerCase()),
        )
        .some((value) => !text.toLowerCase().includes(value.toLowerCase())),
    );
    expect(lost).toEqual([]);
  });

  test('uses typographic apostrophes and quotation marks', () => {
    expect(texts.filter(({ text }) => /['"`]/.test(text))).toEqual([]);
  });

  test.each(COUNTED)('speaks of one and of two differently: $name', ({ say }) => {
    expect(withoutDigits(say(t, 1))).not.toBe(withoutDigits(say(t, 2)));
  });

  test.each(COUNTED)('speaks alike of all numbers that its grammar treats alike: $name', ({ say }) => {
    const rules = new Intl.PluralRules(locale);
    // One alone may be written out: "one passage", but "0 passage" in French.
    const number = fc.integer({ min: 0, max: 1000 }).filter((count) => count !== 1);
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(rules.select(a) === rules.select(b));
        expect(withoutDigits(say(t, a))).toBe(withoutDigits(say(t, b)));
      }),
    );
  });

  test('writes dates that can be typed as they stand', () => {
    fc.assert(
      fc.property(anyEdtf(), (date) => {
        expect(readDate(sayDate(t, locale, date), locale)).toBe(date);
      }),
    );
    expect(readDate(sayDate(t, locale, null), locale)).toBeUndefined();
  });
});

describe.each(TRANSLATIONS)('the catalogue in %s', (locale) => {
  test('leaves nothing in English but what the two languages share', () => {
    const english = new Map(
      everything(en).map(({ path, args, text }) => [path + JSON.stringify(args), text]),
    );
    const untranslated = everything(messagesFor(locale))
      .filter(
        ({ path, args, text }) =>
          text === english.get(path + JSON.stringify(args)) && hasOwnWords(text, args),
      )
      .map(({ path }) => path);
    expect([...new Set(untranslated)].toSorted()).toEqual(AS_IN_ENGLISH[locale].toSorted());
  });
});

/** Whether a message says more than its parameters and punctuation. */
function hasOwnWords(text: string, args: readonly unknown[]): boolean {
  const own = valuesIn(args).reduce((rest, value) => rest.replaceAll(new RegExp(value, 'gi'), ''), text);
  return /\p{L}/u.test(own);
}

test('French parts its high punctuation with a narrow no-break space, and no other mark with one', () => {
  const texts = everything(messagesFor('fr'));
  const wrong = texts.filter(
    ({ text }) =>
      /(?<!\u202f)[;!?»]|(?<!\u202f):(?=\s|$)|«(?!\u202f)/.test(text) ||
      /\u202f(?![;:!?»~])(?<!«\u202f)/.test(text),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['fr', 0, '0 signal d’alerte ouvert'],
  ['fr', 1, '1 signal d’alerte ouvert'],
  ['fr', 2, '2 signaux d’alerte ouverts'],
  ['es', 0, '0 señales de alerta abiertas'],
  ['es', 1, '1 señal de alerta abierta'],
  ['es', 2, '2 señales de alerta abiertas'],
] as const)('in %s, %i open flags are “%s”', (locale, count, words) => {
  expect(messagesFor(locale).pages.openFlags(count)).toBe(words);
});

test('names of states and courts stand where no article is needed', () => {
  const facts = { requestingState: 'QM', court: '', decidedOn: null, reported: false };
  const [fr, es] = [messagesFor('fr'), messagesFor('es')];
  expect(fr.pages.requestTitle('Chine', 'France')).toBe(
    'Demande d’extradition (État requérant\u202f: Chine\u202f; État requis\u202f: France)',
  );
  expect(es.pages.requestTitle(null, 'Francia')).toBe('Solicitud de extradición (Estado requerido: Francia)');
  expect(fr.flags.R01({ ...facts, court: fr.flags.court('Cour d’appel', 'XA') })).toMatch(
    /^Une juridiction \(Cour d’appel, XA\) a jugé que la demande d’extradition \(État requérant\u202f: QM\) /,
  );
  expect(es.flags.R01({ ...facts, court: es.flags.court(null, null) })).toMatch(/^Un tribunal apreció /);
});
