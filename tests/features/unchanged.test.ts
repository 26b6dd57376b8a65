import { beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS } from '../../src/features/kinds.ts';
import type { RecordType } from '../../src/record/recorded.ts';
import { apiOf, useApp, type Api, type TestPerson } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';
import { expectProblem, rowCounts } from './expect-problem.ts';
import { collectionOf, recordOneOfEach, SAMPLES, type Ids } from './sample-records.ts';

const app = useApp();
let person: TestPerson;
let api: Api;
let ids: Ids;
/** A record of each kind with something in every field. */
const full: Partial<Ids> = {};

beforeAll(async () => {
  person = await app.person('caseworker');
  api = apiOf(app, person);
  ids = await recordOneOfEach(api);
  for (const { type } of KINDS)
    full[type] = (await api.post(collectionOf(type, ids), SAMPLES[type].full(ids))).body.id;
});

/** Does something that is to leave every table as it was, the history among them; but that a form was sent is kept. */
async function changingNothing(act: () => Promise<void>): Promise<void> {
  const before = await rowCounts(app);
  await act();
  expect({ ...(await rowCounts(app)), idempotency_keys: before['idempotency_keys'] }).toEqual(before);
}

describe.each(KINDS.map((kind) => [kind.type, kind] as [RecordType, (typeof KINDS)[number]]))(
  'a change to a %s that says nothing new',
  (type, kind) => {
    test.each([
      ['least', () => ids[type]],
      ['most', () => full[type]!],
    ])('is answered with the record that says the %s, and stores nothing', async (_, id) => {
      const path = `${SAMPLES[type].own}/${id()}`;
      const { body: record } = await api.get(path);
      const own = Object.entries(record).filter(([name]) => name in kind.fields.shape);
      await changingNothing(async () => {
        for (const patch of [{}, { reason: 'to be sure' }, Object.fromEntries(own)]) {
          const answer = await api.patch(path, 1, patch);
          expect([answer.status, answer.headers['etag'], answer.body]).toEqual([200, '"1"', record]);
        }
        for (const [name, value] of own) {
          const answer = await api.patch(path, 1, { [name]: value });
          expect([name, answer.status, answer.body]).toEqual([name, 200, record]);
        }
      });
    });

    test.each([
      ['least', () => ids[type]],
      ['most', () => full[type]!],
    ])('leads a form with the %s back to the case, saved as it was', async (_, id) => {
      const { caseId } = (await api.get(`${SAMPLES[type].own}/${id()}`)).body;
      const { reference } = (await api.get(`/cases/${caseId}`)).body;
      const browser = browserOf(app, person);
      const address = `/cases/${reference}/edit/${kind.ownPath}/${id()}`;
      const form = await browser.open(address);
      await changingNothing(async () => {
        const page = await browser.submit(form, address, { reason: 'to be sure' });
        expect([page.status, page.path]).toEqual([200, `/cases/${reference}#${id()}`]);
      });
    });
  },
);

test('it needs the version all the same, and nothing in it may be wrong', async () => {
  const path = `/measures/${ids.measure}`;
  await changingNothing(async () => {
    expectProblem(await api.call('patch', path, {}), 428);
    expectProblem(await api.patch(path, 2, {}), 412);
    expectProblem(await api.patch(path, 1, { reason: 'a\0b' }), 422, ['reason']);
    expectProblem(await api.patch(path, 1, { colour: 'red' }), 422, ['colour']);
  });
});

test('what does change something is a new version, if only a claim or the order of citations', async () => {
  const citations = [{ sourceId: ids.source }, { sourceId: ids.source, claims: { title: 'A' } }];
  const path = `/incidents/${ids.incident}`;
  const versions = [];
  for (const patch of [
    { citations },
    { citations: citations.toReversed() },
    { citations: [{ sourceId: ids.source, claims: { title: 'B' } }] },
    { note: 'Told twice.' },
    { note: null },
  ])
    versions.push((await api.patch(path, versions.length + 1, patch)).headers['etag']);
  expect(versions).toEqual(['"2"', '"3"', '"4"', '"5"', '"6"']);
});
