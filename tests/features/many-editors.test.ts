import { beforeAll, expect, test } from '@jest/globals';
import { apiOf, useApp, type Api } from '../support/app.ts';

const EDITORS = 50;
const ROUNDS = 4;
const app = useApp();
let api: Api;
let own: string;

beforeAll(async () => {
  api = apiOf(app, await app.person('caseworker'));
  const caseId = (await api.post('/cases')).body.id as string;
  own = `/incidents/${(await api.post(`/cases/${caseId}/incidents`, { kind: 'call', note: '0' })).body.id}`;
});

test('of many who change one record at once nobody’s change is lost: each that is accepted is one version', async () => {
  const edit = async (editor: number): Promise<number[]> => {
    const statuses: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const { version, note } = (await api.get(own)).body as { version: number; note: string };
      const change = { note: String(Number(note) + 1), actor: `${editor} in ${round}` };
      statuses.push((await api.patch(own, version, change)).status);
    }
    return statuses;
  };
  const editors = Array.from({ length: EDITORS }, (_, editor) => edit(editor));
  const statuses = (await Promise.all(editors)).flat();
  const accepted = statuses.filter((status) => status === 200).length;

  expect(new Set(statuses)).toEqual(new Set([200, 412]));
  // Each added one to the number it had read, so a change that another wrote over would be missing from it.
  expect((await api.get(own)).body).toMatchObject({ version: 1 + accepted, note: String(accepted) });
  const versions = await app
    .owner('revisions')
    .where({ record_id: own.split('/')[2] })
    .orderBy('version')
    .pluck('version');
  expect(versions).toEqual(Array.from({ length: accepted + 1 }, (_, index) => index + 1));
});
