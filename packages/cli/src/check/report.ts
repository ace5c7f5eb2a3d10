import {
  checkQuotations,
  compareWithText,
  rankSentences,
  stands,
  type AnchorState,
  type Finding,
  type LanguagePack,
  type QuotationWarning,
  type Span,
  type Text,
  type WordDiff,
} from '@verbatim/checker';

/** One quotation of a claim and how it stands in the source. Positions in code points. */
export interface QuotationReport {
  /** Place of the quoted words in the claim. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: AnchorState;
  readonly stands: boolean;
  /** Where the words, or the nearest to them, are in the source. */
  readonly spans: readonly (Span & { readonly text: string })[];
  /** What differs, word by word; empty unless ALTERED. */
  readonly diff: readonly WordDiff[];
  readonly changes: readonly string[];
  /** What to look at although the words stand. */
  readonly warnings: readonly QuotationWarning[];
}

/** A sentence of the source that bears on the claim. */
export interface SentenceReport extends Span {
  /** 1 for the first sentence of the source. */
  readonly number: number;
  readonly text: string;
  readonly score: number;
  readonly shared: readonly string[];
}

export interface ClaimReport {
  readonly claim: string;
  /** True when every quotation stands, and where there is none. */
  readonly stands: boolean;
  readonly quotations: readonly QuotationReport[];
  readonly sentences: readonly SentenceReport[];
  /** Where the claim and the sentences that bear on it differ; places in the claim and in the source. */
  readonly findings: readonly Finding[];
}

/**
 * Holds one claim against a source.
 * @param claim the claim's text
 * @param source the opened text of the source
 * @param limit how many bearing sentences to give at most
 * @param languages the languages that the source may be in
 */
export function reportClaim(
  claim: string,
  source: Text,
  { limit, languages }: { readonly limit: number; readonly languages: readonly LanguagePack[] },
): ClaimReport {
  const checked = checkQuotations(claim, source, { languages });
  const quotations = checked.map(({ quotation, anchor, warnings }): QuotationReport => ({
    start: quotation.start,
    end: quotation.end,
    text: quotation.text,
    state: anchor.state,
    stands: stands(anchor.state),
    spans: anchor.spans.map((span) => ({ ...span, text: source.slice(span.start, span.end) })),
    diff: anchor.diff,
    changes: anchor.changes,
    warnings,
  }));
  const sentences = rankSentences(claim, source, { limit }).map(({ index, start, end, score, shared }) => ({
    number: index + 1,
    start,
    end,
    text: source.slice(start, end),
    score,
    shared,
  }));
  return {
    claim,
    stands: quotations.every((quotation) => quotation.stands),
    quotations,
    sentences,
    findings: compareWithText(claim, source),
  };
}
