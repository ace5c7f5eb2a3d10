import type { Contender } from './contenders.ts';
import { processorTime } from './processor-time.ts';

/** What one server did in one slice of time. Times in milliseconds. */
export interface MeasuredSlice {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time a request: of the server, and of PostgreSQL. */
  readonly serverMs: number;
  readonly databaseMs: number;
  readonly bytes: number;
}

/** A server that was not asked for a while connects to PostgreSQL anew, which is no part of what is measured. */
const RUN_IN_MS = 400;

/**
 * Puts the load on one server. All that PostgreSQL uses meanwhile counts as used for it: the others must be at rest.
 * @param postmaster process of PostgreSQL
 * @throws Error when what the server answers is no answer
 */
export async function measureSlice(
  { label, running, load }: Contender,
  { postmaster, measureMs }: { postmaster: number; measureMs: number },
): Promise<MeasuredSlice> {
  const used: { server: number; database: number }[] = [];
  const report = await load.measure({ runInMs: RUN_IN_MS, measureMs }, () => {
    const server = running.reduce((sum, { pid }) => sum + processorTime(pid), 0);
    used.push({ server, database: processorTime(postmaster) });
  });
  const [before, after] = used;
  const { requests, failures, seconds, p50, p99, bytes } = report;
  // A refusal is quick, and would pass for speed.
  if (failures > 0) throw new Error(`${label} failed ${failures} requests, and answered ${requests} in time`);
  if (requests === 0) throw new Error(`${label} answered nothing in ${seconds.toFixed(1)} s`);
  return {
    requests,
    requestsPerSecond: requests / seconds,
    p50,
    p99,
    serverMs: (after!.server - before!.server) / requests,
    databaseMs: (after!.database - before!.database) / requests,
    bytes: bytes / requests,
  };
}
