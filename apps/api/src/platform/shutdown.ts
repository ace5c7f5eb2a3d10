import type { Logger } from 'pino';

/**
 * Closes once when the process is told to stop: by SIGTERM, by SIGINT, or by the end of the process that started it
 * with an IPC channel. A second signal ends the process at once.
 */
export function closeOnShutdown(close: () => Promise<void>, logger: Logger): void {
  let isClosing = false;
  const shutDown = (reason: string) => {
    if (isClosing) {
      process.exit(1);
    }
    isClosing = true;
    logger.info({ reason }, 'stopping');
    close().then(
      () => {
        logger.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        logger.error({ name: error instanceof Error ? error.name : typeof error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', shutDown);
  process.on('SIGINT', shutDown);
  process.on('disconnect', () => {
    if (!isClosing) shutDown('disconnect');
  });
}
