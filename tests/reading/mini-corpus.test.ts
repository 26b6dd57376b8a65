import { describe, expect, test } from '@jest/globals';
import type { Ground, Stance, Target } from '../../src/domain/ruling-codes.ts';
import { reader } from '../../src/reading/reader.ts';

/** The labelled mini-corpus of the field, by its row numbers: the rows in English and French. */
const ROWS: [row: number, language: string, stance: Stance, target: Target, ground: Ground, text: string][] =
  [
    [
      1,
      'en',
      'finding',
      'request',
      'POL_PURPOSE',
      'The court finds that the request was made in order to punish H for his links to a disgraced official.',
    ],
    [
      2,
      'en',
      'rejected',
      'request',
      'POL_PURPOSE',
      'Counsel submitted that the request is politically motivated. The court does not accept that.',
    ],
    [
      3,
      'en',
      'attributed_party',
      'prosecution',
      'POL_PURPOSE',
      'According to the defence the proceedings are politically motivated.',
    ],
    [
      4,
      'fr',
      'rejected',
      'request',
      'POL_PURPOSE',
      "Il ne résulte d'aucune pièce que l'extradition serait demandée dans un but politique.",
    ],
    [
      5,
      'fr',
      'finding',
      'request',
      'POL_PURPOSE',
      "Le requérant soutient que l'extradition est demandée dans un but politique ; il ressort des pièces du dossier que tel est le cas.",
    ],
    [
      6,
      'fr',
      'statutory_recital',
      'request',
      'POL_PURPOSE',
      "L'extradition n'est pas accordée lorsqu'elle est demandée dans un but politique.",
    ],
    [
      10,
      'en',
      'attributed_lower_court',
      'prosecution',
      'POL_PURPOSE',
      'The first-instance judge held the prosecution politically motivated; we quash that ruling and remit.',
    ],
    [
      11,
      'en',
      'declined_to_consider',
      'unclear',
      'NO_INQUIRY',
      'Whether the motive is political is a matter for the Secretary of State.',
    ],
    [
      12,
      'en',
      'attributed_other_state_or_body',
      'prosecution',
      'POL_PURPOSE',
      'The Commission found the case predominantly political; that does not bind this court.',
    ],
    [
      13,
      'en',
      'hypothetical',
      'prosecution',
      'POL_PURPOSE',
      'Even if the charges were politically motivated, surrender would be refused for lack of dual criminality.',
    ],
    [
      20,
      'en',
      'rejected',
      'request',
      'POL_PURPOSE',
      'We cannot exclude that political considerations played some part, but they were not the purpose of the request.',
    ],
  ];

/** The rows in languages this reader does not know: it says which, and claims nothing. */
const OTHER_ROWS: [row: number, language: string, text: string][] = [
  [7, 'de', 'Der Verfolgte befindet sich seit Mai in Auslieferungshaft.'],
  [9, 'de', 'Anhaltspunkte dafür, dass das Ersuchen politisch motiviert ist, liegen nicht vor.'],
  [14, 'es', 'No se aprecia falta de motivación ni móvil político.'],
  [16, 'pl', 'Stwierdza prawną niedopuszczalność wydania z uwagi na polityczny charakter ścigania.'],
  [18, 'tr', 'İade talebinin siyasi amaçla yapıldığı anlaşılmıştır.'],
  [19, 'ru', 'Доводы защиты о политическом характере преследования суд находит убедительными.'],
];

describe('the labelled mini-corpus', () => {
  test.each(ROWS)('row %i (%s): %s', (_row, language, stance, target, ground, text) => {
    const { candidates } = reader.read(text, language);
    expect(candidates[0]).toMatchObject({ stance, target, ground });
    expect(candidates.filter((candidate) => candidate.stance === 'finding')).toHaveLength(
      stance === 'finding' ? 1 : 0,
    );
  });

  test.each(OTHER_ROWS)('row %i (%s) gives no candidate', (_row, language, text) => {
    expect(reader.read(text, language)).toEqual({ language, candidates: [] });
  });
});

describe('the quote of a candidate', () => {
  test('holds the attribution and the sentence that takes it up', () => {
    const text =
      'He was arrested. Counsel submitted that the request is politically motivated. I accept that submission. Bail is refused.';
    expect(reader.read(text, 'en').candidates[0]).toMatchObject({
      stance: 'finding',
      quote: 'Counsel submitted that the request is politically motivated. I accept that submission.',
    });
  });

  test('leaves out the number of the paragraph', () => {
    const text =
      '15. The file was closed.\n\n16. I find that the notice is politically motivated.\n\n17. He is discharged.';
    expect(reader.read(text, 'en').candidates[0]).toMatchObject({
      target: 'notice',
      quote: 'I find that the notice is politically motivated.',
    });
  });
});

describe('target and ground', () => {
  test.each<[Target, Ground, string]>([
    [
      'notice',
      'POL_PURPOSE',
      'I find that the Red Notice was issued in order to silence an opposition journalist.',
    ],
    ['offence', 'POL_OFFENCE', 'The court finds that the offence is one connected with a political offence.'],
    [
      'request',
      'POL_PREJUDICE',
      'I am satisfied that if extradited he would be punished on account of his political opinions.',
    ],
    [
      'prosecution',
      'ART18',
      'The Court finds a breach of Article 18: the detention was meant to silence a critic of the government.',
    ],
    ['request', 'ABUSE_PROCESS', 'I find that the request was made for an ulterior purpose.'],
  ])('%s, %s: %s', (target, ground, text) => {
    expect(reader.read(text, 'en').candidates[0]).toMatchObject({ stance: 'finding', target, ground });
  });
});

describe('the ruling as a whole', () => {
  const finding = 'I find that the request is politically motivated.';

  test('a finding comes before what others said', () => {
    const text = `The defence says the charges are politically motivated. The State denies it. ${finding}`;
    expect(reader.read(text, 'en').candidates.map(({ stance }) => stance)).toEqual([
      'finding',
      'attributed_party',
    ]);
  });

  test.each([
    ['The case for the defendant', 'attributed_party'],
    ['Relevant law', 'statutory_recital'],
  ])('a plain assertion under "%s" is no finding', (heading, stance) => {
    const text = `${heading}\n\nThe prosecution is politically motivated.`;
    expect(reader.read(text, 'en').candidates.map((candidate) => candidate.stance)).toEqual([stance]);
  });

  test('what a dissenting judge finds is not the finding of the court', () => {
    const text = `The appeal is dismissed.\n\nDISSENTING OPINION OF JUDGE MARR\n\n${finding}`;
    expect(reader.read(text, 'en').candidates.map(({ stance }) => stance)).toEqual([
      'attributed_other_state_or_body',
    ]);
  });
});
