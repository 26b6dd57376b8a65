import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatEdtf, readDate } from '../../src/lib/date-words.ts';
import { ar } from '../../src/messages/ar/messages.ts';
import { anyEdtf, edtf } from '../lib/edtf-arbitrary.ts';
import { everything } from './leaves.ts';

interface Counted {
  name: string;
  say: (count: number) => string;
  /** What is the same for every count, with `…` for what is not. */
  frame: string;
  /** One form for each of `COUNTS`. */
  forms: readonly string[];
}

const COUNTS = [0, 1, 2, 3, 10, 11, 99, 100, 101];

const afterDays = (least: number, most: number) =>
  ar.flags.R03({ requestingState: null, decidedOn: null, since: { least, most } });

const COUNTED: readonly Counted[] = [
  {
    name: 'open flags',
    say: ar.pages.openFlags,
    frame: '…',
    forms: [
      'لا علامات مفتوحة',
      'علامة مفتوحة واحدة',
      'علامتان مفتوحتان',
      '3 علامات مفتوحة',
      '10 علامات مفتوحة',
      '11 علامة مفتوحة',
      '99 علامة مفتوحة',
      '100 علامة مفتوحة',
      '101 علامة مفتوحة',
    ],
  },
  {
    name: 'decided flags',
    say: ar.pages.decidedFlags,
    frame: '…',
    forms: [
      'لا علامات مستبعدة أو زائلة',
      'علامة واحدة مستبعدة أو زائلة',
      'علامتان مستبعدتان أو زائلتان',
      '3 علامات مستبعدة أو زائلة',
      '10 علامات مستبعدة أو زائلة',
      '11 علامة مستبعدة أو زائلة',
      '99 علامة مستبعدة أو زائلة',
      '100 علامة مستبعدة أو زائلة',
      '101 علامة مستبعدة أو زائلة',
    ],
  },
  {
    name: 'cases looked at',
    say: ar.pages.counts.cases,
    frame: '…',
    forms: [
      'لم تُفحص أي قضية',
      'فُحصت قضية واحدة',
      'فُحصت قضيتان',
      'فُحصت 3 قضايا',
      'فُحصت 10 قضايا',
      'فُحصت 11 قضية',
      'فُحصت 99 قضية',
      'فُحصت 100 قضية',
      'فُحصت 101 قضية',
    ],
  },
  {
    name: 'rulings read',
    say: ar.pages.counts.rulingsRead,
    frame: '…',
    forms: [
      'لم يُقرأ أي حكم',
      'قُرئ حكم واحد',
      'قُرئ حكمان',
      'قُرئت 3 أحكام',
      'قُرئت 10 أحكام',
      'قُرئ 11 حكمًا',
      'قُرئ 99 حكمًا',
      'قُرئ 100 حكم',
      'قُرئ 101 حكم',
    ],
  },
  {
    name: 'flags raised',
    say: ar.pages.counts.raised,
    frame: '…',
    forms: [
      'لم توضع أي علامة',
      'وُضعت علامة واحدة',
      'وُضعت علامتان',
      'وُضعت 3 علامات',
      'وُضعت 10 علامات',
      'وُضعت 11 علامة',
      'وُضعت 99 علامة',
      'وُضعت 100 علامة',
      'وُضعت 101 علامة',
    ],
  },
  {
    name: 'flags reopened',
    say: ar.pages.counts.reopened,
    frame: '…',
    forms: [
      'لم يُعَد فتح أي علامة',
      'أُعيد فتح علامة واحدة',
      'أُعيد فتح علامتين',
      'أُعيد فتح 3 علامات',
      'أُعيد فتح 10 علامات',
      'أُعيد فتح 11 علامة',
      'أُعيد فتح 99 علامة',
      'أُعيد فتح 100 علامة',
      'أُعيد فتح 101 علامة',
    ],
  },
  {
    name: 'flags updated',
    say: ar.pages.counts.updated,
    frame: '…',
    forms: [
      'لم تُحدَّث أي علامة',
      'حُدِّثت علامة واحدة',
      'حُدِّثت علامتان',
      'حُدِّثت 3 علامات',
      'حُدِّثت 10 علامات',
      'حُدِّثت 11 علامة',
      'حُدِّثت 99 علامة',
      'حُدِّثت 100 علامة',
      'حُدِّثت 101 علامة',
    ],
  },
  {
    name: 'flags resolved',
    say: ar.pages.counts.resolved,
    frame: '…',
    forms: [
      'لم تزُل أي علامة',
      'زالت علامة واحدة',
      'زالت علامتان',
      'زالت 3 علامات',
      'زالت 10 علامات',
      'زالت 11 علامة',
      'زالت 99 علامة',
      'زالت 100 علامة',
      'زالت 101 علامة',
    ],
  },
  {
    name: 'who says so',
    say: ar.ui.saidBy,
    frame: '…',
    forms: [
      'المصادر',
      'المصدر',
      'المصدران',
      'المصادر',
      'المصادر',
      'المصادر',
      'المصادر',
      'المصادر',
      'المصادر',
    ],
  },
  {
    name: 'most characters',
    say: (most) => ar.faults.too_long({ most }),
    frame: 'لا يُسمح هنا …',
    forms: [
      'بأي حرف.',
      'بأكثر من حرف واحد.',
      'بأكثر من حرفين.',
      'بأكثر من 3 أحرف.',
      'بأكثر من 10 أحرف.',
      'بأكثر من 11 حرفًا.',
      'بأكثر من 99 حرفًا.',
      'بأكثر من 100 حرف.',
      'بأكثر من 101 حرف.',
    ],
  },
  {
    name: 'most values',
    say: (most) => ar.faults.too_many({ most }),
    frame: 'لا يُسمح هنا …',
    forms: [
      'بأي قيمة.',
      'بأكثر من قيمة واحدة.',
      'بأكثر من قيمتين.',
      'بأكثر من 3 قيم.',
      'بأكثر من 10 قيم.',
      'بأكثر من 11 قيمة.',
      'بأكثر من 99 قيمة.',
      'بأكثر من 100 قيمة.',
      'بأكثر من 101 قيمة.',
    ],
  },
  {
    name: 'passages to review',
    say: (candidates) => ar.flags.R02({ candidates, decidedOn: null }),
    frame: '… بانتظار المراجعة في الحكم، لاحتمال الإشارة إلى دافع سياسي.',
    forms: [
      'لا مقاطع',
      'مقطع واحد',
      'مقطعان',
      '3 مقاطع',
      '10 مقاطع',
      '11 مقطعًا',
      '99 مقطعًا',
      '100 مقطع',
      '101 مقطع',
    ],
  },
  {
    name: 'days since a ruling',
    say: (count) => afterDays(count, count),
    frame: 'لا يُعرف أن النشرة قد انتهت؛ وهي تُعدّ سارية بعد … من صدور حكم خلص إلى أن الطلب سياسي.',
    forms: [
      'أقل من يوم',
      'يوم واحد',
      'يومين',
      '3 أيام',
      '10 أيام',
      '11 يومًا',
      '99 يومًا',
      '100 يوم',
      '101 يوم',
    ],
  },
  {
    name: 'incidents',
    say: (count) => ar.flags.R10({ incidents: count, undated: 0 }),
    frame: '… ضد أحد الأقارب قرب توقيف أو خطوة في الإجراءات.',
    forms: [
      'لا وقائع',
      'واقعة واحدة',
      'واقعتان',
      '3 وقائع',
      '10 وقائع',
      '11 واقعة',
      '99 واقعة',
      '100 واقعة',
      '101 واقعة',
    ],
  },
  {
    name: 'incidents of unknown date',
    say: (count) => ar.flags.R10({ incidents: 200, undated: count }),
    frame: '200 واقعة ضد أحد الأقارب قرب توقيف أو خطوة في الإجراءات….',
    forms: [
      '',
      '؛ ولا يُعرف تاريخ واقعة واحدة',
      '؛ ولا يُعرف تاريخ واقعتين',
      '؛ ولا يُعرف تاريخ 3 وقائع',
      '؛ ولا يُعرف تاريخ 10 وقائع',
      '؛ ولا يُعرف تاريخ 11 واقعة',
      '؛ ولا يُعرف تاريخ 99 واقعة',
      '؛ ولا يُعرف تاريخ 100 واقعة',
      '؛ ولا يُعرف تاريخ 101 واقعة',
    ],
  },
];

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
