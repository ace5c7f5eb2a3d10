import type { Logger } from 'pino';

/** How often what is old is forgotten, in milliseconds: ten minutes. */
const EVERY_MS = 10 * 60 * 1000;

/**
 * Forgets what is kept for a while only, now and then. Every process does it; doing it twice does no harm.
 * @param tasks each forgets what is too old at the moment that it is given
 * @returns how to stop
 */
export function startUpkeep(tasks: readonly ((now: Date) => Promise<unknown>)[], logger: Logger): () => void {
  const timer = setInterval(() => {
    for (const task of tasks) {
      task(new Date()).catch((error: unknown) => {
        logger.warn({ code: (error as { code?: unknown }).code }, 'what is old could not be forgotten');
      });
    }
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
