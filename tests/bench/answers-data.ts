import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { hashPassword } from '../../src/access/password.ts';
import { openSession } from '../../src/access/sessions.ts';
import { admitAttempt } from '../../src/access/throttle.ts';
import { connect } from '../../src/db/connect.ts';
import { inTransaction, type Db } from '../../src/db/transaction.ts';
import { SYSTEM } from '../../src/features/accounts/accounts.ts';
import { newId } from '../../src/lib/ids.ts';
import type { BenchData } from './data.ts';

/** How many of each two answers that must not be told apart are asked for. */
const PAIRS = 2000;
/** How often each refusal of the sign-in is asked for: 2,000 attempts in all. */
const ATTEMPTS = 500;

/** What is asked for twice over: what is there and kept from the person, and what is not there at all. */
export interface Unseen {
  title: string;
  face: 'api' | 'page';
  kept: string[];
  absent: string[];
}

/** Addresses that are refused at the sign-in, by why. */
export type Refused = Record<'wrong password' | 'unknown' | 'deactivated' | 'throttled', string[]>;

export interface AnswersData {
  unseen: Unseen[];
  refused: Refused;
  session: string;
}

/** What the person of the benchmark may not see, as much of it that is not there, and accounts that nobody gets into. */
export async function makeAnswersData({ superuser, accountId }: BenchData): Promise<AnswersData> {
  const db = connect(superuser, { most: 1, seconds: 600 });
  const now = new Date();
  try {
    const places = await keptPlaces(db, accountId);
    const restricted = await restrict(db, accountId, now);
    const identities = await plantIdentities(
      db,
      now,
      places.map(({ case_id }) => case_id),
    );
    const refused = await plantAccounts(db, now);
    await db.raw('vacuum analyze');
    const ids = (of: string) => Array.from({ length: PAIRS }, () => `/api/v1/${of}/${newId(now)}`);
    const pages = (rest: () => string = () => '') => places.map(() => `/cases/${freeReference()}${rest()}`);
    const kept = (make: (place: Place, index: number) => string) => places.map(make);
    const api = (title: string, of: string, some: string[]): Unseen => ({
      title,
      face: 'api',
      kept: some.map((id) => `/api/v1/${of}/${id}`),
      absent: ids(of),
    });
    const page = (title: string, made: string[], absent: string[]): Unseen => ({
      title,
      face: 'page',
      kept: made,
      absent,
    });
    return {
      unseen: [
        api(
          'a case',
          'cases',
          places.map(({ case_id }) => case_id),
        ),
        page(
          'a case',
          kept(({ reference }) => `/cases/${reference}`),
          pages(),
        ),
        api(
          'a record',
          'notices',
          places.map(({ id }) => id),
        ),
        api('a restricted record of an own case', 'notices', restricted),
        page(
          'a record',
          kept(({ reference, id }) => `/cases/${reference}/edit/notices/${id}`),
          pages(() => `/edit/notices/${newId(now)}`),
        ),
        api('an identity', 'identities', identities),
        page(
          'an identity',
          kept(({ reference }, index) => `/cases/${reference}/identities/${identities[index]!}`),
          pages(() => `/identities/${newId(now)}`),
        ),
      ],
      refused,
      session: await openSession(db, accountId, now, { factorAt: now }),
    };
  } finally {
    await db.destroy();
  }
}

interface Place {
  id: string;
  case_id: string;
  reference: string;
}

/** Notices of other people's cases, one of each case. */
async function keptPlaces(db: Db, accountId: string): Promise<Place[]> {
  const { rows } = await db.raw<{ rows: Place[] }>(
    `select * from (
       select distinct on (case_id) notice.id, notice.case_id, cases.reference
       from notices as notice join cases on cases.id = notice.case_id
       where notice.case_id not in (select case_id from case_members where account_id = ?)
     ) as one order by random() limit ?`,
    [accountId, PAIRS],
  );
  return rows;
}

/** Shaped like those that are given, and given to nobody. */
const freeReference = (): string => `A3-2025-${randomInt(20_001, 100_000)}`;

/** Notices of the person's own cases that were kept for others. */
async function restrict(db: Db, accountId: string, at: Date): Promise<string[]> {
  return inTransaction(db, { ...SYSTEM, at }, async ({ tx }) => {
    await tx.raw('set local session_replication_role = replica');
    const { rows } = await tx.raw<{ rows: { id: string }[] }>(
      `with kept as (
         select distinct on (case_id) id, case_id from notices
         where case_id in (select case_id from case_members where account_id = ?) limit ?
       ), guarded as (update case_access set whole = false from kept where case_access.case_id = kept.case_id),
       noted as (update record_access set restricted = true from kept where record_id = kept.id)
       update notices set confidentiality = 'restricted' from kept where notices.id = kept.id returning notices.id`,
      [accountId, PAIRS],
    );
    return rows.map(({ id }) => id);
  });
}

/** An identity in each of these cases, sealed with what nobody has. */
async function plantIdentities(db: Db, at: Date, caseIds: readonly string[]): Promise<string[]> {
  const identities = caseIds.map((case_id) => ({
    identity_id: newId(at),
    version: 1,
    case_id,
    role: 'person',
    ciphertext: randomBytes(400),
    nonce: randomBytes(12),
    recorded_at: at,
  }));
  const keys = caseIds.map((case_id) => ({
    case_id,
    wrapped_key: randomBytes(60),
    key_id: '0'.repeat(16),
    created_at: at,
  }));
  await inTransaction(db, { ...SYSTEM, at }, async ({ tx }) => {
    await tx('case_keys').insert(keys);
    await tx('identity_versions').insert(identities);
  });
  return identities.map(({ identity_id }) => identity_id);
}

/** Accounts of one password that is not tried, and addresses that are nobody's. */
async function plantAccounts(db: Db, at: Date): Promise<Refused> {
  const password_hash = await hashPassword(randomUUID());
  const some = () => Array.from({ length: ATTEMPTS }, () => `${randomUUID()}@example.invalid`);
  const add = async (deactivated_at: Date | null): Promise<string[]> => {
    const added = some();
    const rows = added.map((email) => ({
      id: newId(at),
      email,
      name: 'Bench',
      role: 'lawyer',
      demo: false,
      password_hash,
      created_at: at,
      deactivated_at,
    }));
    await db('accounts').insert(rows);
    return added;
  };
  const throttled = await add(null);
  // Far ahead, so that they wait for as long as anybody does.
  for (const email of throttled) await admitAttempt(db, `address ${email}`, at);
  await db('sign_in_failures').update({ failures: 40, last_at: new Date(at.getTime() + 3_600_000) });
  return {
    'wrong password': await add(null),
    unknown: some(),
    deactivated: await add(at),
    throttled,
  };
}
