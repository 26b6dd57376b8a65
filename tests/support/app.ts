import { afterAll, beforeAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { isFresh } from '../../src/access/actor.ts';
import { sealingWith, type Sealing } from '../../src/access/sealing.ts';
import { enrolledFactor } from './second-factor.ts';
import { issueToken, openSession } from '../../src/access/sessions.ts';
import { inTransaction, type Tx } from '../../src/db/transaction.ts';
import type { MemberRole } from '../../src/domain/access-codes.ts';
import type { Role } from '../../src/domain/codes.ts';
import { newId } from '../../src/lib/ids.ts';
import { addAccount, SYSTEM } from '../../src/features/accounts/accounts.ts';
import { timetable } from '../../src/jobs/timetable.ts';
import { makeKeyFile } from '../../src/vault/key-file.ts';
import { openKeyRing, type KeyRing } from '../../src/vault/key-ring.ts';
import { createApp, type AppDeps } from '../../src/web/app.ts';
import { makeLog } from '../../src/web/log.ts';
import { useDatabase, type TestDatabase } from './database.ts';

/** A clock that tests move. */
export interface MovableClock {
  now: Date;
}

/** Somebody of a role, with an API token and a browser's session. */
export interface TestPerson {
  accountId: string;
  token: string;
  session: string;
  /** What their authenticator app makes codes of. */
  secret: string;
}

export interface TestApp extends TestDatabase {
  /** The application, listening: a server started anew for every request would take longer than the request. */
  readonly app: Server;
  readonly clock: MovableClock;
  /** What it was made of, for a second one over the same database. */
  readonly deps: AppDeps;
  readonly sealing: Sealing;
  /** Every line the application logged. */
  readonly logged: string[];
  /** The accounts whose second factor is taken for fresh, also where no code came along. */
  readonly fresh: Set<string>;
  readonly keyFile: string;
  /** When each request came in that was answered with Not Found, which is where the program waits for the beat. */
  readonly heldBack: number[];
  person(role: Role): Promise<TestPerson>;
  /** The same person once more, with a token and a session that begin now. */
  anew(person: TestPerson): Promise<TestPerson>;
  /** Makes somebody a member of a case, as its lead would. */
  share(caseId: string, person: TestPerson, role?: MemberRole): Promise<void>;
  /** Works as jobs do, who see every case. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** What the table of routes asks for beside the database; no route is run with it. */
export const KEYLESS = {
  keys: undefined as unknown as KeyRing,
  isFresh: () => Promise.resolve(false),
  sealing: undefined as unknown as Sealing,
  loopback: true,
  beat: () => Promise.resolve(),
};

let people = 0;

/** The whole application on a database of its own, its clock at noon on 23 November 2026. */
export function useApp(): TestApp {
  const database = useDatabase();
  const clock: MovableClock = { now: new Date('2026-11-23T12:00:00Z') };
  const logged: string[] = [];
  const fresh = new Set<string>();
  const heldBack: number[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'article3-keys-'));
  const keyFile = join(folder, 'secret.key');
  const sealing = sealingWith(randomBytes(32));
  const depsOf = (): AppDeps => ({
    db: database.db,
    clock: () => clock.now,
    jobs: timetable(database.db),
    log: makeLog('info', (line) => logged.push(line)),
    keys: openKeyRing(keyFile),
    isFresh: (actor, { at }) => Promise.resolve(fresh.has(actor.accountId) || isFresh(actor, at)),
    sealing,
    loopback: true,
    beat: (begun) => {
      heldBack.push(begun);
      return Promise.resolve();
    },
  });
  let app: Server | undefined;
  beforeAll(async () => {
    makeKeyFile(keyFile);
    const created = await createApp(depsOf());
    await new Promise<void>((resolve) => {
      app = created.listen(0, '127.0.0.1', () => resolve());
    });
  });
  afterAll(() => {
    app?.close();
    app?.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
    inTransaction(database.db, { ...SYSTEM, at: clock.now }, ({ tx }) => work(tx));
  return {
    get db() {
      return database.db;
    },
    get owner() {
      return database.owner;
    },
    name: database.name,
    get app() {
      return app!;
    },
    clock,
    sealing,
    get deps() {
      return depsOf();
    },
    logged,
    fresh,
    heldBack,
    keyFile,
    asSystem,
    share: (caseId, { accountId }, role = 'lead') =>
      asSystem(async (tx) => {
        await tx('case_members').insert({
          id: newId(clock.now),
          case_id: caseId,
          account_id: accountId,
          role,
        });
      }),
    anew: async (person) => {
      const { accountId } = person;
      return {
        ...person,
        token: await issueToken(database.db, accountId, 'test', 30, clock.now),
        session: await openSession(database.db, accountId, clock.now, { factorAt: clock.now }),
      };
    },
    person: async (role) => {
      people += 1;
      const { id } = await addAccount(database.db, clock.now, {
        email: `${role}.${people}@example.invalid`,
        name: `Test ${role} ${people}`,
        role,
      });
      return {
        accountId: id,
        token: await issueToken(database.db, id, 'test', 30, clock.now),
        session: await openSession(database.db, id, clock.now, { factorAt: clock.now }),
        secret: await enrolledFactor(database.db, sealing, id, clock.now),
      };
    },
  };
}

interface ApiAnswer {
  status: number;
  // The body of an answer is what the test is about to look at.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  headers: Record<string, string>;
}

const kept = new Agent({ keepAlive: true });

/** The API as one person calls it. */
export function apiOf(app: TestApp, person: TestPerson) {
  const call = async (
    method: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const sent = request(app.app)
      [method](`/api/v1${path}`)
      .agent(kept)
      .set({ authorization: `Bearer ${person.token}`, ...headers });
    const answer = await (body === undefined ? sent : sent.send(body));
    return answer as unknown as ApiAnswer;
  };
  return {
    get: (path: string) => call('get', path),
    post: (path: string, body: object = {}) => call('post', path, body),
    patch: (path: string, version: number, body: object) =>
      call('patch', path, body, { 'if-match': `"${version}"` }),
    delete: (path: string, version: number, reason: string) =>
      call('delete', path, { reason }, { 'if-match': `"${version}"` }),
    call,
  };
}

export type Api = ReturnType<typeof apiOf>;
