import { beforeAll, describe, expect, test } from '@jest/globals';
import { eraseIdentities } from '../../src/features/identities/actions.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { identityMarked, newStory, tracesOf, type Story } from './identities-support.ts';

const app = useApp();
const MARK = 'Q7X2CANARY';
const REASON = 'To answer the lawyer in the extradition hearing.';
const identity = identityMarked(MARK);
const path = ({ caseId }: Story) => `/cases/${caseId}/identities`;
const open = (api: Api, story: Story, more: object = {}) =>
  api.post(`${path(story)}/openings`, { reason: REASON, ...more });
const traces = (person: TestPerson, action: string) => tracesOf(app, person, action);

describe('an identity', () => {
  let story: Story;
  let id: string;

  beforeAll(async () => {
    story = await newStory(app);
    const added = await story.api.post(path(story), identity);
    expect(added.status).toBe(201);
    ({ id } = added.body);
  });

  test('is recorded without being repeated, with a trace that says nothing of it', async () => {
    const added = await story.api.post(path(story), identity);
    expect(Object.keys(added.body).toSorted()).toEqual(
      ['caseId', 'id', 'recordedAt', 'recordedBy', 'role', 'version'].toSorted(),
    );
    expect(added.headers['etag']).toBe('"1"');
    expect((await traces(story.lead, 'identity_changed')).at(-1)).toEqual({
      action: 'identity_changed',
      case_id: story.caseId,
      subject_id: added.body.id,
      reason: null,
    });
    expect((await story.api.delete(`/identities/${added.body.id}`, 1, 'Twice.')).status).toBe(204);
  });

  test('is listed by its role and version alone', async () => {
    const { status, body } = await story.api.get(path(story));
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({ id, role: 'person', version: 1, recordedBy: story.lead.accountId }),
    ]);
    expect(JSON.stringify(body)).not.toContain(MARK);
    expect((await story.api.get(`/identities/${id}`)).body).toEqual(body.items[0]);
  });

  test('is recorded once under one key, and the answer to it is the same', async () => {
    const again = { 'idempotency-key': 'one key' };
    const send = () => story.api.call('post', path(story), { role: 'witness' }, again);
    const [first, second] = [await send(), await send()];
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect((await story.api.delete(`/identities/${first.body.id}`, 1, 'Only tried.')).status).toBe(204);
  });

  test('is not opened without a reason of ten characters', async () => {
    for (const reason of [undefined, '', 'because', '         x         ']) {
      const { status, body } = await story.api.post(`${path(story)}/openings`, { reason });
      expect([status, body.errors[0].path]).toEqual([422, 'reason']);
    }
  });

  test('is not opened without a fresh second factor, and that leaves nothing behind', async () => {
    const { status, body } = await open(story.api, story);
    expect([status, body.type]).toEqual([403, '/problems/step-up-needed']);
    expect(JSON.stringify(body)).not.toContain(MARK);
    expect(await traces(story.lead, 'identity_opened')).toEqual([]);
  });

  test('is opened with both, as it was recorded, and leaves its trace', async () => {
    app.fresh.add(story.lead.accountId);
    const { status, body, headers } = await open(story.api, story);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.items).toEqual([expect.objectContaining({ ...identity, id, version: 1 })]);
    expect(await traces(story.lead, 'identity_opened')).toEqual([
      { action: 'identity_opened', case_id: story.caseId, subject_id: id, reason: REASON },
    ]);
  });

  test('is changed without being shown, field by field, by whoever knows its version', async () => {
    const address = `Elsewhere ${MARK}`;
    expect((await story.api.patch(`/identities/${id}`, 7, { address })).status).toBe(412);
    expect((await story.api.call('patch', `/identities/${id}`, { address })).status).toBe(428);
    expect((await story.api.patch(`/identities/${id}`, 1, { legalName: 'x' })).status).toBe(422);
    const changed = await story.api.patch(`/identities/${id}`, 1, { address, role: 'witness' });
    expect([changed.status, changed.body.version, changed.body.role]).toEqual([200, 2, 'witness']);
    expect(JSON.stringify(changed.body)).not.toContain(MARK);
    expect((await open(story.api, story)).body.items).toEqual([
      expect.objectContaining({ ...identity, address, role: 'witness', version: 2 }),
    ]);
  });

  test('gets a version even when nothing new is said: guessing right shows nowhere', async () => {
    const same = await story.api.patch(`/identities/${id}`, 2, { birthDate: identity.birthDate });
    const other = await story.api.patch(`/identities/${id}`, 3, { birthDate: '1981' });
    expect([same.body.version, other.body.version]).toEqual([3, 4]);
  });

  test('may be opened alone, and another case’s is unknown', async () => {
    const relative = (await story.api.post(path(story), { ...identity, role: 'relative' })).body.id;
    const { body } = await open(story.api, story, { identityIds: [relative] });
    expect(body.items.map((each: { id: string }) => each.id)).toEqual([relative]);
    const elsewhere = await newStory(app, story.lead);
    const theirs = (await elsewhere.api.post(path(elsewhere), identity)).body.id;
    const wrong = await open(story.api, story, { identityIds: [relative, theirs] });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'identityIds.1']);
    expect((await open(story.api, story, { identityIds: [] })).status).toBe(422);
  });

  test('is nowhere when it was removed, but in its versions', async () => {
    expect((await story.api.delete(`/identities/${id}`, 4, '')).status).toBe(422);
    expect((await story.api.delete(`/identities/${id}`, 3, 'Mistaken.')).status).toBe(412);
    expect((await story.api.delete(`/identities/${id}`, 4, 'Mistaken.')).status).toBe(204);
    expect((await story.api.patch(`/identities/${id}`, 5, { address: null })).status).toBe(404);
    const { body } = await story.api.get(path(story));
    expect(body.items.map((each: { id: string }) => each.id)).not.toContain(id);
    const versions = await app.owner('identity_versions').where({ identity_id: id }).orderBy('version');
    expect(versions.map(({ ciphertext }) => ciphertext !== null)).toEqual([true, true, true, true, false]);
  });
});

