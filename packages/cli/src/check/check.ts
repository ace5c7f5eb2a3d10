import { writeFile } from 'node:fs/promises';
import { LANGUAGES, loadLanguage, openText } from '@verbatim/checker';
import { painterFor } from '../terminal/paint.ts';
import { startProgress } from '../terminal/progress.ts';
import { UsageError } from '../usage-error.ts';
import { parseCheckArguments, type CheckArguments } from './arguments.ts';
import { htmlReport } from './html-report.ts';
import { printClaim } from './print-report.ts';
import { readText } from './read-text.ts';
import { reportClaim, type ClaimReport } from './report.ts';

export const CHECK_HELP = `verbatim check: holds claims against the text of a source

Usage
  verbatim check --source FILE --claim "TEXT" [--claim "TEXT" …]
  verbatim check --source FILE --claims FILE

Options
  -s, --source FILE   text of the source, UTF-8 (- for standard input)
  -c, --claim TEXT    a claim; may be given several times
      --claims FILE   claims, one a line (- for standard input)
      --limit N       sentences shown that bear on a claim, 0 to 50 (3)
      --json          print JSON and nothing else; positions are Unicode code points
      --html FILE     also write a page: the source with its spans marked, each claim with its state
  -h, --help          this text

Exit status
  0  every quotation stands, without a warning
  1  a quotation does not stand
  2  bad usage or an unreadable file
  3  every quotation stands, and one has a warning
`;

/**
 * Runs `verbatim check`.
 * @returns 'found' when a quotation does not stand in the source, else 'warned' when one has a warning
 * @throws {UsageError} for words or files that it cannot work with
 */
export async function check(args: string[]): Promise<'good' | 'found' | 'warned'> {
  const asked = parseCheckArguments(args);
  if (asked.help) {
    process.stdout.write(CHECK_HELP);
    return 'good';
  }
  const text = await readText(asked.source, 'source');
  const claims = await readClaims(asked);
  const source = openText(text);

  const languages = await Promise.all(LANGUAGES.map(loadLanguage));
  const paint = painterFor(process.stdout);
  const progress = startProgress(claims.length);
  const reports: ClaimReport[] = [];
  for (const claim of claims) {
    reports.push(reportClaim(claim, source, { limit: asked.limit, languages }));
    progress.update(reports.length);
  }
  progress.end();

  const quotations = reports.flatMap((report) => report.quotations);
  const good = reports.every((report) => report.stands);
  if (asked.json) {
    process.stdout.write(
      `${JSON.stringify({ source: asked.source, length: source.length, stands: good, claims: reports }, null, 2)}\n`,
    );
  } else {
    process.stdout.write(
      `${reports.map((report) => printClaim(report, paint)).join('\n')}\n${summary(reports)}\n`,
    );
  }
  if (asked.html !== null)
    await writeReport(asked.html, htmlReport({ name: asked.source, text: source, claims: reports }));
  if (!good) return 'found';
  return quotations.some(({ warnings }) => warnings.length > 0) ? 'warned' : 'good';
}

async function readClaims(asked: CheckArguments): Promise<string[]> {
  const listed =
    asked.claimsFile === null ? [] : (await readText(asked.claimsFile, 'list of claims')).split(/\r\n?|\n/);
  const claims = [...asked.claims, ...listed].map((claim) => claim.trim()).filter((claim) => claim !== '');
  if (claims.length === 0) throw new UsageError('The claims given are empty.');
  return claims;
}

function summary(reports: readonly ClaimReport[]): string {
  const quotations = reports.flatMap((report) => report.quotations);
  const fallen = quotations.filter((quotation) => !quotation.stands).length;
  const claims = reports.length === 1 ? '1 claim' : `${reports.length} claims`;
  if (quotations.length === 0) return `${claims}, no quotation.`;
  const warned = quotations.filter(({ warnings }) => warnings.length > 0).length;
  const look = warned === 0 ? '' : ` ${warned} ${warned === 1 ? 'has' : 'have'} a warning.`;
  if (fallen === 0)
    return `${claims}; ${quotations.length === 1 ? 'its quotation stands' : `all ${quotations.length} quotations stand`}.${look}`;
  return `${claims}; ${fallen} of ${quotations.length} quotations ${fallen === 1 ? 'does' : 'do'} not stand.${look}`;
}

async function writeReport(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    throw new UsageError(
      `Cannot write the report to ${path}: ${(error as NodeJS.ErrnoException).code ?? 'failed'}.`,
    );
  }
}
