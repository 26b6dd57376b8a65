import { beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.ts';
import { KINDS } from '../../src/features/kinds.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { rowCounts } from './expect-problem.ts';
import { collectionOf, type Ids, recordOneOfEach, SAMPLES } from './sample-records.ts';

const app = useApp();
let person: TestPerson;
let api: Api;
let ids: Ids;

/** Every table whose rows are part of the record, flags among them. */
const TABLES = [...KINDS.map(({ table }) => table), 'flags'];

beforeAll(async () => {
  person = await app.person('lawyer');
  api = apiOf(app, person);
  ids = await recordOneOfEach(api);
  for (const type of Object.keys(SAMPLES) as RecordType[])
    expect((await api.post(collectionOf(type, ids), SAMPLES[type].full(ids))).status).toBe(201);
  await api.post('/jobs/flag-cases/runs?wait=1');
});

describe('no record changes without leaving a revision', () => {
  test.each(TABLES)('%s: not even by hand, whoever holds the console', async (table) => {
    const before = await rowCounts(app);
    expect(before[table]).toBeGreaterThan(0);
    await expect(app.owner.raw(`update ?? set version = version + 1`, [table])).rejects.toThrow(
      /without an actor/,
    );
    await expect(app.owner.raw(`delete from ??`, [table])).rejects.toThrow(/without an actor|foreign key/);
    // Without an actor the application sees nothing that it could change.
    for (const statement of [`update ?? set version = version + 1`, `delete from ??`])
      expect(await app.db.raw<object>(statement, [table])).toMatchObject({ rowCount: 0 });
    for (const db of [app.db, app.owner])
      await expect(db.raw(`truncate ?? cascade`, [table])).rejects.toThrow(/permission denied|append-only/);
    expect(await rowCounts(app)).toEqual(before);
  });

  test.each(['version = version', 'version = version + 2', 'version = 1'])(
    'nor with an actor, by setting %s',
    async (set) => {
      const change = inTransaction(
        app.db,
        { account: person.accountId, role: 'caseworker', at: app.clock.now },
        ({ tx }) => tx.raw(`update sources set note = 'x', ${set}`),
      );
      await expect(change).rejects.toThrow(/one version at a time/);
    },
  );

  test('nothing is recorded by hand without an actor', async () => {
    const insert = `insert into cases (id, basis, status, person_pseudonym) values (gen_random_uuid(), 'confidential', 'open', 'Grey Owl')`;
    await expect(app.owner.raw(insert)).rejects.toThrow(/null value|no reference/);
    await expect(app.db.raw(insert)).rejects.toThrow(/row-level security|null value|no reference/);
  });

  test('the actor of one transaction is not that of the next on the same connection', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        inTransaction(
          app.db,
          { account: person.accountId, role: 'caseworker', at: app.clock.now },
          ({ tx }) => tx.raw('select 1'),
        ),
      ),
    );
    await Promise.all(
      Array.from({ length: 20 }, () =>
        expect(app.db.raw('update sources set version = version + 1')).resolves.toMatchObject({
          rowCount: 0,
        }),
      ),
    );
  });

  test('a change by hand that names its actor leaves one', async () => {
    await inTransaction(
      app.db,
      { account: person.accountId, role: 'caseworker', at: app.clock.now, reason: 'by hand' },
      ({ tx }) =>
        tx.raw(`update incidents set actor = 'somebody', version = version + 1 where id = ?`, [ids.incident]),
    );
    const { items } = (await api.get(`/cases/${ids.case}/changes`)).body;
    expect(items.at(-1)).toMatchObject({
      operation: 'changed',
      record: { type: 'incident', id: ids.incident },
      recordedBy: person.accountId,
      version: 2,
      reason: 'by hand',
      fields: [{ field: 'actor', before: null, after: 'somebody' }],
    });
  });

  test('the last image of every record in the history is the record', async () => {
    for (const table of TABLES) {
      const { rows } = await app.db.raw<{ rows: object[] }>(
        `select stored.id from (select id, to_jsonb(it) as row from ?? as it) as stored
         left join lateral (select after from revisions where record_id = stored.id order by version desc limit 1) as last on true
         where last.after is null or not stored.row @> last.after
           or exists (select from jsonb_object_keys(stored.row) as key where not last.after ? key and key not like '%\\_range')`.replace(
          'after ? key',
          'after \\? key',
        ),
        [table],
      );
      expect([table, rows]).toEqual([table, []]);
    }
  });
});

