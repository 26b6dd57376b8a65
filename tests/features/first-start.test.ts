import { describe, expect, test } from '@jest/globals';
import { prepareFirstStart } from '../../src/first-start.ts';
import { addAccount, newEnrolmentLink } from '../../src/features/accounts/accounts.ts';
import { apiOf, useApp, type TestApp } from '../support/app.ts';
import { browserOf } from '../support/browser.ts';

const PASSWORD = 'seven plain words and a comma';
const ADMINISTRATOR = 'First administrator';
const DEMO_PEOPLE = ['Demo advocate', 'Demo caseworker', 'Demo lawyer'];

/** Starts the program once more; the answer is the links it prints, by whom they are for. */
async function start({ db, clock, deps }: TestApp): Promise<Map<string, string>> {
  const wanted = { demo: undefined, embedded: true };
  const invitations = await prepareFirstStart(db, () => clock.now, deps.keys, wanted);
  return new Map(invitations.map(({ account, path }) => [account.name, path]));
}

const namesIn = (links: Map<string, string>) => [...links.keys()].toSorted();

describe('the links that a start prints', () => {
  const app = useApp();

  test('are for everybody who never enrolled while there is nothing but the demonstration', async () => {
    const first = await start(app);
    expect(namesIn(first)).toEqual([...DEMO_PEOPLE, ADMINISTRATOR]);
    const link = first.get('Demo lawyer')!;
    await browserOf(app).submit(await browserOf(app).open(link), link, { password: PASSWORD });
    expect(namesIn(await start(app))).toEqual(['Demo advocate', 'Demo caseworker', ADMINISTRATOR]);
  });

  test('are for nobody of the demonstration any more once a case is stored', async () => {
    const { id } = await app.db('accounts').where({ name: 'Demo caseworker' }).first<{ id: string }>('id');
    const demo = await app.anew({ accountId: id, token: '', session: '', secret: '' });
    expect((await apiOf(app, demo).post('/cases', {})).status).toBe(201);
    expect(namesIn(await start(app))).toEqual([ADMINISTRATOR]);
  });

  test('are for the first administrator as long as no other has enrolled', async () => {
    const other = { email: 'ada@example.invalid', name: 'Ada', role: 'admin' };
    const { id } = await addAccount(app.db, app.clock.now, other);
    expect(namesIn(await start(app))).toEqual([ADMINISTRATOR]);
    const link = `/enrol/${await newEnrolmentLink(app.db, id, app.clock.now)}`;
    await browserOf(app).submit(await browserOf(app).open(link), link, { password: PASSWORD });
    expect(namesIn(await start(app))).toEqual([]);
  });
});

describe('beside somebody real', () => {
  const app = useApp();

  test('nobody of the demonstration gets a link', async () => {
    expect(namesIn(await start(app))).toEqual([...DEMO_PEOPLE, ADMINISTRATOR]);
    await app.person('caseworker');
    expect(namesIn(await start(app))).toEqual([ADMINISTRATOR]);
  });
});
