import { mapCodePoints } from '../text/code-point-map.ts';
import {
  closesAnyhow,
  closesSingle,
  isSignWithin,
  markOf,
  opensAt,
  type QuoteMark,
  quoteMarks,
} from './quote-marks.ts';

/** A quotation in a claim: the words inside the marks, in code points of the claim. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Nothing closes it: the words up to the end of the sentence are taken for it. */
  readonly unclosed?: true;
}

interface Opened {
  readonly mark: QuoteMark;
  /** UTF-16 offset after the mark. */
  readonly start: number;
  /** Where another mark than its own would close it; holds when its own does not come. */
  otherClose?: number;
}

/** A quotation in UTF-16 offsets. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly unclosed?: true;
}

/**
 * The quotations in a claim, by any of the world's quotation marks, those within others too, in the order in which
 * they begin. Marks may be mixed, written as HTML entities, or wrong; where nothing closes a quotation, it says so. An
 * apostrophe is no mark, nor is the sign for feet and inches or the one in a Hebrew abbreviation. A quotation that goes
 * on in a new paragraph, which then begins with its opening mark again, is given paragraph by paragraph. Linear in the
 * length of the claim.
 */
export function findQuotations(claimText: string): Quotation[] {
  const found = new QuotationScanner(claimText).run();
  const map = mapCodePoints(claimText);
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, ...rest }) => ({
      start: map.toCodePoint(start),
      end: map.toCodePoint(end),
      text: claimText.slice(start, end),
      ...rest,
    }));
}

class QuotationScanner {
  private readonly found: Found[] = [];
  private open: Opened[] = [];

  constructor(private readonly raw: string) {}

  run(): Found[] {
    for (const { 0: found, index } of this.raw.matchAll(marksAndLines)) {
      const end = index + found.length;
      if (found.startsWith('\n') || found.startsWith('\r')) this.line(index, end);
      else this.mark(markOf(found), index, end);
    }
    this.endParagraph(this.raw.length);
    return this.found;
  }

  private mark(char: string, at: number, end: number): void {
    const { raw } = this;
    if (isSignWithin(raw, char, at)) return;
    const closing = this.open.findLastIndex(({ mark }) => mark.closes.includes(char));
    if (closing >= 0 && this.closes(this.open[closing]!, char, at)) {
      this.close(this.open[closing]!, at);
      this.open.length = closing;
      return;
    }
    const outer = this.open.findLast(({ mark }) => !mark.isSingle);
    if (outer && closesAnyhow(raw, char, at, end)) {
      outer.otherClose ??= at;
      return;
    }
    const mark = quoteMarks.get(char);
    if (!mark || !opensAt(raw, { char, at, end, mark })) return;
    // The same mark again, after another that could have closed the first.
    if (outer?.mark === mark && outer.otherClose !== undefined) this.closeOtherwise(outer);
    if (this.open.length >= MAX_DEPTH) this.open.shift();
    this.open.push({ mark, start: end });
  }

  private closes({ mark, start }: Opened, char: string, at: number): boolean {
    return !mark.isSingle || closesSingle(this.raw, start, at, char);
  }

  private closeOtherwise(opened: Opened): void {
    this.close(opened, opened.otherClose!);
    this.open.length = this.open.indexOf(opened);
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
    else this.endParagraph(at);
    this.open = [];
  }

  /** What is still open was closed by another mark than its own, or by none: then only the outermost is told. */
  private endParagraph(at: number): void {
    const first = this.open.find(({ mark, otherClose }) => !mark.isSingle || otherClose !== undefined);
    if (!first) return;
    if (first.otherClose !== undefined) {
      this.close(first, first.otherClose);
      return;
    }
    const next = this.open.find(({ start }) => start > first.start)?.start ?? at;
    const words = this.raw.slice(first.start, Math.min(at, next));
    const sentence = sentenceEnd.exec(words);
    this.close(first, first.start + (sentence ? sentence.index + 1 : words.length), true);
  }

  private close({ start }: Opened, at: number, unclosed = false): void {
    const inside = this.raw.slice(start, at);
    if (!/[\p{L}\p{N}]/u.test(inside)) return;
    const from = start + /^\s*/u.exec(inside)![0].length;
    const end = start + inside.trimEnd().length;
    this.found.push(unclosed ? { start: from, end, unclosed } : { start: from, end });
  }
}

/** Marks that may be open at once; beyond it, the first was none. */
const MAX_DEPTH = 8;
const marksAndLines =
  /[\r\n][\r\n\s]*|``|''|,,(?=[\p{L}\p{N}])|&(?:quot|apos|[lr][sd]quo|[lr]aquo|bdquo|sbquo|#0*(?:34|39|8216|8217|8220|8221|8222)|#x0*(?:22|27|201[89cde]));|["'“”„‟‘’‚‛«»‹›「」『』〝〞〟＂＇《》″`]/giu;
const paragraphEnd = /[.!?…:;。！？]["'”’»」』)]*\s*$/u;
const sentenceEnd = /[.!?…](?=\s)|[。！？]/u;
