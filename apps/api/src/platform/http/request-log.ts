import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

const KNOWN_PATHS = ['/graphql', '/desk/graphql', '/healthz', '/readyz'];

/** Logs a line when a request was answered: what kind, how it ended, how long it took. Never what was asked or answered. */
export function logWhenAnswered(logger: Logger, request: IncomingMessage, response: ServerResponse): void {
  if (!logger.isLevelEnabled('debug')) return;
  const begin = performance.now();
  const { method, url = '' } = request;
  response.once('close', () => {
    const ms = Math.round(performance.now() - begin);
    const path = url.split('?')[0]!;
    const known = KNOWN_PATHS.includes(path) ? path : 'other';
    logger.debug({ method, path: known, status: response.statusCode, ms }, 'request');
  });
}
