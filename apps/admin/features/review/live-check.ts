import {
  ANCHOR_STATES,
  type AnchorState,
  type Finding,
  type Text,
  type WordDiff,
  checkQuotations,
  compareClaim,
  rankSentences,
} from '@verbatim/checker';
import type { TextRange } from '../../components/source-text/mark.ts';

/** A text that a claim is held against. */
export interface CheckedText {
  readonly snapshotId: string;
  readonly text: Text;
  /** YYYY-MM-DD; fixes what "on Monday" means in it. */
  readonly publishedOn: string | null;
}

/** A quotation of the claim with the best that any of the texts has for it. Positions in code points. */
export interface CheckedQuotation extends TextRange {
  readonly text: string;
  readonly state: AnchorState;
  readonly place: (TextRange & { readonly snapshotId: string }) | null;
  readonly diff: readonly WordDiff[];
}

/** A sentence of a text that bears on the claim. */
export interface BearingSentence extends TextRange {
  readonly snapshotId: string;
  readonly exact: string;
  /** Counted from 1, as the text shows it. */
  readonly number: number;
  readonly score: number;
}

/** Words of a text that the claim is compared with. */
export interface ComparedPassage extends TextRange {
  readonly snapshotId: string;
}

/** What the checker noticed about the claim and a passage. Positions in code points, of the text in `place`. */
export interface CheckedFinding {
  /** The same as long as claim and passage have the same words at the place. */
  readonly key: string;
  readonly kind: Finding['kind'];
  readonly severity: Finding['severity'];
  readonly message: string;
  /** Where in the claim; null when the claim lacks something. */
  readonly inClaim: TextRange | null;
  /** The passage, and where in it; null when the passage has nothing to set against it. */
  readonly passage: ComparedPassage & { readonly exact: string };
  readonly inPassage: TextRange | null;
}

export interface LiveCheck {
  readonly quotations: readonly CheckedQuotation[];
  readonly bearing: readonly BearingSentence[];
  readonly findings: readonly CheckedFinding[];
}

const BEARING_LIMIT = 4;
/** Milliseconds for one quotation in one text. */
const BUDGET_MS = 1500;

/** Each quotation of a claim, against all texts. */
export function checkAllQuotations(claim: string, texts: readonly CheckedText[]): CheckedQuotation[] {
  const perText = texts.map(({ snapshotId, text }) =>
    checkQuotations(claim, text, { budgetMs: BUDGET_MS }).map(({ quotation, anchor }): CheckedQuotation => {
      const span = anchor.spans[0];
      return {
        ...quotation,
        state: anchor.state,
        place: span ? { snapshotId, start: span.start, end: span.end } : null,
        diff: anchor.diff,
      };
    }),
  );
  const [first = [], ...others] = perText;
  return first.map((check, index) => others.reduce((best, each) => better(best, each[index]!), check));
}

/** The sentences of a text that bear on a claim, most of all first. */
export function findBearing(claim: string, { snapshotId, text }: CheckedText): BearingSentence[] {
  if (claim.trim() === '') return [];
  return rankSentences(claim, text, { limit: BEARING_LIMIT }).map(({ index, start, end, score }) => ({
    snapshotId,
    start,
    end,
    exact: text.slice(start, end),
    number: index + 1,
    score,
  }));
}

export interface Comparison {
  readonly claim: string;
  readonly claimedOn: string;
  readonly passage: ComparedPassage;
  readonly text: CheckedText;
}

/** What the checker notices about a claim and a passage of a text. */
export function compareWithPassage({ claim, claimedOn, passage, text }: Comparison): CheckedFinding[] {
  const exact = text.text.slice(passage.start, passage.end);
  const claimText = claimWords(claim);
  return compareClaim(claim, exact, {
    ...(claimedOn && { claimedAt: claimedOn }),
    ...(text.publishedOn && { publishedAt: text.publishedOn }),
  }).map((finding) => ({
    key: [
      finding.kind,
      passage.snapshotId,
      passage.start + (finding.passage?.start ?? 0),
      finding.passage && finding.passage.end,
      finding.claim && claimText(finding.claim),
    ].join('|'),
    kind: finding.kind,
    severity: finding.severity,
    message: finding.message,
    inClaim: finding.claim,
    passage: { ...passage, exact },
    inPassage: finding.passage && {
      start: passage.start + finding.passage.start,
      end: passage.start + finding.passage.end,
    },
  }));
}

function claimWords(claim: string): (range: TextRange) => string {
  const characters = Array.from(claim);
  return ({ start, end }) => characters.slice(start, end).join('');
}

function better(one: CheckedQuotation, other: CheckedQuotation): CheckedQuotation {
  return ANCHOR_STATES.indexOf(other.state) < ANCHOR_STATES.indexOf(one.state) ? other : one;
}
