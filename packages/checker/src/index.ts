export { CHECKER_VERSION } from './version.ts';
export type { Span } from './text/span.ts';
export { openText, type Text } from './text/text.ts';
export { type CodePointMap, mapCodePoints } from './text/code-point-map.ts';
export type { FoldedView } from './text/fold.ts';
export { foldMark } from './text/fold-mark.ts';
export type { OffsetMap } from './text/offset-map.ts';
export { segmentParagraphs, segmentSentences } from './text/segment-sentences.ts';
export {
  type Anchor,
  ANCHOR_STATES,
  type AnchorOptions,
  type AnchorState,
  CHANGE_KINDS,
  type ChangeKind,
  type Convention,
  CONVENTION_FLAGS,
  CONVENTION_KINDS,
  type ConventionFlag,
  type ConventionKind,
  FOLD_KINDS,
  type FoldKind,
  type QuoteSelector,
  type SpanSelector,
  stands,
  type WordDiff,
} from './anchor/anchor.ts';
export { anchorQuote } from './anchor/anchor-quote.ts';
export { describeSpan } from './anchor/describe-span.ts';
export { reanchor } from './anchor/reanchor.ts';
export { type Reanchored, SPAN_FATES, type SpanFate } from './anchor/span-fate.ts';
export { findQuotations, type Quotation } from './quotation/find-quotations.ts';
export {
  checkQuotations,
  type CheckQuotationsOptions,
  type QuotationCheck,
} from './quotation/check-quotations.ts';
export { type QuotationWarning, WARNING_KINDS, type WarningKind } from './quotation/warnings.ts';
export { loadLanguage, LANGUAGES, type Language } from './language/load-language.ts';
export type { LanguagePack } from './language/language-pack.ts';
export { rankSentences, type RankedSentence } from './compare/rank-sentences.ts';
export { rankPassages, type RankedPassage, type RankPassagesOptions } from './compare/rank-passages.ts';
export { indexPassages, type PassageIndex } from './compare/passage-index.ts';
export { compareClaim, type CompareOptions } from './compare/compare-claim.ts';
export { compareWithText, type CompareWithTextOptions } from './compare/compare-with-text.ts';
export {
  type Finding,
  FINDING_KINDS,
  type FindingKind,
  SEVERITIES,
  type Severity,
} from './compare/finding.ts';
