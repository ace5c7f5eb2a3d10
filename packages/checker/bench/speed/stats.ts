/** How long the items of a measurement took, in milliseconds. */
export interface Stats {
  readonly items: number;
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
}

export interface TimeOptions {
  /** Times each item is run; the shortest counts, since whatever else the machine does only makes it longer. */
  readonly rounds?: number;
}

/** Times each item by itself. The rounds go over all items, so that no item finds its own traces in the caches. */
export function time<T>(
  items: readonly T[],
  run: (item: T) => unknown,
  { rounds = 3 }: TimeOptions = {},
): Stats {
  const best = new Float64Array(items.length).fill(Infinity);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < items.length; i++) {
      const start = performance.now();
      run(items[i]!);
      best[i] = Math.min(best[i]!, performance.now() - start);
    }
  }
  best.sort();
  const at = (share: number) => best[Math.min(best.length - 1, Math.floor(share * best.length))]!;
  const mean = best.reduce((sum, each) => sum + each, 0) / best.length;
  return { items: items.length, p50: at(0.5), p95: at(0.95), mean };
}
