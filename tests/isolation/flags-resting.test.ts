import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { ask } from './same-answer.ts';
import { raiseFlags } from './world.ts';

const app = useApp();
let lead: Api;
let hers: TestPerson;
let member: TestPerson;
let named: TestPerson;
let caseId: string;
let reference: string;
let request: string;
let ruling: string;
let appeal: string;

const POLITICAL = {
  ground: 'ART18',
  stance: 'finding',
  target: 'request',
  state: 'confirmed',
  quote: 'political',
};

beforeAll(async () => {
  hers = await app.person('caseworker');
  lead = apiOf(app, hers);
  member = await app.person('caseworker');
  named = await app.person('lawyer');
  ({ id: caseId, reference } = (await lead.post('/cases', {})).body);
  await app.share(caseId, member, 'member');
  await app.share(caseId, named, 'reader');
  const notice = (
    await lead.post(`/cases/${caseId}/notices`, { instrument: 'red_notice', requestingState: 'XA' })
  ).body.id;
  await lead.post(`/notices/${notice}/events`, { kind: 'published', happenedOn: '2019' });
  request = (
    await lead.post(`/cases/${caseId}/extradition-requests`, { requestingState: 'XA', requestedState: 'XB' })
  ).body.id;
  ruling = (
    await lead.post(`/extradition-requests/${request}/rulings`, { decidedOn: '2020', outcome: 'refused' })
  ).body.id;
  await lead.post(`/rulings/${ruling}/findings`, POLITICAL);
  await raiseFlags(lead);
});

const rulesSeenBy = async (person: TestPerson) =>
  (await apiOf(app, person).get(`/flags?caseId=${caseId}`)).body.items
    .map(({ rule, state }: { rule: string; state: string }) => `${rule} ${state}`)
    .toSorted();

/** Everything about the flags of the case that somebody is shown. */
async function tellsOfFlags(person: TestPerson): Promise<string> {
  const pages = await Promise.all(
    [`/cases/${reference}`, '/', '/cases'].map(async (path) => (await ask(app, person, 'get', path)).text),
  );
  const api = apiOf(app, person);
  const changes = await api.get(`/cases/${caseId}/changes`);
  return [...pages, JSON.stringify(changes.body), JSON.stringify((await api.get('/flags')).body)].join('\n');
}

describe('a ruling that is overturned by one that is kept from most', () => {
  let flags: string[];

  beforeAll(async () => {
    expect(await rulesSeenBy(member)).toEqual(['R01 open', 'R03 open']);
    flags = (await lead.get(`/flags?caseId=${caseId}`)).body.items.map(({ id }: { id: string }) => id);
    appeal = (
      await lead.post(`/extradition-requests/${request}/rulings`, {
        decidedOn: '2021-03-04',
        court: { name: 'The Secret Chamber', state: 'XB' },
        appealOf: { rulingId: ruling, effect: 'overturned' },
        confidentiality: 'restricted',
      })
    ).body.id;
  });

  test('ends the flags for its lead, and takes them from who may not see it', async () => {
    expect(await rulesSeenBy(hers)).toEqual(['R01 resolved', 'R03 resolved']);
    expect(await rulesSeenBy(member)).toEqual([]);
    for (const id of flags) expect((await apiOf(app, member).get(`/flags/${id}`)).status).toBe(404);
    const told = await tellsOfFlags(member);
    for (const word of ['The Secret Chamber', '2021-03-04', appeal, ...flags])
      expect(told).not.toContain(word);
  });

  test('shows them again to whoever is named for it', async () => {
    expect(await rulesSeenBy(named)).toEqual([]);
    const naming = { recordId: appeal, accountId: named.accountId };
    expect((await lead.post(`/cases/${caseId}/readers`, naming)).status).toBe(201);
    expect(await rulesSeenBy(named)).toEqual(['R01 resolved', 'R03 resolved']);
    expect(await tellsOfFlags(named)).toContain('The Secret Chamber');
  });

  test('gives nobody but a lead a way to find it by retracting what it refers to', async () => {
    const { status } = await apiOf(app, member).delete(`/rulings/${ruling}`, 1, 'A mistake.');
    expect(status).toBe(404);
    expect((await lead.delete(`/rulings/${ruling}`, 1, 'A mistake.')).status).toBe(409);
  });

  test('gives them back once it is retracted', async () => {
    await lead.delete(`/rulings/${appeal}`, 1, 'It was of another request.');
    await raiseFlags(lead);
    expect(await rulesSeenBy(member)).toEqual(['R01 open', 'R03 open']);
    const told = await tellsOfFlags(member);
    for (const word of ['The Secret Chamber', '2021-03-04', appeal]) expect(told).not.toContain(word);
  });
});

test('a flag that rests on a record is kept from others as soon as that is restricted', async () => {
  const incident = { kind: 'relative_detained', happenedOn: '2020-01' };
  await lead.post(`/cases/${caseId}/incidents`, incident);
  const held = (await lead.post(`/cases/${caseId}/measures`, { kind: 'detention', startedOn: '2020-02' }))
    .body;
  await lead.delete(`/extradition-requests/${request}`, 1, 'It was of another case.');
  await raiseFlags(lead);
  expect(await rulesSeenBy(member)).toEqual(['R01 resolved', 'R03 resolved', 'R10 open']);
  await lead.patch(`/measures/${held.id}`, 1, { confidentiality: 'restricted' });
  expect(await rulesSeenBy(member)).toEqual(['R01 resolved', 'R03 resolved']);
  expect(await rulesSeenBy(hers)).toEqual(['R01 resolved', 'R03 resolved', 'R10 open']);
});
