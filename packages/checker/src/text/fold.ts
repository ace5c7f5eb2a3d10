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
const FIRST_MARK = 0x300;

/** Folds a string; linear in its length. */
export function fold(raw: string): FoldedView {
  return new Folder(raw).run()!;
}

/** Raw characters folded between two looks at the clock. */
const STRETCH = 1 << 16;

/** Folds a string, in several goes if need be. */
export class Folder {
  private at = 0;
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

  /** The folded view, or null when `expired` said to stop; call again to go on from there. */
  run(expired?: () => boolean): FoldedView | null {
    const { raw } = this;
    const length = raw.length;
    let i = this.at;
    let look = i + STRETCH;
    while (i < length) {
      i = this.plain(i, Math.min(length, look));
      if (i >= look) {
        this.at = i;
        if (expired?.()) return null;
        look = i + STRETCH;
      }
      if (i >= length) break;
      const unit = raw.charCodeAt(i);
      i = this.special(i, unit, charClass[unit] || classOf(unit));
    }
    this.map.push(this.size, this.rawBase + this.size - this.foldedBase);
    this.map.push(this.size, length);
    return { units: this.units.slice(0, this.size), map: this.map.build() };
  }

  /** Folds letters, digits, spaces and common marks, which is nearly everything; stops at anything else. */
  private plain(from: number, to: number): number {
    const { raw, units } = this;
    const classes = charClass;
    const folds = foldedUnit;
    let { size, pendingStart, pendingEnd } = this;
    let shift = this.rawBase - this.foldedBase;
    let next = raw.charCodeAt(from);
    let i = from;
    for (; i < to; i++) {
      const unit = next;
      const kind = classes[unit]!;
      next = raw.charCodeAt(i + 1);
      if (kind === KEEP || kind === DIGIT) {
        if (next >= FIRST_MARK && (classes[next] || classOf(next)) === MARK) break;
        if (pendingStart >= 0) {
          if (pendingStart - size !== shift) shift = this.rebase(pendingStart, size);
          units[size++] = SPACE_UNIT;
          if (pendingEnd - pendingStart !== 1)
            shift = this.leaveStep(pendingStart, pendingEnd, size - 1, size);
          pendingStart = -1;
        }
        if (i - size !== shift) shift = this.rebase(i, size);
        units[size++] = folds[unit]!;
      } else if (kind === SPACE) {
        if (size > 0) {
          if (pendingStart < 0) pendingStart = i;
          pendingEnd = i + 1;
        }
      } else if (kind === SEPARATOR) {
        if (this.isDigitAt(i + 1) && this.isDigitAt(i - 1)) break;
      } else if (kind !== PUNCTUATION) {
        break;
      }
    }
    this.size = size;
    this.pendingStart = pendingStart;
    this.pendingEnd = pendingEnd;
    return i;
  }

  private special(i: number, unit: number, kind: number): number {
    switch (kind) {
      case KEEP:
      case DIGIT:
        if (this.classAt(i + 1) === MARK) return this.cluster(i, i + 1);
        // Met for the first time: the table knows it now.
        return i;
      case SPACE:
        this.space(i, i + 1);
        return i + 1;
      case IGNORE:
        return unit === 0xad ? this.hyphen(i, true) : i + 1;
      case PUNCTUATION:
        return i + 1;
      case SEPARATOR:
        if (this.isDigitAt(i - 1) && this.isDigitAt(i + 1))
          this.emit(String.fromCharCode(foldedUnit[unit]!), i, i + 1);
        return i + 1;
      case HYPHEN:
        return this.hyphen(i, false);
      case EN_DASH:
      case EM_DASH:
        if (this.joinsDigits(i, kind)) this.emit('-', i, i + 1);
        else this.space(i, i + 1);
        return i + 1;
      case EXPAND: {
        if (this.classAt(i + 1) === MARK) return this.cluster(i, i + 1);
        this.emit(expansions.get(unit)!, i, i + 1);
        return i + 1;
      }
      case SURROGATE: {
        const isPair = unit < 0xdc00 && (this.raw.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
        if (isPair) return this.cluster(i, i + 2);
        this.emit('\ufffd', i, i + 1);
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
    this.emit(foldCluster(cluster), start, end);
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
    else if (this.joinsDigits(i, HYPHEN)) this.emit('-', i, i + 1);
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

  private emit(folded: string, start: number, end: number): void {
    if (folded.length === 0) return;
    if (this.pendingStart >= 0) {
      const from = this.pendingStart;
      this.pendingStart = -1;
      this.emit(' ', from, this.pendingEnd);
    }
    this.reserve(folded.length);
    if (start - this.size !== this.rawBase - this.foldedBase) this.rebase(start, this.size);
    const before = this.size;
    for (let i = 0; i < folded.length; i++) this.units[this.size++] = folded.charCodeAt(i);
    if (end - start !== folded.length) this.leaveStep(start, end, before, this.size);
  }

  /** Folded [before, after) covers raw [start, end) as a whole. Gives how far the two are apart now. */
  private leaveStep(start: number, end: number, before: number, after: number): number {
    this.map.push(before, start);
    this.map.push(after, end);
    this.rawBase = end;
    this.foldedBase = after;
    return end - after;
  }

  /** Raw characters up to `raw` have no folded unit. Gives how far the two are apart now. */
  private rebase(raw: number, folded: number): number {
    this.map.push(folded, this.rawBase + folded - this.foldedBase);
    this.map.push(folded, raw);
    this.rawBase = raw;
    this.foldedBase = folded;
    return raw - folded;
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
