import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import pg from 'pg';
import type { Connection } from '../../src/db/embedded/cluster.ts';
import { newId } from '../../src/lib/ids.ts';
import { answerParent } from './child.ts';

/**
 * The least that can answer the same requests: one prepared statement each, rows out as JSON. It asks for no
 * token, checks nothing, and keeps no revision: its login leaves triggers out, and with them foreign keys.
 */
answerParent(async ({ database, pool, account }: FloorSettings): Promise<number> => {
  const db = new pg.Pool({ ...database, max: pool, options: '-c session_replication_role=replica' });
  const server = createServer((request, response) => {
    statementFor(request, account)
      .then((statement) => db.query(statement))
      .then(({ rows }) => {
        const body = JSON.stringify(request.url!.includes('?') ? { items: rows } : rows[0]);
        response.writeHead(request.method === 'POST' ? 201 : 200, { 'Content-Type': 'application/json' });
        response.end(body);
      })
      .catch(() => response.writeHead(500).end());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
});

interface FloorSettings {
  database: Connection;
  pool: number;
  account: string;
}

async function statementFor(request: IncomingMessage, account: string): Promise<pg.QueryConfig> {
  const { pathname, searchParams } = new URL(request.url!, 'http://floor');
  if (request.method === 'POST') {
    return insertNotice(pathname.split('/').at(-2)!, account, (await json(request)) as NewNotice);
  }
  const state = searchParams.get('requestingState');
  return state === null
    ? { name: 'read', text: `${NOTICES} where id = $1`, values: [pathname.split('/').at(-1)] }
    : {
        name: 'list',
        text: `${NOTICES} where requesting_state = $1 order by id desc limit $2`,
        values: [state, searchParams.get('limit')],
      };
}

/** The same rows as the application answers with: a notice, what happened to it, and its withdrawals. */
const NOTICES = `
  select *, (select json_agg(event) from notice_events as event where event.notice_id = notice.id) as events,
    (select json_agg(withdrawal) from withdrawals as withdrawal where withdrawal.notice_id = notice.id) as withdrawals
  from notices as notice`;

/** What the benchmark records. */
export interface NewNotice {
  instrument: string;
  requestingState: string;
  controlNumber: string;
  purpose: string;
  warrant: { issuedOn: string; issuedBy: string; reference: string };
  charges: { text: string; language: string }[];
}

function insertNotice(caseId: string, account: string, notice: NewNotice): pg.QueryConfig {
  const now = new Date();
  return {
    name: 'create',
    text: `insert into notices (id, case_id, recorded_at, recorded_by, instrument, requesting_state, control_number,
        purpose, warrant_issued_on, warrant_issued_by, warrant_reference, charges)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning *`,
    values: [
      newId(now),
      caseId,
      now,
      account,
      notice.instrument,
      notice.requestingState,
      notice.controlNumber,
      notice.purpose,
      notice.warrant.issuedOn,
      notice.warrant.issuedBy,
      notice.warrant.reference,
      JSON.stringify(notice.charges),
    ],
  };
}
