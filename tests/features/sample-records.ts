import type { RecordType } from '../../src/record/recorded.ts';
import type { Api } from '../support/app.ts';

/** The id of a record of each kind, all of one case. */
export type Ids = Record<RecordType, string>;

interface Sample {
  /** Where it is recorded and listed; `:notice` stands for the id of the notice it is part of. */
  collection: string;
  own: string;
  /** The least that is accepted. */
  least: object;
  /** Something in every field. */
  full: (ids: Ids) => object;
}

const said = (ids: Ids) => ({
  confidentiality: 'restricted',
  certainty: 'disputed',
  note: 'A colleague doubts it.',
  citations: [
    { sourceId: ids.source, locator: 'p. 3', quote: 'so they wrote', claims: { decidedOn: '2018-12-03' } },
  ],
});
const CHARGES = [{ text: 'Mit fremdem Geld', language: 'de', translation: 'With other people’s money' }];
const FINDING = {
  ground: 'POL_PURPOSE',
  stance: 'finding',
  target: 'request',
  quote: 'made for a political purpose',
  quoteFrom: 'report',
  paragraph: '12',
  translation: 'dans un but politique',
  origin: 'person',
  state: 'confirmed',
};

/** A record of every kind: a kind without a sample here does not compile, and fails the tests that walk the kinds. */
export const SAMPLES: Record<RecordType, Sample> = {
  case: {
    collection: '/cases',
    own: '/cases',
    least: {},
    full: () => ({
      citations: [],
      confidentiality: 'restricted',
      certainty: 'alleged',
      note: 'Told twice.',
      title: 'An invented story',
      summary: 'Of nobody.\n\nIn two paragraphs.',
      basis: 'public_record',
      status: 'closed',
      person: { pseudonym: 'K', nationalities: ['XA', 'XB'], profiles: ['journalist', 'refugee'] },
    }),
  },
  source: {
    collection: '/cases/:case/sources',
    own: '/sources',
    least: { title: 'A report' },
    full: (ids) => ({
      ...said(ids),
      kind: 'press_report',
      title: 'Another report',
      publisher: 'The Invented Times',
      publishedOn: '2021-07-05~',
      url: 'https://report.invalid/a?b=1#c',
      language: 'zh-Hans',
      reliability: 'doubtful',
      sha256: 'a'.repeat(64),
    }),
  },
  notice: {
    collection: '/cases/:case/notices',
    own: '/notices',
    least: { instrument: 'red_notice' },
    full: (ids) => ({
      ...said(ids),
      instrument: 'diffusion_wanted',
      requestingState: 'XB',
      requestingAuthority: 'Bureau in B',
      controlNumber: 'A-1/1-2020',
      publicId: '2020/1',
      purpose: 'prosecution',
      warrant: { issuedOn: '2020~', issuedBy: 'A prosecutor', reference: 'W 1' },
      charges: CHARGES,
      reissueOfId: ids.notice,
      events: [{ kind: 'published', happenedOn: '2020-03' }],
    }),
  },
  notice_event: {
    collection: '/notices/:notice/events',
    own: '/notice-events',
    least: { kind: 'published' },
    full: (ids) => ({
      ...said(ids),
      kind: 'public_extract_off',
      happenedOn: '2020-03-04',
      actor: 'The secretariat',
      learnedOn: '2020-05',
    }),
  },
  withdrawal: {
    collection: '/notices/:notice/withdrawals',
    own: '/withdrawals',
    least: { kind: 'deleted' },
    full: (ids) => ({
      ...said(ids),
      kind: 'cancelled',
      decidedBy: 'general_secretariat',
      decidedOn: '2021-01-05',
      executedOn: '2021-01-06',
      notifiedOn: '2021-02',
      reportedOn: '2021?',
      reasonGiven: 'Not said.',
    }),
  },
  extradition_request: {
    collection: '/cases/:case/extradition-requests',
    own: '/extradition-requests',
    least: {},
    full: (ids) => ({
      ...said(ids),
      requestingState: 'XB',
      requestedState: 'XC',
      requestedTerritory: 'An island of C',
      requestedOn: '2020-05',
      receivedOn: '2020-06-01',
      provisionalArrestOn: '2020-04-30',
      timeLimitDays: 40,
      legalBasis: 'A treaty',
      charges: CHARGES,
      noticeId: ids.notice,
      events: [{ kind: 'located', happenedOn: '2020' }],
    }),
  },
  request_event: {
    collection: '/extradition-requests/:extradition_request/events',
    own: '/request-events',
    least: { kind: 'bail' },
    full: (ids) => ({ ...said(ids), kind: 'withdrawn_by_requesting_state', happenedOn: '2021-09%' }),
  },
  ruling: {
    collection: '/extradition-requests/:extradition_request/rulings',
    own: '/rulings',
    least: {},
    full: (ids) => ({
      ...said(ids),
      court: { name: 'Court of Appeal', state: 'XC', level: 'appeal' },
      kind: 'extradition_opinion',
      decidedOn: '2021-07-05',
      publishedOn: '2021-08',
      notifiedOn: '2021',
      outcome: 'refused',
      citationsAs: [{ scheme: 'file_number', value: '3 X 4/21' }],
      appealOf: { rulingId: ids.ruling, effect: 'affirmed' },
      text: 'The appeal is dismissed.',
      language: 'en',
      findings: [FINDING],
    }),
  },
  finding: {
    collection: '/rulings/:ruling/findings',
    own: '/findings',
    least: { ground: 'TORTURE', stance: 'rejected' },
    full: (ids) => ({ ...said(ids), ...FINDING }),
  },
  measure: {
    collection: '/cases/:case/measures',
    own: '/measures',
    least: { kind: 'arrest' },
    full: (ids) => ({
      ...said(ids),
      kind: 'travel_ban',
      state: 'XC',
      startedOn: '2020-04',
      endedOn: '2020-04-30',
      noticeId: ids.notice,
    }),
  },
  incident: {
    collection: '/cases/:case/incidents',
    own: '/incidents',
    least: { kind: 'call' },
    full: (ids) => ({
      ...said(ids),
      kind: 'relative_detained',
      happenedOn: '2020-07~',
      actor: 'Somebody from the bureau',
      actorRole: 'official',
      against: 'relative',
      description: 'A sister, for two days.',
    }),
  },
};

/** Where a kind is recorded and listed, under the records of that case. */
export function collectionOf(type: RecordType, ids: Partial<Ids>): string {
  return SAMPLES[type].collection.replace(/:(\w+)/, (_, parent: RecordType) => ids[parent]!);
}

/** Records a case with the least of every kind, all hanging together. */
export async function recordOneOfEach(api: Api): Promise<Ids> {
  const ids: Partial<Ids> = {};
  for (const type of Object.keys(SAMPLES) as RecordType[]) {
    const { status, body } = await api.post(collectionOf(type, ids), SAMPLES[type].least);
    if (status !== 201) throw new Error(`${type} was answered with ${status}: ${JSON.stringify(body)}`);
    ids[type] = body.id;
  }
  return ids as Ids;
}
