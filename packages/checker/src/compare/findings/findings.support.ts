import { contextScale, type ContextScale } from '../context.ts';
import type { DraftFinding } from '../finding.ts';
import { type Reading, readText } from '../reading.ts';

type Finder = (claim: Reading, passage: Reading, scale: ContextScale) => DraftFinding[];

/** What one finder says, for tests: severity, the words of both sides, the message. */
export function sayings(find: Finder, claim: string, passage: string): string[] {
  const [claimed, given] = [readText(claim), readText(passage)];
  return find(claimed, given, contextScale(claimed, given)).map(
    ({ severity, claim: a, passage: b }) =>
      `${severity} ${a ? claim.slice(a.start, a.end) : '–'} / ${b ? passage.slice(b.start, b.end) : '–'}`,
  );
}
