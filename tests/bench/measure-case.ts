import { assertAnswers } from './assert-answers.ts';
import type { BenchRun } from './bench-run.ts';
import { bodiesOf, type CaseName } from './cases.ts';
import type { Contender } from './contenders.ts';
import { measureSlice, type MeasuredSlice } from './measure-slice.ts';

/** What one server did with one case in one round. */
export interface Measured extends MeasuredSlice {
  readonly server: string;
  readonly case: string;
  readonly round: number;
}

/** What V8 wants to see before its code is at its best. */
const WARM_UP_REQUESTS = 4_000;

/**
 * Warms each server up, then measures them in alternating slices, so that what the machine does meanwhile befalls all.
 * Servers that cannot be asked this are left out.
 * @param label what the case is called in tables
 * @throws Error when what a server answers is no answer
 */
export async function measureCase(
  contenders: readonly Contender[],
  { name, label = name, run }: { name: CaseName; label?: string; run: BenchRun },
): Promise<Measured[]> {
  const { options, database, log } = run;
  const ready: Contender[] = [];
  for (const each of contenders) if (await warmUp(each, name, run)) ready.push(each);
  const measured: Measured[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const speeds: string[] = [];
    for (const each of orderOf(ready, round)) {
      const slice = await measureSlice(each, {
        postmaster: database.postmaster,
        measureMs: options.measureMs,
      });
      measured.push({ server: each.label, case: label, round, ...slice });
      speeds.push(`${each.label} ${slice.requestsPerSecond.toFixed(0)}`);
    }
    log(`${label}, round ${round} of ${options.rounds}, requests a second: ${speeds.join(', ')}`);
  }
  return measured;
}

/** @returns false when the server cannot be asked this */
async function warmUp(
  { server, running, load }: Contender,
  name: CaseName,
  { samples, options }: BenchRun,
): Promise<boolean> {
  const { path, dialect } = server;
  const bodies = bodiesOf(dialect, name, samples);
  if (bodies.length === 0) return false;
  for (const body of [bodies[0]!, bodies.at(-1)!]) {
    await assertAnswers({ port: running[0]!.port, path, body });
  }
  const ports = running.map(({ port }) => port);
  await load.ask({ ports, path, bodies, connections: options.connections });
  // A server that was compiled for the load at hand is what runs in production.
  await load.warmUp({ leastMs: options.warmUpMs, requests: WARM_UP_REQUESTS });
  return true;
}

/** Forwards and backwards in turn, so that a steady drift cancels out; two rounds later another one is first. */
function orderOf<Each>(all: readonly Each[], round: number): readonly Each[] {
  const first = Math.floor((round - 1) / 2) % Math.max(1, all.length);
  const turned = [...all.slice(first), ...all.slice(0, first)];
  return round % 2 === 1 ? turned : turned.toReversed();
}
