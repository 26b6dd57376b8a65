/**
 * Texts on which `parseEdtf` and the SQL function `edtf_range` must agree: every date of a few telling years in every
 * precision and with every mark, the days just outside the calendar, and what people and programs write instead.
 * Always the same list, each text once, and nothing that Postgres cannot hold.
 */
export function edtfSamples(): string[] {
  const days = YEARS.flatMap((year) =>
    MONTHS.flatMap((month) => DAYS.map((day) => `${year}-${month}-${day}`)),
  );
  const months = YEARS.flatMap((year) => MONTHS.map((month) => `${year}-${month}`));
  const plain = [...YEARS, ...months, ...days];
  const marked = [...YEARS, ...months, ...days.filter((_, index) => index % 7 === 0)].flatMap((date) =>
    MARKS.map((mark) => date + mark),
  );
  return [...new Set([...plain, ...marked, ...DEFORMED, ...WRITTEN_OTHERWISE])];
}

const YEARS = ['0000', '0001', '0004', '0100', '1582', '1900', '2000', '2020', '2021', '9996', '9999'];
const MONTHS = Array.from({ length: 15 }, (_, month) => String(month).padStart(2, '0'));
const DAYS = ['00', '01', '09', '10', '19', '20', '28', '29', '30', '31', '32', '40', '99'];
const MARKS = ['?', '~', '%', '??', '?~', '~?', ' ?', '*', '!'];

const WRITTEN_OTHERWISE = [
  '',
  ' ',
  '-',
  '?',
  '20',
  '202',
  '20212',
  '020210',
  '-2021',
  '+2021',
  'Y12021',
  '2021-',
  '2021-7',
  '2021-7-5',
  '2021-07-5',
  '2021-007',
  '2021-07-',
  '2021-07-005',
  '2021--05',
  '202107',
  '20210705',
  '2021/07/05',
  '2021.07.05',
  '05-07-2021',
  '05/07/2021',
  '2021-07-05T00:00',
  '2021-07-05T00:00:00Z',
  '2021-21',
  '2021-W27',
  '2021-186',
  '202X',
  '202u',
  '2021-XX',
  '2021-07-XX',
  '2021/2022',
  '2021/..',
  '../2021',
  '{2021,2022}',
  '[2021,2022]',
  '?2021',
  '~2021',
  '%2021',
  '2021?-07',
  '2021~-07-05',
  '?2021-07-~05',
  'y2021',
  '1e3',
  '0x7e',
  'null',
  'now',
  'today',
  'infinity',
  'epoch',
  '2021 BC',
  'July 2021',
];

/** A real date spoilt in the ways that slip through a careless pattern. */
const DEFORMED = ['2021', '2021-07', '2021-07-05', '2021-07-05~'].flatMap((date) => [
  ` ${date}`,
  `${date} `,
  `${date}\n`,
  `\n${date}`,
  `${date}\r\n`,
  `${date}\t`,
  `${date}\n2021`,
  `${date};`,
  `\u{feff}${date}`,
  `\u{200f}${date}`,
  `${date}\u{200e}`,
  `\u{a0}${date}`,
  date.replaceAll('-', '\u{2010}'),
  date.replaceAll('-', '\u{2013}'),
  date.replaceAll('-', '\u{2212}'),
  date.replaceAll('-', ' '),
  inDigitsFrom('٠', date),
  inDigitsFrom('۰', date),
  inDigitsFrom('०', date),
  inDigitsFrom('０', date),
  inDigitsFrom('𝟎', date),
]);

function inDigitsFrom(zero: string, date: string): string {
  const first = zero.codePointAt(0) ?? 0;
  return date.replace(/[0-9]/g, (digit) => String.fromCodePoint(first + Number(digit)));
}
