import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect } from '../../src/db/connect.ts';
import { startCluster, type Cluster } from '../../src/db/embedded/cluster.ts';
import { migrate } from '../../src/db/migrate.ts';

declare global {
  var testCluster: { cluster: Cluster; folder: string } | undefined;
}

/**
 * One real Postgres for the whole run with a migrated template in it; every test file clones the template. With
 * TEST_DATABASE_URL, a superuser's, the run uses that server instead of the embedded one.
 */
export default async function globalSetup(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined || given === '' ? await embedded() : await other(given);
  process.env['ARTICLE3_TEST_SERVER'] = JSON.stringify(server);
  const owner = connect({ ...server.owner, database: server.template });
  await migrate(owner, server.app.user);
  await owner.destroy();
}

interface Login {
  host: string;
  port: number;
  user: string;
  password: string;
}

export interface TestServer {
  superuser: Login;
  owner: Login;
  app: Login;
  template: string;
}

async function embedded(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'article3-test-'));
  const cluster = await startCluster(folder);
  globalThis.testCluster = { cluster, folder };
  return { superuser: cluster.superuser(), owner: cluster.owner, app: cluster.app, template: 'article3' };
}

async function other(url: string): Promise<TestServer> {
  const { hostname, port, username, password } = new URL(url);
  const superuser = {
    host: decodeURIComponent(hostname),
    port: Number(port) || 5432,
    user: username,
    password: decodeURIComponent(password),
  };
  const mark = process.pid;
  const login = (name: string) => ({ ...superuser, user: `${name}_${mark}`, password: `test-${mark}` });
  const [owner, app, template] = [login('test_owner'), login('test_app'), `test_template_${mark}`];
  const client = new pg.Client({ ...superuser, database: 'postgres' });
  await client.connect();
  for (const { user, password: secret } of [owner, app])
    await client.query(`create role ${user} login password '${secret}'`);
  await client.query(`create database ${template} owner ${owner.user} template template0 encoding 'UTF8'`);
  await client.end();
  return { superuser, owner, app, template };
}
