/**
 * How much a place must have in common with the quotation to count as it. In a longer text, chance comes closer to
 * any quotation, and so do common turns of phrase, which take about 1.7 characters for each doubling of the text.
 * The constants were fitted on quotations taken from other texts of the same kind, so that fewer than one in a
 * thousand is called found, and on damaged ones, so that a fifth of the characters of sixty may differ.
 */
export interface Scale {
  /** Units of the folded pattern. */
  readonly pattern: number;
  /** Units of the folded view. */
  readonly view: number;
}

/** Edits below which a match is no accident. */
export function significantEdits({ pattern, view }: Scale): number {
  const doublings = Math.log2(view + 1);
  const chance = 0.46 * (pattern - doublings - 4);
  const phrases = Math.max(0.08 * pattern, 0.58 * (pattern - 1.7 * doublings));
  return Math.max(0, Math.floor(Math.min(chance, phrases)));
}

/** Score of a chain of common stretches above which it is no accident. */
export function significantScore({ pattern, view }: Scale): number {
  return Math.max(0.6 * pattern, 2 * Math.log2(view + 1));
}
