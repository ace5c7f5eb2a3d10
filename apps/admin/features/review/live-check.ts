import {
  ANCHOR_STATES,
  type AnchorState,
  type Text,
  type WordDiff,
  checkQuotations,
  rankSentences,
} from '@verbatim/checker';
import type { TextRange } from '../../components/source-text/mark.ts';

/** A text that a claim is held against. */
export interface CheckedText {
  readonly snapshotId: string;
  readonly text: Text;
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

export interface LiveCheck {
  readonly quotations: readonly CheckedQuotation[];
  readonly bearing: readonly BearingSentence[];
}

const BEARING_LIMIT = 4;
/** Milliseconds for one quotation in one text. */
const BUDGET_MS = 1500;

/** Holds a claim against texts: its quotations against all of them, and the sentences of one that bear on it. */
export function checkLive(claim: string, texts: readonly CheckedText[], bearingIn: string | null): LiveCheck {
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
  const shown = texts.find(({ snapshotId }) => snapshotId === bearingIn);
  return {
    quotations: first.map((check, index) => others.reduce((best, each) => better(best, each[index]!), check)),
    bearing: shown && claim.trim() !== '' ? bearingSentences(claim, shown) : [],
  };
}

function bearingSentences(claim: string, { snapshotId, text }: CheckedText): BearingSentence[] {
  return rankSentences(claim, text, { limit: BEARING_LIMIT }).map(({ index, start, end, score }) => ({
    snapshotId,
    start,
    end,
    exact: text.slice(start, end),
    number: index + 1,
    score,
  }));
}

function better(one: CheckedQuotation, other: CheckedQuotation): CheckedQuotation {
  return ANCHOR_STATES.indexOf(other.state) < ANCHOR_STATES.indexOf(one.state) ? other : one;
}
