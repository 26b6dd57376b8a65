import { Client } from 'pg';
import { ClusterInUse, startCluster } from '../../src/db/embedded/cluster.ts';

/**
 * A server that is nothing but its embedded Postgres: `node --import tsx tests/db/embedded-server.ts DATA_DIR`.
 * Commits a row, tells its process number in one line, and serves until it is stopped or killed.
 */
const [dataDir = ''] = process.argv.slice(2);
try {
  const cluster = await startCluster(dataDir);
  const client = new Client(cluster.owner);
  await client.connect();
  await client.query('create table if not exists kept (server integer)');
  await client.query('insert into kept values ($1)', [process.pid]);
  await client.end();
  cluster.onDeath((why) => {
    console.log(why);
    process.exit(1);
  });
  process.once('SIGTERM', () => void cluster.stop().then(() => process.exit(0)));
  console.log(process.pid);
} catch (error) {
  if (!(error instanceof ClusterInUse)) throw error;
  console.log(error.message);
  process.exit(1);
}
