import { bodiesOf, type CaseName } from './cases.ts';
import { HttpConnection, postRequest } from './load/http-connection.ts';
import { putLoad } from './load/load.ts';
import type { BenchOptions } from './options.ts';
import { processorTime } from './processor-time.ts';
import type { Samples } from './samples.ts';
import type { BenchServer, RunningServer } from './servers/bench-server.ts';

/** What one server did with one case in one round. Times in milliseconds. */
export interface Measured {
  readonly server: string;
  readonly case: string;
  readonly round: number;
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time a request: of the server, and of PostgreSQL. */
  readonly serverMs: number;
  readonly databaseMs: number;
  readonly bytes: number;
}

/** What V8 wants to see before its code is at its best. */
const WARM_UP_REQUESTS = 4_000;

interface Asked {
  readonly server: BenchServer;
  readonly running: readonly RunningServer[];
  readonly name: CaseName;
  readonly samples: Samples;
  readonly postmaster: number;
  readonly options: BenchOptions;
}

/**
 * Puts a load on a server, or on processes that share it.
 * @returns null when the server cannot be asked this
 * @throws Error when what it answers is no answer
 */
export async function measure(asked: Asked): Promise<Omit<Measured, 'case' | 'round'> | null> {
  const { server, running, name, samples, postmaster, options } = asked;
  const bodies = bodiesOf(server.dialect, name, samples);
  if (bodies.length === 0) return null;
  for (const body of [bodies[0]!, bodies.at(-1)!]) {
    await assertAnswers({ port: running[0]!.port, path: server.path, body });
  }
  const used: { server: number; database: number }[] = [];
  const report = await putLoad(
    {
      ports: running.map(({ port }) => port),
      path: server.path,
      bodies,
      connections: options.connections,
      warmUpMs: options.warmUpMs,
      warmUpRequests: WARM_UP_REQUESTS,
      measureMs: options.measureMs,
    },
    () => {
      const servers = running.reduce((sum, { pid }) => sum + processorTime(pid), 0);
      used.push({ server: servers, database: processorTime(postmaster) });
    },
  );
  const [before, after] = used;
  const { requests, failures, seconds, p50, p99, bytes } = report;
  // A refusal is quick, and would pass for speed.
  if (failures > 0) throw new Error(`${server.name} failed ${failures} of ${requests} requests of ${name}`);
  return {
    server: server.name,
    requests,
    requestsPerSecond: requests / seconds,
    p50,
    p99,
    serverMs: (after!.server - before!.server) / requests,
    databaseMs: (after!.database - before!.database) / requests,
    bytes: bytes / requests,
  };
}

/** A fast answer that says that something is wrong is worth nothing. */
async function assertAnswers({
  port,
  path,
  body,
}: {
  port: number;
  path: string;
  body: string;
}): Promise<void> {
  const connection = new HttpConnection(port);
  const { status, body: text } = await connection.send(postRequest({ path, body }), true);
  connection.close();
  const { data, errors } = JSON.parse(text!) as { data?: Record<string, unknown>; errors?: unknown };
  const isThere = data !== undefined && Object.values(data).every((each) => each !== null);
  if (status === 200 && errors === undefined && isThere && text!.length > 200) return;
  throw new Error(`${status} ${text!.slice(0, 1_000)} is no answer to ${body}`);
}
