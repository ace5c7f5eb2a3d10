import { mapCodePoints } from '../text/code-point-map.ts';
import { closesSingle, opensAt, type QuoteMark, quoteMarks } from './quote-marks.ts';

/** A quotation in a claim: the words inside the marks, in code points of the claim. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Opened {
  readonly mark: QuoteMark;
  /** UTF-16 offset after the mark. */
  readonly start: number;
}

/**
 * The quotations in a claim, by any of the world's quotation marks, those within others too, in the order in which
 * they begin. An apostrophe is no mark, nor is the sign for feet and inches. A quotation that goes on in a new
 * paragraph, which then begins with its opening mark again, is given paragraph by paragraph. Linear in the length of
 * the claim.
 */
export function findQuotations(claimText: string): Quotation[] {
  const found = new QuotationScanner(claimText).run();
  const map = mapCodePoints(claimText);
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end }) => ({
      start: map.toCodePoint(start),
      end: map.toCodePoint(end),
      text: claimText.slice(start, end),
    }));
}

class QuotationScanner {
  private readonly found: { start: number; end: number }[] = [];
  private open: Opened[] = [];

  constructor(private readonly raw: string) {}

  run(): { start: number; end: number }[] {
    for (const { 0: char, index } of this.raw.matchAll(marksAndLines)) {
      if (char.startsWith('\n') || char.startsWith('\r')) this.line(index, index + char.length);
      else this.mark(char, index);
    }
    return this.found;
  }

  private mark(char: string, at: number): void {
    const closing = this.open.findLastIndex(({ mark }) => mark.closes.includes(char));
    if (closing >= 0 && this.closes(this.open[closing]!, char, at)) {
      this.close(this.open[closing]!, at);
      this.open.length = closing;
      return;
    }
    const mark = quoteMarks.get(char);
    if (!mark || !opensAt(this.raw, at, mark)) return;
    if (this.open.length >= MAX_DEPTH) this.open.shift();
    this.open.push({ mark, start: at + char.length });
  }

  private closes({ mark, start }: Opened, char: string, at: number): boolean {
    return !mark.isSingle || closesSingle(this.raw, start, at, char);
  }

  /** A paragraph ends what was opened in it; a line that only breaks a sentence does not. */
  private line(at: number, next: number): void {
    const [outer] = this.open;
    if (!outer) return;
    const following = /\S/u.exec(this.raw.slice(next, next + 200))?.[0] ?? '';
    if (quoteMarks.get(following) === outer.mark) this.close(outer, at);
    else if (
      !paragraphEnd.test(this.raw.slice(Math.max(0, at - 4), at)) &&
      !/\n\s*\n/.test(this.raw.slice(at, next))
    )
      return;
    this.open = [];
  }

  private close({ start }: Opened, at: number): void {
    const inside = this.raw.slice(start, at);
    if (!/[\p{L}\p{N}]/u.test(inside)) return;
    const from = start + /^\s*/u.exec(inside)![0].length;
    this.found.push({ start: from, end: start + inside.trimEnd().length });
  }
}

/** Marks that may be open at once; beyond it, the first was none. */
const MAX_DEPTH = 8;
const marksAndLines = /[\r\n][\r\n\s]*|``|''|["'“”„‟‘’‚‛«»‹›「」『』〝〞〟＂＇《》]/gu;
const paragraphEnd = /[.!?…:;。！？]["'”’»」』)]*\s*$/u;
