import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

/** What `verbatim check` was asked to do. */
export interface CheckArguments {
  /** Path of the source's text; `-` is standard input. */
  readonly source: string;
  /** Claims given one by one with --claim. */
  readonly claims: readonly string[];
  /** Path of a file with one claim a line; `-` is standard input. */
  readonly claimsFile: string | null;
  readonly json: boolean;
  /** Path to write a report page to. */
  readonly html: string | null;
  /** How many bearing sentences are shown for a claim. */
  readonly limit: number;
  readonly help: boolean;
}

/**
 * Reads the words behind `verbatim check`.
 * @throws {UsageError} when they ask for nothing that can be done
 */
export function parseCheckArguments(args: string[]): CheckArguments {
  const values = parse(args);
  const parsed: CheckArguments = {
    source: values.source ?? '',
    claims: values.claim ?? [],
    claimsFile: values.claims ?? null,
    json: values.json ?? false,
    html: values.html ?? null,
    limit: Number(values.limit ?? 3),
    help: values.help ?? false,
  };
  if (parsed.help) return parsed;
  if (parsed.source === '')
    throw new UsageError('Name the text of the source with --source FILE (or - for standard input).');
  if (parsed.claims.length === 0 && parsed.claimsFile === null) {
    throw new UsageError(
      'Give at least one claim with --claim "…", or a file with one a line with --claims FILE.',
    );
  }
  if (parsed.source === '-' && parsed.claimsFile === '-') {
    throw new UsageError('Only one of --source and --claims can be read from standard input.');
  }
  if (!Number.isInteger(parsed.limit) || parsed.limit < 0 || parsed.limit > 50) {
    throw new UsageError('--limit takes a whole number from 0 to 50.');
  }
  return parsed;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      strict: true,
      allowPositionals: false,
      options: {
        source: { type: 'string', short: 's' },
        claim: { type: 'string', short: 'c', multiple: true },
        claims: { type: 'string' },
        json: { type: 'boolean' },
        html: { type: 'string' },
        limit: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. "verbatim help check" shows how.`);
  }
}
