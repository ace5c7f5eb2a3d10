import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Whom the load generator asks, and what. */
export interface Asked {
  /** One server's, or those of several processes that share the load. */
  readonly ports: readonly number[];
  readonly path: string;
  /** Sent one after the other, from all connections together, from the first again after the last. */
  readonly bodies: readonly string[];
  readonly connections: number;
}

/** Asks at least so long, and until so many requests were answered since the load generator began or four times as long has passed. */
export interface WarmUp {
  readonly leastMs: number;
  readonly requests: number;
}

/** Asks for some moments that do not count, then measures. */
export interface Slice {
  readonly runInMs: number;
  /** At least so long, and until as many requests were answered as there are connections or four times as long has passed. */
  readonly measureMs: number;
}

/** What is told to the load generator, one after the other. Times in milliseconds. */
export type LoadOrder =
  ({ kind: 'ASK' } & Asked) | ({ kind: 'WARM_UP' } & WarmUp) | ({ kind: 'MEASURE' } & Slice);

/** What it saw. Latencies in milliseconds. */
export interface LoadReport {
  readonly requests: number;
  /** Answers that are none, those before measuring too. */
  readonly failures: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

/** `EDGE`: measuring begins or ends. Each order ends with `DONE` or `FAILED`. */
export type LoadMessage =
  { kind: 'EDGE' } | { kind: 'DONE'; report: LoadReport | null } | { kind: 'FAILED'; message: string };

/** A load generator, which is a process of its own. It rests between two orders, and its connections are closed. */
export interface Load {
  /** Sets whom it asks from now on, and what. */
  ask(asked: Asked): Promise<void>;
  warmUp(warmUp: WarmUp): Promise<void>;
  /** @param atEdges called when measuring begins and when it ends, so that what the servers used meanwhile can be read */
  measure(slice: Slice, atEdges: () => void): Promise<LoadReport>;
  close(): void;
}

export function startLoad(): Load {
  const worker = fork(fileURLToPath(new URL('load-worker.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const tell = (order: LoadOrder, atEdge?: () => void) =>
    new Promise<LoadReport | null>((resolve, reject) => {
      const onMessage = (message: LoadMessage) => {
        if (message.kind === 'EDGE') return atEdge?.();
        worker.off('message', onMessage);
        worker.off('exit', onExit);
        if (message.kind === 'DONE') resolve(message.report);
        else reject(new Error(message.message));
      };
      const onExit = (code: number | null) => reject(new Error(`the load generator ended with ${code}`));
      worker.on('message', onMessage);
      worker.once('exit', onExit);
      worker.send(order, (error) => {
        if (error !== null) reject(error);
      });
    });
  return {
    async ask(asked) {
      await tell({ kind: 'ASK', ...asked });
    },
    async warmUp(warmUp) {
      await tell({ kind: 'WARM_UP', ...warmUp });
    },
    async measure(slice, atEdges) {
      const report = await tell({ kind: 'MEASURE', ...slice }, atEdges);
      return report!;
    },
    close() {
      if (worker.connected) worker.disconnect();
    },
  };
}
