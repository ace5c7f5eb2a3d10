import type { Anchor, AnchorOptions } from '../anchor/anchor.ts';
import { anchorQuote } from '../anchor/anchor-quote.ts';
import { english } from '../data/en/pack.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import type { Text } from '../text/text.ts';
import { findQuotations, type Quotation } from './find-quotations.ts';
import { type QuotationWarning, warningsOf } from './warnings.ts';

/** A quotation of a claim and how its words stand in the source. */
export interface QuotationCheck {
  readonly quotation: Quotation;
  readonly anchor: Anchor;
  /** What an editor should look at although the words stand; empty if nothing was noticed. */
  readonly warnings: readonly QuotationWarning[];
}

export interface CheckQuotationsOptions extends AnchorOptions {
  /** The languages that the source may be in; English if not given. */
  readonly languages?: readonly LanguagePack[];
}

/** Anchors every quotation of a claim in a source, and says what to look at where the words stand. */
export function checkQuotations(
  claimText: string,
  text: Text,
  { languages = [english], ...options }: CheckQuotationsOptions = {},
): QuotationCheck[] {
  return findQuotations(claimText).map((quotation) => {
    const anchor = anchorQuotation(quotation, text, options);
    return { quotation, anchor, warnings: warningsOf(quotation, anchor, { text, languages }) };
  });
}

/** Anchors one quotation of a claim: it may stand in several places, and begins and ends where words do. */
export function anchorQuotation({ text: exact }: Quotation, text: Text, options: AnchorOptions = {}): Anchor {
  return anchorQuote(text, { exact }, { unique: false, wholeWords: true, ...options });
}
