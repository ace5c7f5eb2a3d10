import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the load generator is to do. Times in milliseconds. */
export interface LoadOrder {
  /** One server's, or those of several processes that share the load. */
  readonly ports: readonly number[];
  readonly path: string;
  /** Sent one after the other, from all connections together, from the first again after the last. */
  readonly bodies: readonly string[];
  readonly connections: number;
  /** At least so long, and until so many requests were answered or four times as long has passed. */
  readonly warmUpMs: number;
  readonly warmUpRequests: number;
  readonly measureMs: number;
}

/** What it saw. Latencies in milliseconds. */
export interface LoadReport {
  readonly requests: number;
  readonly failures: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

type Message =
  { kind: 'BEGUN' } | { kind: 'MEASURED'; report: LoadReport } | { kind: 'FAILED'; message: string };

/**
 * Puts a load on a server from a process of its own.
 * @param atEdges called when measuring begins and when it ends, so that what the servers used meanwhile can be read
 */
export function putLoad(order: LoadOrder, atEdges: () => void): Promise<LoadReport> {
  const worker = fork(fileURLToPath(new URL('load-worker.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    let report: LoadReport | undefined;
    worker.on('message', (message: Message) => {
      if (message.kind === 'FAILED') reject(new Error(message.message));
      else {
        atEdges();
        if (message.kind === 'MEASURED') report = message.report;
      }
    });
    worker.once('exit', (code) => {
      if (report === undefined) reject(new Error(`the load generator ended with ${code}`));
      else resolve(report);
    });
    worker.once('error', reject);
    worker.send(order);
  });
}
