import { FIRST_ADMINISTRATOR_EMAIL, isMereDemonstration, storedIn } from './access/demonstration.ts';
import { addAccount, listAccounts, newEnrolmentLink, type Account } from './features/accounts/accounts.ts';
import { apart, type Db } from './db/transaction.ts';
import type { Clock } from './lib/clock.ts';
import { paths } from './ui/paths.ts';
import { seedDemo } from '../seeds/demo.ts';
import { seedInvented } from '../seeds/invented.ts';
import type { KeyRing } from './vault/key-ring.ts';

/** A one-time link and whom it is for. */
export interface Invitation {
  account: Account;
  path: string;
}

const FIRST_ADMINISTRATOR = {
  email: FIRST_ADMINISTRATOR_EMAIL,
  name: 'First administrator',
  role: 'admin',
};

const DEMO_PEOPLE = [
  { email: 'caseworker@demo.invalid', name: 'Demo caseworker', role: 'caseworker' },
  { email: 'lawyer@demo.invalid', name: 'Demo lawyer', role: 'lawyer' },
  { email: 'advocate@demo.invalid', name: 'Demo advocate', role: 'advocate' },
];

/** Advisory lock of whoever prepares an installation: (3, 0) and (3, 1) are the embedded Postgres' and the migrations'. */
const PREPARATION = [3, 2];

/**
 * Makes a new installation usable: a first administrator, and if wanted the demo cases and a person of each role to
 * try them with. Nobody has a password: whoever has none yet gets a fresh one-time link at every start, people of the
 * demonstration as long as it is nothing more, the administrator as long as no other has enrolled. All of it or nothing,
 * so that a first start that was cut short is a first start again; of several servers one after the other.
 */
export async function prepareFirstStart(
  db: Db,
  clock: Clock,
  keys: KeyRing,
  wanted: { demo: boolean | undefined; embedded: boolean },
): Promise<Invitation[]> {
  const isDemonstration = isMereDemonstration(await storedIn(db, clock()));
  return apart(db, async (tx) => {
    await tx.raw(`set local lock_timeout = '60s'; set local statement_timeout = '60s'`);
    await tx.raw('select pg_advisory_xact_lock(?, ?)', PREPARATION);
    const isNew = (await listAccounts(tx)).every((account) => account.role !== 'admin');
    if (wanted.demo ?? (isNew && wanted.embedded)) await addDemo(tx, clock, keys);
    if (isNew) await addAccount(tx, clock(), FIRST_ADMINISTRATOR);
    const accounts = await listAccounts(tx);
    const isAdministered = accounts.some(({ role, enrolled }) => role === 'admin' && enrolled);
    const isInvited = ({ demo, email, enrolled }: Account): boolean =>
      !enrolled && (demo ? isDemonstration : email === FIRST_ADMINISTRATOR.email && !isAdministered);
    const invitations: Invitation[] = [];
    for (const account of accounts.filter(isInvited)) {
      invitations.push({ account, path: paths.enrol(await newEnrolmentLink(tx, account.id, clock())) });
    }
    return invitations;
  });
}

async function addDemo(db: Db, clock: Clock, keys: KeyRing): Promise<void> {
  const present = new Set((await listAccounts(db)).map((account) => account.email));
  for (const person of DEMO_PEOPLE) {
    if (!present.has(person.email)) await addAccount(db, clock(), { ...person, demo: true });
  }
  await seedDemo(db, clock);
  await seedInvented(db, clock, keys);
}
