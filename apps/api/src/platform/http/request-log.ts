import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line an answered request: what kind, how it ended, how long it took. Never what was asked or answered. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const begin = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      const ms = Math.round(performance.now() - begin);
      const known = ['/graphql', '/desk/graphql', '/healthz', '/readyz'].includes(path) ? path : 'other';
      logger.debug({ method, path: known, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}
