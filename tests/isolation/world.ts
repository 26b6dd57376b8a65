import { newId } from '../../src/lib/ids.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { collectionOf, SAMPLES, type Ids } from '../features/sample-records.ts';
import { apiOf, type Api, type TestApp, type TestPerson } from '../support/app.ts';

/** A case with a record of every kind, a ruling with a text, and a flag on that ruling. */
export interface World {
  lead: TestPerson;
  api: Api;
  ids: Ids;
  reference: string;
  flag: string;
  identity: string;
  accountId: string;
  naming: string;
  /** What was asked of a second person about the case. */
  request: string;
}

export const RULING_TEXT = 'The request is refused because it was made for a political purpose.';
const POLITICAL = { ground: 'ART18', stance: 'finding', target: 'request' };

/** Records such a case. With `restricted`, everything in it but the case itself is for leads and named readers. */
export async function tellWorld(
  app: TestApp,
  { restricted = false, story = {} }: { restricted?: boolean; story?: object } = {},
): Promise<World> {
  const lead = await app.person('caseworker');
  const api = apiOf(app, lead);
  const ids: Partial<Ids> = {};
  for (const type of Object.keys(SAMPLES) as RecordType[]) {
    ids[type] = await recordNew(api, ids, type, restricted, type === 'case' ? story : {});
  }
  await api.post(`/rulings/${ids.ruling}/findings`, POLITICAL);
  await recordNew(api, ids, 'ruling', restricted, { text: RULING_TEXT, language: 'en' });
  await raiseFlags(api);
  const { reference } = (await api.get(`/cases/${ids.case}`)).body;
  const flags = (await api.get(`/flags?caseId=${ids.case}&rule=R01`)).body.items;
  const told = { lead, api, ids: ids as Ids, reference, flag: flags[0].id };
  return {
    ...told,
    identity: await nameIdentity(told),
    request: await askSecondPerson(told, 'verify_case'),
    ...(await letIn(app, told)),
  };
}

/** Runs the job that raises flags, after whoever is running it already. */
export async function raiseFlags(api: Api): Promise<void> {
  for (;;) {
    const { status, body } = await api.post('/jobs/flag-cases/runs?wait=1');
    if (status === 200 && body.error === null) return;
    if (status !== 409 && body.error !== 'already_running')
      throw new Error(`the job ended with ${JSON.stringify(body)}`);
  }
}

/** Seals an identity of a case; answers its id. */
export async function nameIdentity({ api, ids }: Pick<World, 'api' | 'ids'>): Promise<string> {
  const { status, body } = await api.post(`/cases/${ids.case}/identities`, { role: 'relative' });
  if (status !== 201) throw new Error(`an identity was answered with ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

/** Asks a second person for something about a case; answers the request's id. */
export async function askSecondPerson(
  { api, ids }: Pick<World, 'api' | 'ids'>,
  deed: string,
): Promise<string> {
  const asked = { deed, subjectId: ids.case, reason: 'as agreed' };
  const { status, body } = await api.post('/second-person-requests', asked);
  if (status !== 201) throw new Error(`a request was answered with ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

/** Lets somebody read a case, and names them for a record that is restricted. */
export async function letIn(
  app: TestApp,
  { api, ids }: Pick<World, 'api' | 'ids'>,
): Promise<Pick<World, 'accountId' | 'naming'>> {
  const person = await app.person('lawyer');
  await app.share(ids.case, person, 'reader');
  const recordId = await recordNew(api, ids, 'measure', true);
  const { accountId } = person;
  const { status, body } = await api.post(`/cases/${ids.case}/readers`, { recordId, accountId });
  if (status !== 201) throw new Error(`a reader was answered with ${status}: ${JSON.stringify(body)}`);
  return { accountId, naming: body.id };
}

/** Records the least of a kind beside the records of a case; answers its id. */
export async function recordNew(
  api: Api,
  ids: Partial<Ids>,
  type: RecordType,
  restricted = false,
  more: object = {},
): Promise<string> {
  const hidden = restricted && type !== 'case' ? { confidentiality: 'restricted' } : {};
  const { status, body } = await api.post(collectionOf(type, ids), {
    ...SAMPLES[type].least,
    ...hidden,
    ...more,
  });
  if (status !== 201) throw new Error(`${type} was answered with ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

/** Lets all staff see a public-record case. */
export async function openToStaff(app: TestApp, caseId: string): Promise<void> {
  await app.asSystem((tx) =>
    tx('cases')
      .where({ id: caseId })
      .update({ audience: 'staff', version: tx.raw('version + 1') }),
  );
}

/** Ends somebody's membership of a case. */
export async function endMembership(app: TestApp, caseId: string, { accountId }: TestPerson): Promise<void> {
  await app.asSystem((tx) => tx('case_members').where({ case_id: caseId, account_id: accountId }).delete());
}

/** An id of the shape of all, of nothing. */
export const nothing = (app: TestApp): string => newId(app.clock.now);
