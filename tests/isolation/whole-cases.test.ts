import { beforeEach, describe, expect, test } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.ts';
import { newId } from '../../src/lib/ids.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { gate } from '../support/gate.ts';

const app = useApp();
let hers: TestPerson;
let member: TestPerson;
let lead: Api;
let caseId: string;

beforeEach(async () => {
  hers = await app.person('caseworker');
  member = await app.person('lawyer');
  lead = apiOf(app, hers);
  caseId = (await lead.post('/cases', { basis: 'public_record' })).body.id;
});

const asLead = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(app.db, { account: hers.accountId, role: 'caseworker', at: app.clock.now }, work);

const measureIn = async (more: object) =>
  (await lead.post(`/cases/${caseId}/measures`, { kind: 'arrest', ...more })).body.id as string;
const statusFor = async (path: string) => (await apiOf(app, member).get(path)).status;

/** Whether somebody waits for a lock in the database of this test. */
async function isWaiting(): Promise<boolean> {
  const { rows } = await app.owner.raw<{ rows: object[] }>(
    `select from pg_locks join pg_stat_activity as session using (pid)
     where not granted and session.datname = current_database()`,
  );
  return rows.length > 0;
}

/** Two transactions that neither sees the other's change before it has ended, whichever ends first. */
describe('somebody is let in while a record is restricted', () => {
  const letIn = (work: Parameters<typeof inTransaction>[2]) =>
    asLead(async (acting) => {
      await acting.tx('case_members').insert({
        id: newId(app.clock.now),
        case_id: caseId,
        account_id: member.accountId,
        role: 'member',
      });
      return work(acting);
    });
  const restrict = (id: string, work: Parameters<typeof inTransaction>[2]) =>
    asLead(async (acting) => {
      await acting
        .tx('measures')
        .where({ id })
        .update({ confidentiality: 'restricted', version: acting.tx.raw('version + 1') });
      return work(acting);
    });

  test.each(['let in', 'restricted'])('the one who is %s first holds the other back', async (first) => {
    const id = await measureIn({});
    const [begun, release] = [gate(), gate()];
    const wait = async () => {
      begun.open();
      await release.reached;
    };
    const one = first === 'let in' ? letIn(wait) : restrict(id, wait);
    await begun.reached;
    const other = first === 'let in' ? restrict(id, async () => {}) : letIn(async () => {});
    while (!(await isWaiting()));
    release.open();
    await Promise.all([one, other]);
    expect(await statusFor(`/measures/${id}`)).toBe(404);
    expect(await statusFor(`/cases/${caseId}`)).toBe(200);
  });
});

test('what somebody recorded themselves goes with what it is part of', async () => {
  await app.share(caseId, member, 'member');
  const notice = (await lead.post(`/cases/${caseId}/notices`, { instrument: 'red_notice' })).body.id;
  const own = apiOf(app, member);
  const event = (await own.post(`/notices/${notice}/events`, { kind: 'published' })).body.id;
  expect(await statusFor(`/notice-events/${event}`)).toBe(200);
  await lead.patch(`/notices/${notice}`, 1, { confidentiality: 'restricted' });
  expect(await statusFor(`/notice-events/${event}`)).toBe(404);
  expect((await own.patch(`/notice-events/${event}`, 1, { kind: 'addendum' })).status).toBe(404);
  expect((await own.get(`/cases/${caseId}/timeline`)).body.items).toEqual([]);
});

test('a case that is opened to all staff keeps from them what is restricted', async () => {
  const [open, kept] = [await measureIn({}), await measureIn({ confidentiality: 'restricted' })];
  await app.asSystem((tx) =>
    tx('cases')
      .where({ id: caseId })
      .update({ audience: 'staff', version: tx.raw('version + 1') }),
  );
  expect([await statusFor(`/measures/${open}`), await statusFor(`/measures/${kept}`)]).toEqual([200, 404]);
  const later = await measureIn({ confidentiality: 'restricted' });
  expect(await statusFor(`/measures/${later}`)).toBe(404);
  await app.asSystem((tx) =>
    tx('cases')
      .where({ id: caseId })
      .update({ audience: 'members', version: tx.raw('version + 1') }),
  );
  expect(await statusFor(`/measures/${open}`)).toBe(404);
});
