/** The types of record there are, parents before their parts. */
export const RECORD_TYPES = [
  'case',
  'source',
  'notice',
  'notice_event',
  'withdrawal',
  'extradition_request',
  'request_event',
  'ruling',
  'finding',
  'measure',
  'incident',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** What the system itself knows of a record. `recordedAt` is RFC 3339 in UTC. */
export interface Recorded {
  id: string;
  caseId: string;
  /** The record it is part of: the case itself for most, and for a case its own id. */
  parentId: string;
  version: number;
  recordedAt: string;
  recordedBy: string;
}

/** What was recorded within some time: the revisions after one and up to another, by their numbers. */
export interface RevisionSpan {
  after: string;
  upTo: string;
}
