import { beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.ts';
import { eraseIdentities } from '../../src/features/identities/actions.ts';
import { identityMarked, newStory, tracesOf, type Story } from '../features/identities-support.ts';
import { useApp } from '../support/app.ts';
import { codeAt } from '../../src/access/totp.ts';
import { browserOf } from '../support/browser.ts';

const app = useApp();
const MARK = 'Q7X2CANARY';
const REASON = 'To answer the lawyer in the extradition hearing.';
let story: Story;
let id: string;
let path: string;
let browser: ReturnType<typeof browserOf>;

beforeAll(async () => {
  story = await newStory(app);
  path = `/cases/${story.reference}/identities`;
  browser = browserOf(app, story.lead);
});

test('the page of a case leads to its identities, of which there are none', async () => {
  const page = await browser.open(`/cases/${story.reference}`);
  expect(page.$(`a[href="${path}"]`).text()).toBe('Identities');
  expect((await browser.open(path)).text).toContain('No identity is kept for this case.');
});

test('an identity is recorded in a form, with rows as many as are needed', async () => {
  const form = await browser.open(`${path}/add`);
  const typed = {
    role: 'person',
    'names.0.text': `Name ${MARK}`,
    'names.0.language': 'en',
    birthDate: 'May 1980',
    address: `Street ${MARK}`,
  };
  const more = await browser.submit(form, '/add', typed, { name: 'more', value: 'names' });
  expect(more.$('[name="names.0.text"]').val()).toBe(`Name ${MARK}`);
  const wrong = await browser.submit(more, '/add', {
    'names.1.text': `اسم ${MARK}`,
    'names.1.language': 'Arabic letters',
  });
  expect([wrong.status, wrong.$('.error-summary li').length]).toEqual([422, 1]);
  const stored = await browser.submit(wrong, '/add', { 'names.1.language': 'ar' });
  expect([stored.status, stored.path]).toEqual([200, path]);
  expect(stored.html).not.toContain(MARK);
  expect(stored.text).toContain('Person of the case');
  [{ id }] = (await story.api.get(`/cases/${story.caseId}/identities`)).body.items;
});

describe('opening', () => {
  test('asks for a reason, then for the second factor, and goes on with the reason that was typed', async () => {
    app.clock.now = new Date(app.clock.now.getTime() + 300_000);
    const page = await browser.open(path);
    const refused = await browser.submit(page, '/openings', { reason: 'short' });
    expect([refused.status, refused.$('#field-reason').val()]).toEqual([422, 'short']);
    expect(refused.html).not.toContain(MARK);
    expect(refused.$('.error-summary li').text()).toMatch(/^What they are needed for: .*10 characters/);
    const asked = await browser.submit(refused, '/openings', { reason: REASON });
    expect([asked.status, asked.$('h1').text()]).toEqual([403, 'Confirm that it is you']);
    expect(await tracesOf(app, story.lead, 'identity_opened')).toEqual([]);
    const code = codeAt(story.lead.secret, app.clock.now);
    const proved = await browser.submit(asked, '/account/step-up', { code });
    expect(proved.path).toBe('/account/step-up');
    expect(proved.html).not.toContain(MARK);
    const opened = await browser.submit(proved, '/openings', {});
    expect([opened.status, opened.path]).toEqual([200, `${path}/openings`]);
    expect(opened.text).toContain(`Name ${MARK}`);
    expect((await tracesOf(app, story.lead, 'identity_opened')).map(({ reason }) => reason)).toEqual([
      REASON,
    ]);
  });

  test('asks which', async () => {
    const page = await browser.open(path);
    const csrf = String(page.$('#open [name="csrf"]').val());
    const refused = await browser.post(`${path}/openings`, { csrf, reason: REASON });
    expect([refused.status, refused.$('#field-identityIds .error').length]).toEqual([422, 1]);
    expect(refused.$('#field-identityIds\\.0').attr('checked')).toBeUndefined();
  });

  test('shows them in its answer alone', async () => {
    app.fresh.add(story.lead.accountId);
    const opened = await browser.submit(await browser.open(path), '/openings', { reason: REASON });
    expect(opened.status).toBe(200);
    for (const shown of [`Name ${MARK}`, `اسم ${MARK}`, `Street ${MARK}`, 'May 1980'])
      expect(opened.text).toContain(shown);
    expect(opened.$('title').text()).not.toContain(MARK);
    const page = await browser.open(path);
    expect(page.html).not.toContain(MARK);
    expect(page.$('#traces tbody tr').first().text()).toContain(REASON);
    expect((await browser.open(`${path}/openings`)).status).toBe(404);
  });

  test('says when the limit of the day is reached', async () => {
    const other = await newStory(app);
    app.fresh.add(other.lead.accountId);
    for (let number = 0; number < 26; number += 1)
      await other.api.post(`/cases/${other.caseId}/identities`, { role: 'relative' });
    const theirs = browserOf(app, other.lead);
    const page = await theirs.open(`/cases/${other.reference}/identities`);
    const refused = await theirs.submit(page, '/openings', { reason: REASON });
    expect([refused.status, refused.$('.error-summary li').text()]).toEqual([
      429,
      expect.stringContaining('Nothing was opened'),
    ]);
    expect(await tracesOf(app, other.lead, 'identity_refused')).toHaveLength(1);
    expect(await tracesOf(app, other.lead, 'identity_opened')).toEqual([]);
  });
});

describe('changing', () => {
  test('opens the one identity for a reason, and keeps the rest of it', async () => {
    const asked = await browser.open(`${path}/${id}`);
    expect(asked.html).not.toContain(MARK);
    const form = await browser.submit(asked, '/openings', { reason: REASON });
    expect(form.$('[name="names.1.text"]').val()).toBe(`اسم ${MARK}`);
    expect((await tracesOf(app, story.lead, 'identity_opened')).at(-1)?.subject_id).toBe(id);
    const saved = await browser.submit(form, '/change', { address: `Elsewhere ${MARK}` });
    expect([saved.path, saved.text]).toEqual([path, expect.stringContaining('Version 2')]);
    const again = await browser.submit(form, '/change', { address: 'Late' });
    expect([again.status, again.$('[name="address"]').text().trim()]).toEqual([412, 'Late']);
    const { body } = await story.api.post(`/cases/${story.caseId}/identities/openings`, { reason: REASON });
    expect(body.items[0]).toMatchObject({
      names: [{ text: `Name ${MARK}` }, { text: `اسم ${MARK}` }],
      birthDate: '1980-05',
      address: `Elsewhere ${MARK}`,
    });
  });

  test('asks why an identity is removed', async () => {
    const { body } = await story.api.post(`/cases/${story.caseId}/identities`, identityMarked(MARK));
    const asked = await browser.open(`${path}/${body.id}`);
    const refused = await browser.submit(asked, '/remove', { removal: '' });
    expect([refused.status, refused.$('#field-removal-error').length]).toEqual([422, 1]);
    expect((await browser.submit(refused, '/remove', { removal: 'Recorded twice.' })).path).toBe(path);
    expect((await browser.open(`${path}/${body.id}`)).status).toBe(404);
  });
});

test('once they are erased the page says what remains, and offers nothing that would be refused', async () => {
  await inTransaction(
    app.db,
    { account: story.lead.accountId, role: 'caseworker', at: app.clock.now },
    (acting) => eraseIdentities(acting, story.caseId, 'The person asked for it.'),
  );
  const page = await browser.open(path);
  expect(page.text).toContain('Erased, 23 Nov 2026, 12:05 UTC');
  expect(page.text).toContain('Backups may still hold them until 28 December 2026.');
  expect(page.$('form[action^="/cases/"]').length).toBe(0);
  expect(page.$(`a[href="${path}/add"], a[href="${path}/${id}"]`).length).toBe(0);
  const csrf = String(page.$('[name="csrf"]').first().val());
  expect((await browser.post(`${path}/add`, { csrf, role: 'person' })).status).toBe(409);
  expect(app.logged).toEqual([]);
});