test('nobody but the people of a case finds its identities, and a reader writes none', async () => {
  const story = await newStory(app);
  const { id } = (await story.api.post(path(story), identity)).body;
  const [stranger, reader] = [await app.person('lawyer'), await app.person('lawyer')];
  for (const each of [stranger, reader]) app.fresh.add(each.accountId);
  await app.share(story.caseId, reader, 'reader');
  const [outside, inside] = [apiOf(app, stranger), apiOf(app, reader)];
  expect((await outside.get(path(story))).status).toBe(404);
  expect((await outside.post(path(story), identity)).status).toBe(404);
  expect((await open(outside, story)).status).toBe(404);
  expect((await outside.patch(`/identities/${id}`, 1, { address: null })).status).toBe(404);
  expect((await outside.get(`/identities/${id}`)).status).toBe(404);
  expect((await outside.delete(`/identities/${id}`, 1, 'No reason.')).status).toBe(404);
  expect((await open(inside, story)).body.items).toHaveLength(1);
  expect((await inside.post(path(story), identity)).status).toBe(404);
  expect((await inside.patch(`/identities/${id}`, 1, { address: null })).status).toBe(404);
});

test('the lead of a case sees who opened what, when and why; others see what they did', async () => {
  const story = await newStory(app);
  const { id } = (await story.api.post(path(story), identity)).body;
  const member = await app.person('lawyer');
  app.fresh.add(member.accountId);
  await app.share(story.caseId, member, 'member');
  await open(apiOf(app, member), story);
  const opened = { action: 'identity_opened', by: member.accountId, identityId: id, reason: REASON };
  const seen = (await story.api.get(path(story))).body.traces;
  expect(seen).toEqual([
    { ...opened, at: app.clock.now.toISOString() },
    expect.objectContaining({ action: 'identity_changed', by: story.lead.accountId }),
  ]);
  expect((await apiOf(app, member).get(path(story))).body.traces).toEqual([expect.objectContaining(opened)]);
});

