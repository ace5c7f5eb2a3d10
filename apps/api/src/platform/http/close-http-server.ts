import type { Server } from 'node:http';

/** How long running requests may take to finish, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Stops listening and waits for the requests that run; those that take too long are cut off. */
export async function closeHttpServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A connection is idle once its request is answered, and would be kept for the next one.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const cutOff = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(cutOff);
}
