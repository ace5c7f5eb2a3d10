export interface Stats {
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** Milliseconds that each item takes, after `warmUp` items that are not counted. */
export function time<T>(
  items: readonly T[],
  run: (item: T) => unknown,
  warmUp = Math.min(items.length, 20),
): Stats {
  for (const item of items.slice(0, warmUp)) run(item);
  const times = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const start = performance.now();
    run(items[i]!);
    times[i] = performance.now() - start;
  }
  return statsOf(times);
}

export function statsOf(times: Float64Array): Stats {
  times.sort();
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  return { runs: times.length, p50: at(0.5), p95: at(0.95), worst: at(1) };
}