test('the 26th identity of a day is refused with one trace, and the next day begins anew', async () => {
  const story = await newStory(app);
  app.fresh.add(story.lead.accountId);
  for (let number = 0; number < 6; number += 1) await story.api.post(path(story), identity);
  for (let time = 0; time < 4; time += 1) expect((await open(story.api, story)).body.items).toHaveLength(6);
  const [one, two] = (await story.api.get(path(story))).body.items;
  expect((await open(story.api, story, { identityIds: [one.id, two.id] })).status).toBe(429);
  expect(await traces(story.lead, 'identity_opened')).toHaveLength(24);
  const alone = { identityIds: [one.id] };
  // Of two at the same instant one is the 26th.
  const both = await Promise.all([open(story.api, story, alone), open(story.api, story, alone)]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429]);
  const refused = both.find(({ status }) => status === 429)!;
  expect(refused.body.type).toBe('/problems/daily-limit');
  expect(JSON.stringify(refused.body)).not.toContain(MARK);
  expect(await traces(story.lead, 'identity_opened')).toHaveLength(25);
  expect(await traces(story.lead, 'identity_refused')).toEqual(
    Array.from({ length: 2 }, () => ({
      action: 'identity_refused',
      case_id: story.caseId,
      subject_id: null,
      reason: REASON,
    })),
  );
  app.clock.now = new Date('2026-11-24T00:00:00Z');
  expect((await open(story.api, story, alone)).status).toBe(200);
});

test('a ciphertext put in the place of another is refused', async () => {
  const story = await newStory(app);
  app.fresh.add(story.lead.accountId);
  for (const role of ['person', 'witness']) await story.api.post(path(story), { ...identity, role });
  const of = () => app.owner('identity_versions').where({ case_id: story.caseId });
  const [one, other] = await of().orderBy('identity_id');
  const swap = async (row: { identity_id: string }, values: object) => {
    await app.owner.raw('alter table identity_versions disable trigger identity_versions_are_append_only');
    await of().where({ identity_id: row.identity_id }).update(values);
    await app.owner.raw('alter table identity_versions enable trigger identity_versions_are_append_only');
  };
  expect((await open(story.api, story)).status).toBe(200);
  const before = app.logged.length;
  for (const wrong of [
    { ciphertext: other.ciphertext, nonce: other.nonce },
    { role: 'other' },
    { version: 2 },
  ]) {
    await swap(one, wrong);
    expect((await open(story.api, story)).status).toBe(500);
    await swap(one, one);
  }
  expect((await open(story.api, story)).status).toBe(200);
  expect(app.logged.splice(before)).toHaveLength(3);
});

describe('once the identities of a case are erased', () => {
  let story: Story;
  const erase = () =>
    inTransaction(
      app.db,
      { account: story.lead.accountId, role: 'caseworker', at: app.clock.now },
      (acting) => eraseIdentities(acting, story.caseId, 'The person asked for it.'),
    );

  beforeAll(async () => {
    app.clock.now = new Date('2026-11-23T12:00:00Z');
    story = await newStory(app);
    app.fresh.add(story.lead.accountId);
    await expect(erase()).rejects.toThrow('not found');
    await story.api.post(path(story), identity);
    await erase();
  });

  test('none can be opened, changed or recorded, and other cases go on', async () => {
    const [{ id }] = (await story.api.get(path(story))).body.items;
    for (const answer of [
      await open(story.api, story),
      await story.api.patch(`/identities/${id}`, 1, { address: null }),
      await story.api.post(path(story), identity),
    ])
      expect([answer.status, answer.body.type]).toEqual([409, '/problems/identities-erased']);
    const other = await newStory(app, story.lead);
    expect((await other.api.post(path(other), identity)).status).toBe(201);
  });

  test('the list says so, what remains, and until when backups may hold them', async () => {
    const { body } = await story.api.get(path(story));
    expect(body).toMatchObject({
      items: [{ role: 'person', version: 1 }],
      erasedAt: '2026-11-23T12:00:00.000Z',
      inBackupsUntil: '2026-12-28',
    });
    expect(body.traces[0]).toMatchObject({
      action: 'identity_erased',
      reason: 'The person asked for it.',
    });
  });

  test('the key is gone for good, whoever is at the database', async () => {
    const row = app.owner('case_keys').where({ case_id: story.caseId });
    expect(await row.clone().first()).toMatchObject({ wrapped_key: null });
    await expect(erase()).rejects.toThrow('identities_erased');
    const revived = { destroyed_at: null, wrapped_key: Buffer.alloc(60) };
    await expect(row.clone().update(revived)).rejects.toThrow('nothing else');
    await expect(row.clone().delete()).rejects.toThrow('append-only');
    await expect(app.owner('identity_versions').delete()).rejects.toThrow('append-only');
  });
});
