import {
  ANCHOR_STATES,
  type AnchorState,
  type Finding,
  type Text,
  type WordDiff,
  checkQuotations,
  compareWithText,
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

/** Something noticed about the claim and a text. Positions in code points. */
export interface CheckedFinding {
  /** The same as long as claim and text have the same words at the place. */
  readonly key: string;
  readonly kind: Finding['kind'];
  readonly severity: Finding['severity'];
  readonly message: string;
  /** Where in the claim; null when the claim lacks something. */
  readonly inClaim: TextRange | null;
  readonly snapshotId: string;
  /** Where in the text, with the words around it; null when the text has nothing to set against the claim. */
  readonly inText: (TextRange & { readonly excerpt: Excerpt }) | null;
}

/** Words and what stands around them. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
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
  readonly text: CheckedText;
  /** The evidence; empty for the sentences that bear on the claim most. */
  readonly within: readonly TextRange[];
}

/** What the checker notices about a claim and a text. */
export function compareClaimWithText({ claim, claimedOn, text, within }: Comparison): CheckedFinding[] {
  const { snapshotId, publishedOn } = text;
  const characters = Array.from(claim);
  const wordsAt = (range: TextRange | null) => range && characters.slice(range.start, range.end).join('');
  return compareWithText(claim, text.text, {
    ...(within.length > 0 && { within }),
    ...(claimedOn && { claimedAt: claimedOn }),
    ...(publishedOn && { publishedAt: publishedOn }),
  }).map(({ kind, severity, message, claim: inClaim, passage }) => ({
    key: [kind, snapshotId, passage?.start, passage?.end, wordsAt(inClaim)].join('|'),
    kind,
    severity,
    message,
    inClaim,
    snapshotId,
    inText: passage && { ...passage, excerpt: excerptOf(text.text, passage) },
  }));
}

/** Code points on either side of words that are shown with them. */
const AROUND = 40;

/** The words of a span with a little of what stands around them, cut between words. */
export function excerptOf(text: Text, { start, end }: TextRange): Excerpt {
  return {
    before: text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/u, start > AROUND ? '… ' : ''),
    words: text.slice(start, end),
    after: text.slice(end, end + AROUND).replace(/\s\S*$/u, ' …'),
  };
}

function better(one: CheckedQuotation, other: CheckedQuotation): CheckedQuotation {
  return ANCHOR_STATES.indexOf(other.state) < ANCHOR_STATES.indexOf(one.state) ? other : one;
}
