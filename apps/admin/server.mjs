/**
 * Serves the built desk: `node server.mjs` after `next build`, with ADMIN_PORT, API_URL, NEXTAUTH_URL, NEXTAUTH_SECRET and
 * DESK_SIGNING_KEY_FILE in the environment. It stands in for `next start` for three reasons: it ends by itself when the
 * process that forked it goes away (the IPC channel closes), on SIGINT and on SIGTERM; it alone sees the browser's
 * network address, which it hands on as a header that a browser cannot set; and it serves scripts and styles as the build
 * compressed them. Sends `{ type: 'ready', port }` over IPC.
 *
 * DESK_TRUSTED_PROXIES says how many reverse proxies stand in front (0 unless set); the address is then taken from
 * that place, counted from the right, of X-Forwarded-For.
 */
import { createServer } from 'node:http';
import path from 'node:path';
import { serveCompressed } from './compressed-files.mjs';

process.env['NEXT_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';

const GRACE_MS = 3000;
const port = Number(process.env['ADMIN_PORT'] ?? 3000);
const host = process.env['ADMIN_HOST'];
const proxies = Number(process.env['DESK_TRUSTED_PROXIES'] ?? 0);
const missing = ['NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'DESK_SIGNING_KEY_FILE'].filter(
  (name) => !process.env[name],
);
if (missing.length > 0) fail(`The desk needs ${missing.join(', ')} in the environment.`);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('ADMIN_PORT is not a port number.');
if (!Number.isInteger(proxies) || proxies < 0) fail('DESK_TRUSTED_PROXIES is not a whole number.');

const { default: next } = await import('next');
const app = next({ dev: false, dir: import.meta.dirname });
const handle = app.getRequestHandler();
await app.prepare();
const handleCompressed = await serveCompressed(path.join(import.meta.dirname, '.next/static'));

const server = createServer((request, response) => {
  if (handleCompressed(request, response)) return;
  request.headers['x-desk-address'] = addressOf(request);
  void handle(request, response);
});
server.on('error', (error) => {
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use. Stop what uses it, or set ADMIN_PORT to another port.`
      : `The desk cannot listen: ${error.message}`,
  );
});
server.listen(port, host, () => {
  const address = server.address();
  process.send?.({ type: 'ready', port: typeof address === 'object' ? address?.port : port });
  process.stdout.write(`The desk listens on port ${typeof address === 'object' ? address?.port : port}.\n`);
});

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
process.on('disconnect', end);

function end() {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}

function addressOf(request) {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const direct = request.socket.remoteAddress ?? '';
  return proxies === 0 ? direct : (forwarded.at(-proxies) ?? direct);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
