/** A quotation in a claim: the words inside the marks, in code points of the claim. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The quotations in a claim, by any of the world's quotation marks, in order. */
export function findQuotations(claimText: string): Quotation[] {
  return [...claimText.matchAll(/“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]/gu)].map((match) => {
    const text = match[1] ?? match[2] ?? match[3] ?? match[4]!;
    const start = [...claimText.slice(0, match.index + 1)].length;
    return { start, end: start + [...text].length, text };
  });
}
