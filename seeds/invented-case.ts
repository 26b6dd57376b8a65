/**
 * A case in which nobody exists and nothing happened, to try out what is confidential: its members, a restricted
 * record, a sealed identity, and a request that waits for a second person. Its state has a code that no state has.
 */
export const story = {
  title: 'An invented case, to see how people are protected',
  summary:
    'Nobody in this case exists. It shows who may see a case, what a restricted record looks like, how an identity is sealed and opened, and how one person asks and another decides.',
  basis: 'confidential',
  person: { profiles: ['journalist'] },
};

export const source = {
  kind: 'testimony',
  title: 'What the invented person told',
  publishedOn: '2026',
  reliability: 'not_judged',
};

export const notice = { instrument: 'red_notice', requestingState: 'XA', purpose: 'prosecution' };

export const published = { kind: 'published', happenedOn: '2026-03' };

export const restrictedIncident = {
  kind: 'call',
  against: 'relative',
  certainty: 'alleged',
  confidentiality: 'restricted',
  description: 'Somebody is said to have called an invented cousin and asked where the person lives.',
};

export const identity = {
  role: 'person',
  names: [
    { text: 'Robin Example', language: 'en' },
    { text: 'روبن مثال', language: 'ar' },
  ],
  birthDate: '1980~',
  contacts: [{ value: 'robin@example.invalid', note: 'An address that leads nowhere' }],
};

export const reasonToVerify =
  'Every record names its source. Nobody in it exists: agree or decline as you like.';
