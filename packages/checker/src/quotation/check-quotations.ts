import type { Anchor, AnchorOptions } from '../anchor/anchor.ts';
import { anchorQuote } from '../anchor/anchor-quote.ts';
import type { Text } from '../text/text.ts';
import { findQuotations, type Quotation } from './find-quotations.ts';

/** A quotation of a claim and how its words stand in the source. */
export interface QuotationCheck {
  readonly quotation: Quotation;
  readonly anchor: Anchor;
}

/** Anchors every quotation of a claim in a source. */
export function checkQuotations(
  claimText: string,
  text: Text,
  options: AnchorOptions = {},
): QuotationCheck[] {
  return findQuotations(claimText).map((quotation) => ({
    quotation,
    anchor: anchorQuote(text, { exact: quotation.text }, { unique: false, wholeWords: true, ...options }),
  }));
}
