import {
  explainMigrationState,
  isServed,
  mayMakeTemporaryTables,
  migrationState,
  type Queryable,
  SessionRefused,
} from '@verbatim/database';
import { Router } from 'express';
import type { Logger } from 'pino';

/** A connection of one of the API's roles. */
export interface HealthConnection {
  readonly pool: Queryable & { end(): Promise<void> };
  /** @throws SessionRefused when it does not work as it should */
  readonly check: () => Promise<void>;
}

/**
 * `GET /healthz`: the process answers. `GET /readyz`: the database answers, to each role as it should, and stands at a
 * migration that serves this code; else 503, saying what is wrong. `temporaryTables` says whether everybody may make
 * some, which an administrator of the server should take away.
 */
export function healthRoutes(
  { app, forPublic }: Readonly<Record<'app' | 'forPublic', HealthConnection>>,
  logger: Logger,
): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    try {
      await app.check();
      await forPublic.check();
      const found = await migrationState(app.pool);
      response.status(isServed(found) ? 200 : 503).json({
        status: isServed(found) ? 'ready' : 'not ready',
        migrations: found.state,
        message: explainMigrationState(found),
        temporaryTables: (await mayMakeTemporaryTables(app.pool)) ? 'ALLOWED' : 'REVOKED',
      });
    } catch (error) {
      logger.warn({ code: (error as { code?: unknown }).code }, 'not ready: the database does not answer');
      const message = error instanceof SessionRefused ? error.message : 'The database does not answer.';
      response.status(503).json({ status: 'not ready', message });
    }
  });
  return router;
}
