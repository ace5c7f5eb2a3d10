import { check, CHECK_HELP } from './check/check.ts';
import { log, LOG_HELP } from './log/log.ts';
import { UsageError } from './usage-error.ts';

const HELP = `verbatim: does a claim say what its source says?

Usage
  verbatim check --source FILE --claim "TEXT"     check claims against the text of a source
  verbatim log export --output FILE               write the logs of a database to a file
  verbatim log verify --export FILE               prove that nobody rewrote them, offline
  verbatim help check | log                       how to
  verbatim --help

Nothing is sent anywhere. Only log export wants a database.
`;

const HELPS = new Map([
  ['check', CHECK_HELP],
  ['log', LOG_HELP],
]);

/** Exit statuses of the command. */
export const STATUS = { good: 0, found: 1, usage: 2, warned: 3 } as const;

/**
 * Runs the `verbatim` command.
 * @param args the words behind `verbatim`
 * @returns the exit status: 0 when all is well, 1 when a quotation or a log does not hold, 2 for bad usage, 3 when
 *   every quotation stands and one has a warning
 */
export async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'check':
        return STATUS[await check(rest)];
      case 'log':
        return (await log(rest)) ? STATUS.good : STATUS.found;
      case 'help':
      case '--help':
      case '-h':
        process.stdout.write(HELPS.get(rest[0] ?? '') ?? HELP);
        return STATUS.good;
      case undefined:
        process.stderr.write(HELP);
        return STATUS.usage;
      default:
        throw new UsageError(`There is no command "${command}". Known: check, log, help.`);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`verbatim: ${error.message}\n`);
    return STATUS.usage;
  }
}
