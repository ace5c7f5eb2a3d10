import type { Measured } from './measure-case.ts';
import { ONE_PROCESS, TWO_PROCESSES } from './measure-processes.ts';

/** The middle of several rounds, and how far they lay apart. */
export interface Range {
  readonly middle: number;
  readonly lowest: number;
  readonly highest: number;
}

/** What one server did with one case, over all rounds. */
export interface Summary {
  readonly server: string;
  readonly case: string;
  readonly requestsPerSecond: Range;
  /** The middle of each. Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly serverMs: number;
  readonly databaseMs: number;
  /** Requests a second as a multiple of the better PostGraphile's, and of the limit's, of the same round. */
  readonly toPostgraphile: Range | null;
  readonly toLimit: Range | null;
  /** Processor time a request, server and database, as a multiple of theirs of the same round. */
  readonly processorToPostgraphile: Range | null;
  readonly processorToLimit: Range | null;
}

/** @param all of one case, with as many rounds of each server */
export function summarise(all: readonly Measured[]): Summary[] {
  const servers = [...new Set(all.map(({ server }) => server))].map((name) => roundsOf(all, name));
  const rivals = servers.filter(([round]) => round!.server.startsWith('postgraphile'));
  const rival = rivals.toSorted((a, b) => range(b.map(speed)).middle - range(a.map(speed)).middle)[0];
  const limit = servers.find(([round]) => round!.server === 'limit');
  return servers.map((rounds) => {
    const middle = (value: (each: Measured) => number) => range(rounds.map(value)).middle;
    return {
      server: rounds[0]!.server,
      case: rounds[0]!.case,
      requestsPerSecond: range(rounds.map(speed)),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      serverMs: middle(({ serverMs }) => serverMs),
      databaseMs: middle(({ databaseMs }) => databaseMs),
      toPostgraphile: ratio(rounds, rival, speed),
      toLimit: ratio(rounds, limit, speed),
      processorToPostgraphile: ratio(rounds, rival, processor),
      processorToLimit: ratio(rounds, limit, processor),
    };
  });
}

/**
 * How many times as many requests two processes answer as one.
 * @returns null when it is not this that was measured
 */
export function processesGain(all: readonly Measured[]): Range | null {
  const one = roundsOf(all, ONE_PROCESS);
  return one.length === 0 ? null : ratio(roundsOf(all, TWO_PROCESSES), one, speed);
}

const speed = ({ requestsPerSecond }: Measured) => requestsPerSecond;
const processor = ({ serverMs, databaseMs }: Measured) => serverMs + databaseMs;

function roundsOf(all: readonly Measured[], server: string): readonly Measured[] {
  return all.filter((each) => each.server === server);
}

/** Of neighbours in time, round by round: what changes from one round to the next has changed for both. */
function ratio(
  rounds: readonly Measured[],
  to: readonly Measured[] | undefined,
  value: (each: Measured) => number,
): Range | null {
  return to === undefined ? null : range(rounds.map((each, i) => value(each) / value(to[i]!)));
}

function range(values: readonly number[]): Range {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const middle = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { middle, lowest: sorted[0]!, highest: sorted.at(-1)! };
}
