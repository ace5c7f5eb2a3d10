/**
 * `npm run bench:log [-- options]`: what the logs add to a publication with eight writers at once, and how long it takes to
 * verify a log of 100,000 entries.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../report.ts';
import { openScratch } from './scratch-database.ts';
import { measurePublishing, type PublishingMeasure } from './measure-publishing.ts';
import { measureVerifying, type VerifyingMeasure } from './measure-verifying.ts';

const HELP = `npm run bench:log -- [options]

  --rounds 5        how often both databases are measured, in turn
  --writers 8       who publish at once
  --each 8          publications of each writer in a round
  --entries 100000  of the log that is verified
  --json            everything as data
`;
const LIMIT_S = 10;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    writers: { type: 'string', default: '8' },
    each: { type: 'string', default: '8' },
    entries: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else {
  const wanted = {
    rounds: count('rounds', values.rounds),
    writers: count('writers', values.writers),
    each: count('each', values.each),
    entries: count('entries', values.entries),
  };
  const log = (progress: string) => process.stderr.write(`${progress}\n`);
  const before = machine();
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-log-'));
  const scratch = await openScratch(folder, log);
  try {
    const publishing = await measurePublishing(scratch, wanted, log);
    const verifying = await measureVerifying(scratch, wanted, log);
    const report = { machine: before, loadAfter: machine().load, options: wanted, publishing, verifying };
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : printed(report));
  } finally {
    await scratch.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function printed(report: {
  machine: ReturnType<typeof machine>;
  loadAfter: readonly number[];
  publishing: PublishingMeasure;
  verifying: VerifyingMeasure;
}): string {
  const { publishing, verifying } = report;
  const row = (name: string, of: PublishingMeasure['withLogs']) =>
    `${name.padEnd(18)}${ms(of.p50)}${ms(of.p95)}${of.perSecond.toFixed(1).padStart(12)}${ms(of.databaseMs)}\n`;
  const { withLogs, withoutLogs } = publishing;
  return [
    `${JSON.stringify(report.machine)}\nload after: ${report.loadAfter.join(' ')}\n\n`,
    `a publication        median        95 %  per second    processor of PostgreSQL\n`,
    row('with both logs', withLogs),
    row('without', withoutLogs),
    `the logs add      ${ms(withLogs.p50 - withoutLogs.p50)}${ms(withLogs.p95 - withoutLogs.p95)}${' '.repeat(12)}${ms(withLogs.databaseMs - withoutLogs.databaseMs)}\n`,
    `of which placing and signing, apart from the publications: ${publishing.keepingMs.toFixed(1)} ms of PostgreSQL’s processor each\n\n`,
    `verifying ${verifying.entries.toLocaleString('en')} entries, ${verifying.checkpoints} checkpoints, ${verifying.megabytes.toFixed(0)} MB: `,
    `${verifying.seconds.map((each) => `${each.toFixed(1)} s`).join(', ')} ${Math.max(...verifying.seconds) < LIMIT_S ? '✓' : '✗'} (limit ${LIMIT_S} s)\n`,
  ].join('');
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`.padStart(12);
}

/** @throws Error when the option is no whole number above 0 */
function count(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a whole number above 0; it is ${JSON.stringify(text)}.`);
}
