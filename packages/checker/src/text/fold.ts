import {
  charClass,
  classOf,
  DIGIT,
  EM_DASH,
  EN_DASH,
  EXPAND,
  expansions,
  foldCluster,
  foldedUnit,
  HYPHEN,
  IGNORE,
  KEEP,
  MARK,
  PUNCTUATION,
  SEPARATOR,
  SPACE,
  SURROGATE,
} from './char-classes.ts';
import { type OffsetMap, OffsetMapBuilder } from './offset-map.ts';

/**
 * The words of a text as searching sees them: letters, digits and symbols in compatibility-composed lower
 * case with single spaces between words, and no punctuation. It is meant to be lossy: what is found in it is
 * judged afterwards on the raw text. Letters keep their diacritics and scripts are never mixed up.
 */
export interface FoldedView {
  /** UTF-16 code units. */
  readonly units: Uint16Array;
  readonly map: OffsetMap;
}

const SPACE_UNIT = 32;
const HYPHEN_UNIT = 45;

/** Folds a string; linear in its length. */
export function fold(raw: string): FoldedView {
  return new Folder(raw).run();
}

class Folder {
  private units: Uint16Array;
  private size = 0;
  private readonly map = new OffsetMapBuilder();
  /** The stretch since the last map entry runs in step from here. */
  private rawBase = 0;
  private foldedBase = 0;
  private pendingStart = -1;
  private pendingEnd = -1;

  constructor(private readonly raw: string) {
    this.units = new Uint16Array(raw.length + 16);
  }

  run(): FoldedView {
    const { raw } = this;
    const length = raw.length;
    let i = 0;
    while (i < length) {
      const unit = raw.charCodeAt(i);
      const kind = charClass[unit] || classOf(unit);
      if (kind === KEEP || kind === DIGIT) {
        if (i + 1 < length && raw.charCodeAt(i + 1) >= 0x300 && this.classAt(i + 1) === MARK) {
          i = this.cluster(i, i + 1);
          continue;
        }
        if (this.pendingStart >= 0) this.flushSpace();
        if (i - this.rawBase !== this.size - this.foldedBase) this.rebase(i);
        this.units[this.size++] = foldedUnit[unit]!;
        i++;
      } else if (kind === SPACE) {
        this.space(i, i + 1);
        i++;
      } else {
        i = this.special(i, unit, kind);
      }
    }
    this.map.push(this.size, this.rawBase + this.size - this.foldedBase);
    this.map.push(this.size, length);
    const units =
      this.units.length > this.size * 1.1 + 64
        ? this.units.slice(0, this.size)
        : this.units.subarray(0, this.size);
    return { units, map: this.map.build() };
  }

