/**
 * The case of H as one report tells it: The Guardian, on documents and call transcripts of the China Targets
 * investigation (ICIJ, 2025). Dates are exactly as precise as told, what is alleged stays alleged, what is denied
 * says so, and what is not known stays unknown. Nothing may be added from elsewhere: it could identify him.
 */
export const source = {
  kind: 'press_report',
  title: 'Report on the case of H, from the China Targets investigation',
  publisher: 'The Guardian, with the ICIJ',
  publishedOn: '2025',
  language: 'en',
  reliability: 'usually_reliable',
  note: 'Everything recorded here is as this report tells it. It draws on documents and call transcripts gathered in the investigation.',
};

export const transcripts = {
  kind: 'court_filing',
  title: 'Transcripts of calls, put before the French court',
  language: null,
  reliability: 'not_judged',
  note: 'Known only through the report. Some questioned whose voice one of the calls carries; H’s lawyers maintain that it was Jack Ma’s.',
};

export const story = {
  title: 'A businessman in Bordeaux and testimony against a fallen vice-minister',
  summary:
    'H, a businessman and citizen of Singapore, had moved to Bordeaux. China sought him on financial-crime charges, which he denies, and a red notice kept him from leaving France. His sister was reportedly detained; officials and acquaintances called with threats and promises. According to the calls the matter was not about him but about testimony against Sun Lijun, a former deputy minister of public security. A French court rejected the extradition request, citing political motivations; INTERPOL later removed the alert. H did not return. Sun Lijun was later convicted, without H’s testimony.',
  basis: 'public_record',
  person: { pseudonym: 'H', nationalities: ['SG'], profiles: ['business_person', 'witness'] },
  note: 'Long an acquaintance of Jack Ma, co-founder of Alibaba, who had himself criticised regulators in 2020, vanished from view for months and been fined. When H moved to Bordeaux is not known. A commentator, Ted R. Bromund, calls a red notice “a pin through a butterfly”. A lawyer named in the report is Clara Gérard-Rodriguez.',
};

export const notice = {
  instrument: 'red_notice',
  requestingState: 'CN',
  purpose: 'prosecution',
  warrant: { issuedOn: '2020~', issuedBy: 'Chinese authorities' },
  charges: [
    {
      text: 'Financial crimes about investments in Tuandai.com, a credit platform; said to have helped move illicit funds abroad',
      language: 'en',
    },
  ],
  certainty: 'disputed',
  note: 'H denies the charges. The founder of Tuandai.com had been imprisoned. The warrant is told as “a year before” the call of April 2021.',
};

export const published = { kind: 'published', note: 'When is not told.' };

export const removal = {
  kind: 'deleted',
  decidedBy: 'unknown',
  note: 'INTERPOL removed the alert from its system after the ruling; when, and who decided it, is not told.',
};

export const keptFromLeaving = {
  kind: 'exit_denied',
  state: 'FR',
  note: 'The red notice kept H from leaving France.',
};

export const request = { requestingState: 'CN', requestedState: 'FR' };

export const ruling = {
  kind: 'extradition',
  court: { state: 'FR' },
  decidedOn: '2021-07',
  outcome: 'refused',
  note: 'The court’s own words are not given, nor its name.',
};

export const finding = {
  ground: 'POL_PURPOSE',
  stance: 'finding',
  target: 'request',
  quote: 'citing political motivations behind the red notice',
  quoteFrom: 'report',
};

export const incidents = [
  {
    kind: 'relative_detained',
    against: 'relative',
    actor: 'Chinese police',
    actorRole: 'official',
    certainty: 'alleged',
    description: 'Chinese police reportedly detained H’s sister.',
  },
  {
    kind: 'call',
    against: 'person',
    actor: 'Security officials and mutual acquaintances',
    actorRole: 'unknown',
    description:
      'Several calls on unknown dates: urging H to return, suggesting immunity, promising leniency, at other times threatening the arrest of the whole family.',
  },
  {
    kind: 'call',
    happenedOn: '2021-04',
    against: 'person',
    actor: 'Jack Ma, allegedly',
    actorRole: 'intermediary',
    certainty: 'disputed',
    description:
      'The caller says that the security officials told him he was the only one who could persuade H to return; that the charges would be dropped if H cooperated and it would get worse if he did not; and that the matter was not about H but about testimony against Sun Lijun.',
    note: 'Some questioned whose voice it is; H’s lawyers maintain that it was Jack Ma’s. His representatives gave no comment.',
  },
];
