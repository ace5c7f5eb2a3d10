import type { Stats } from './stats.ts';

/** One engine at one task. */
export interface Timing extends Stats {
  readonly task: string;
  readonly engine: string;
}

/** A ratio or a size that the engine is held to. */
export interface Bound {
  readonly name: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Report {
  readonly timings: readonly Timing[];
  readonly bounds: readonly Bound[];
}

export const OURS = 'this package';

export function isKept({ value, atMost = Infinity, atLeast = -Infinity }: Bound): boolean {
  return value <= atMost && value >= atLeast;
}
