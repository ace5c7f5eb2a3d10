import type { LogProblem, VerifyReport } from '@verbatim/log';
import type { Paint } from '../terminal/paint.ts';

/** Problems that are printed one by one. */
const MOST = 50;

/** What verifying gave, for a person at a terminal. */
export function printVerifyReport(report: VerifyReport, paint: Paint): string {
  const lines = report.logs.map(({ log, origin, lines: count, checkpoints, unsigned, removed }) => {
    const parts = [`${count} lines`, `${checkpoints} checkpoints`];
    if (removed > 0) parts.push(`${removed} contents taken away lawfully`);
    if (unsigned > 0) parts.push(`${unsigned} lines behind the newest checkpoint`);
    return `${log.padEnd(6)} ${parts.join(', ')}  ${paint('dim', origin)}`;
  });
  lines.push(`       ${report.snapshots} snapshots, ${report.publications} publications`);
  if (!report.keysBroughtAlong)
    lines.push(
      paint(
        'yellow',
        'Signatures were held against the keys that the export has itself: give your own with --key.',
      ),
    );
  lines.push('');
  for (const problem of report.problems.slice(0, MOST)) lines.push(describe(problem, paint));
  if (report.problems.length > MOST) lines.push(`… and ${report.problems.length - MOST} more`);
  lines.push(
    report.isGood
      ? paint('green', 'Everything holds.')
      : paint('red', `${report.problems.length} problem${report.problems.length === 1 ? '' : 's'}.`),
  );
  return `${lines.join('\n')}\n`;
}

function describe({ code, log, message, window, entry }: LogProblem, paint: Paint): string {
  const where = [
    ...(log === null ? [] : [log]),
    ...(window === null ? [] : [`lines ${window.after} to ${window.upTo ?? 'the end'}`]),
    ...(entry === null ? [] : [`entry ${entry}`]),
  ];
  return `${paint('red', code)}  ${message}${where.length === 0 ? '' : paint('dim', `  (${where.join(', ')})`)}`;
}
