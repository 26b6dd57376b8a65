import express, { type Router } from 'express';
import type { Db } from '../db/transaction.ts';

/** How long the database may take to answer before it counts as gone. */
const PATIENCE_MS = 2000;

/**
 * For whoever watches the server: whether the process lives, whether it can serve, and a few numbers of the
 * process itself. Nothing here counts records.
 */
export function healthRoutes(db: Db): Router {
  const router = express.Router();
  router.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  router.get('/health/ready', async (_request, response) => {
    const answered = db
      .raw('select 1')
      .timeout(PATIENCE_MS, { cancel: false })
      .then(
        () => true,
        () => false,
      );
    const ready = await answered;
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  router.get('/metrics', (_request, response) => {
    const { rss, heapUsed } = process.memoryUsage();
    const lines = [
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${rss}`,
      '# TYPE nodejs_heap_size_used_bytes gauge',
      `nodejs_heap_size_used_bytes ${heapUsed}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${Math.round(process.uptime())}`,
    ];
    response.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
  return router;
}
