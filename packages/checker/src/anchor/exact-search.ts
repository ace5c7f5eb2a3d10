import { GRAM, type GramIndex, STRIDE } from '../text/gram-index.ts';
import type { PreparedText } from '../text/text.ts';

/** More places than anyone asks for; beyond it nothing is told apart any more. */
const MAX_PLACES = 50_000;

/**
 * Every place (first unit) where a pattern occurs in the folded view, in order. Looks its rarest gram up, once for
 * even places and once for odd ones, and compares; when that costs more than reading the whole view would, as on
 * periodic input, it changes over to Knuth, Morris and Pratt (1977), so the time is always linear.
 */
export function findExact({ view, index }: PreparedText, pattern: Uint16Array): number[] {
  const { units } = view;
  if (pattern.length === 0 || pattern.length > units.length) return [];
  if (pattern.length < GRAM + STRIDE - 1) return scan(units, pattern);
  const places: number[] = [];
  let effort = 4 * units.length;
  for (let parity = 0; parity < STRIDE; parity++) {
    const rarest = rarestGram(index, pattern, parity);
    const bucket = index.bucketAt(pattern, rarest);
    for (let i = index.starts[bucket]!, end = index.starts[bucket + 1]!; i < end; i++) {
      const place = index.positions[i]! - rarest;
      if (place < 0 || place + pattern.length > units.length) continue;
      let same = 0;
      while (same < pattern.length && units[place + same] === pattern[same]) same++;
      if (same === pattern.length && places.push(place) >= MAX_PLACES) break;
      effort -= same;
      if (effort < 0) return scan(units, pattern);
    }
  }
  return places.length > 1 ? places.sort((a, b) => a - b) : places;
}

/** The offset, of those with a parity, whose gram is met least. */
function rarestGram(index: GramIndex, pattern: Uint16Array, parity: number): number {
  let rarest = parity;
  let fewest = Infinity;
  for (let at = parity; at + GRAM <= pattern.length && fewest > FEW; at += STRIDE) {
    const bucket = index.bucketAt(pattern, at);
    const size = index.starts[bucket + 1]! - index.starts[bucket]!;
    if (size < fewest) {
      fewest = size;
      rarest = at;
    }
  }
  return rarest;
}

/** Places that cost less to compare than a rarer gram costs to find. */
const FEW = 3;

function scan(units: Uint16Array, pattern: Uint16Array): number[] {
  const borders = new Int32Array(pattern.length);
  for (let i = 1, border = 0; i < pattern.length; i++) {
    while (border > 0 && pattern[i] !== pattern[border]) border = borders[border - 1]!;
    if (pattern[i] === pattern[border]) border++;
    borders[i] = border;
  }
  const places: number[] = [];
  for (let i = 0, same = 0; i < units.length && places.length < MAX_PLACES; i++) {
    while (same > 0 && units[i] !== pattern[same]) same = borders[same - 1]!;
    if (units[i] === pattern[same]) same++;
    if (same === pattern.length) {
      places.push(i + 1 - same);
      same = borders[same - 1]!;
    }
  }
  return places;
}
