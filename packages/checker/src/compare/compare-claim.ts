import { openText } from '../text/text.ts';
import { type ContextScale, contextScale } from './context.ts';
import type { DraftFinding, Finding, FindingKind } from './finding.ts';
import { findDates } from './findings/find-dates.ts';
import { findNegationClashes } from './findings/find-negations.ts';
import { findNumbers } from './findings/find-numbers.ts';
import { findOpposites } from './findings/find-opposites.ts';
import { findAttribution } from './findings/find-attribution.ts';
import { findModality } from './findings/find-modality.ts';
import { findQuantifiers } from './findings/find-quantifiers.ts';
import { findQuotes } from './findings/find-quotes.ts';
import { findSubstitutions } from './findings/find-substitutions.ts';
import { findUnsupported } from './findings/find-unsupported.ts';
import { type Reading, readText } from './reading.ts';

export interface CompareOptions {
  /** When the passage was published (ISO 8601): fixes its relative dates. */
  readonly publishedAt?: string;
  /** When the claim was made (ISO 8601): fixes its relative dates. */
  readonly claimedAt?: string;
  /** The kinds to look for; unless told, those that are right at least four times in five. */
  readonly kinds?: readonly FindingKind[];
}

/**
 * Holds a claim against the passage of a source that should bear it out, and says where they differ: numbers, units,
 * dates, names, negation and wording. Spans are code points in the claim and in the passage. An empty list means that
 * nothing was noticed, not that the claim is borne out.
 */
export function compareClaim(claim: string, passage: string, options: CompareOptions = {}): Finding[] {
  const claimed = readText(claim, options.claimedAt);
  const given = readText(passage, options.publishedAt);
  const scale = contextScale(claimed, given);
  const { kinds } = options;
  const isWanted = (kind: FindingKind) => (kinds ? kinds.includes(kind) : !ASKED_FOR.has(kind));
  const wanted = FINDERS.filter((finder) => finder.kinds.some(isWanted))
    .flatMap(({ find }) => find(claimed, given, scale))
    .filter(({ kind, severity }) => isWanted(kind) && (kinds || severity !== 'LOW'));
  return inCodePoints(withoutRepeats(wanted), claim, passage);
}

interface Finder {
  /** What it may give. */
  readonly kinds: readonly FindingKind[];
  readonly find: (claim: Reading, passage: Reading, scale: ContextScale) => DraftFinding[];
}

const FINDERS: readonly Finder[] = [
  { kinds: ['NUMBER', 'UNIT'], find: findNumbers },
  { kinds: ['DATE'], find: findDates },
  { kinds: ['WORDING'], find: findOpposites },
  { kinds: ['NEGATION'], find: findNegationClashes },
  { kinds: ['NAME', 'WORDING'], find: findSubstitutions },
  { kinds: ['NAME', 'WORDING'], find: findUnsupported },
  { kinds: ['QUANTIFIER'], find: findQuantifiers },
  { kinds: ['MODALITY'], find: findModality },
  { kinds: ['ATTRIBUTION'], find: findAttribution },
  { kinds: ['QUOTE'], find: (claim, passage) => findQuotes(claim.source, passage.source) },
];

/** Right less than four times in five on the development data: given only when asked for. */
const ASKED_FOR: ReadonlySet<FindingKind> = new Set(['MODALITY']);

/** A finding that says what the source has instead makes one that only says it is missing there superfluous. */
function withoutRepeats(drafts: readonly DraftFinding[]): DraftFinding[] {
  const answered = drafts.filter(({ passage }) => passage !== null);
  return drafts.filter(
    ({ claim, passage }) =>
      passage !== null ||
      !answered.some(
        (other) => claim && other.claim && other.claim.start < claim.end && claim.start < other.claim.end,
      ),
  );
}

function inCodePoints(drafts: readonly DraftFinding[], claim: string, passage: string): Finding[] {
  if (drafts.length === 0) return [];
  const [claimText, passageText] = [openText(claim), openText(passage)];
  const convert = (text: typeof claimText, span: Finding['claim']) =>
    span && { start: text.toCodePoint(span.start), end: text.toCodePoint(span.end) };
  return drafts
    .map((draft) => ({
      ...draft,
      claim: convert(claimText, draft.claim),
      passage: convert(passageText, draft.passage),
    }))
    .sort((a, b) => (a.claim?.start ?? Infinity) - (b.claim?.start ?? Infinity));
}
