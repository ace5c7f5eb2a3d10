import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { LIMIT_STATEMENTS } from './limit-statements.ts';

/**
 * As little as can stand between a client and PostgreSQL: node:http and one prepared statement a kind of request, whose
 * text goes out as it comes. It checks nothing.
 */
const pool = new pg.Pool({
  connectionString: process.env.PUBLIC_DATABASE_URL,
  options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan',
  max: 10,
  // Kept while others are measured, as every server's are.
  idleTimeoutMillis: 0,
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { name, values } = JSON.parse(Buffer.concat(chunks).toString()) as {
      name: string;
      values: unknown[];
    };
    pool.query<[string]>({ name, text: LIMIT_STATEMENTS[name]!, values, rowMode: 'array' }).then(
      ({ rows }) => {
        const body = Buffer.from(`{"data":${rows[0]![0]}}\n`);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
});

server.listen(0, '127.0.0.1', () => {
  process.send!({ type: 'listening', port: (server.address() as AddressInfo).port });
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
  process.disconnect();
});
