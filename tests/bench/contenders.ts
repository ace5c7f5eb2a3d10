import type { BenchRun } from './bench-run.ts';
import { startLoad, type Load } from './load/load.ts';
import type { BenchServer, RunningServer } from './servers/bench-server.ts';

/** A server to be measured beside others. */
export interface Wanted {
  readonly server: BenchServer;
  /** What it is called in tables. */
  readonly label: string;
  readonly mayRemember: boolean;
  /** How many processes of it share the load. */
  readonly processes: number;
}

/** It runs, and has a load generator of its own. */
export interface Contender extends Wanted {
  readonly running: readonly RunningServer[];
  readonly load: Load;
}

/** Has servers run, one started after the other, while `work` goes on; stopped whatever becomes of it. */
export async function withContenders<Result>(
  wanted: readonly Wanted[],
  run: BenchRun,
  work: (contenders: readonly Contender[]) => Promise<Result>,
): Promise<Result> {
  const contenders: Contender[] = [];
  try {
    for (const each of wanted) contenders.push(await start(each, run));
    return await work(contenders);
  } finally {
    await Promise.all(contenders.map(stop));
  }
}

async function start(wanted: Wanted, { database, options, log }: BenchRun): Promise<Contender> {
  const { server, mayRemember, processes } = wanted;
  const running: RunningServer[] = [];
  while (running.length < processes) {
    running.push(await server.start({ database, folder: options.folder, mayRemember, log }));
  }
  return { ...wanted, running, load: startLoad() };
}

async function stop({ load, running }: Contender): Promise<void> {
  load.close();
  await Promise.all(running.map((each) => each.stop()));
}
