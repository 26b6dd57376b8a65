import { beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.ts';
import { LOCALES } from '../../src/domain/codes.ts';
import { messagesFor } from '../../src/messages/catalogue.ts';
import { apiOf, useApp, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { newStory, tracesOf, type Story } from './identities-support.ts';

const app = useApp();
const REASON = 'To answer Q7X2CANARY in the extradition hearing.';
const { limitTitle } = messagesFor('en').access;
let admin: TestPerson;
let story: Story;
let member: TestPerson;
let identityIds: string[];

/** A person who may open the identities of the case, without leading it. */
async function newMember(): Promise<TestPerson> {
  const person = await app.person('lawyer');
  app.fresh.add(person.accountId);
  await app.share(story.caseId, person, 'member');
  return person;
}

const open = (person: TestPerson, ids: readonly string[]) =>
  apiOf(app, person).post(`/cases/${story.caseId}/identities/openings`, {
    reason: REASON,
    identityIds: ids,
  });
const alertsOf = async ({ accountId }: TestPerson) => {
  const page = await browserOf(app, admin).open(`/admin/${accountId}`);
  return page
    .$('.callout-warning li')
    .map((_, item) => page.$(item).text())
    .get();
};

beforeAll(async () => {
  admin = await app.person('admin');
  story = await newStory(app);
  identityIds = [];
  for (let number = 0; number < 26; number += 1) {
    const { body } = await story.api.post(`/cases/${story.caseId}/identities`, { role: 'relative' });
    identityIds.push(body.id);
  }
  member = await newMember();
});

describe('who wants to open a 26th identity in a day', () => {
  test('is refused, and until then nobody is told anything', async () => {
    expect((await open(member, identityIds.slice(0, 25))).status).toBe(200);
    expect(await alertsOf(member)).toEqual([]);
    expect((await browserOf(app, admin).open('/')).text).not.toContain(limitTitle);
    expect((await open(member, identityIds.slice(25))).status).toBe(429);
  });

  test('is named to every administrator, on the first page and on that of the account', async () => {
    const since = 'since 23 Nov 2026, 12:00 UTC';
    expect(await alertsOf(member)).toEqual([expect.stringContaining(since)]);
    for (const each of [admin, await app.person('admin')]) {
      const page = await browserOf(app, each).open('/');
      expect(page.text).toContain(limitTitle);
      expect(page.$('.callout-warning li a').attr('href')).toBe(`/admin/${member.accountId}`);
      expect(page.$('.callout-warning li').text()).toContain(since);
    }
  });

  test('is named in every language, and to nobody else', async () => {
    for (const locale of LOCALES) {
      const page = await browserOf(app, admin, locale).open('/');
      expect(page.text).toContain(messagesFor(locale).access.limitTitle);
    }
    for (const other of [member, story.lead, await app.person('advocate')])
      expect((await browserOf(app, other).open('/')).text).not.toContain(limitTitle);
  });

  test('is one alert that day, however often it is tried and how many at once', async () => {
    for (let time = 27; time <= 30; time += 1)
      expect((await open(member, identityIds.slice(25))).status).toBe(429);
    const many = await Promise.all(Array.from({ length: 8 }, () => open(member, identityIds.slice(25))));
    expect(many.map(({ status }) => status)).toEqual(many.map(() => 429));
    expect(await tracesOf(app, member, 'identity_refused')).toHaveLength(13);
    expect(await alertsOf(member)).toHaveLength(1);
  });

  test('is one alert also where the first eight come at once', async () => {
    const other = await newMember();
    const many = await Promise.all(Array.from({ length: 8 }, () => open(other, identityIds)));
    expect(many.map(({ status }) => status)).toEqual(many.map(() => 429));
    expect(await alertsOf(other)).toHaveLength(1);
    expect((await browserOf(app, admin).open('/')).$('.callout-warning li')).toHaveLength(2);
  });

  test('is seen with the reason by the lead of the case, each time', async () => {
    const { body } = await story.api.get(`/cases/${story.caseId}/identities`);
    const refused = { action: 'identity_refused', by: member.accountId, identityId: null, reason: REASON };
    expect(body.traces).toContainEqual({ ...refused, at: app.clock.now.toISOString() });
    const page = await browserOf(app, story.lead).open(`/cases/${story.reference}/identities`);
    const rows = page.$('#traces tbody tr').filter((_, row) => page.$(row).text().includes('Refused'));
    expect(rows).toHaveLength(13 + 8);
    expect(rows.first().text()).toContain(REASON);
  });

  test('and no administrator learns of which case, or why', async () => {
    const { body: theCase } = await story.api.get(`/cases/${story.caseId}`);
    const told = [
      ...(await Promise.all(
        ['/', '/admin', `/admin/${member.accountId}`].map(
          async (path) => (await browserOf(app, admin).open(path)).html,
        ),
      )),
      JSON.stringify((await apiOf(app, admin).get(`/cases/${story.caseId}/identities`)).body),
      JSON.stringify(
        await inTransaction(
          app.db,
          { account: admin.accountId, role: 'admin', at: app.clock.now },
          async ({ tx }) => tx('audit_entries'),
        ),
      ),
    ].join('\n');
    expect(told).toContain('daily_limit_reached');
    for (const secret of [story.caseId, story.reference, theCase.person.pseudonym, 'Q7X2CANARY'])
      expect(told).not.toContain(secret);
  });

  test('is a new alert on the next day; the first page tells of a month, the account’s of all', async () => {
    app.clock.now = new Date('2026-11-24T00:00:00Z');
    [admin, member] = [await app.anew(admin), await app.anew(member)];
    expect((await open(member, identityIds)).status).toBe(429);
    expect(await alertsOf(member)).toEqual([
      expect.stringContaining('since 24 Nov 2026, 00:00 UTC'),
      expect.stringContaining('since 23 Nov 2026, 12:00 UTC'),
    ]);
    app.clock.now = new Date('2026-12-24T00:00:00Z');
    admin = await app.anew(admin);
    expect((await browserOf(app, admin).open('/')).text).not.toContain(limitTitle);
    expect(await alertsOf(member)).toHaveLength(2);
  });
});
