interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many sentences have words that are evidence; both lists in code points, sentences in order. */
export function countUsedSentences(sentences: readonly Range[], spans: readonly Range[]): number {
  const used = new Set<number>();
  for (const { start, end } of spans) {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sentences[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < sentences.length && sentences[at]!.start < end; at += 1) used.add(at);
  }
  return used.size;
}
