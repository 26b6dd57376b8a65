import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Server } from 'node:http';
import { connect } from '../../src/db/connect.ts';
import type { Pool } from '../../src/db/transaction.ts';
import { hashSecret } from '../../src/lib/ids.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import { createApp } from '../../src/web/app.ts';
import { useApp, type TestPerson } from '../support/app.ts';
import { testServer } from '../support/database.ts';
import { ask } from './same-answer.ts';
import { endMembership, tellWorld, type World } from './world.ts';

const app = useApp();
let other: Server;
let otherDb: Pool;
let world: World;

beforeAll(async () => {
  otherDb = connect({ ...testServer().app, database: app.name });
  const created = await createApp({
    ...app.deps,
    db: otherDb,
    jobs: timetable(otherDb),
  });
  await new Promise<void>((resolve) => {
    other = created.listen(0, '127.0.0.1', () => resolve());
  });
  world = await tellWorld(app);
});

afterAll(async () => {
  other.close();
  other.closeAllConnections();
  await otherDb.destroy();
});

/** What a person gets, by token and by session, from both servers. */
async function answers(person: TestPerson): Promise<number[]> {
  const statuses: number[] = [];
  for (const server of [app, { ...app, app: other }])
    for (const path of [`/api/v1/cases/${world.ids.case}/file`, `/cases/${world.reference}`])
      statuses.push((await ask(server, person, 'get', path)).status);
  return statuses;
}

const account = ({ accountId }: TestPerson) => app.db('accounts').where({ id: accountId });

describe('what is taken from somebody is gone with the next request, whichever server it goes to', () => {
  test.each<[string, (person: TestPerson) => Promise<unknown>, number[]]>([
    ['a membership', (person) => endMembership(app, world.ids.case, person), [404, 404, 404, 404]],
    ['the work with cases', (person) => account(person).update({ role: 'admin' }), [404, 404, 404, 404]],
    [
      'the account',
      (person) => account(person).update({ deactivated_at: app.clock.now }),
      [401, 303, 401, 303],
    ],
    [
      'the token',
      ({ token }) =>
        app
          .db('api_tokens')
          .where({ token_hash: hashSecret(token) })
          .update({ revoked_at: app.clock.now }),
      [401, 200, 401, 200],
    ],
    [
      'the session',
      ({ session }) =>
        app
          .db('sessions')
          .where({ token_hash: hashSecret(session) })
          .update({ ended_at: app.clock.now }),
      [200, 303, 200, 303],
    ],
  ])('%s', async (_, take, then) => {
    const person = await app.person('lawyer');
    await app.share(world.ids.case, person, 'member');
    // Twice, so that whatever a server remembers of it is remembered.
    await answers(person);
    expect(await answers(person)).toEqual([200, 200, 200, 200]);
    await take(person);
    expect(await answers(person)).toEqual(then);
  });

  test('a member who becomes a reader writes no more', async () => {
    const person = await app.person('lawyer');
    await app.share(world.ids.case, person, 'member');
    const write = () =>
      ask({ ...app, app: other }, person, 'post', `/api/v1/cases/${world.ids.case}/measures`, {
        body: { kind: 'arrest' },
      });
    expect((await write()).status).toBe(201);
    await app.asSystem((tx) =>
      tx('case_members')
        .where({ case_id: world.ids.case, account_id: person.accountId })
        .update({ role: 'reader', version: tx.raw('version + 1') }),
    );
    expect((await write()).status).toBe(404);
    expect(await answers(person)).toEqual([200, 200, 200, 200]);
  });

  test('a record that is restricted is gone for whoever is not named, its history with it', async () => {
    const person = await app.person('lawyer');
    await app.share(world.ids.case, person, 'member');
    const { body } = await world.api.post(`/cases/${world.ids.case}/incidents`, {
      kind: 'call',
      description: 'Zzyzx',
    });
    const seen = async () =>
      (
        await Promise.all(
          ['file', 'changes'].map((part) =>
            ask(app, person, 'get', `/api/v1/cases/${world.ids.case}/${part}`),
          ),
        )
      ).map(({ text }) => text.includes('Zzyzx'));
    expect(await seen()).toEqual([true, true]);
    await world.api.patch(`/incidents/${body.id}`, 1, { confidentiality: 'restricted' });
    expect(await seen()).toEqual([false, false]);
  });
});

test('nothing of all that was an error of ours', () => {
  expect(app.logged).toEqual([]);
});
