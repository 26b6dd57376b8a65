import { beforeEach, expect, test } from '@jest/globals';
import { record, tellStory, type Story } from '../features/flag-story.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { raiseFlags } from './world.ts';

const app = useApp();
let leading: TestPerson;
let lead: Api;
let working: TestPerson;
let member: Api;
let story: Story;

beforeEach(async () => {
  app.clock.now = new Date('2026-11-23T12:00:00Z');
  leading = await app.person('caseworker');
  working = await app.person('caseworker');
  [lead, member] = [apiOf(app, leading), apiOf(app, working)];
  story = await tellStory(lead);
  await lead.post(`/notices/${story.noticeId}/events`, { kind: 'published', happenedOn: '2019' });
  await app.share(story.caseId, working, 'member');
});

const flagsSeenBy = async (api: Api): Promise<string[]> =>
  (await api.get(`/flags?caseId=${story.caseId}`)).body.items
    .map(({ rule, state }: { rule: string; state: string }) => `${rule} ${state}`)
    .toSorted();
/** All that somebody is told of the case's flags, as they are and were. */
const toldTo = async (api: Api): Promise<string> =>
  JSON.stringify([
    (await api.get(`/flags?caseId=${story.caseId}`)).body,
    (await api.get(`/cases/${story.caseId}/changes`)).body,
    (await api.get(`/cases/${story.caseId}/file?knownAt=${app.clock.now.toISOString()}`)).body,
  ]);

test('a flag that went is kept from whoever may no longer see the ruling which it names', async () => {
  await raiseFlags(lead);
  const later = await record(lead, `/extradition-requests/${story.requestId}/rulings`, {
    decidedOn: '2022',
    court: { name: 'The Quiet Chamber', state: 'XC' },
    appealOf: { rulingId: story.rulingId, effect: 'overturned' },
  });
  expect(await flagsSeenBy(member)).toEqual(['R01 resolved', 'R03 resolved']);
  expect(await toldTo(member)).toContain('The Quiet Chamber');
  const { items } = (await lead.get(`/rulings/${story.rulingId}/findings`)).body;
  for (const { id } of items) await lead.delete(`/findings/${id}`, 1, 'Misread.');
  expect((await lead.patch(`/rulings/${later}`, 1, { appealOf: null })).status).toBe(200);
  expect((await lead.patch(`/rulings/${later}`, 2, { confidentiality: 'restricted' })).status).toBe(200);
  expect(await toldTo(lead)).toContain('The Quiet Chamber');
  expect(await flagsSeenBy(member)).toEqual(['R03 resolved']);
  expect(await toldTo(member)).not.toContain('The Quiet Chamber');
});

test('what follows from a change bears no reason that was given for a record which not everybody sees', async () => {
  const events = `/notices/${story.noticeId}/events`;
  await record(lead, events, { kind: 'withdrawn', happenedOn: '2026-12-01' });
  const held = await record(lead, `/cases/${story.caseId}/measures`, {
    kind: 'arrest',
    confidentiality: 'restricted',
  });
  await raiseFlags(lead);
  expect(await flagsSeenBy(member)).toEqual(['R01 open', 'R03 open']);
  app.clock.now = new Date('2026-12-02T12:00:00Z');
  [leading, working] = [await app.anew(leading), await app.anew(working)];
  [lead, member] = [apiOf(app, leading), apiOf(app, working)];
  await lead.delete(`/measures/${held}`, 1, 'The neighbour was wrong.');
  expect(await flagsSeenBy(member)).toEqual(['R01 open', 'R03 resolved']);
  expect(await toldTo(lead)).toContain('The neighbour was wrong.');
  expect(await toldTo(member)).not.toContain('The neighbour was wrong.');
});
