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
    anchor: anchorQuotation(quotation, text, options),
  }));
}

/** Anchors one quotation of a claim: it may stand in several places, and begins and ends where words do. */
export function anchorQuotation({ text: exact }: Quotation, text: Text, options: AnchorOptions = {}): Anchor {
  return anchorQuote(text, { exact }, { unique: false, wholeWords: true, ...options });
}
