/** For each feature the units that hold it and how often: compressed sparse rows, two flat arrays. */
export interface Postings {
  /** Row `f` is `units[starts[f]…starts[f + 1]]`. */
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  /** How often the unit of the same place holds the feature. */
  readonly counts: Uint8Array;
  /** Features in each unit, repeats counted. */
  readonly sizes: Uint32Array;
  readonly meanSize: number;
}

/**
 * Turns a stream of (feature, unit) pairs into postings. Units must come in rising order; counts stop at 255.
 * `features` is one more than the highest feature number.
 */
export function buildPostings(pairs: FeaturePairs, features: number, unitCount: number): Postings {
  const { feature, unit, length } = pairs;
  const lastUnit = new Int32Array(features).fill(-1);
  const starts = new Uint32Array(features + 1);
  const sizes = new Uint32Array(unitCount);
  for (let at = 0; at < length; at += 1) {
    const f = feature[at]!;
    sizes[unit[at]!]! += 1;
    if (lastUnit[f] === unit[at]) continue;
    lastUnit[f] = unit[at]!;
    starts[f + 1]! += 1;
  }
  for (let f = 0; f < features; f += 1) starts[f + 1]! += starts[f]!;

  const next = starts.slice(0, features);
  const units = new Uint32Array(starts[features]!);
  const counts = new Uint8Array(starts[features]!);
  for (let at = 0; at < length; at += 1) {
    const f = feature[at]!;
    const place = next[f]!;
    if (place > starts[f]! && units[place - 1] === unit[at]) {
      if (counts[place - 1]! < 255) counts[place - 1]! += 1;
      continue;
    }
    units[place] = unit[at]!;
    counts[place] = 1;
    next[f] = place + 1;
  }
  return { starts, units, counts, sizes, meanSize: unitCount === 0 ? 0 : length / unitCount };
}

/** A growing list of (feature, unit) pairs. */
export class FeaturePairs {
  feature = new Uint32Array(1024);
  unit = new Uint32Array(1024);
  length = 0;

  add(feature: number, unit: number): void {
    if (this.length === this.feature.length) {
      this.feature = grown(this.feature);
      this.unit = grown(this.unit);
    }
    this.feature[this.length] = feature;
    this.unit[this.length] = unit;
    this.length += 1;
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
