import { explainMigrationState, migrationState, type Queryable } from '@verbatim/database';
import { Router } from 'express';
import type { Logger } from 'pino';

/**
 * `GET /healthz`: the process answers. `GET /readyz`: the database answers and stands at the migration that this code
 * expects; else 503, saying which it is.
 */
export function healthRoutes(database: Queryable, logger: Logger): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    try {
      const found = await migrationState(database);
      response.status(found.state === 'CURRENT' ? 200 : 503).json({
        status: found.state === 'CURRENT' ? 'ready' : 'not ready',
        migrations: found.state,
        message: explainMigrationState(found),
      });
    } catch (error) {
      logger.warn({ code: (error as { code?: unknown }).code }, 'not ready: the database does not answer');
      response.status(503).json({ status: 'not ready', message: 'The database does not answer.' });
    }
  });
  return router;
}
