import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hashPassword } from '../../src/access/password.ts';
import { codeAt } from '../../src/access/totp.ts';
import { useApp, type TestPerson } from '../support/app.ts';
import { browserOf, type Page } from '../support/browser.ts';
import { identityMarked, newStory, type Story } from './identities-support.ts';

const app = useApp();
const MARK = 'Q7X2CANARY';
const REASON = `To answer ${MARK} in the hearing.`;
const PASSWORD = 'seven plain words and a comma';
let story: Story;
let colleague: TestPerson;
let browser: ReturnType<typeof browserOf>;

/** From here on a table takes no more rows, and its error repeats what it was given. */
const refuse = (table: string) =>
  app.owner.raw(
    `create function refuse_planted() returns trigger language plpgsql as $$
     begin raise exception 'no more: %', to_jsonb(new) using detail = to_jsonb(new)::text; end $$;
     create trigger planted before insert on ${table} for each row execute function refuse_planted()`,
  );

/** Everything that the tests could store, to be the same before and after. */
const stored = async () =>
  Promise.all(
    [
      'audit_entries',
      'revisions',
      'notices',
      'case_members',
      'identity_versions',
      'sessions',
      'idempotency_keys',
    ].map(async (table) => [table, await app.owner(table).count('* as count').first()]),
  );

const members = () => `/cases/${story.caseId}/members`;
const openings = () => `/cases/${story.caseId}/identities/openings`;
const notices = () => `/cases/${story.caseId}/notices`;
const notice = { instrument: 'red_notice', requestingState: 'XA', controlNumber: MARK };

beforeAll(async () => {
  story = await newStory(app);
  colleague = await app.person('lawyer');
  app.fresh.add(story.lead.accountId);
  await story.api.post(`/cases/${story.caseId}/identities`, identityMarked(MARK));
  await app
    .db('accounts')
    .where({ id: colleague.accountId })
    .update({ password_hash: await hashPassword(PASSWORD) });
  browser = browserOf(app, story.lead);
});

let before: unknown;
beforeEach(async () => {
  before = await stored();
});
afterEach(async () => {
  await app.owner.raw('drop function refuse_planted() cascade');
  expect(await stored()).toEqual(before);
  expect(app.logged.length).toBeGreaterThan(0);
  const log = app.logged.splice(0).join('');
  expect(log).toContain('"code":"P0001"');
  expect(log).not.toContain(MARK);
});

function expectUntraced({ status, body, headers }: Awaited<ReturnType<Story['api']['get']>>): void {
  expect([status, body.type, headers['retry-after']]).toEqual([503, '/problems/untraced', '5']);
  expect(JSON.stringify(body)).not.toContain(MARK);
}

function expectUntracedPage({ status, text, html }: Page): void {
  expect([status, text]).toEqual([503, expect.stringContaining('nothing was done')]);
  expect(html).not.toContain(MARK);
}

describe('where the trail of what people do takes no more entries', () => {
  test('no identity is opened', async () => {
    const page = await browser.open(`/cases/${story.reference}/identities`);
    await refuse('audit_entries');
    expectUntraced(await story.api.post(openings(), { reason: REASON }));
    expectUntracedPage(await browser.submit(page, '/openings', { reason: REASON }));
  });

  test('nobody is let into a case', async () => {
    const { body } = await story.api.get(members());
    const page = await browser.open(`/cases/${story.reference}/people`);
    await refuse('audit_entries');
    expectUntraced(await story.api.post(members(), { accountId: colleague.accountId, role: 'member' }));
    expectUntracedPage(
      await browser.submit(page, '/people', { accountId: colleague.accountId, role: 'member' }),
    );
    expect((await story.api.get(members())).body.items).toEqual(body.items);
  });

  test('nobody signs in', async () => {
    const { email } = await app.db('accounts').where({ id: colleague.accountId }).first('email');
    const nobody = browserOf(app);
    const form = await nobody.open('/sign-in');
    const asksForCode = await nobody.submit(form, '/sign-in', { email, password: PASSWORD });
    before = await stored();
    await refuse('audit_entries');
    const code = codeAt(colleague.secret, app.clock.now);
    expectUntracedPage(await nobody.submit(asksForCode, '/sign-in/code', { code }));
    expect((await nobody.open('/account')).path).toContain('/sign-in');
  });
});

describe('where the history of records takes no more revisions', () => {
  test('no record is stored, changed or retracted', async () => {
    const { body } = await story.api.post(notices(), { ...notice, controlNumber: 'A-1/1-2026' });
    before = await stored();
    const added = await browser.open(`/cases/${story.reference}/add/notices`);
    await refuse('revisions');
    expectUntraced(await story.api.post(notices(), notice));
    expectUntraced(await story.api.patch(`/notices/${body.id}`, 1, { controlNumber: MARK }));
    expectUntraced(await story.api.delete(`/notices/${body.id}`, 1, REASON));
    expectUntracedPage(
      await browser.submit(added, '/add/notices', {
        instrument: 'red_notice',
        requestingState: 'XA',
        controlNumber: MARK,
      }),
    );
    expect((await story.api.get(`/notices/${body.id}`)).body).toEqual(body);
  });

  test('nobody is let into a case', async () => {
    await refuse('revisions');
    expectUntraced(await story.api.post(members(), { accountId: colleague.accountId, role: 'member' }));
  });
});

test('a login that may not leave entries does nothing either', async () => {
  const { user } = app.db.client.config.connection;
  await refuse('revisions');
  await app.owner.raw('revoke insert on audit_entries from ??', [user]);
  try {
    expectUntraced(await story.api.post(openings(), { reason: REASON }));
    expectUntraced(await story.api.post(members(), { accountId: colleague.accountId, role: 'member' }));
  } finally {
    await app.owner.raw('grant insert on audit_entries to ??', [user]);
  }
});
