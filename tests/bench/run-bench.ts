import { openBench } from './bench-database.ts';
import type { BenchRun } from './bench-run.ts';
import { CASES } from './cases.ts';
import { withContenders } from './contenders.ts';
import { measureCase, type Measured } from './measure-case.ts';
import { IN_PROCESSES, measureProcesses } from './measure-processes.ts';
import { HELP, readOptions, type BenchOptions } from './options.ts';
import { caseReport, machine } from './report.ts';
import { readSamples } from './samples.ts';
import type { BenchServer } from './servers/bench-server.ts';
import { limit } from './servers/limit-server.ts';
import { postgraphileNormalised, postgraphilePublic } from './servers/postgraphile.ts';
import { prisma } from './servers/prisma.ts';
import { verbatim } from './servers/verbatim.ts';
import { summarise } from './summarise.ts';

const usual = verbatim('usual');
const SERVERS: readonly BenchServer[] = [
  limit,
  usual,
  verbatim('cold'),
  verbatim('ordinary'),
  postgraphileNormalised,
  postgraphilePublic,
  prisma,
];

const options = readOptions(process.argv.slice(2));
if (options === 'HELP') process.stdout.write(HELP);
else await bench(options);

async function bench(wanted: BenchOptions): Promise<void> {
  const log = (progress: string) => process.stderr.write(`${progress}\n`);
  const show = (text: string) => (wanted.isJson ? process.stderr : process.stdout).write(text);
  const servers = wanted.servers.map(serverCalled);
  const before = machine();
  show(`${JSON.stringify(before)}\n`);
  const cluster = await openBench(wanted.folder, log);
  const results: object[] = [];
  try {
    for (const claims of wanted.sizes) {
      const database = await cluster.database(claims);
      const run = { database, samples: await readSamples(database.ownerUrl), options: wanted, log };
      const cases: (readonly Measured[])[] = [];
      await measureAll(servers, run, (measured) => {
        // At once: who stops a long run has something of it.
        show(caseReport(claims, measured));
        cases.push(measured);
      });
      results.push({ claims, measured: cases.flat(), summary: cases.flatMap(summarise) });
    }
  } finally {
    await cluster.close();
  }
  const loadAfter = machine().load;
  show(`\nload after: ${loadAfter.join(' ')}\n`);
  if (!wanted.isJson) return;
  process.stdout.write(
    `${JSON.stringify({ machine: before, loadAfter, options: wanted, results }, null, 2)}\n`,
  );
}

/** Measures case by case: those that vary, without what servers might remember of answers; then those that may profit. */
async function measureAll(
  servers: readonly BenchServer[],
  run: BenchRun,
  onCase: (measured: readonly Measured[]) => void,
): Promise<void> {
  const has = (name: string) => run.options.cases.includes(name);
  for (const mayRemember of [false, true]) {
    const cases = CASES.filter((name) => has(name) && (name === 'repeated') === mayRemember);
    if (cases.length === 0) continue;
    const wanted = servers.map((server) => ({ server, label: server.name, mayRemember, processes: 1 }));
    await withContenders(wanted, run, async (contenders) => {
      for (const name of cases) {
        const measured = await measureCase(contenders, { name, run });
        if (measured.length > 0) onCase(measured);
      }
    });
  }
  if (!has('processes')) return;
  for (const name of IN_PROCESSES) onCase(await measureProcesses(usual, name, run));
}

/** @throws Error when there is none */
function serverCalled(name: string): BenchServer {
  const server = SERVERS.find((each) => each.name === name);
  if (server === undefined) throw new Error(`There is no server "${name}". See --help.`);
  return server;
}
