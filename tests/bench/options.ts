import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What one run measures. Times in milliseconds. */
export interface BenchOptions {
  /** Numbers of published claims. */
  readonly sizes: readonly number[];
  readonly servers: readonly string[];
  readonly cases: readonly string[];
  /** Every server is measured so often, in turn with the others, so that the spread shows the noise. */
  readonly rounds: number;
  readonly connections: number;
  /** Before each case, for each server. */
  readonly warmUpMs: number;
  /** Of each server in each round. */
  readonly measureMs: number;
  /** Where the databases and PostGraphile are kept between runs. */
  readonly folder: string;
  readonly isJson: boolean;
}

export const HELP = `npm run bench -- [options]

  --size 20000,500000   numbers of published claims
  --servers …           verbatim, verbatim-cold, verbatim-ordinary, limit, postgraphile, postgraphile-public, prisma
  --cases …             feed, deep, claim, flat, filtered, search, repeated, processes
  --rounds 7            how often every server is measured, in turn with the others
  --connections 32
  --warm-up 4           seconds before each case, at least; four times as many at most
  --seconds 1.5         seconds of measuring in each round
  --folder …            what is kept between runs: databases, PostGraphile
  --quick               20,000 claims, three rounds, short: about 4 minutes
  --json                everything as data at the end; tables go to stderr

A size takes about 14 minutes, without prisma 11: cases × servers × rounds × (seconds + 0.5), and a quarter to start and warm up.
The first run of a size also fills its database.
`;

/** @throws Error when an option is none of ours or has no such value */
export function readOptions(args: readonly string[]): BenchOptions | 'HELP' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string' },
      servers: { type: 'string' },
      cases: { type: 'string' },
      rounds: { type: 'string' },
      connections: { type: 'string', default: '32' },
      'warm-up': { type: 'string' },
      seconds: { type: 'string' },
      folder: { type: 'string', default: join(tmpdir(), 'verbatim-bench') },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'HELP';
  const { quick } = values;
  return {
    sizes: list(values.size ?? (quick ? '20000' : '20000,500000')).map((size) => number('size', size)),
    servers: list(values.servers ?? 'limit,verbatim,verbatim-cold,postgraphile,postgraphile-public,prisma'),
    cases: list(values.cases ?? 'feed,deep,claim,flat,filtered,search,repeated'),
    rounds: number('rounds', values.rounds ?? (quick ? '3' : '7')),
    connections: number('connections', values.connections),
    warmUpMs: 1000 * number('warm-up', values['warm-up'] ?? (quick ? '1' : '4')),
    measureMs: 1000 * number('seconds', values.seconds ?? (quick ? '0.6' : '1.5')),
    folder: values.folder,
    isJson: values.json,
  };
}

function list(text: string): string[] {
  return text.split(',').filter((each) => each !== '');
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${name} must be a number above 0; it is ${JSON.stringify(text)}.`);
}
