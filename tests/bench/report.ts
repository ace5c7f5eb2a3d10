import { cpus, loadavg, totalmem } from 'node:os';
import type { Measured } from './measure.ts';

/** The middle of several rounds, and how far they lay apart. */
export interface Summary {
  readonly server: string;
  readonly case: string;
  readonly requestsPerSecond: number;
  /** Highest less lowest, as a share of the middle. */
  readonly spread: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverMs: number;
  readonly databaseMs: number;
  /** Requests a second as a multiple of the better PostGraphile's, and of the limit's. */
  readonly toPostgraphile: number | null;
  readonly toLimit: number | null;
  /** Processor time a request, server and database, as a multiple of theirs. */
  readonly processorToPostgraphile: number | null;
  readonly processorToLimit: number | null;
}

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

export function summarise(all: readonly Measured[]): Summary[] {
  const groups = new Map<string, Measured[]>();
  for (const each of all) {
    const key = `${each.case} ${each.server}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const middles = [...groups.values()].map((rounds) => {
    const of = (value: (each: Measured) => number) => median(rounds.map(value));
    const speeds = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
    return {
      server: rounds[0]!.server,
      case: rounds[0]!.case,
      requestsPerSecond: median(speeds),
      spread: (Math.max(...speeds) - Math.min(...speeds)) / median(speeds),
      p50: of(({ p50 }) => p50),
      p99: of(({ p99 }) => p99),
      serverMs: of(({ serverMs }) => serverMs),
      databaseMs: of(({ databaseMs }) => databaseMs),
    };
  });
  return middles.map((each) => {
    const same = middles.filter((other) => other.case === each.case);
    const rivals = same.filter(({ server }) => server.startsWith('postgraphile'));
    const rival = rivals.toSorted((a, b) => b.requestsPerSecond - a.requestsPerSecond)[0];
    const limit = same.find(({ server }) => server === 'limit');
    return {
      ...each,
      toPostgraphile: ratio(each, rival, speed),
      toLimit: ratio(each, limit, speed),
      processorToPostgraphile: ratio(each, rival, processor),
      processorToLimit: ratio(each, limit, processor),
    };
  });
}

type Middle = Pick<Summary, 'requestsPerSecond' | 'serverMs' | 'databaseMs'>;

const speed = ({ requestsPerSecond }: Middle) => requestsPerSecond;
const processor = ({ serverMs, databaseMs }: Middle) => serverMs + databaseMs;

function ratio(each: Middle, to: Middle | undefined, value: (middle: Middle) => number): number | null {
  return to === undefined ? null : value(each) / value(to);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A table that is Markdown too. */
export function table(summaries: readonly Summary[]): string {
  const head = [
    ['case', 'server', 'req/s', 'spread', 'p50 ms', 'p99 ms', 'server ms', 'database ms'],
    ['× PostGraphile', '× limit', 'CPU × PostGraphile', 'CPU × limit'],
  ].flat();
  const rows = summaries
    .toSorted((a, b) => a.case.localeCompare(b.case) || b.requestsPerSecond - a.requestsPerSecond)
    .map((each) => [
      each.case,
      each.server,
      each.requestsPerSecond.toFixed(0),
      `${(each.spread * 100).toFixed(0)} %`,
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
    `| ${cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A sentence a case: how many times as many requests two processes answer as one. */
export function processesGain(summaries: readonly Summary[]): string[] {
  return summaries.flatMap((one) => {
    const name = /^(.*), 1 process$/.exec(one.case)?.[1];
    const two = summaries.find((each) => each.case === `${name}, 2 processes`);
    if (name === undefined || two === undefined) return [];
    const times = (two.requestsPerSecond / one.requestsPerSecond).toFixed(2);
    return [`${name}: two processes, each held to a share of a core, answer ${times} × what one does`];
  });
}

function factor(value: number | null): string {
  return value === null ? '' : value.toFixed(2);
}
