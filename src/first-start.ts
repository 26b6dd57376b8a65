import { addAccount, listAccounts, newEnrolmentLink, type Account } from './features/accounts/accounts.ts';
import type { Db } from './db/transaction.ts';
import type { Clock } from './lib/clock.ts';
import { seedDemo } from '../seeds/demo.ts';

/** A one-time link and whom it is for. */
export interface Invitation {
  account: Account;
  path: string;
}

const FIRST_ADMINISTRATOR = { email: 'admin@article3.invalid', name: 'First administrator', role: 'admin' };

const DEMO_PEOPLE = [
  { email: 'caseworker@demo.invalid', name: 'Demo caseworker', role: 'caseworker' },
  { email: 'lawyer@demo.invalid', name: 'Demo lawyer', role: 'lawyer' },
  { email: 'advocate@demo.invalid', name: 'Demo advocate', role: 'advocate' },
];

/**
 * Makes a new installation usable: a first administrator, and if wanted the demo case and a person of each role to
 * try it with. Nobody has a password: whoever has none yet gets a fresh one-time link at every start.
 */
export async function prepareFirstStart(
  db: Db,
  clock: Clock,
  wanted: { demo: boolean | undefined; embedded: boolean },
): Promise<Invitation[]> {
  const isNew = (await listAccounts(db)).every((account) => account.role !== 'admin');
  const demo = wanted.demo ?? (isNew && wanted.embedded);
  if (demo) {
    const present = new Set((await listAccounts(db)).map((account) => account.email));
    for (const person of DEMO_PEOPLE) {
      if (!present.has(person.email)) await addAccount(db, clock(), { ...person, demo: true });
    }
    await seedDemo(db, clock);
  }
  // Last, so that a first start that was cut short is a first start again.
  if (isNew) await addAccount(db, clock(), FIRST_ADMINISTRATOR);
  const waiting = (await listAccounts(db)).filter(
    (account) => !account.enrolled && (account.demo || account.email === FIRST_ADMINISTRATOR.email),
  );
  return Promise.all(
    waiting.map(async (account) => ({
      account,
      path: `/enrol/${await newEnrolmentLink(db, account.id, clock())}`,
    })),
  );
}
