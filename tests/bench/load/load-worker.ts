import { HttpConnection, postRequest } from './http-connection.ts';
import type { LoadOrder, LoadReport } from './load.ts';

process.on('message', (order: LoadOrder) => {
  run(order).catch((error: unknown) => {
    process.send!({ kind: 'FAILED', message: error instanceof Error ? error.message : String(error) });
  });
});

async function run({
  ports,
  path,
  bodies,
  connections,
  warmUpMs,
  warmUpRequests,
  measureMs,
}: LoadOrder): Promise<void> {
  const requests = bodies.map((body) => postRequest({ path, body }));
  const open = Array.from({ length: connections }, (_, i) => new HttpConnection(ports[i % ports.length]!));
  const latencies: number[] = [];
  let failures = 0;
  let bytes = 0;
  let next = 0;
  let isMeasuring = false;
  let isOver = false;
  const work = open.map(async (connection) => {
    while (!isOver) {
      const request = requests[next % requests.length]!;
      next += 1;
      const begin = performance.now();
      const answered = await connection.send(request);
      if (!isMeasuring) continue;
      latencies.push(performance.now() - begin);
      bytes += answered.bytes;
      if (answered.status !== 200) failures += 1;
    }
  });
  // A server that was compiled for the load at hand is what runs in production.
  for (let part = 0; part < 8 && (part < 2 || next < warmUpRequests); part += 1) await wait(warmUpMs / 2);
  process.send!({ kind: 'BEGUN' });
  isMeasuring = true;
  const begin = performance.now();
  await wait(measureMs);
  isMeasuring = false;
  const seconds = (performance.now() - begin) / 1000;
  const report: LoadReport = { ...summary(latencies), failures, bytes, seconds };
  process.send!({ kind: 'MEASURED', report });
  isOver = true;
  await Promise.all(work);
  for (const connection of open) connection.close();
  process.disconnect();
}

function summary(latencies: number[]) {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { requests: sorted.length, p50: at(0.5), p99: at(0.99) };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
