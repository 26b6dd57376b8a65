import { STATES, type BenchData } from './data.ts';
import type { NewNotice } from './floor-server.ts';
import type { LoadRequest } from './load.ts';

export const MEASURES = ['read', 'list', 'create'] as const;
export type Measure = (typeof MEASURES)[number];

/** What is measured, and the share of the floor's requests per second that the application is to reach. */
export const ABOUT: Record<Measure, { title: string; aim: number }> = {
  read: { title: 'Read one notice', aim: 0.5 },
  list: { title: 'List 50 notices of one state', aim: 0.5 },
  create: { title: 'Record one notice', aim: 0.3 },
};

/** The requests of a measure, the same for the application and its floor, in random order. */
export function requestsOf(measure: Measure, { noticeIds, caseIds }: BenchData): LoadRequest[] {
  switch (measure) {
    case 'read':
      return noticeIds.map((id) => ({ method: 'GET', path: `/api/v1/notices/${id}` }));
    case 'list':
      return STATES.map((state) => ({
        method: 'GET',
        path: `/api/v1/notices?requestingState=${state}&limit=50`,
      }));
    case 'create':
      return caseIds.map((id, index) => ({
        method: 'POST',
        path: `/api/v1/cases/${id}/notices`,
        body: JSON.stringify(newNotice(STATES[index % STATES.length]!, index)),
      }));
  }
}

function newNotice(requestingState: string, number: number): NewNotice {
  return {
    instrument: 'red_notice',
    requestingState,
    controlNumber: `A-${number}/11-2026`,
    purpose: 'prosecution',
    warrant: { issuedOn: '2026-10', issuedBy: 'District court', reference: `W-${number}` },
    charges: [{ text: 'Participation in an extremist community', language: 'en' }],
  };
}
