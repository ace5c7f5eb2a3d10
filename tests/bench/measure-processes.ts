import type { BenchRun } from './bench-run.ts';
import type { CaseName } from './cases.ts';
import { withContenders, type Wanted } from './contenders.ts';
import { holdBack } from './hold-back.ts';
import { measureCase, type Measured } from './measure-case.ts';
import type { BenchServer } from './servers/bench-server.ts';

/** What leaves PostgreSQL the least to do, so that it is the API's process that has no more to give. */
export const IN_PROCESSES: readonly CaseName[] = ['claim', 'repeated'];
/** How much of a core each process of these has: two whole ones would leave PostgreSQL and the load none of a small machine. */
const SHARE = 0.2;

export const ONE_PROCESS = '1 process';
export const TWO_PROCESSES = '2 processes';

/** Measures one process of a server beside two that share the load, each held to a share of a core. */
export function measureProcesses(server: BenchServer, name: CaseName, run: BenchRun): Promise<Measured[]> {
  const wanted: Wanted[] = [ONE_PROCESS, TWO_PROCESSES].map((label, i) => ({
    server,
    label,
    mayRemember: name === 'repeated',
    processes: i + 1,
  }));
  return withContenders(wanted, run, async (contenders) => {
    const letGo = contenders.flatMap(({ running }) => running.map(({ pid }) => holdBack(pid, SHARE)));
    try {
      return await measureCase(contenders, { name, label: `${name}, held to a share of a core`, run });
    } finally {
      for (const free of letGo) free();
    }
  });
}
