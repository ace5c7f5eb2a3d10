/** A clock that says whether the time allowed has run out. Without a budget it never does. */
export function deadline(budgetMs: number | undefined): () => boolean {
  if (budgetMs === undefined || budgetMs === Infinity) return () => false;
  const end = now() + budgetMs;
  return () => now() >= end;
}

interface WithClock {
  readonly performance?: { now(): number };
}

const { performance } = globalThis as WithClock;

/** Milliseconds from a monotonic clock where there is one, as in Node and browsers. */
function now(): number {
  return performance ? performance.now() : Date.now();
}
