import type { Api, TestApp, TestPerson } from '../support/app.ts';
import { apiOf } from '../support/app.ts';

/** Everything an identity may say, each value marked so that it can be found wherever it should not be. */
export function identityMarked(mark: string) {
  return {
    role: 'person',
    names: [
      { text: `Name ${mark}`, language: 'en' },
      { text: `اسم ${mark}`, language: 'ar' },
    ],
    aliases: [{ text: `Alias ${mark}`, language: null }],
    birthDate: '1980-05',
    birthPlace: `Place ${mark}`,
    documents: [{ kind: 'passport', state: 'XA', number: `No ${mark}` }],
    contacts: [{ value: `mail ${mark}`, note: `note ${mark}` }],
    address: `Street ${mark}`,
    relationTo: `Self ${mark}`,
  };
}

export interface Story {
  lead: TestPerson;
  api: Api;
  caseId: string;
  reference: string;
}

/** A case of somebody's own. */
export async function newStory(app: TestApp, lead?: TestPerson): Promise<Story> {
  const person = lead ?? (await app.person('caseworker'));
  const api = apiOf(app, person);
  const { body } = await api.post('/cases', {});
  return { lead: person, api, caseId: body.id, reference: body.reference };
}

export interface Trace {
  action: string;
  case_id: string;
  subject_id: string | null;
  reason: string | null;
}

/** The traces that somebody left, oldest first. */
export async function tracesOf(app: TestApp, { accountId }: TestPerson, action: string): Promise<Trace[]> {
  return app
    .owner('audit_entries')
    .where({ account_id: accountId, action })
    .orderBy('id')
    .select<Trace[]>('action', 'case_id', 'subject_id', 'reason');
}
