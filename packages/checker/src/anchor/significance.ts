/**
 * How much a place must have in common with the quotation to count as it. In a longer text, chance and common
 * turns of phrase come closer to any quotation; the fewest edits that English prose from elsewhere needs grows by
 * nearly half an edit for each character beyond log2 of the text's length. The constants were fitted on
 * quotations taken from other texts, so that fewer than one in a thousand is called found.
 */
export interface Scale {
  /** Units of the folded pattern. */
  readonly pattern: number;
  /** Units of the folded view. */
  readonly view: number;
}

/** Edits below which a match is no accident. */
export function significantEdits({ pattern, view }: Scale): number {
  return Math.max(0, Math.floor(0.46 * (pattern - Math.log2(view + 1) - 4)));
}

/** Score of a chain of common stretches above which it is no accident. */
export function significantScore({ pattern, view }: Scale): number {
  return Math.max(0.55 * pattern, Math.log2(view + 1) + 8);
}
