import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatEdtf, readDate } from '../../src/lib/date-words.ts';
import { ar } from '../../src/messages/ar/messages.ts';
import { anyEdtf, edtf } from '../lib/edtf-arbitrary.ts';
import { afterDays, COUNTED, COUNTS } from './arabic-counts.ts';
import { everything } from './leaves.ts';

/** The innermost isolates go first, so that one inside another takes nothing of the outer one along. */
function outsideIsolates(text: string): string {
  const outside = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return outside === text ? text : outsideIsolates(outside);
}

/** The text with its isolates made visible. */
const seen = (text: string) => text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');

describe('Arabic counts', () => {
  test.each(COUNTED)('none, one, two, few and many: $name', ({ say, frame, forms }) => {
    expect(COUNTS.map(say)).toEqual(forms.map((form) => frame.replace('…', form)));
  });

  test.each([
    [103, '103 علامات مفتوحة'],
    [111, '111 علامة مفتوحة'],
    [1000, '1000 علامة مفتوحة'],
  ])('beyond a hundred the last two digits decide: %i', (count, words) => {
    expect(ar.pages.openFlags(count)).toBe(words);
  });

  test.each([
    [0, 9, 'بعد مدة لا تتجاوز 9 أيام من'],
    [1, 2, 'بعد مدة بين يوم واحد ويومين من'],
    [9, 15, 'بعد مدة بين 9 أيام و15 يومًا من'],
    [90, 100, 'بعد مدة بين 90 يومًا و100 يوم من'],
  ])('each end of a range has its own form: %i to %i days', (least, most, words) => {
    expect(afterDays(least, most)).toContain(` ${words} صدور حكم `);
  });
});

describe('Arabic direction', () => {
  const texts = everything(ar).map(({ path, text }) => ({ path, text, outside: outsideIsolates(text) }));

  test('every isolate that is opened is closed, and no other', () => {
    expect(texts.filter(({ outside }) => /[\u2068\u2069]/.test(outside))).toEqual([]);
  });

  test('a value in Latin letters is always isolated', () => {
    const names = /Qumran|Xanadu|Alpha|Beta|Gamma|alpha|string|decidedOn/;
    expect(texts.filter(({ text }) => names.test(text)).length).toBeGreaterThan(30);
    expect(texts.filter(({ outside }) => names.test(outside))).toEqual([]);
  });

  test('no date, code or address of its own is left to be turned round', () => {
    expect(texts.filter(({ outside }) => /[a-z\d][-/.:@=][a-z\d/]/i.test(outside))).toEqual([]);
  });

  test.each([
    [ar.pages.signInAs('ann@example.org'), 'سيكون تسجيل الدخول بالعنوان ⟨ann@example.org⟩.'],
    [ar.errorReference('A3-2026-0001'), 'عند الإبلاغ عن هذا الخطأ، يُرجى ذكر المرجع ⟨A3-2026-0001⟩.'],
    [ar.pages.requestTitle('XA', 'QM'), 'طلب تسليم من ⟨XA⟩ إلى ⟨QM⟩'],
    [ar.faults.before_start({ start: '2021-07' }), 'هذا التاريخ يسبق ⟨2021-07⟩، وهو الذي يجب أن يأتي أولًا.'],
    [
      ar.flags.R01({
        requestingState: 'XA',
        court: ar.flags.court('Cour d’appel', 'QM'),
        decidedOn: ar.dates.about('2021'),
        reported: false,
      }),
      'خلص حكم صادر عن ⟨⟨Cour d’appel⟩ في ⟨QM⟩⟩ إلى أن الطلب المقدَّم من ⟨XA⟩ ذو دافع سياسي (⟨حوالي ⟨2021⟩⟩)؛ والحكم نافذ.',
    ],
  ])('%s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  test('what is put together here begins with an Arabic letter, which gives the isolate around it its direction', () => {
    const phrases = [
      ar.flags.court('Cour d’appel', 'QM'),
      ar.flags.court(null, 'QM'),
      ar.dates.about('2021'),
      ar.dates.uncertain('2021-07'),
      ar.pages.requestTitle('XA', 'QM'),
    ];
    const firstLetters = phrases.map((phrase) => /\p{L}/u.exec(outsideIsolates(phrase))?.[0]);
    expect(firstLetters).toEqual(phrases.map(() => expect.stringMatching(/\p{Script=Arabic}/u)));
  });
});

describe('Arabic dates', () => {
  test.each([
    ['2021-07', 'يوليو 2021'],
    ['2020~', 'حوالي ⟨2020⟩'],
    ['2021-07-05?', '⟨5 يوليو 2021⟩ (غير مؤكد)'],
    ['2021-07-05%', '⟨حوالي ⟨5 يوليو 2021⟩⟩ (غير مؤكد)'],
  ])('%s is said so', (date, words) => {
    expect(seen(formatEdtf(edtf(date), 'ar', ar.dates))).toBe(words);
  });

  test('are read back as they are said', () => {
    fc.assert(
      fc.property(anyEdtf(), (date) => {
        expect(readDate(formatEdtf(date, 'ar', ar.dates), 'ar')).toBe(date);
      }),
      { numRuns: 500 },
    );
  });
});
