import { cpus, loadavg, totalmem } from 'node:os';
import type { Measured } from './measure-case.ts';
import { processesGain, summarise, type Range, type Summary } from './summarise.ts';

/** What it ran on. */
export function machine() {
  const [first] = cpus();
  return {
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: process.platform,
    load: loadavg().map((load) => Number(load.toFixed(2))),
  };
}

/** @param measured one case of so many claims, all of its rounds */
export function caseReport(claims: number, measured: readonly Measured[]): string {
  const gain = processesGain(measured);
  const sentence = gain === null ? '' : `\nTwo processes answered ${factor(gain)} × what one did.\n`;
  const title = `${measured[0]!.case}, ${claims.toLocaleString('en')} published claims`;
  return `\n${title}\n\n${table(summarise(measured))}\n${sentence}`;
}

/** A table that is Markdown too. */
function table(summaries: readonly Summary[]): string {
  const head = [
    ['server', 'req/s', 'lowest to highest', 'p50 ms', 'p99 ms', 'server ms', 'database ms'],
    ['× PostGraphile', '× limit', 'CPU × PostGraphile', 'CPU × limit'],
  ].flat();
  const rows = summaries
    .toSorted((a, b) => b.requestsPerSecond.middle - a.requestsPerSecond.middle)
    .map((each) => [
      each.server,
      each.requestsPerSecond.middle.toFixed(0),
      `${each.requestsPerSecond.lowest.toFixed(0)} to ${each.requestsPerSecond.highest.toFixed(0)}`,
      each.p50.toFixed(1),
      each.p99.toFixed(1),
      each.serverMs.toFixed(3),
      each.databaseMs.toFixed(3),
      factor(each.toPostgraphile),
      factor(each.toLimit),
      factor(each.processorToPostgraphile),
      factor(each.processorToLimit),
    ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i < 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i < 1 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** The middle, and between which the rounds lay where they differ. */
function factor(range: Range | null): string {
  if (range === null) return '';
  const [middle, lowest, highest] = [range.middle, range.lowest, range.highest].map((each) =>
    each.toFixed(2),
  );
  return lowest === highest ? middle! : `${middle} (${lowest} to ${highest})`;
}
