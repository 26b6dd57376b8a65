import type { Tx } from '../../db/transaction.ts';

/** Somebody who wanted to open more identities than a day allows, and when they first did on that day. */
export interface LimitAlert {
  accountId: string;
  name: string;
  at: string;
}

/** How long the first page tells of it; the page of the account does for ever. */
const TOLD_MS = 30 * 86_400_000;
const MOST = 50;

/** What administrators are told of the last month, newest first. */
export async function listRecentAlerts(tx: Tx, now: Date): Promise<LimitAlert[]> {
  return (await alertsIn(tx).where('entry.at', '>', new Date(now.getTime() - TOLD_MS))).map(toAlert);
}

/** What they are told of one account, newest first. */
export async function listAlertsOf(tx: Tx, accountId: string): Promise<LimitAlert[]> {
  return (await alertsIn(tx).where({ account_id: accountId })).map(toAlert);
}

interface Row {
  account_id: string;
  name: string;
  at: Date;
}

const alertsIn = (tx: Tx) =>
  tx('audit_entries as entry')
    .join('accounts as account', 'account.id', 'entry.account_id')
    .where({ action: 'daily_limit_reached' })
    .orderBy('entry.id', 'desc')
    .limit(MOST)
    .select<Row[]>('account_id', 'name', 'entry.at');

const toAlert = ({ account_id, name, at }: Row): LimitAlert => ({
  accountId: account_id,
  name,
  at: at.toISOString(),
});
