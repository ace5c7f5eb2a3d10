import { UsageError } from '../usage-error.ts';
import { verifyLog } from './verify.ts';

export const LOG_HELP = `verbatim log: exports the logs, and proves that nobody rewrote them

Usage
  verbatim log export [--output FILE]
  verbatim log verify --export FILE [--checkpoint FILE …] [--key FILE] [--json]

log export, on the machine of the database (DATABASE_URL, else the embedded one of VERBATIM_DATA_DIR)
  -o, --output FILE      where to write; standard output without it

log verify, on any machine, offline
  -e, --export FILE      the export (- for standard input)
  -c, --checkpoint FILE  checkpoints kept elsewhere, any number in a file; may be given several times
  -k, --key FILE         verifier keys that may have signed, one a line, each with the size of the log from which it
                         signs or without; without this option the export's own keys are taken, which proves less
      --json             print JSON and nothing else
  -h, --help             this text

Exit status
  0  everything holds      1  something does not      2  bad usage or an unreadable file
`;

/**
 * Runs `verbatim log`.
 * @returns whether all is well
 * @throws {UsageError} for words or files that it cannot work with
 */
export async function log(args: string[]): Promise<boolean> {
  const [command, ...rest] = args;
  if (rest.includes('--help') || rest.includes('-h') || ['help', '--help', '-h'].includes(command ?? '')) {
    process.stdout.write(LOG_HELP);
    return true;
  }
  if (command === 'verify') return verifyLog(rest);
  if (command === 'export') {
    // Loaded only here: everything else works where there is no database.
    const { exportToFile } = await import('./export.ts');
    await exportToFile(rest);
    return true;
  }
  throw new UsageError('Say "verbatim log export" or "verbatim log verify". "verbatim help log" shows how.');
}
