import type { AnchorState, Finding, WordDiff } from '@verbatim/checker';
import type { Paint } from '../terminal/paint.ts';
import type { ClaimReport, QuotationReport } from './report.ts';

/** What each anchor state says to a person. */
export const STATE_WORDS: Readonly<Record<AnchorState, string>> = {
  EXACT: 'stands in the source, word for word',
  ENCODING: 'stands; only the characters are written differently',
  CONVENTION: 'stands; shortened or fitted as quoting allows',
  ALTERED: 'is altered: the source has other words',
  AMBIGUOUS: 'stands in several places',
  ABSENT: 'is not in the source',
  UNDETERMINED: 'could not be decided in the time given',
};

const SIGNS: Readonly<Record<AnchorState, string>> = {
  EXACT: '✓',
  ENCODING: '✓',
  CONVENTION: '✓',
  ALTERED: '≠',
  AMBIGUOUS: '?',
  ABSENT: '✗',
  UNDETERMINED: '?',
};

/** The report on one claim as lines for a terminal. */
export function printClaim(report: ClaimReport, paint: Paint): string {
  const lines = [paint('bold', `Claim  ${report.claim}`)];
  for (const quotation of report.quotations) lines.push(...printQuotation(quotation, paint));
  if (report.quotations.length === 0) lines.push(paint('dim', '  no quotation in it'));
  for (const finding of report.findings) lines.push(`  ${printFinding(finding, paint)}`);
  if (report.sentences.length > 0) lines.push('  Bears on it:');
  for (const { number, start, end, text, shared } of report.sentences) {
    lines.push(`    ${paint('cyan', `[${number}] ${start}–${end}`)}  ${oneLine(text)}`);
    if (shared.length > 0) lines.push(paint('dim', `        shares ${shared.join(', ')}`));
  }
  if (report.sentences.length === 0)
    lines.push(paint('dim', '  no sentence of the source shares words with it'));
  return `${lines.join('\n')}\n`;
}

function printQuotation(quotation: QuotationReport, paint: Paint): string[] {
  const { state, spans, diff, changes, text, warnings } = quotation;
  const isWarned = quotation.stands && warnings.length > 0;
  const tone = isWarned ? 'yellow' : quotation.stands ? 'green' : 'red';
  const sign = isWarned ? '!' : SIGNS[state];
  const at = spans.slice(0, 3).map(({ start, end }) => `${start}–${end}`);
  const where = at.length > 0 ? paint('dim', `  at ${at.join(', ')}${spans.length > 3 ? ' …' : ''}`) : '';
  const lines = [`  ${paint(tone, `${sign} ${state}`)}  “${oneLine(text)}” ${STATE_WORDS[state]}${where}`];
  if (state === 'ALTERED') {
    lines.push(`      ${printDiff(diff, paint)}`);
    if (changes.length > 0)
      lines.push(paint('dim', `      what changed: ${changes.join(', ').toLowerCase()}`));
  }
  for (const { kind, message, span } of warnings) {
    const at = span ? paint('dim', `  at ${span.start}–${span.end}`) : '';
    lines.push(`      ${paint('yellow', `! ${kind}`)}  ${oneLine(message)}${at}`);
  }
  return lines;
}

/** Source words that the quotation lacks as [-…-], words of its own as {+…+}, readable without colour too. */
function printDiff(diff: readonly WordDiff[], paint: Paint): string {
  return diff
    .map(({ op, text }) => {
      if (op === 'delete') return paint('red', `[-${text.trim()}-]`);
      if (op === 'insert') return paint('green', `{+${text.trim()}+}`);
      return text.trim();
    })
    .filter((part) => part !== '')
    .map(oneLine)
    .join(' ');
}

function printFinding(finding: Finding, paint: Paint): string {
  const tone = finding.severity === 'HIGH' ? 'red' : 'yellow';
  const at = finding.passage ? paint('dim', `  at ${finding.passage.start}–${finding.passage.end}`) : '';
  return `${paint(tone, `! ${finding.kind}`)}  ${finding.message}${at}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
