import { openBench, type BenchDatabase } from './bench-database.ts';
import { CASES, type CaseName } from './cases.ts';
import { measure, type Measured } from './measure.ts';
import { HELP, readOptions, type BenchOptions } from './options.ts';
import { holdBack } from './hold-back.ts';
import { machine, processesGain, summarise, table } from './report.ts';
import { readSamples, type Samples } from './samples.ts';
import type { BenchServer } from './servers/bench-server.ts';
import { limit } from './servers/limit-server.ts';
import { postgraphileNormalised, postgraphilePublic } from './servers/postgraphile.ts';
import { prisma } from './servers/prisma.ts';
import { verbatim } from './servers/verbatim.ts';

const SERVERS: readonly BenchServer[] = [
  limit,
  verbatim('usual'),
  verbatim('cold'),
  verbatim('ordinary'),
  postgraphileNormalised,
  postgraphilePublic,
  prisma,
];

/** What leaves PostgreSQL the least to do, so that it is the API's process that has no more to give. */
const IN_PROCESSES: readonly CaseName[] = ['claim', 'repeated'];
/** How much of a core each process of these has: two whole ones would leave PostgreSQL and the load none of a small machine. */
const SHARE = 0.2;

const options = readOptions(process.argv.slice(2));
if (options === 'HELP') process.stdout.write(HELP);
else await bench(options);

async function bench(wanted: BenchOptions): Promise<void> {
  const log = (progress: string) => process.stderr.write(`${progress}\n`);
  const servers = wanted.servers.map((name) => {
    const server = SERVERS.find((each) => each.name === name);
    if (server === undefined) throw new Error(`There is no server "${name}". See --help.`);
    return server;
  });
  const before = machine();
  const cluster = await openBench(wanted.folder, log);
  const sizes: { claims: number; measured: Measured[] }[] = [];
  try {
    for (const claims of wanted.sizes) {
      const database = await cluster.database(claims);
      const samples = await readSamples(database.ownerUrl);
      const measured: Measured[] = [];
      for (let round = 1; round <= wanted.rounds; round += 1) {
        for (const server of servers) {
          const run = { server, database, samples, options: wanted, log };
          for (const each of await oneRound(run)) measured.push({ ...each, round });
        }
      }
      sizes.push({ claims, measured });
    }
  } finally {
    await cluster.close();
  }
  const results = sizes.map((each) => ({ ...each, summary: summarise(each.measured) }));
  if (wanted.isJson) {
    const data = { machine: before, loadAfter: machine().load, options: wanted, results };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${JSON.stringify(before)}\nload after: ${machine().load.join(' ')}\n`);
  for (const { claims, summary } of results) {
    process.stdout.write(`\n${claims.toLocaleString('en')} published claims\n\n${table(summary)}\n`);
    for (const line of processesGain(summary)) process.stdout.write(`${line}\n`);
  }
}

interface Round {
  readonly server: BenchServer;
  readonly database: BenchDatabase;
  readonly samples: Samples;
  readonly options: BenchOptions;
  readonly log: (progress: string) => void;
}

/** One server, alone: the cases that vary, without what it might remember; then those that may profit. */
async function oneRound(round: Round): Promise<Omit<Measured, 'round'>[]> {
  const { server, options: wanted } = round;
  const has = (name: string) => wanted.cases.includes(name);
  const varied = CASES.filter((name) => name !== 'repeated' && has(name));
  const found = await withProcesses(round, { processes: 1, mayRemember: false, cases: varied });
  if (has('repeated')) {
    found.push(...(await withProcesses(round, { processes: 1, mayRemember: true, cases: ['repeated'] })));
  }
  if (has('processes') && server.name === 'verbatim') {
    for (const name of IN_PROCESSES) {
      for (const processes of [1, 2]) {
        const run = { processes, mayRemember: name === 'repeated', cases: [name], share: SHARE };
        for (const each of await withProcesses(round, run)) {
          found.push({ ...each, case: `${name}, ${processes} process${processes === 1 ? '' : 'es'}` });
        }
      }
    }
  }
  return found;
}

async function withProcesses(
  { server, database, samples, options: wanted, log }: Round,
  run: { processes: number; mayRemember: boolean; cases: readonly CaseName[]; share?: number },
): Promise<Omit<Measured, 'round'>[]> {
  if (run.cases.length === 0) return [];
  const { folder } = wanted;
  const start = () => server.start({ database, folder, mayRemember: run.mayRemember, log });
  const running = [await start()];
  while (running.length < run.processes) running.push(await start());
  const { share } = run;
  const letGo = share === undefined ? [] : running.map(({ pid }) => holdBack(pid, share));
  const found: Omit<Measured, 'round'>[] = [];
  try {
    for (const name of run.cases) {
      const { postmaster } = database;
      const each = await measure({ server, running, name, samples, postmaster, options: wanted });
      if (each === null) continue;
      log(`${each.server} ${name}: ${each.requestsPerSecond.toFixed(0)} requests a second`);
      found.push({ ...each, case: name });
    }
  } finally {
    for (const free of letGo) free();
    await Promise.all(running.map((each) => each.stop()));
  }
  return found;
}