describe('at the same time', () => {
  const twenty = <T>(act: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 20 }, (_, index) => act(index)));
  const statuses = (answers: readonly { status: number }[]) =>
    answers.map(({ status }) => status).toSorted((a, b) => a - b);

  test('of twenty changes to one version exactly one is made', async () => {
    const answers = await twenty((index) => api.patch(`/notices/${ids.notice}`, 1, { note: `by ${index}` }));
    expect(statuses(answers)).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    const made = answers.find(({ status }) => status === 200)!.body;
    expect((await api.get(`/notices/${ids.notice}`)).body).toEqual(made);
    expect(made.version).toBe(2);
    expect(
      await app.asSystem((tx) => tx('revisions').where({ record_id: ids.notice }).pluck('version')),
    ).toEqual([1, 2]);
  });

  test('of twenty retractions exactly one is made', async () => {
    const { body } = await api.post(`/cases/${ids.case}/incidents`, { kind: 'call' });
    const answers = await twenty(() => api.delete(`/incidents/${body.id}`, 1, 'a mistake'));
    expect(statuses(answers)).toEqual([204, ...Array.from({ length: 19 }, () => 404)]);
  });

  test('twenty new cases have twenty references, which do not tell how many there are', async () => {
    const answers = await twenty(() => api.post('/cases'));
    const references = new Set(answers.map(({ body }) => body.reference as string));
    expect(references.size).toBe(20);
    const numbers = [...references].map((reference) => Number(/^A3-2026-(\d{4})$/.exec(reference)![1]));
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeGreaterThan(100);
  });

  test('appeals that would close a circle together do not', async () => {
    const rulings = await Promise.all(['a', 'b', 'c'].map(() => api.post(collectionOf('ruling', ids), {})));
    const chain = rulings.map(({ body }) => body.id as string);
    const answers = await Promise.all(
      chain.map((id, index) =>
        api.patch(`/rulings/${id}`, 1, {
          appealOf: { rulingId: chain[(index + 1) % 3], effect: 'overturned' },
        }),
      ),
    );
    expect(statuses(answers)).toEqual([200, 200, 422]);
  });

  test('a source is retracted or cited, never both', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { body: source } = await api.post(`/cases/${ids.case}/sources`, { title: 'x' });
      const [retracted, ...cited] = await Promise.all([
        api.delete(`/sources/${source.id}`, 1, 'a mistake'),
        ...['a', 'b', 'c'].map(() =>
          api.post(`/cases/${ids.case}/incidents`, { kind: 'call', citations: [{ sourceId: source.id }] }),
        ),
      ]);
      const citing = cited.filter(({ status }) => status === 201);
      expect([retracted.status, citing.length > 0]).toEqual(citing.length > 0 ? [409, true] : [204, false]);
      for (const { status } of cited) expect([201, 422]).toContain(status);
    }
  });

  test('a request goes while rulings are recorded under it: each is answered, none is left behind', async () => {
    const { body } = await api.post(`/cases/${ids.case}/extradition-requests`);
    const path = `/extradition-requests/${body.id}`;
    const answers = await Promise.all([
      ...['a', 'b', 'c'].map(() =>
        api.post(`${path}/rulings`, { text: 'The request was made for a political purpose.' }),
      ),
      api.delete(path, 1, 'a mistake'),
      ...['a', 'b', 'c'].map(() => api.post(`${path}/events`, { kind: 'bail' })),
    ]);
    for (const { status } of answers) expect([201, 204, 404]).toContain(status);
    expect(await app.db('rulings').where({ extradition_request_id: body.id })).toEqual([]);
  });

  test('the job and people at work do not get in each other’s way', async () => {
    const answers = await twenty((index) => {
      if (index % 5 === 0) return api.post('/jobs/flag-cases/runs?wait=1');
      if (index % 2 === 0) return api.post(collectionOf('ruling', ids), SAMPLES.ruling.full(ids));
      return api.post(collectionOf('incident', ids), SAMPLES.incident.full(ids));
    });
    for (const { status } of answers) expect([200, 201, 409]).toContain(status);
  });

  test('nothing of all that was an error of ours', () => {
    expect(app.logged).toEqual([]);
  });
});
