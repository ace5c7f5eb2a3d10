import { HttpConnection, postRequest } from './http-connection.ts';
import type { Asked, LoadMessage, LoadOrder, LoadReport, Slice, WarmUp } from './load.ts';

/** What is counted while the server is asked. */
interface Tally {
  isMeasuring: boolean;
  readonly latencies: number[];
  bytes: number;
  failures: number;
}

/** Every so many answers one is looked into for errors, which come with status 200. */
const LOOKED_INTO = 50;

let asked: Asked;
let requests: readonly Buffer[] = [];
let sent = 0;
let answered = 0;

process.on('message', (order: LoadOrder) => {
  follow(order).then(
    (report) => tell({ kind: 'DONE', report }),
    (error: unknown) =>
      tell({ kind: 'FAILED', message: error instanceof Error ? error.message : String(error) }),
  );
});

// Whatever is under way: nobody waits for it any more.
process.once('disconnect', () => process.exit());

function tell(message: LoadMessage): void {
  process.send!(message);
}

async function follow(order: LoadOrder): Promise<LoadReport | null> {
  switch (order.kind) {
    case 'ASK':
      asked = order;
      requests = order.bodies.map((body) => postRequest({ path: order.path, body }));
      sent = 0;
      return null;
    case 'WARM_UP':
      await warmUp(order);
      return null;
    case 'MEASURE':
      return measure(order);
  }
}

async function warmUp({ leastMs, requests: wanted }: WarmUp): Promise<void> {
  await whileAsking(() => waitUntil(leastMs, () => answered >= wanted));
}

async function measure({ runInMs, measureMs }: Slice): Promise<LoadReport> {
  let seconds = 0;
  const { latencies, bytes, failures } = await whileAsking(async (tally) => {
    await wait(runInMs);
    tell({ kind: 'EDGE' });
    tally.isMeasuring = true;
    const begin = performance.now();
    await waitUntil(measureMs, () => tally.latencies.length >= asked.connections);
    tally.isMeasuring = false;
    seconds = (performance.now() - begin) / 1000;
    tell({ kind: 'EDGE' });
  });
  return { ...summary(latencies), failures, bytes, seconds };
}

/** Asks over new connections until `during` is over, and until the last answer is there. */
async function whileAsking(during: (tally: Tally) => Promise<void>): Promise<Tally> {
  const { ports, connections } = asked;
  const open = Array.from({ length: connections }, (_, i) => new HttpConnection(ports[i % ports.length]!));
  const tally: Tally = { isMeasuring: false, latencies: [], bytes: 0, failures: 0 };
  let isOver = false;
  const work = Promise.all(
    open.map(async (connection) => {
      while (!isOver) await askOnce(connection, tally);
    }),
  );
  try {
    await Promise.race([work, during(tally)]);
    isOver = true;
    await work;
  } finally {
    isOver = true;
    for (const connection of open) connection.close();
  }
  return tally;
}

async function askOnce(connection: HttpConnection, tally: Tally): Promise<void> {
  const request = requests[sent % requests.length]!;
  const isLookedInto = sent % LOOKED_INTO === 0;
  sent += 1;
  const begin = performance.now();
  const { status, bytes, body } = await connection.send(request, isLookedInto);
  answered += 1;
  if (status !== 200 || body?.includes('"errors":')) tally.failures += 1;
  if (!tally.isMeasuring) return;
  tally.latencies.push(performance.now() - begin);
  tally.bytes += bytes;
}

function summary(latencies: number[]) {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { requests: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** Waits at least so long, and until there is enough or four times as long has passed. */
async function waitUntil(leastMs: number, isEnough: () => boolean): Promise<void> {
  for (let part = 0; part < 16 && (part < 4 || !isEnough()); part += 1) await wait(leastMs / 4);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
