import { expect } from '@jest/globals';
import type { Api } from '../support/app.ts';

/** A flag as the contract has it. */
export interface SeenFlag {
  id: string;
  rule: string;
  state: string;
  subject: { type: string; id: string };
  explanation: string;
  evidence: { type: string; id: string; quote: string | null }[];
  firedAt: string;
  resolution: { why: string; explanation: string } | null;
  review: { decision: string; reason: string; by: string; at: string } | null;
}

/** The court's own finding on a strict ground. */
export const POLITICAL = {
  ground: 'POL_PURPOSE',
  stance: 'finding',
  target: 'request',
  quote: 'for a political purpose',
};

/** A case in which one court has ruled on one request that goes with one notice. */
export interface Story {
  caseId: string;
  noticeId: string;
  requestId: string;
  rulingId: string;
}

/** Records something and answers its id. */
export async function record(api: Api, path: string, body: object): Promise<string> {
  const answer = await api.post(path, body);
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return answer.body.id;
}

/** Records such a case; unless told otherwise nothing in it is raised but R01. */
export async function tellStory(
  api: Api,
  { notice = {}, ruling = {} }: { notice?: object; ruling?: object } = {},
): Promise<Story> {
  const caseId = await record(api, '/cases', {});
  const noticeId = await record(api, `/cases/${caseId}/notices`, {
    instrument: 'red_notice',
    requestingState: 'XB',
    ...notice,
  });
  const requestId = await record(api, `/cases/${caseId}/extradition-requests`, {
    requestingState: 'XB',
    requestedState: 'XC',
    noticeId,
  });
  const rulingId = await record(api, `/extradition-requests/${requestId}/rulings`, {
    decidedOn: '2021-07',
    outcome: 'refused',
    findings: [POLITICAL],
    ...ruling,
  });
  return { caseId, noticeId, requestId, rulingId };
}

/** The job, now; answers its counts. */
export async function runJob(api: Api): Promise<Record<string, number>> {
  const { body } = await api.post('/jobs/flag-cases/runs?wait=1');
  expect(body.error).toBeNull();
  return body.counts;
}

/** The flags of a case, of one rule or of all, the oldest first. */
export async function flagsOf(api: Api, caseId: string, rule?: string): Promise<SeenFlag[]> {
  const { body } = await api.get(`/flags?caseId=${caseId}${rule === undefined ? '' : `&rule=${rule}`}`);
  return (body.items as SeenFlag[]).toReversed();
}

/** The one flag of a rule in a case. */
export async function flagOf(api: Api, caseId: string, rule: string): Promise<SeenFlag> {
  const flags = await flagsOf(api, caseId, rule);
  expect(flags).toHaveLength(1);
  return flags[0]!;
}