  private special(i: number, unit: number, kind: number): number {
    switch (kind) {
      case IGNORE:
        return unit === 0xad ? this.hyphen(i, true) : i + 1;
      case PUNCTUATION:
        return i + 1;
      case SEPARATOR:
        if (this.isDigitAt(i - 1) && this.isDigitAt(i + 1)) this.emitUnit(foldedUnit[unit]!, i, i + 1);
        return i + 1;
      case HYPHEN:
        return this.hyphen(i, false);
      case EN_DASH:
      case EM_DASH:
        if (this.joinsDigits(i, kind)) this.emitUnit(HYPHEN_UNIT, i, i + 1);
        else this.space(i, i + 1);
        return i + 1;
      case EXPAND: {
        if (this.classAt(i + 1) === MARK) return this.cluster(i, i + 1);
        this.emitString(expansions.get(unit)!, i, i + 1);
        return i + 1;
      }
      case SURROGATE: {
        const isPair = unit < 0xdc00 && (this.raw.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
        if (isPair) return this.cluster(i, i + 2);
        this.emitUnit(0xfffd, i, i + 1);
        return i + 1;
      }
      default:
        // A combining mark that follows nothing it could combine with.
        return this.cluster(i, i + 1);
    }
  }

  /** A base and its marks, folded together. */
  private cluster(start: number, afterBase: number): number {
    let end = afterBase;
    while (end < this.raw.length && this.classAt(end) === MARK) end++;
    const cluster = this.raw.slice(start, end);
    const first = cluster.codePointAt(0)!;
    if (first > 0xffff && /^[\p{P}\p{Default_Ignorable_Code_Point}]/u.test(cluster)) return end;
    this.emitString(foldCluster(cluster), start, end);
    return end;
  }

  private hyphen(i: number, soft: boolean): number {
    const { raw } = this;
    let next = i + 1;
    let lineEnds = false;
    while (next < raw.length && this.classAt(next) === SPACE) {
      const unit = raw.charCodeAt(next);
      lineEnds ||= unit === 10 || unit === 13 || unit === 0x2028 || unit === 11 || unit === 12;
      next++;
    }
    const spaced = next > i + 1;
    if (spaced && lineEnds && this.isLetterAt(i - 1) && this.isLetterAt(next)) return next;
    if (soft) return i + 1;
    if (spaced || this.classAt(i + 1) === HYPHEN || this.classAt(i - 1) === HYPHEN) this.space(i, i + 1);
    else if (this.joinsDigits(i, HYPHEN)) this.emitUnit(HYPHEN_UNIT, i, i + 1);
    return i + 1;
  }

  private joinsDigits(i: number, kind: number): boolean {
    const before = this.isDigitAt(i - 1);
    const after = this.isDigitAt(i + 1);
    if (kind === EM_DASH) return before && after;
    return after || (before && this.isLetterAt(i + 1));
  }

  private space(start: number, end: number): void {
    if (this.size === 0) return;
    if (this.pendingStart < 0) this.pendingStart = start;
    this.pendingEnd = end;
  }

  private flushSpace(): void {
    const start = this.pendingStart;
    const end = this.pendingEnd;
    this.pendingStart = -1;
    this.emitUnit(SPACE_UNIT, start, end);
  }

  private emitUnit(unit: number, start: number, end: number): void {
    if (this.pendingStart >= 0) this.flushSpace();
    this.reserve(1);
    if (start - this.rawBase !== this.size - this.foldedBase) this.rebase(start);
    this.units[this.size++] = unit;
    if (end - start !== 1) this.leaveStep(start, end, 1);
  }

  private emitString(folded: string, start: number, end: number): void {
    if (folded.length === 0) return;
    if (this.pendingStart >= 0) this.flushSpace();
    this.reserve(folded.length);
    if (start - this.rawBase !== this.size - this.foldedBase) this.rebase(start);
    for (let i = 0; i < folded.length; i++) this.units[this.size++] = folded.charCodeAt(i);
    if (end - start !== folded.length) this.leaveStep(start, end, folded.length);
  }

  /** The unit just emitted covers raw [start, end) as a whole. */
  private leaveStep(start: number, end: number, emitted: number): void {
    this.map.push(this.size - emitted, start);
    this.map.push(this.size, end);
    this.rawBase = end;
    this.foldedBase = this.size;
  }

  /** Raw characters up to `raw` have no folded unit. */
  private rebase(raw: number): void {
    this.map.push(this.size, this.rawBase + this.size - this.foldedBase);
    this.map.push(this.size, raw);
    this.rawBase = raw;
    this.foldedBase = this.size;
  }

  private reserve(more: number): void {
    // Every raw unit still to come needs room for one folded unit, and expansions for more.
    const needed = this.size + more + (this.raw.length - this.rawBase) + 2;
    if (needed <= this.units.length) return;
    const larger = new Uint16Array(Math.ceil(needed * 1.25));
    larger.set(this.units.subarray(0, this.size));
    this.units = larger;
  }

  private classAt(i: number): number {
    return i >= 0 && i < this.raw.length ? classOf(this.raw.charCodeAt(i)) : SPACE;
  }

  private isDigitAt(i: number): boolean {
    return this.classAt(i) === DIGIT;
  }

  private isLetterAt(i: number): boolean {
    const kind = this.classAt(i);
    return kind === KEEP || kind === EXPAND || kind === SURROGATE || kind === MARK;
  }
}
