import type { SecondPersonRequest } from './queries.ts';

/** A request as the API sends it. What the deed depends on stays inside: it would count what is recorded. */
export function presentRequest(request: SecondPersonRequest): Record<string, unknown> {
  const { seen: _, about: __, subject, ...shown } = request;
  const { caseId, ...of } = subject;
  return { ...shown, caseId, subject: of };
}
